package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers say about the urgency of a task, and who may. */
@OpenPassTest
class PrioritiesIT {

    private static final Map<String, Object> VACCINE = Map.of("priority", 70, "reason", "Vaccine");

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private Filer filer;
    private String number;
    private String caseNumber;
    private String task;
    private Api inspector;

    @BeforeEach
    void inspected() {
        filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer filed = filer.api().fileAndAwait(filer.draft(), "INSPECTION");
        number = filed.text("/declarationNumber");
        caseNumber = filed.text("/caseNumber");
        inspector = samples.officer("020", "INSPECTOR");
        task = "/api/v1/tasks/" + Awaitility.await().until(() -> inspector.get("/api/v1/tasks?case=" + caseNumber),
                found -> found.at("/0").isObject()).text("/0/key");
    }

    @AfterEach
    void decided() {
        inspector.post(task + "/release", Map.of());
        new Officers(samples).decide(caseNumber, Officers.AS_DECLARED).mustBe(200);
    }

    @Test
    void whatIsSetCountsInPlaceOfWhatIsWorkedOutUntilItIsTakenBack() {
        inspector.post(task + "/claim", Map.of()).mustBe(200);

        Answer set = inspector.put(task + "/priority", VACCINE).mustBe(200);

        assertThat(set.won("/priority")).isEqualTo(70);
        assertThat(set.won("/computed")).isEqualTo(30);
        assertThat(set.text("/priorityReason")).isEqualTo("Vaccine");
        assertThat(set.text("/prioritySetBy")).isNotBlank();
        assertThat(rank()).isEqualTo(30);
        assertThat(inspector.put(task + "/priority", VACCINE).mustBe(200).won("/priority")).isEqualTo(70);
        assertThat(audited("task.prioritySet")).as("the same again is nothing new")
                .containsExactly(caseNumber + " 30→70 Vaccine");
        assertThat(audience("PRIORITY_SET")).containsExactly("OFFICER");

        assertThat(inspector.send("DELETE", task + "/priority").mustBe(200).won("/priority")).isEqualTo(30);
        assertThat(rank()).isEqualTo(70);
        assertThat(audited("task.priorityCleared")).containsExactly(caseNumber + " 70→30");
    }

    /** Nought is a priority, too: whoever sets it means it. */
    @Test
    void theLeastPriorityCounts() {
        inspector.post(task + "/claim", Map.of()).mustBe(200);

        assertThat(inspector.put(task + "/priority", Map.of("priority", 0, "reason", "The trader is away")).mustBe(200)
                .won("/priority")).isZero();
        assertThat(rank()).isEqualTo(100);
    }

    @Test
    void withoutAReasonOrBeyondTheScaleNothingIsSet() {
        inspector.post(task + "/claim", Map.of()).mustBe(200);

        for (Map<String, ?> wrong : List.<Map<String, ?>>of(Map.of("priority", 70), Map.of("reason", "Vaccine"),
                Map.of("priority", 70, "reason", " "), Map.of("priority", 101, "reason", "Vaccine"),
                Map.of("priority", -1, "reason", "Vaccine"), Map.of("priority", 70, "reason", "x".repeat(501)))) {
            inspector.put(task + "/priority", wrong).mustBe(422);
        }
        assertThat(inspector.get(task + "/urgency").won("/priority")).isEqualTo(30);
        assertThat(audited("task.prioritySet")).isEmpty();
    }

    @Test
    void whoHasTheTaskOrSupervisesTheOfficeSetsItAndNobodyElse() {
        inspector.put(task + "/priority", VACCINE).mustBe(422);
        inspector.post(task + "/claim", Map.of()).mustBe(200);
        assertThat(samples.officer("020", "INSPECTOR").put(task + "/priority", VACCINE).mustBe(409).text("/code"))
                .isEqualTo("task.taken");
        for (Api stranger : List.of(samples.officer("030", "SUPERVISOR"), samples.officer("030", "INSPECTOR"),
                samples.officer("020", "CLEARANCE_OFFICER"), filer.api())) {
            assertThat(stranger.put(task + "/priority", VACCINE).status()).isIn(403, 404);
            assertThat(stranger.put(task + "/due", due(Duration.ofHours(3))).status()).isIn(403, 404);
            assertThat(stranger.get(task + "/urgency").status()).isIn(403, 404);
            assertThat(stranger.send("DELETE", task + "/priority").status()).isIn(403, 404);
        }
        assertThat(rank()).isEqualTo(70);

        samples.officer("020", "SUPERVISOR").put(task + "/priority", VACCINE).mustBe(200);
        assertThat(rank()).isEqualTo(30);
    }

