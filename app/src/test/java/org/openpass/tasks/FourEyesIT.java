package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.casework.Invariant;
import org.openpass.tasks.TaskRefused.Reason;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Review and inspection of one case are for two people, on every path to a task. */
@OpenPassTest
class FourEyesIT {

    /** Of the test's own, so that the next task of its people is a task of the test. */
    private static final String OFFICE = "985";
    private static final String PASSWORD = "a-long-test-password";
    private static final Map<String, String> INSPECT = Map.of("decision", "INSPECT", "findings", "No model is named");
    private static final Map<String, String> DIFFERENT = Map.of("decision", "DISCREPANCY", "method", "12", "place",
            "Shed 02012345", "findings", "Two packages more");

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    Tasks tasks;
    @Autowired
    Assignments assignments;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    List<Invariant> invariants;

    @Test
    void whoDecidedOneStepDoesNotGetTheOtherByAnyPath() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String caseNumber = filed.text("/caseNumber");
        Actor both = person(Role.CLEARANCE_OFFICER, Role.INSPECTOR);
        Actor boss = person(Role.CLEARANCE_OFFICER, Role.INSPECTOR, Role.SUPERVISOR);
        Actor inspector = person(Role.INSPECTOR, Role.CLEARANCE_OFFICER);
        api(boss).post(path(open(caseNumber, "Task_ReviewDocuments")) + "/decision", INSPECT).mustBe(200);
        long inspection = open(caseNumber, "Task_InspectGoods");
        String task = path(inspection);

        refused(api(boss).post(task + "/claim", Map.of()));
        refused(api(boss).post(task + "/force-claim", Map.of("note", "x")));
        refused(api(boss).post(task + "/transfer", Map.of("person", boss.name(), "note", "x")));
        refused(api(both).post(task + "/transfer", Map.of("person", boss.name(), "note", "x")));
        refused(api(both).post(task + "/delegate", Map.of("person", boss.name(), "note", "x")));
        refused(api(boss).post(task + "/decision", Officers.AS_DECLARED));
        api(boss).post("/api/v1/tasks/next", Map.of()).mustBe(204);
        assertThat(assignments.receivers(inspection, boss.name(), both)).as("nor is it offered").isEmpty();
        assertThat(assignments.receivers(inspection, inspector.name(), both)).hasSize(1);
        assertThat(api(inspector).post("/api/v1/tasks/next", Map.of()).mustBe(200).won("/key")).isEqualTo(inspection);
        api(inspector).post(task + "/decision", DIFFERENT).mustBe(200);

        String review = path(open(caseNumber, "Task_ReviewDocuments"));
        refused(api(inspector).post(review + "/claim", Map.of()));
        refused(api(inspector).post(review + "/decision", Officers.IN_ORDER));
        api(boss).post(review + "/decision", Officers.IN_ORDER).mustBe(200);
        filer.api().awaitStatus(filed.text("/declarationNumber"), "ACCEPTED");
        assertThat(broken("Two steps")).isZero();
    }

    @Test
    void theInvariantsCountWhatCameAboutBehindOurBack() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer filed = filer.api().fileAndAwait(filer.draft(), "INSPECTION");
        long inspection = open(filed.text("/caseNumber"), "Task_InspectGoods");
        Actor officer = person(Role.INSPECTOR);
        api(officer).post(path(inspection) + "/decision", Officers.AS_DECLARED).mustBe(200);
        filer.api().awaitStatus(filed.text("/declarationNumber"), "ACCEPTED");

        transaction.executeWithoutResult(doctored -> {
            doctored.setRollbackOnly();
            jdbc.sql("""
                    insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                        candidate_role, office, state, created_at, decided_by, decided_at)
                    select 9100000000000000001, case_number, instance_key, element_key, definition_key,
                        'Task_ReviewDocuments', 'clearance-officer', office, 'CONFIRMED', now(), decided_by, now()
                    from tasks.tasks where task_key = ?
                    """).param(inspection).update();
            assertThat(broken("Two steps")).isEqualTo(1);

            jdbc.sql("update tasks.tasks set decided_by = null where task_key = 9100000000000000001").update();
            assertThat(broken("Two steps")).isZero();
            assertThat(broken("No task was completed")).isEqualTo(1);
        });
    }

    @Test
    void aCheckOfTheDecisionComesBeforeItsEffects() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer filed = filer.api().fileAndAwait(filer.draft(), "INSPECTION");
        String caseNumber = filed.text("/caseNumber");
        long inspection = open(caseNumber, "Task_InspectGoods");
        Actor officer = person(Role.INSPECTOR);
        api(officer).post(path(inspection) + "/claim", Map.of()).mustBe(200);

        // As if the partner step had been decided from another session after the claim.
        transaction.executeWithoutResult(doctored -> {
            doctored.setRollbackOnly();
            jdbc.sql("""
                    insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                        candidate_role, office, state, created_at, decided_by, decided_at)
                    select 9100000000000000002, case_number, instance_key, element_key, definition_key,
                        'Task_ReviewDocuments', 'clearance-officer', office, 'DECIDED', now(), ?, now()
                    from tasks.tasks where task_key = ?
                    """).params(officer.name(), inspection).update();
            assertThatThrownBy(() -> tasks.decide(inspection, officer, "ACCEPT", Map.copyOf(Officers.AS_DECLARED), null))
                    .isInstanceOfSatisfying(TaskRefused.class,
                            no -> assertThat(no.reason()).isEqualTo(Reason.SAME_PERSON));
        });

        api(officer).post(path(inspection) + "/decision", Officers.AS_DECLARED).mustBe(200);
        filer.api().awaitStatus(filed.text("/declarationNumber"), "ACCEPTED");
    }

    private long broken(String sentence) {
        return invariants.stream().filter(each -> each.sentence().startsWith(sentence)).findFirst().orElseThrow()
                .violations();
    }

    /** The open task of the case at this step, as soon as it is there, moved to the office of the test. */
    private long open(String caseNumber, String elementId) {
        long key = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select task_key from "
                + "tasks.tasks where case_number = ? and element_id = ? and state = 'OPEN'").params(caseNumber, elementId)
                .query(Long.class).optional().orElse(0L), found -> found > 0);
        jdbc.sql("update tasks.tasks set office = ? where task_key = ?").params(OFFICE, key).update();
        return key;
    }

    private static void refused(Answer answer) {
        assertThat(answer.mustBe(409).text("/code")).isEqualTo("task.samePerson");
    }

    private static String path(long key) {
        return "/api/v1/tasks/" + key;
    }

    private Actor person(Role... roles) {
        String name = SampleData.unique("fe-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, PASSWORD, "Person", null, OFFICE, false, Set.of(roles)));
        return new Actor(name, null, OFFICE, false, Set.of(roles));
    }

    private Api api(Actor actor) {
        return Api.at(samples.admin().baseUrl()).account(actor.name(), PASSWORD);
    }
}
