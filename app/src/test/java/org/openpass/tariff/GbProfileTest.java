package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.model.CustomsValuation;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.tariff.model.AssessmentSum;
import org.openpass.tariff.model.Cascade;
import org.openpass.tariff.model.DutyRate;
import org.openpass.tariff.model.Goods;
import org.openpass.tariff.model.InternalTaxRate;
import org.openpass.tariff.model.Missing;
import org.openpass.tariff.model.Rate;
import org.openpass.tariff.model.Rounding;
import org.openpass.tariff.model.TaxLaw;
import org.openpass.terms.Home;
import org.openpass.terms.Homes;

/** The United Kingdom by its profile alone: its currency, its taxes and their order, to the penny. */
class GbProfileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Home GB = Homes.of("GB");
    private static final TaxLaw LAW = new TaxLaw(GB, new Rounding(1, 1), BigDecimal.ONE);

    @Test
    void dutyAndValueAddedTaxOnAThousandPounds() throws Missing {
        List<TaxLine> taxes = taxes(100_000, Rate.percent("8"), vat());

        assertThat(taxes).extracting(TaxLine::tax, TaxLine::amount)
                .containsExactly(tuple(Tax.CUD, 8_000L), tuple(Tax.VAT, 21_600L));
        assertThat(taxes.getLast().base()).isEqualByComparingTo("1080.00");
        assertThat(taxes).extracting(TaxLine::baseUnit).containsOnly("GBP");
        assertThat(taxes).extracting(TaxLine::formula).containsExactly("8 % × 1,000", "20 % × 1,080");
        assertThat(taxes.getFirst().legalBasis()).startsWith("Taxation (Cross-border Trade) Act 2018 s. 1, 8 %")
                .doesNotContain("Customs Act");
        Assessment sum = AssessmentSum.of(DAY, List.of(new LineAssessment(1, null, 100_000, taxes)), LAW);
        assertThat(sum.payable()).isEqualTo(29_600);
        assertThat(sum.vatTaxableBase()).isEqualTo(108_000);
    }

    @Test
    void eachTaxIsCutToThePenny() throws Missing {
        List<TaxLine> taxes = taxes(99, Rate.percent("8"), vat());

        assertThat(taxes).extracting(TaxLine::amount).containsExactly(7L, 21L);
        assertThat(taxes.getFirst().beforeRounding()).as("pence").isEqualByComparingTo("7.92");
        assertThat(taxes.getLast().base()).isEqualByComparingTo("1.06");
    }

    @Test
    void anExciseByQuantityIsInPoundsAndBearsNoEducationNorRuralTax() throws Missing {
        Map<Tax, InternalTaxRate> internal = vat();
        internal.put(Tax.ACT, internal(Tax.ACT, Rate.perUnit("21.01", "L")));
        Goods beer = new Goods("US", new BigDecimal("50.00"), new BigDecimal("3"), "L", null, new BigDecimal("5"), null);

        List<TaxLine> taxes = Cascade.taxes(beer, List.of(duty(Rate.percent("0"))), null, internal, LAW).orElseThrow();

        assertThat(taxes).extracting(TaxLine::tax, TaxLine::amount).containsExactly(tuple(Tax.CUD, 0L),
                tuple(Tax.ACT, 6_303L), tuple(Tax.VAT, 2_260L));
        assertThat(taxes.get(1).rate()).isEqualTo("GBP 21.01/L");
    }

    @Test
    void goodsAreValuedInPence() {
        Map<String, BigDecimal> rates = Map.of("USD", new BigDecimal("0.79"), "EUR", new BigDecimal("0.86"));
        DeclarationDocument document = new DeclarationDocument(null, null, null, null, null, null, null, null, null, null,
                "USD", null, new Charge(new BigDecimal("10.00"), "EUR"), null, null, null, null, null, null, null, null,
                List.of(line(1, "100.55"), line(2, "50.25")));

        // 100.55 × 0.79 + 8.60 × 100.55 / 150.80 = 85.1688…; 50.25 × 0.79 + 8.60 × 50.25 / 150.80 = 42.5632…
        assertThat(new CustomsValuation(rates::get, GB, 1).valuesOf(document)).containsExactly(8_516L, 4_256L);
        assertThat(new CustomsValuation(rates::get, GB, 100).valuesOf(document)).as("whole pounds")
                .containsExactly(8_500L, 4_200L);
        assertThat(new CustomsValuation(currency -> new BigDecimal("1390.15"), Homes.of("KR"), 1).valuesOf(document))
                .as("won").containsExactly(149_048L, 74_487L);
    }

    @Test
    void theProfileSaysWhatElseIsOtherwise() {
        assertThat(GB).extracting(Home::currency, Home::minorUnits, Home::zone, Home::languages, Home::formats)
                .containsExactly("GBP", 2, ZoneId.of("Europe/London"), List.of(Locale.ENGLISH), Locale.UK);
        assertThat(List.of(GB.code("CUD"), GB.code("VAT"), GB.code("5AB"))).containsExactly("A00", "B00", "5AB");
        assertThat(Homes.of("KR")).extracting(Home::currency, Home::minorUnits, Home::zone, Home::formats)
                .containsExactly("KRW", 0, ZoneId.of("Asia/Seoul"), Locale.KOREA);
        assertThat(Homes.here()).isEqualTo(Homes.of("KR"));
    }

    @Test
    void aProfileWithoutDutyFirstAndValueAddedTaxLastIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Home("XX", "EUR", ZoneId.of("UTC"), GB.languages(),
                Locale.UK, "010", GB.weekend(), GB.nomenclatures(), GB.taxes().reversed())).withMessageContaining("XX");
        assertThatIllegalArgumentException().isThrownBy(() -> Homes.of("FR")).withMessageContaining("FR");
        assertThatIllegalArgumentException().isThrownBy(() -> Homes.of("../KR"));
    }

    private static List<TaxLine> taxes(long pence, Rate duty, Map<Tax, InternalTaxRate> internal) throws Missing {
        Goods goods = new Goods(null, GB.amount(pence), null, null, null, null, null);
        return Cascade.taxes(goods, List.of(duty(duty)), null, internal, LAW).orElseThrow();
    }

    private static DutyRate duty(Rate rate) {
        return new DutyRate("GB-TEST", "00", "A", null, rate, DAY, null, null);
    }

    private static Map<Tax, InternalTaxRate> vat() {
        return new EnumMap<>(Map.of(Tax.VAT, internal(Tax.VAT, Rate.percent("20"))));
    }

    /** With education and rural tax on it, which only Korea has. */
    private static InternalTaxRate internal(Tax tax, Rate rate) {
        return new InternalTaxRate(null, "", tax, rate, null, null, null, BigDecimal.TEN, BigDecimal.TEN, DAY, null, "s. 2(1)");
    }

    private static Line line(int number, String amount) {
        return new Line(number, null, null, null, null, null, null, null, null, null, null, new BigDecimal(amount), null, null);
    }
}
