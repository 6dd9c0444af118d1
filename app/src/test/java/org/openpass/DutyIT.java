package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** The worked examples from the filed document to the payment slip, to the won. */
@OpenPassTest
class DutyIT {

    private static final String FOOD_LAW = "05";

    @Autowired
    SampleData samples;

    Filer filer;

    @BeforeEach
    void register() {
        filer = samples.filer();
    }

    @Test
    void whisky() {
        Answer accepted = filer.api().fileAndAwait(filer.empty().line("2208301000", "위스키", 1_000_000)
                .approval(FOOD_LAW, "FOOD-1"), "ACCEPTED");

        assertThat(taxes(accepted, 0)).containsExactlyInAnyOrderEntriesOf(Map.of("CUD", 200_000L, "ACT", 864_000L,
                "5AB", 259_200L, "VAT", 232_320L));
        assertThat(accepted.won("/duty/total")).isEqualTo(1_555_520);
        assertThat(accepted.won("/money/amount")).isEqualTo(1_555_520);
    }

    @Test
    void wine() {
        Answer accepted = filer.api().fileAndAwait(filer.empty().line("2204211000", "포도주", 1_000_000)
                .approval(FOOD_LAW, "FOOD-2"), "ACCEPTED");

        assertThat(taxes(accepted, 0)).containsExactlyInAnyOrderEntriesOf(Map.of("CUD", 150_000L, "ACT", 345_000L,
                "5AB", 34_500L, "VAT", 152_950L));
        assertThat(accepted.won("/duty/total")).isEqualTo(682_450);
    }

    @Test
    void bag() {
        Answer accepted = filer.api().fileAndAwait(filer.empty().line("4202219000", "고급 가방", 10_000_000)
                .inLine("quantity", 1).inLine("unit", "EA"), "ACCEPTED");

        assertThat(taxes(accepted, 0)).containsExactlyInAnyOrderEntriesOf(Map.of("CUD", 800_000L, "IND", 1_760_000L,
                "5AB", 528_000L, "VAT", 1_308_800L));
        assertThat(accepted.won("/duty/total")).isEqualTo(4_396_800);
    }

    @Test
    void furCoat() {
        Answer accepted = filer.api().fileAndAwait(filer.empty().line("4303101100", "모피 코트", 10_000_000)
                .inLine("quantity", 1).inLine("unit", "EA"), "ACCEPTED");

        assertThat(taxes(accepted, 0)).containsExactlyInAnyOrderEntriesOf(Map.of("CUD", 1_600_000L, "IND", 1_320_000L,
                "5AB", 396_000L, "CAP", 132_000L, "VAT", 1_344_800L));
        assertThat(accepted.won("/duty/total")).isEqualTo(4_792_800);
    }

    @Test
    void allInOneDeclarationAddUpLineByLineWithTheirExplanation() {
        Answer accepted = filer.api().fileAndAwait(filer.empty()
                .line("2208301000", "위스키", 1_000_000).approval(FOOD_LAW, "FOOD-1")
                .line("2204211000", "포도주", 1_000_000).approval(FOOD_LAW, "FOOD-2")
                .line("4202219000", "고급 가방", 10_000_000).line("4303101100", "모피 코트", 10_000_000)
                .line("4901991000", "Books", 12_345), "ACCEPTED");

        assertThat(accepted.won("/duty/total")).isEqualTo(11_427_570);
        assertThat(accepted.at("/duty/lines")).hasSize(5);
        accepted.at("/duty/lines").forEach(line -> assertThat(line.path("taxes").valueStream()
                .mapToLong(tax -> tax.path("amount").asLong()).sum()).isEqualTo(line.path("total").asLong()));
        accepted.at("/duty/totals").forEach(tax -> assertThat(tax.path("sumOfLines").asLong()
                - tax.path("rounding").asLong()).isEqualTo(tax.path("payable").asLong()));
        accepted.at("/duty/lines/0/taxes").forEach(tax -> {
            assertThat(tax.path("legalBasis").asString()).contains("Art. ");
            assertThat(tax.path("formula").asString()).isNotBlank();
            assertThat(tax.path("rate").asString()).isNotBlank();
        });
        assertThat(accepted.text("/duty/ratesOn")).isEqualTo(samples.today().toString());
    }

    @Test
    void aForeignPriceIsConvertedAtTheRateOfTheWeekWithFreightAndInsurance() {
        Answer accepted = filer.api().fileAndAwait(filer.empty().set("currency", "USD").set("incoterm", "FOB")
                .set("freight", Map.of("amount", 100, "currency", "USD"))
                .set("insurance", Map.of("amount", 1_000, "currency", "JPY"))
                .line("6109101000", "T-shirts", 1_000), "ACCEPTED");

        // 1,100 USD × 1,392.10 + 1,000 JPY × 9.20 = 1,540,510 KRW
        assertThat(accepted.at("/duty/lines/0/taxes/0/base").decimalValue()).isEqualByComparingTo("1540510");
    }

    private static Map<String, Long> taxes(Answer declaration, int line) {
        Map<String, Long> amounts = new TreeMap<>();
        declaration.at("/duty/lines/" + line + "/taxes").forEach(tax -> {
            if (tax.path("amount").asLong() > 0) {
                amounts.put(tax.path("tax").asString(), tax.path("amount").asLong());
            }
        });
        return amounts;
    }
}
