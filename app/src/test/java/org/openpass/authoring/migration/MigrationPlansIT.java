package org.openpass.authoring.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.TrialModels;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What would become of each case is known before somebody signs, and who signs has prepared nothing of it. */
@OpenPassTest
class MigrationPlansIT {

    private static final String PLANS = "/api/v1/studio/plans";
    private static final String WHY = "Inspections are looked at twice";
    private static final List<Map<String, String>> ONE_TO_ONE = List.of(Map.of("source", "Task_Look", "target", "Task_Look"));

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CamundaClient client;
    @Autowired
    private ApplicationContext context;
    /** The engine counts on when they are deployed anew. */
    private int older;
    private int newer;
    private final List<String> cases = new ArrayList<>();
    private final List<Long> instances = new ArrayList<>();

    /** Four cases on the older version; one is to be told something, and one has an instance that is surplus. */
    @BeforeEach
    void casesOnTheOlderVersion() {
        TrialModels.deployTwo(context);
        List<Integer> versions = jdbc.sql("select version from engine.releases where process_id = 'trial-upgrade' order by 1")
                .query(Integer.class).list();
        older = versions.getFirst();
        newer = versions.getLast();
        long release = jdbc.sql("select min(definition_key) from engine.releases where process_id = 'trial-upgrade'")
                .query(Long.class).single();
        for (int n = 0; n < 4; n++) {
            String number = SampleData.unique("T-");
            cases.add(number);
            jdbc.sql("insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at) "
                    + "values (:number, 'trial', 'trial-upgrade', :number, 'Trial', '020', 'RECEIVED', now(), now())")
                    .param("number", number).update();
            long instance = start(release, number);
            jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(instance, number).update();
        }
        start(release, cases.getLast());
        jdbc.sql("insert into engine.outbox_lanes (case_number, parked_at) values (?, now())")
                .param(cases.get(1)).update();
        await(() -> jdbc.sql("select count(*) from engine.standing where element_id = 'Task_Look' and instance_key = any(?)")
                .param(keys()).query(Long.class).single() == 5);
    }

    @AfterEach
    void nothingOfThemStays() {
        instances.forEach(key -> client.newCancelInstanceCommand(key).send().join());
        await(() -> jdbc.sql("select count(*) from engine.instances where state = 'ACTIVE' and instance_key = any(?)")
                .param(keys()).query(Long.class).single() == 0);
        for (String table : List.of("authoring.plan_cases", "authoring.plan_positions", "authoring.plan_hands")) {
            jdbc.sql("delete from " + table + " where plan in (select id from authoring.plans where work = 'trial-upgrade')").update();
        }
        jdbc.sql("delete from authoring.plans where work = 'trial-upgrade'").update();
        for (String table : List.of("element_events", "standing", "decision_evaluations", "instances")) {
            jdbc.sql("delete from engine." + table + " where instance_key = any(?)").param(keys()).update();
        }
        String[] numbers = cases.toArray(String[]::new);
        jdbc.sql("delete from engine.outbox_lanes where case_number = any(:cases)").param("cases", numbers).update();
        jdbc.sql("delete from tasks.tasks where case_number = any(:cases)").param("cases", numbers).update();
        jdbc.sql("delete from casework.cases where number = any(:cases)").param("cases", numbers).update();
        TrialModels.forget(context);
    }

