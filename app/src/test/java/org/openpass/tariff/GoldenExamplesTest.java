package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpass.tariff.SampleRates.assess;

import org.junit.jupiter.api.Test;
import org.openpass.tariff.model.Goods;

/** Worked examples, to the won. */
class GoldenExamplesTest {

    @Test
    void whisky() {
        LineAssessment whisky = assess("2208301000", Goods.worth(1_000_000));

        assertThat(whisky.amount(Tax.CUD)).isEqualTo(200_000);
        assertThat(whisky.amount(Tax.ACT)).isEqualTo(864_000);
        assertThat(whisky.amount(Tax.EDU)).isEqualTo(259_200);
        assertThat(whisky.amount(Tax.VAT)).isEqualTo(232_320);
        assertThat(whisky.total()).isEqualTo(1_555_520);
    }

    @Test
    void wine() {
        LineAssessment wine = assess("2204211000", Goods.worth(1_000_000));

        assertThat(wine.amount(Tax.CUD)).isEqualTo(150_000);
        assertThat(wine.amount(Tax.ACT)).isEqualTo(345_000);
        assertThat(wine.amount(Tax.EDU)).isEqualTo(34_500);
        assertThat(wine.amount(Tax.VAT)).isEqualTo(152_950);
        assertThat(wine.total()).isEqualTo(682_450);
    }

    @Test
    void bag() {
        LineAssessment bag = assess("4202219000", Goods.worth(10_000_000));

        assertThat(bag.amount(Tax.CUD)).isEqualTo(800_000);
        assertThat(bag.amount(Tax.IND)).isEqualTo(1_760_000);
        assertThat(bag.amount(Tax.EDU)).isEqualTo(528_000);
        assertThat(bag.amount(Tax.CAP)).isZero();
        assertThat(bag.amount(Tax.VAT)).isEqualTo(1_308_800);
        assertThat(bag.total()).isEqualTo(4_396_800);
        assertThat(bag.taxes()).filteredOn(line -> line.tax() == Tax.IND).singleElement().satisfies(line -> {
            assertThat(line.formula()).isEqualTo("20 % × (10,800,000 − 2,000,000)");
            assertThat(line.legalBasis()).startsWith("Individual Consumption Tax Act Art. 1(2) no. 2(a)6)");
        });
    }

    @Test
    void furCoat() {
        LineAssessment coat = assess("4303101100", Goods.worth(10_000_000));

        assertThat(coat.amount(Tax.CUD)).isEqualTo(1_600_000);
        assertThat(coat.amount(Tax.IND)).isEqualTo(1_320_000);
        assertThat(coat.amount(Tax.EDU)).isEqualTo(396_000);
        assertThat(coat.amount(Tax.CAP)).isEqualTo(132_000);
        assertThat(coat.amount(Tax.VAT)).isEqualTo(1_344_800);
        assertThat(coat.total()).isEqualTo(4_792_800);
    }

    @Test
    void explainsEachTaxInTheOrderInWhichItIsComputed() {
        assertThat(assess("4303101100", Goods.worth(10_000_000)).taxes()).extracting(TaxLine::tax)
                .containsExactly(Tax.CUD, Tax.IND, Tax.EDU, Tax.CAP, Tax.VAT);
        assertThat(assess("2208301000", Goods.worth(1_000_000)).taxes()).extracting(TaxLine::legalBasis)
                .allMatch(basis -> basis.contains("Art. "));
    }
}
