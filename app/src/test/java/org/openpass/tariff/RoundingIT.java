package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.DutyCalculation;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.reference.Parameters;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is cut off, and what is liquor, by the day of filing: another value never reaches a day before. */
@OpenPassTest
class RoundingIT {

    private static final LocalDate FAR = LocalDate.of(2091, 3, 5);
    private static final List<String> NAMES =
            List.of("rounding.taxLine", "rounding.taxTotal", "rounding.customsValue", "liquor.weakest");

    @Autowired
    SampleData samples;
    @Autowired
    DutyCalculation duty;
    @Autowired
    Parameters parameters;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void tariff() {
        samples.ready();
    }

    @AfterEach
    void forOthersTheyStandAsBefore() {
        jdbc.sql("""
                with gone as (delete from reference.parameters where name in (:names) and valid_from > '2000-01-01')
                update reference.parameters set valid_to = null where name in (:names) and valid_from = '2000-01-01'
                """).param("names", NAMES).update();
    }

    @Test
    void linesTotalsAndValuesAreCutByTheirDay() {
        DeclarationDocument shirts = of("6109101000", "12345", null);
        Assessment before = duty.calculate(shirts, FAR.minusDays(1));
        parameters.set("rounding.taxLine", BigDecimal.valueOf(100), FAR);
        parameters.set("rounding.taxTotal", BigDecimal.valueOf(1_000), FAR);
        parameters.set("rounding.customsValue", BigDecimal.valueOf(1_000), FAR);

        Assessment after = duty.calculate(shirts, FAR);

        // 13 % of 12,345 are 1,604.85; 10 % of 13,949 are 1,394.9
        assertThat(before.lines().getFirst().taxes()).extracting(TaxLine::amount).containsExactly(1_604L, 1_394L);
        assertThat(before.totals()).extracting(TaxTotal::payable).containsExactly(1_600L, 1_390L);
        // 13 % of 12,000 are 1,560; 10 % of 13,500 are 1,350
        assertThat(after.lines().getFirst().taxes()).extracting(TaxLine::amount).containsExactly(1_500L, 1_300L);
        assertThat(after.totals()).extracting(TaxTotal::payable).containsExactly(1_000L, 1_000L);
        assertThat(duty.calculate(shirts, FAR.minusDays(1))).as("asked again").isEqualTo(before);
        assertThat(duty.values(shirts, FAR.minusDays(1))).containsExactly(12_345L);
        assertThat(duty.values(shirts, FAR)).containsExactly(12_000L);
    }

    @Test
    void theWeakestLiquorIsThatOfTheDay() {
        DeclarationDocument weak = of("2208301000", "1000000", new BigDecimal("1.5"));
        parameters.set("liquor.weakest", BigDecimal.valueOf(2), FAR);

        assertThat(duty.calculate(weak, FAR.minusDays(1)).payable(Tax.ACT)).isPositive();
        assertThat(duty.calculate(weak, FAR).payable(Tax.ACT)).isZero();
    }

    private static DeclarationDocument of(String code, String won, BigDecimal strength) {
        return new DeclarationDocument(null, null, null, null, null, null, null, null, null, null, "KRW", null, null, null,
                null, null, null, null, null, null, null, List.of(new Line(1, code, null, "DE", null, null, null, null, null,
                new BigDecimal("1"), "L", new BigDecimal(won), strength, null)));
    }
}
