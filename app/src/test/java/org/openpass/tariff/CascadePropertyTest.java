package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.openpass.tariff.model.AssessmentSum;
import org.openpass.tariff.model.DutyRate;
import org.openpass.tariff.model.Goods;
import org.openpass.tariff.model.Rounding;

class CascadePropertyTest {

    private static final List<String> CODES = SampleRates.rows("kr-duty-rates.csv", new DutyRateTable()).stream()
            .map(DutyRate::prefix).distinct().sorted().toList();

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(CODES);
    }

    private static LineAssessment assess(String code, long value, int quantity) {
        String unit = code.startsWith("22") || code.startsWith("2710") ? "L" : "EA";
        return SampleRates.assess(code, new Goods("CN", BigDecimal.valueOf(value), BigDecimal.valueOf(quantity), unit,
                BigDecimal.valueOf(quantity), new BigDecimal("40"), null));
    }

    @Property
    void noTaxIsNegative(@ForAll("codes") String code, @ForAll @LongRange(max = LineCheck.HIGHEST_VALUE) long value,
            @ForAll @IntRange(min = 0, max = 1_000_000_000) int quantity) {
        assertThat(assess(code, value, quantity).taxes()).allMatch(line -> line.amount() >= 0)
                .allMatch(line -> line.beforeRounding().subtract(BigDecimal.valueOf(line.amount()))
                        .compareTo(BigDecimal.ONE) < 0);
    }

    @Property
    void moreValueNeverOwesLess(@ForAll("codes") String code,
            @ForAll @LongRange(max = 1_000_000_000_000L) long value,
            @ForAll @LongRange(max = 1_000_000_000L) long more,
            @ForAll @IntRange(min = 1, max = 100_000) int quantity) {
        assertThat(assess(code, value + more, quantity).total())
                .isGreaterThanOrEqualTo(assess(code, value, quantity).total());
    }

    @Property(tries = 300)
    void linesLessRoundingIsWhatIsPaid(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(max = 100_000_000_000L) Long> values,
            @ForAll("codes") String code, @ForAll @IntRange(min = 1, max = 100) int unit) {
        List<LineAssessment> lines = new ArrayList<>();
        for (long value : values) {
            lines.add(assess(code, value, 100));
        }

        Assessment all = AssessmentSum.of(SampleRates.TODAY, lines, SampleRates.korea(new Rounding(1, unit)));

        assertThat(all.sumOfLines()).isEqualTo(lines.stream().mapToLong(LineAssessment::total).sum());
        assertThat(all.sumOfLines() - all.rounding()).isEqualTo(all.payable());
        assertThat(all.totals()).allSatisfy(total -> {
            assertThat(total.rounding()).isBetween(0L, unit - 1L);
            assertThat(total.payable() % unit).isZero();
        });
    }
}
