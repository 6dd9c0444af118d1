package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openpass.tariff.SampleRates.TODAY;
import static org.openpass.tariff.SampleRates.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.tariff.model.Cascade;
import org.openpass.tariff.model.DutyRate;
import org.openpass.tariff.model.Goods;
import org.openpass.tariff.model.Missing;
import org.openpass.tariff.model.Rate;

/** Customs Act Art. 50, FTA Special Act Art. 5. */
class DutyOrderTest {

    private static String kind(String claimed, String... kindsAndRates) throws Missing {
        List<DutyRate> rates = new ArrayList<>();
        for (int i = 0; i < kindsAndRates.length; i += 2) {
            rates.add(new DutyRate(null, "00", kindsAndRates[i], null, Rate.percent(kindsAndRates[i + 1]),
                    LocalDate.MIN, null, null));
        }
        return Cascade.taxes(Goods.worth(1_000_000), rates, claimed, Map.of(), SampleRates.LAW)
                .orElseThrow().getFirst().rateKind();
    }

    @Test
    void provisionalComesBeforeBasicEvenIfHigher() throws Missing {
        assertThat(kind(null, "A", "8", "B", "10")).isEqualTo("B");
    }

    @Test
    void concededOnlyIfLower() throws Missing {
        assertThat(kind(null, "A", "8", "C", "6.5")).isEqualTo("C");
        assertThat(kind(null, "A", "8", "C", "13")).isEqualTo("A");
        assertThat(kind(null, "A", "8", "C", "8")).isEqualTo("A");
        assertThat(kind(null, "A", "8", "K", "30", "C", "20")).isEqualTo("C");
    }

    @Test
    void farmConcessionComesBeforeBasicEvenIfHigher() throws Missing {
        assertThat(kind(null, "A", "50", "W2", "360", "W1", "50")).isEqualTo("W2");
        assertThat(kind("W1", "A", "50", "W2", "360", "W1", "50")).isEqualTo("W1");
        assertThat(kind(null, "A", "50", "W2", "360", "P3", "20")).isEqualTo("P3");
    }

    @Test
    void adjustmentReplacesBasicEvenIfHigher() throws Missing {
        assertThat(kind(null, "A", "10", "K", "22")).isEqualTo("K");
    }

    @Test
    void quotaOnlyIfBelowGeneralPreferenceAndTheRecommendedOneOnlyOnApplication() throws Missing {
        assertThat(kind(null, "A", "8", "G", "4", "P3", "5")).isEqualTo("G");
        assertThat(kind(null, "A", "8", "G", "4", "P3", "0")).isEqualTo("P3");
        assertThat(kind(null, "A", "8", "P1", "0")).isEqualTo("A");
        assertThat(kind("P1", "A", "8", "P1", "0")).isEqualTo("P1");
    }

    @Test
    void agreedRateOnlyOnApplicationAndNotIfHigher() throws Missing {
        assertThat(kind(null, "A", "8", "FUS1", "0")).isEqualTo("A");
        assertThat(kind("FUS1", "A", "8", "FUS1", "0")).isEqualTo("FUS1");
        assertThat(kind("FUS1", "A", "8", "FUS1", "8")).isEqualTo("FUS1");
        assertThat(kind("FUS1", "A", "8", "P3", "0", "FUS1", "4")).isEqualTo("P3");
    }

    @Test
    void overridingRateComesBeforeAll() throws Missing {
        assertThat(kind("FUS1", "A", "8", "C", "5", "FUS1", "0", "V", "90")).isEqualTo("V");
    }

    @Test
    void antiDumpingDutyIsAddedForItsOrigin() {
        Goods chinese = new Goods("CN", BigDecimal.valueOf(1_000_000), null, null, null, null, null);
        Goods japanese = new Goods("JP", BigDecimal.valueOf(1_000_000), null, null, null, null, null);

        assertThat(assess("7208391000", chinese).taxes()).filteredOn(line -> line.tax() == Tax.CUD)
                .extracting(TaxLine::rateKind, TaxLine::amount)
                .containsExactly(tuple("A", 0L),
                        tuple("D", 331_000L));
        assertThat(assess("7208391000", japanese).amount(Tax.CUD)).isZero();
    }

    @Test
    void ofAValueAndAQuantityRateTheGreaterIsTaken() {
        LineAssessment dear = assess("0703209000", garlic(1_000_000, 1_000), null, TODAY);
        LineAssessment cheap = assess("0703209000", garlic(300_000, 1_000), null, TODAY);

        assertThat(dear.amount(Tax.CUD)).isEqualTo(3_600_000);
        assertThat(cheap.amount(Tax.CUD)).isEqualTo(1_800_000);
        assertThat(cheap.taxes().getFirst().formula())
                .isEqualTo("max(360 % × 300,000; KRW 1,800/KG × 1,000 KG)");
    }

    private static Goods garlic(long value, long kilograms) {
        return new Goods("CN", BigDecimal.valueOf(value), null, null, BigDecimal.valueOf(kilograms), null, null);
    }
}
