package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Public tracking: whoever knows a number learns the steps, and nothing secret. */
@OpenPassTest
class TrackingIT {

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;

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
    void anUnknownNumberIsNotFound() {
        assertThat(anyone.get("/api/v1/tracking/ZZZZZ26000001M").mustBe(404).text("/code")).isEqualTo("notFound");
    }
}