    @Test
    void anotherTimeIsToComeAndMovesTheStepsOfUrgency() {
        inspector.post(task + "/claim", Map.of()).mustBe(200);
        inspector.put(task + "/due", due(Duration.ofHours(-1))).mustBe(422);
        inspector.put(task + "/due", Map.of("reason", "At once")).mustBe(422);
        inspector.put(task + "/due", Map.of("dueAt", clock.instant().plusSeconds(600).toString())).mustBe(422);
        String goal = inspector.get(task + "/urgency").text("/goalAt");
        Map<String, Object> wanted = due(Duration.ofMinutes(10));

        Answer set = inspector.put(task + "/due", wanted).mustBe(200);

        assertThat(Instant.parse(set.text("/dueAt"))).isEqualTo(Instant.parse(wanted.get("dueAt").toString()));
        assertThat(set.text("/goalAt")).isEqualTo(goal);
        assertThat(set.text("/dueReason")).isEqualTo("The lorry leaves");
        assertThat(audience("DUE_SET")).containsExactly("OFFICER");
        clock.add(Duration.ofMinutes(11));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                inspector.get(task + "/urgency").values("/factors", "code")).contains("time.over"));
    }

    /** The period of a withdrawal is the law's: nobody takes longer. */
    @Test
    void noTimeIsSetBeyondTheDeadlineOfTheLaw() {
        String change = filer.api().post("/api/v1/declarations/" + number + "/withdrawal", Map.of("reasonCode", "86",
                "explanation", "Filed in error")).mustBe(202).text("/caseNumber");
        Api officer = samples.officer("020", "SUPERVISOR");
        Answer open = Awaitility.await().until(() -> officer.get("/api/v1/tasks?case=" + change),
                found -> found.at("/0").isObject());
        String path = "/api/v1/tasks/" + open.text("/0/key") + "/due";
        Instant deadline = Instant.parse(open.text("/0/deadlineAt"));

        officer.put(path, Map.of("dueAt", deadline.plusSeconds(1).toString(), "reason", "Much to read")).mustBe(422);
        officer.put(path, Map.of("dueAt", deadline.toString(), "reason", "Much to read")).mustBe(200);

        new Officers(samples).decide(change, Officers.DISMISS).mustBe(200);
        filer.api().awaitStatus(number, "INSPECTION");
    }

    @Test
    void aTaskThatHasEndedIsAsUrgentAsItWas() {
        Answer mine = inspector.post(task + "/decision", Officers.AS_DECLARED).mustBe(200);
        assertThat(mine.text("/state")).isEqualTo("DECIDED");

        inspector.put(task + "/priority", VACCINE).mustBe(409);

        filer.api().awaitStatus(number, "ACCEPTED");
        // What follows each test decides a task: here another one.
        inspected();
    }

    @Test
    void partiesReadNothingOfIt() {
        inspector.post(task + "/claim", Map.of()).mustBe(200);
        inspector.put(task + "/priority", VACCINE).mustBe(200);

        String read = filer.api().declaration(number).mustBe(200).body()
                + filer.api().get("/api/v1/cases").body();

        assertThat(read).doesNotContain("Vaccine").doesNotContain("PRIORITY_SET").doesNotContain("risk.HIGH");
    }

    private Map<String, Object> due(Duration from) {
        return Map.of("dueAt", clock.instant().plus(from).truncatedTo(ChronoUnit.MILLIS).toString(), "reason",
                "The lorry leaves");
    }

    private int rank() {
        return jdbc.sql("select rank from tasks.tasks where case_number = ?").param(caseNumber).query(Integer.class).single();
    }

    private List<String> audited(String action) {
        return jdbc.sql("select detail from audittrail.entries where action = ? and subject = ?")
                .params(action, task.substring(task.lastIndexOf('/') + 1)).query(String.class).list();
    }

    private List<String> audience(String event) {
        return jdbc.sql("select audience from casework.timeline where case_number = ? and event = ?")
                .params(caseNumber, event).query(String.class).list();
    }
}
