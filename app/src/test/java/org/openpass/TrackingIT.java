package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Public tracking: whoever knows a number learns the steps, and nothing secret. */
@OpenPassTest
class TrackingIT {

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anyoneWithTheNumberSeesTheStepsWithTheirDatesInBothLanguages() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        Answer tracked = anyone.get("/api/v1/tracking/" + number).mustBe(200);

        assertThat(tracked.text("/status")).isEqualTo("ACCEPTED");
        assertThat(tracked.text("/statusLabel/en")).isEqualTo("Accepted");
        assertThat(tracked.text("/statusLabel/ko")).isEqualTo("수리");
        assertThat(tracked.values("/steps", "event")).containsExactly("RECEIVED", "ACCEPTED");
        assertThat(tracked.values("/steps", "at")).allSatisfy(at -> assertThat(at).startsWith("20"));
        assertThat(tracked.text("/steps/0/label/ko")).matches(".*[가-힣].*");
        assertThat(tracked.text("/steps/1/label/en")).isEqualTo("Declaration accepted; the goods may leave");
    }

    @Test
    void nothingSecretIsShown() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer own = filer.api().fileAndAwait(filer.draft(), "INSPECTION");

        String tracked = anyone.get("/api/v1/tracking/" + own.text("/declarationNumber")).mustBe(200).body();

        assertThat(tracked).contains("INSPECTION").doesNotContain(filer.importer(), filer.importerName(),
                filer.bill(), "T-shirts", "6109101000", own.text("/caseNumber"), own.text("/reference"), "1000000",
                "duty", "money", "R-010", "HIGH", "actor", "Broker");
    }

    @Test
    void goodsAreFoundByBillOfLadingAndByCargoNumber() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String cargoNumber = jdbc.sql("update cargo.consignments set cargo_number = ? where bill_number = ? returning cargo_number")
                .params("26ABCD1234-" + filer.bill(), filer.bill()).query(String.class).single();

        for (String typed : new String[] {filer.bill(), filer.bill().toLowerCase(Locale.ROOT), cargoNumber,
            cargoNumber.replace("-", ""), number}) {
            Answer found = anyone.get("/api/v1/tracking?q=" + typed).mustBe(200);
            assertThat(found.values("", "declarationNumber")).containsExactly(number);
            assertThat(found.body()).doesNotContain(filer.importer(), filer.importerName(), "T-shirts", "6109101000");
        }
        assertThat(anyone.get("/api/v1/tracking?q=NOSUCHBILL").mustBe(404).text("/code")).isEqualTo("notFound");
        assertThat(anyone.get("/api/v1/tracking?q=--").mustBe(404).text("/code")).isEqualTo("notFound");
    }

    @Test
    void whoLooksUpTooMuchWaitsAndNobodyElseDoes() {
        int block = ThreadLocalRandom.current().nextInt(65_536);

        Answer refused = untilRefused(i -> "203.0.113." + block % 256);
        assertThat(refused.text("/code")).isEqualTo("lookups.tooMany");
        assertThat(refused.header("Retry-After")).matches("\\d+");
        assertThat(IntStream.range(0, TestStack.PUBLIC_LOOK_UPS).map(i -> anyone.with("X-Forwarded-For", "203.0.113."
                + block % 256).get("/api/v1/trackin%67/ZZZZZ26000001M").status()).anyMatch(status -> status == 429))
                .as("the same door, a letter written as its code").isTrue();
        unknown("198.51.100." + block % 256).mustBe(404);
        // A network of IPv6 is one person's, however many addresses it has.
        untilRefused(i -> "2001:db8:%x:1::%x".formatted(block, i));
        unknown("2001:db8:%x:2::1".formatted(block)).mustBe(404);
    }

    private Answer untilRefused(IntFunction<String> address) {
        // It is refilled meanwhile.
        for (int i = 0; i < 2 * TestStack.PUBLIC_LOOK_UPS; i++) {
            Answer answer = unknown(address.apply(i));
            if (answer.status() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Never refused");
    }

    private Answer unknown(String address) {
        return anyone.with("X-Forwarded-For", address).get("/api/v1/tracking/ZZZZZ26000001M");
    }

    @Test
    void anUnknownNumberIsNotFound() {
        assertThat(anyone.get("/api/v1/tracking/ZZZZZ26000001M").mustBe(404).text("/code")).isEqualTo("notFound");
    }
}
