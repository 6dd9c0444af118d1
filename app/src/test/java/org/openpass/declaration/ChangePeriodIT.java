package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The period in which customs answers a request to withdraw, and its extensions (Customs Act Art. 250(4), (5)). */
@OpenPassTest
class ChangePeriodIT {

    private static final Map<String, String> WITHDRAWAL = Map.of("reasonCode", "86", "explanation", "Filed in error");
    private static final Map<String, Object> EXTEND = Map.of("decision", "EXTEND", "reason", "The goods are looked for",
            "extensionDays", 5);

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anExtensionCountsFromTheDecisionOnAndNotWhenTheProcessHearsOfIt() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer asked = filer.api().post(path(accepted, "/withdrawal"), WITHDRAWAL).mustBe(202);
        Officers officers = new Officers(samples);
        LocalDate received = Instant.parse(asked.text("/requestedAt")).atZone(MovableClock.SEOUL).toLocalDate();
        TimeLimits limits = new TimeLimits(jdbc);
        LocalDate lastDay = limits.end(received.plusDays(10));
        assertThat(lastDay(asked)).as("Art. 250(4), 8(3)").isEqualTo(lastDay);

        officers.decide(asked.text("/caseNumber"), EXTEND).mustBe(200);

        LocalDate extended = limits.end(lastDay.plusDays(5));
        assertThat(lastDay(asked)).as("moved when the decision is acknowledged").isEqualTo(extended);
        assertThat(officers.decide(asked.text("/caseNumber"), EXTEND).mustBe(422).at("/errors").propertyNames())
                .containsExactly("applicantAgrees");
        Map<String, Object> agreed = new HashMap<>(EXTEND);
        agreed.put("applicantAgrees", true);
        officers.decide(asked.text("/caseNumber"), agreed).mustBe(200);
        assertThat(lastDay(asked)).isEqualTo(limits.end(extended.plusDays(5)));
        assertThat(officers.decide(asked.text("/caseNumber"), agreed).mustBe(422).at("/errors").propertyNames())
                .containsExactly("decision");
        officers.decide(asked.text("/caseNumber"), Officers.DISMISS).mustBe(200);
        Answer changes = Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> filer.api().get(path(accepted, "/changes")), found -> found.text("/0/outcome") != null);
        assertThat(changes.text("/0/outcome")).isEqualTo("DISMISSED");
        assertThat(deadlines(asked.text("/caseNumber"), "change")).isEmpty();
    }

    @Test
    void noPeriodOfAnAmendmentIsExtended() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        Answer accepted = filer.api().fileAndAwait(draft, "ACCEPTED");
        Answer asked = filer.api().post(path(accepted, "/amendment"), Map.of("reasonCode", "02", "explanation",
                "Made in Vietnam", "declaration", JsonMapper.shared().readValue(draft.inLine("origin", "VN").json(),
                Map.class))).mustBe(202);

        assertThat(new Officers(samples).decide(asked.text("/caseNumber"), EXTEND).mustBe(422).text("/errors/decision"))
                .isNotBlank();
    }

    private LocalDate lastDay(Answer change) {
        return awaitDeadline(change.text("/caseNumber"), "change").atZone(MovableClock.SEOUL).toLocalDate().minusDays(1);
    }

    private Instant awaitDeadline(String caseNumber, String kind) {
        return Awaitility.await().until(() -> deadlines(caseNumber, kind), found -> !found.isEmpty()).getFirst();
    }

    private List<Instant> deadlines(String caseNumber, String kind) {
        return jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = ? "
                + "and met_at is null and lapsed_at is null").params(caseNumber, kind)
                .query((rs, n) -> rs.getTimestamp(1).toInstant()).list();
    }

    private static String path(Answer declaration, String act) {
        return "/api/v1/declarations/" + declaration.text("/declarationNumber") + act;
    }
}