    @Test
    void aPlanIsJudgedForEveryCaseAndSignedByAnother() {
        Api maker = samples.officer(null, "PROCESS_OWNER");
        Api signer = samples.officer(null, "PROCESS_OWNER");
        refuseWhatIsNoPlan(maker);

        Answer begun = maker.post(PLANS, asked("trial-upgrade", older, newer, WHY)).mustBe(201);
        String plan = PLANS + "/" + begun.won("/plan/id");
        assertThat(begun.values("/plan/mapping", "source")).containsExactlyInAnyOrder("Task_Judge", "Task_Look");
        signer.post(plan + "/release", Map.of("hash", begun.text("/plan/hash"))).mustBe(409);

        maker.put(plan + "/mapping", Map.of("version", 1, "mapping", List.of())).mustBe(200);
        maker.put(plan + "/mapping", Map.of("version", 1, "mapping", ONE_TO_ONE)).mustBe(412);
        maker.put(plan + "/mapping", Map.of("version", 2)).mustBe(422);
        maker.put(plan + "/mapping", Map.of("version", 2, "mapping", List.of(Map.of("source", "A", "target", "B\nC>D")))).mustBe(422);
        Answer unmapped = maker.post(plan + "/dry-run", Map.of()).mustBe(200);
        assertThat(unmapped.won("/cases/CANNOT")).isEqualTo(5);
        assertThat(signer.get(plan + "/cases").mustBe(200).values("/cases", "reason")).containsExactlyInAnyOrder(
                "UNMAPPED", "UNMAPPED", "UNMAPPED", "UNMAPPED", "ENDED");
        signer.post(plan + "/release", Map.of("hash", unmapped.text("/plan/hash"))).mustBe(409);

        Answer mapped = maker.put(plan + "/mapping", Map.of("version", 2, "mapping", ONE_TO_ONE)).mustBe(200);
        signer.post(plan + "/release", Map.of("hash", mapped.text("/plan/hash"))).mustBe(409);
        Answer judged = maker.post(plan + "/dry-run", Map.of()).mustBe(200);
        assertThat(judged.won("/cases/CAN")).isEqualTo(3);
        assertThat(judged.won("/cases/LATER")).isOne();
        assertThat(judged.won("/cases/CANNOT")).isOne();
        Answer can = signer.get(plan + "/cases?state=CAN").mustBe(200);
        assertThat(can.values("/cases", "caseNumber")).containsExactlyInAnyOrder(cases.get(0), cases.get(2), cases.get(3));
        assertThat(can.text("/cases/0/hindrances/0/rule")).as("the form stays").isEqualTo("JOB");
        assertThat(signer.get(plan + "/cases?state=LATER").text("/cases/0/reason")).isEqualTo("ORDERS");

        signer.post(plan + "/release", Map.of("hash", begun.text("/plan/hash").replace('a', 'b'))).mustBe(412);
        maker.post(plan + "/release", Map.of("hash", judged.text("/plan/hash"))).mustBe(403);
        signer.post(plan + "/release", Map.of("hash", judged.text("/plan/hash"))).mustBe(200);
        signer.post(plan + "/release", Map.of("hash", judged.text("/plan/hash"))).mustBe(200);
        assertThat(maker.get(plan).text("/plan/state")).isEqualTo("SIGNED");
        maker.post(plan + "/dry-run", Map.of()).mustBe(409);
        maker.post(plan + "/end", Map.of()).mustBe(200);
        assertThat(maker.post(plan + "/end", Map.of()).mustBe(200).text("/plan/state")).isEqualTo("ENDED");
        assertThat(maker.get(PLANS + "?work=trial-upgrade").mustBe(200).values("", "state")).containsExactly("ENDED");
    }

    private void refuseWhatIsNoPlan(Api maker) {
        maker.post(PLANS, asked("trial-upgrade", older, older, WHY)).mustBe(422);
        maker.post(PLANS, asked("trial-upgrade", older, newer, "why")).mustBe(422);
        maker.post(PLANS, asked("trial-upgrade", older, newer + 1, WHY)).mustBe(404);
        maker.post(PLANS, asked("trial-form", 1, 2, WHY)).mustBe(404);
        maker.get(PLANS + "/999999").mustBe(404);
        samples.officer("020", "CLEARANCE_OFFICER").get(PLANS).mustBe(403);
    }

    private static Map<String, Object> asked(String work, int from, int to, String reason) {
        return Map.of("work", work, "from", from, "to", to, "reason", reason);
    }

    private long start(long release, String number) {
        long key = client.newCreateInstanceCommand().processDefinitionKey(release).variables(Map.of("caseNumber", number)).send()
                .join().getProcessInstanceKey();
        instances.add(key);
        return key;
    }

    private Long[] keys() {
        return instances.toArray(Long[]::new);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
