package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Invariant;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task that another client of the engine completes behind our back is not taken for a decision. */
@OpenPassTest
class UndecidedTaskIT {

    @Autowired
    SampleData samples;
    @Autowired
    CamundaClient engine;
    @Autowired
    TaskWatch watch;
    @Autowired
    List<Invariant> invariants;
    @Autowired
    JdbcClient jdbc;

    @Test
    void itRaisesAnAlertAndIsCountedUntilItStandsThereWhoAnswersForIt() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String caseNumber = filed.text("/caseNumber");
        long key = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select task_key from "
                + "tasks.tasks where case_number = ? and state = 'OPEN'").param(caseNumber).query(Long.class).optional()
                .orElse(0L), found -> found > 0);
        long before = undecided();
        try {
            engine.newCompleteUserTaskCommand(key).variables(Map.of("decision", "ACCEPT")).send().join();
            filer.api().awaitStatus(filed.text("/declarationNumber"), "ACCEPTED");

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> state(key), "CONFIRMED"::equals);
            assertThat(samples.admin().get("/api/v1/admin/alerts").mustBe(200).at("").valueStream()
                    .filter(alert -> caseNumber.equals(alert.path("caseNumber").asString()))
                    .map(alert -> alert.path("message").asString())).singleElement().asString()
                    .contains("Task " + key + " (Task_ReviewDocuments)", "nobody decided it here");
            assertThat(undecided()).isEqualTo(before + 1);
            watch.watch();
            assertThat(openAlerts(key)).as("it stays until it is put right").isOne();
        } finally {
            jdbc.sql("update tasks.tasks set decided_by = 'clearing-up', decided_at = now() where task_key = ?").param(key)
                    .update();
        }
        watch.watch();
        assertThat(openAlerts(key)).isZero();
        assertThat(undecided()).isEqualTo(before);
    }

    private String state(long key) {
        return jdbc.sql("select state from tasks.tasks where task_key = ?").param(key).query(String.class).single();
    }

    private long openAlerts(long key) {
        return jdbc.sql("select count(*) from engine.alerts where alert_key = ? and settled_at is null")
                .param("task-undecided:" + key).query(Long.class).single();
    }

    private long undecided() {
        return invariants.stream().filter(each -> each.sentence().startsWith("No task was completed")).findFirst()
                .orElseThrow().violations();
    }
}
