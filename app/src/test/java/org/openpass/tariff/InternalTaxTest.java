package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openpass.tariff.SampleRates.TODAY;
import static org.openpass.tariff.SampleRates.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openpass.tariff.model.Goods;

class InternalTaxTest {

    private static Goods goods(long value, String quantity, String unit) {
        return new Goods("JP", BigDecimal.valueOf(value), new BigDecimal(quantity), unit, null, null, null);
    }

    @Test
    void beerIsTaxedByTheKilolitre() {
        LineAssessment beer = assess("2203000000", goods(1_000_000, "2000", "LTR"));

        assertThat(beer.amount(Tax.CUD)).isEqualTo(300_000);
        assertThat(beer.amount(Tax.ACT)).isEqualTo(1_771_400);
        assertThat(beer.amount(Tax.EDU)).isEqualTo(531_420);
        assertThat(beer.amount(Tax.VAT)).isEqualTo(360_282);
    }

    @Test
    void alcoholFreeBeerIsNoLiquor() {
        Goods weak = new Goods("JP", BigDecimal.valueOf(1_000_000), new BigDecimal("2000"), "L", null,
                new BigDecimal("0.5"), null);

        assertThat(assess("2203000000", weak).amount(Tax.ACT)).isZero();
    }

    @Test
    void takjuAndYakjuBearNoEducationTax() {
        LineAssessment takju = assess("2206002030", goods(1_000_000, "1", "KL"));
        LineAssessment yakju = assess("2206002020", Goods.worth(1_000_000));

        assertThat(takju.amount(Tax.ACT)).isEqualTo(44_400);
        assertThat(takju.amount(Tax.EDU)).isZero();
        assertThat(yakju.amount(Tax.ACT)).isEqualTo(345_000);
        assertThat(yakju.amount(Tax.EDU)).isZero();
        assertThat(assess("2206002010", Goods.worth(1_000_000)).amount(Tax.EDU)).isEqualTo(34_500);
    }

    @Test
    void ethylAlcoholCostsMoreForEachDegreeAboveNinetyFive() {
        Goods spirit = new Goods("BR", BigDecimal.valueOf(1_000_000), new BigDecimal("10"), "KL", null,
                new BigDecimal("97.5"), null);

        LineAssessment alcohol = assess("2207101000", spirit);

        assertThat(alcohol.amount(Tax.ACT)).isEqualTo((57_000 + 2 * 600) * 10);
        assertThat(alcohol.amount(Tax.EDU)).isZero();
    }

    @Test
    void petrolBearsTransportTaxUntilThatActLapses() {
        LineAssessment now = assess("2710121000", goods(100_000, "100", "L"));
        LineAssessment later = assess("2710121000", goods(100_000, "100", "L"), null, LocalDate.of(2028, 1, 1));

        assertThat(now.amount(Tax.ENV)).isEqualTo(47_500);
        assertThat(now.amount(Tax.EDU)).isEqualTo(7_125);
        assertThat(now.amount(Tax.IND)).isZero();
        assertThat(later.amount(Tax.ENV)).isZero();
        assertThat(later.amount(Tax.IND)).isEqualTo(47_500);
        assertThat(later.amount(Tax.EDU)).isZero();
    }

    @Test
    void keroseneBearsEducationTaxAtHalfTheRate() {
        LineAssessment kerosene = assess("2710192010", goods(100_000, "100", "L"));

        assertThat(kerosene.amount(Tax.IND)).isEqualTo(6_300);
        assertThat(kerosene.amount(Tax.EDU)).isEqualTo(945);
    }

    @Test
    void reducedCarRateEndsAtMidnight() {
        LineAssessment last = assess("8703239010", Goods.worth(20_000_000), null, LocalDate.of(2026, 6, 30));
        LineAssessment next = assess("8703239010", Goods.worth(20_000_000), null, LocalDate.of(2026, 7, 1));

        assertThat(last.amount(Tax.IND)).isEqualTo(756_000);
        assertThat(next.amount(Tax.IND)).isEqualTo(1_080_000);
    }

    @Test
    void reducedCarRateSavesAtMostOneMillionACar() {
        LocalDate day = LocalDate.of(2026, 6, 30);

        assertThat(assess("8703239010", Goods.worth(100_000_000), null, day).amount(Tax.IND)).isEqualTo(4_400_000);
        assertThat(assess("8703239010", goods(200_000_000, "2", "C62"), null, day).amount(Tax.IND))
                .isEqualTo(8_800_000);
    }

    @Test
    void thresholdIsForEachItem() {
        LineAssessment five = assess("4202219000", goods(10_000_000, "5", "EA"));
        LineAssessment six = assess("4202219000", goods(10_000_000, "6", "EA"));

        assertThat(five.amount(Tax.IND)).isEqualTo(160_000);
        assertThat(six.amount(Tax.IND)).isZero();
        assertThat(six.taxes()).filteredOn(line -> line.tax() == Tax.IND).singleElement()
                .extracting(TaxLine::formula).isEqualTo("10,800,000 ≤ 12,000,000");
    }

    @Test
    void carpetsHaveTheirThresholdByAreaWhenThatIsMore() {
        LineAssessment carpet = assess("5702420000", goods(10_000_000, "50", "MTK"));

        assertThat(carpet.amount(Tax.IND)).isEqualTo(1_200_000);
    }

    @Test
    void huntingGunsBearRuralTax() {
        LineAssessment gun = assess("9303201011", Goods.worth(1_000_000));

        assertThat(gun.amount(Tax.IND)).isEqualTo(216_000);
        assertThat(gun.amount(Tax.CAP)).isEqualTo(21_600);
    }

    @Test
    void booksAndUnprocessedFoodAreExemptFromValueAddedTax() {
        LineAssessment book = assess("4901991000", Goods.worth(1_000_000));

        assertThat(book.total()).isZero();
        assertThat(book.taxes()).filteredOn(line -> line.tax() == Tax.VAT).singleElement().satisfies(line -> {
            assertThat(line.rate()).isEqualTo("exempt");
            assertThat(line.legalBasis()).isEqualTo("VAT Act Art. 27 no. 2, books");
        });
        assertThat(assess("0803900000", Goods.worth(1_000_000)).amount(Tax.VAT)).isZero();
    }

    @Test
    void lowValueIsCutToWholeWonAndNothingIsOwedOnNothing() {
        LineAssessment sevenWon = assess("6109101000", Goods.worth(7));

        assertThat(sevenWon.amount(Tax.CUD)).isZero();
        assertThat(sevenWon.taxes().getFirst().beforeRounding()).isEqualByComparingTo("0.91");
        assertThat(assess("2208301000", Goods.worth(0)).total()).isZero();
    }

    @Test
    void numbersAreWrittenWithoutExponent() {
        assertThat(assess("2203000000", goods(1_000_000, "2000", "KL")).taxes()).allSatisfy(line -> {
            assertThat(line.base().toString()).doesNotContain("E");
            assertThat(line.beforeRounding().toString()).doesNotContain("E");
        });
    }

    @Test
    void rateByQuantityNeedsAQuantity() {
        assertThatThrownBy(() -> assess("2203000000", Goods.worth(1_000), null, TODAY))
                .hasMessageContaining("QUANTITY in KL");
    }
}
