package org.openpass.authoring.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.MigrationPlanBuilderImpl;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.MovedInstances;
import org.openpass.engine.TrialModels;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases go on upon another version: of each it is known what became of it, whatever happens meanwhile, and none is lost. */
@OpenPassTest
class MigrationRunIT {

    private static final String PLANS = "/api/v1/studio/plans";
    private static final int CASES = 24;
    /** Of all plans, ordered and not settled. */
    private static final int MOST = 50;
    /** They stand where nothing is mapped to. */
    private static final List<Integer> ELSEWHERE = List.of(0, 1);
    /** The engine has them where they are not said to be. */
    private static final List<Integer> REFUSED = List.of(2, 3);
    private static final int ANSWER_LOST = 4;
    private static final int ORDER_LOST = 5;
    private static final int DECIDED_AFTER = 6;
    private static final int DECIDED_BEFORE = 7;
    /** The engine finds it on its way at every try. */
    private static final int PASSING = 13;
    /** Something is to be told of them. */
    private static final List<Integer> WAITING = IntStream.range(DECIDED_BEFORE, DECIDED_BEFORE + 6).boxed().toList();
    /** A process of which a path waits where it is joined, and the engine says that it is being changed. */
    private static final String JOINS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                targetNamespace="trial">
              <bpmn:process id="trial-joins" isExecutable="true">
                <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Fork" />
                <bpmn:parallelGateway id="Fork"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
                  <bpmn:outgoing>F3</bpmn:outgoing></bpmn:parallelGateway>
                <bpmn:sequenceFlow id="F2" sourceRef="Fork" targetRef="Task_Look" />
                <bpmn:sequenceFlow id="F3" sourceRef="Fork" targetRef="Join" />
                <bpmn:userTask id="Task_Look"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>
                  <bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F4</bpmn:outgoing></bpmn:userTask>
                <bpmn:sequenceFlow id="F4" sourceRef="Task_Look" targetRef="Join" />
                <bpmn:parallelGateway id="Join"><bpmn:incoming>F3</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming></bpmn:parallelGateway>
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final String OTHER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                targetNamespace="trial">
              <bpmn:process id="trial-elsewhere" isExecutable="true">
                <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:userTask id="Task_Other"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>
                  <bpmn:incoming>F1</bpmn:incoming></bpmn:userTask>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Task_Other" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CamundaClient client;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private MigrationRun run;
    private final List<String> cases = IntStream.range(0, CASES).mapToObj(n -> SampleData.unique("T-")).toList();
    private final List<Long> instances = new ArrayList<>();
    private long older;
    private long newer;
    private long other;
    private long joins;
    private long plan;
    private String path;
    private Api owner;

    @BeforeEach
    void casesOnTheOlderVersion() {
        TrialModels.deployTwo(context);
        List<Long> releases = jdbc.sql("select definition_key from engine.releases where process_id = 'trial-upgrade' order by version")
                .query(Long.class).list();
        older = releases.getFirst();
        newer = releases.getLast();
        other = deployed(OTHER, "trial-elsewhere.bpmn");
        joins = deployed(JOINS, "trial-joins.bpmn");
        jdbc.sql("insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at) "
                + "select n, 'trial', 'trial-upgrade', n, 'Trial', '020', 'RECEIVED', now(), now() from unnest(:cases::text[]) n")
                .param("cases", numbers()).update();
        List<CompletionStage<ProcessInstanceEvent>> begun = IntStream.range(0, CASES).mapToObj(n ->
                (CompletionStage<ProcessInstanceEvent>) client.newCreateInstanceCommand()
                        .processDefinitionKey(REFUSED.contains(n) ? other : n == PASSING ? joins : older)
                        .variables(Map.of("caseNumber", cases.get(n))).send()).toList();
        begun.forEach(each -> instances.add(each.toCompletableFuture().join().getProcessInstanceKey()));
        jdbc.sql("update casework.cases c set instance_key = i.key from unnest(:cases::text[], :keys::bigint[]) as i (number, key) "
                + "where c.number = i.number").param("cases", numbers()).param("keys", keys()).update();
        await(() -> count("engine.standing where element_id in ('Task_Look', 'Task_Other') and instance_key = any(:keys)") == CASES);
        ELSEWHERE.forEach(n -> change("engine.standing set element_id = 'Task_Judge' where instance_key = :key", n));
        Stream.concat(REFUSED.stream(), Stream.of(PASSING)).forEach(n -> {
            change("engine.instances set definition_key = " + older + " where instance_key = :key", n);
            change("engine.standing set definition_key = " + older + ", element_id = 'Task_Look' where instance_key = :key", n);
        });
        jdbc.sql("insert into engine.outbox_lanes (case_number, parked_at) select n, now() from unnest(:waiting::text[]) n")
                .param("waiting", WAITING.stream().map(cases::get).toArray(String[]::new)).update();
    }

    @AfterEach
    void nothingOfThemStays() {
        instances.stream().map(key -> client.newCancelInstanceCommand(key).send().exceptionally(gone -> null)).toList()
                .forEach(each -> each.toCompletableFuture().join());
        await(() -> count("engine.instances where state = 'ACTIVE' and instance_key = any(:keys)") == 0);
        for (String table : List.of("plan_cases", "plan_positions", "plan_hands")) {
            jdbc.sql("delete from authoring." + table + " where plan in (select id from authoring.plans where work = 'trial-upgrade')")
                    .update();
        }
        jdbc.sql("delete from authoring.plans where work = 'trial-upgrade'").update();
        for (String table : List.of("element_events", "standing", "instance_moves", "decision_evaluations", "instances")) {
            jdbc.sql("delete from engine." + table + " where instance_key = any(?)").param(keys()).update();
        }
        for (String table : List.of("element_counts", "element_days")) {
            jdbc.sql("delete from engine." + table + " where definition_key in (?, ?, ?, ?)").params(older, newer, other, joins).update();
        }
        for (String table : List.of("engine.outbox", "engine.outbox_lanes", "engine.alerts", "tasks.tasks", "casework.timeline")) {
            jdbc.sql("delete from " + table + " where case_number = any(:cases)").param("cases", numbers()).update();
        }
        jdbc.sql("delete from casework.cases where number = any(:cases)").param("cases", numbers()).update();
        TrialModels.forget(context);
    }

    @Test
    void everyCaseOfAPlanIsSettledOnce() {
        owner = samples.officer(null, "PROCESS_OWNER");
        sign(samples.officer(null, "PROCESS_OWNER"));
        counts(Map.of("CAN", 16, "LATER", 6, "CANNOT", 2));
        orderAnswersAreLostOf();

        owner.post(path + "/pause", Map.of()).mustBe(409);
        owner.post(path + "/start", Map.of()).mustBe(200);
        assertThat(owner.post(path + "/start", Map.of()).mustBe(200).text("/plan/state")).isEqualTo("RUNNING");
        awaitCounts(Map.of("MOVED", 13, "REFUSED", 2, "LATER", 7, "CANNOT", 2));
        Answer refused = owner.get(path + "/cases?state=REFUSED").mustBe(200);
        assertThat(refused.values("/cases", "said")).allMatch(said -> said.contains("non-existing source element id 'Task_Look'"))
                .hasSize(2);
        assertThat(refused.values("/cases", "reason")).as("the rule that says what the engine says").containsOnly("ABSENT");
        assertThat(jdbc.sql("select count(*) from engine.outbox_lanes where case_number = any(:refused)").param("refused",
                REFUSED.stream().map(cases::get).toArray(String[]::new)).query(Long.class).single())
                .as("whose move is refused is free at once").isZero();

        owner.post(path + "/pause", Map.of()).mustBe(200);
        theOfficerDecides();
        assertThat(run.order(plan)).as("cases that are ordered while it is paused").isZero();
        awaitCounts(Map.of("MOVED", 13, "REFUSED", 2, "LATER", 7, "CANNOT", 2));
        owner.post(path + "/again", Map.of()).mustBe(409);

        severalNodesOrderWhileTheEngineIsAway();
        whatIsOnItsWayIsTriedFiveTimesMore();
        await(() -> owner.get(path).text("/plan/state").equals("DONE"));
        counts(Map.of("MOVED", 18, "REFUSED", 3, "GONE_ON", 1, "CANNOT", 2));
        assertThat(owner.get(path + "/cases?state=GONE_ON").text("/cases/0/caseNumber")).isEqualTo(cases.get(DECIDED_BEFORE));
        nothingIsLost();
        anotherPlanForTheRest();
    }

    private void sign(Api signer) {
        Map<Long, Integer> versions = Map.of(older, version(older), newer, version(newer));
        Answer begun = owner.post(PLANS, Map.of("work", "trial-upgrade", "from", versions.get(older), "to", versions.get(newer),
                "reason", "Looks are taken by another version")).mustBe(201);
        plan = begun.won("/plan/id");
        path = PLANS + "/" + plan;
        Answer mapped = owner.put(path + "/mapping", Map.of("version", 1, "mapping",
                List.of(Map.of("source", "Task_Look", "target", "Task_Look")))).mustBe(200);
        owner.post(path + "/dry-run", Map.of()).mustBe(200);
        owner.post(path + "/start", Map.of()).mustBe(409);
        signer.post(path + "/release", Map.of("hash", mapped.text("/plan/hash"))).mustBe(200);
    }

    /** One whose order was carried out before the relay died, one whose order never arrived, and one that is decided behind it. */
    private void orderAnswersAreLostOf() {
        ordered(ANSWER_LOST, "now()");
        client.newMigrateProcessInstanceCommand(instances.get(ANSWER_LOST)).migrationPlan(new MigrationPlanBuilderImpl()
                .withTargetProcessDefinitionKey(newer).addMappingInstruction("Task_Look", "Task_Look").build()).send().join();
        transaction.executeWithoutResult(t -> tell(ANSWER_LOST, "MIGRATE", move(ANSWER_LOST)));
        ordered(ORDER_LOST, "now() - interval '1 minute'");
        transaction.executeWithoutResult(t -> {
            ordered(DECIDED_AFTER, "now()");
            tell(DECIDED_AFTER, "MIGRATE", move(DECIDED_AFTER));
            tell(DECIDED_AFTER, "COMPLETE_TASK", decision(DECIDED_AFTER));
        });
    }

    /** What was to be told of the others has been told; of one it is her decision. */
    private void theOfficerDecides() {
        transaction.executeWithoutResult(t -> {
            tell(DECIDED_BEFORE, "COMPLETE_TASK", decision(DECIDED_BEFORE));
            jdbc.sql("update engine.outbox_lanes set parked_at = null where case_number = any(:cases)").param("cases", numbers())
                    .update();
            jdbc.sql("delete from engine.outbox_lanes l where case_number = any(:cases) and not exists (select 1 from engine.outbox o "
                    + "where o.case_number = l.case_number)").param("cases", numbers()).update();
        });
        await(() -> state(DECIDED_BEFORE).equals("COMPLETED " + older));
    }

    /** Nothing is sent: of all plans no more than so many are ordered, each once, however many nodes look at them. */
    private void severalNodesOrderWhileTheEngineIsAway() {
        Lifecycle relay = context.getBean("relay", Lifecycle.class);
        relay.stop();
        try {
            long another = jdbc.sql("insert into authoring.plans (work, from_version, to_version, from_key, to_key, mapping, "
                    + "mapping_hash, state, reason, made_by, made_at) select work, from_version, to_version, from_key, to_key, mapping, "
                    + "mapping_hash, 'PAUSED', reason, made_by, made_at from authoring.plans where id = ? returning id").param(plan)
                    .query(Long.class).single();
            jdbc.sql("insert into authoring.plan_cases (plan, instance_key, case_number, position, state, sent_at) "
                    + "select ?, -n, 'T-FULL-' || n, -1, 'ORDERED', now() + interval '1 hour' from generate_series(1, ?) n")
                    .params(another, MOST - 2).update();
            owner.post(path + "/resume", Map.of()).mustBe(200);
            await(() -> ordered() == MOST);
            nodes();
            assertThat(ordered()).isEqualTo(MOST);
            jdbc.sql("delete from authoring.plan_cases where plan = ?").param(another).update();
            await(() -> {
                nodes();
                return ordered() >= 5 && count("authoring.plan_cases where state = 'CAN' and case_number = any(:cases)") == 0;
            });
            assertThat(jdbc.sql("select count(*) from engine.outbox where kind = 'MIGRATE' and case_number = any(:cases) "
                    + "group by case_number").param("cases", numbers()).query(Long.class).list())
                    .as("orders of each case").containsOnly(1L);
        } finally {
            relay.start();
        }
        await(() -> count("authoring.plan_cases where state = 'MOVED' and case_number = any(:cases)") == 18);
    }

    /** As rounds of several nodes at the same moment. */
    private void nodes() {
        List<Thread> nodes = IntStream.range(0, 4).mapToObj(n -> Thread.startVirtualThread(() -> run.order(plan))).toList();
        for (Thread node : nodes) {
            try {
                node.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long ordered() {
        return jdbc.sql("select count(*) from authoring.plan_cases where state = 'ORDERED'").query(Long.class).single();
    }

    /** Each time later; here nobody waits for that. */
    private void whatIsOnItsWayIsTriedFiveTimesMore() {
        await(() -> {
            change("authoring.plan_cases set not_before = null where state = 'LATER' and instance_key = :key", PASSING);
            return jdbc.sql("select state = 'REFUSED' from authoring.plan_cases where plan = ? and instance_key = ?")
                    .params(plan, instances.get(PASSING)).query(Boolean.class).single();
        });
        assertThat(jdbc.sql("select tries || ' ' || reason || ' ' || (not_before - sent_at) from authoring.plan_cases where plan = ? "
                + "and instance_key = ?").params(plan, instances.get(PASSING)).query(String.class).single()).isEqualTo("6 MOVING 00:00:32");
        assertThat(owner.get(path + "/cases?state=REFUSED").mustBe(200).values("/cases", "said")).anyMatch(said ->
                said.contains("concurrent command"));
        // It is long ago: the news of it would have come.
        jdbc.sql("update authoring.plan_cases set settled_at = settled_at - interval '1 minute' where plan = ?").param(plan).update();
    }

    private void nothingIsLost() {
        await(() -> count("engine.outbox where case_number = any(:cases)") == 0 && state(DECIDED_AFTER).startsWith("COMPLETED"));
        for (int n = 0; n < CASES; n++) {
            boolean moved = !ELSEWHERE.contains(n) && !REFUSED.contains(n) && n != PASSING && n != DECIDED_BEFORE;
            assertThat(state(n)).as("case " + n).isEqualTo((n == DECIDED_BEFORE || n == DECIDED_AFTER ? "COMPLETED " : "ACTIVE ")
                    + (moved ? newer : older));
            assertThat(jdbc.sql("select count(*) from engine.instance_moves where instance_key = ? and from_key = ?").params(
                    instances.get(n), older).query(Long.class).single()).as("moves of case " + n).isEqualTo(moved ? 1 : 0);
        }
        assertThat(count("casework.cases where definition_key = " + newer + " and number = any(:cases)")).isEqualTo(18);
        assertThat(count("casework.timeline where event = 'PROCESS_MOVED' and audience = 'OFFICER' and case_number = any(:cases)"))
                .isEqualTo(18);
        assertThat(jdbc.sql("select detail from audittrail.entries where action = 'migration.done' and subject = ?")
                .param(String.valueOf(plan)).query(String.class).list()).singleElement().asString().contains("MOVED=18", "GONE_ON=1");
        assertThat(alert()).isOne();
    }

    private void anotherPlanForTheRest() {
        assertThat(owner.post(path + "/leave", Map.of()).mustBe(200).text("/plan/state")).isEqualTo("DONE");
        assertThat(alert()).as("somebody has looked").isZero();
        jdbc.sql("update engine.alerts set settled_at = null where alert_key = ?").param(MigrationRun.alert(plan)).update();
        Answer again = owner.post(path + "/again", Map.of()).mustBe(201);
        assertThat(again.text("/plan/state")).isEqualTo("DRAFT");
        assertThat(owner.post(path + "/again", Map.of()).mustBe(201).won("/plan/id")).as("asked twice").isEqualTo(again.won("/plan/id"));
        assertThat(again.values("/plan/mapping", "source")).containsExactly("Task_Look");
        Answer judged = owner.post(PLANS + "/" + again.won("/plan/id") + "/dry-run", Map.of()).mustBe(200);
        assertThat(judged.won("/cases/CAN") + judged.won("/cases/CANNOT")).as("what is not moved").isEqualTo(5);
        assertThat(alert()).isZero();
        whatOnePlanMovesNoOtherHasMoved(again.won("/plan/id"), instances.get(PASSING));
    }

    /** The one before it is done, and what it did not move it did not. */
    private void whatOnePlanMovesNoOtherHasMoved(long next, long instance) {
        transaction.executeWithoutResult(t -> {
            jdbc.sql("update authoring.plan_cases set state = 'ORDERED', sent_at = now() where plan = ? and instance_key = ?")
                    .params(next, instance).update();
            context.getBean(MovedInstances.class).moved(instance, newer);
        });
        assertThat(jdbc.sql("select state from authoring.plan_cases where instance_key = ? order by plan").param(instance)
                .query(String.class).list()).containsExactly("REFUSED", "MOVED");
        assertThat(jdbc.sql("select count(*) from casework.timeline where event = 'PROCESS_MOVED' and case_number = ?")
                .param(cases.get(PASSING)).query(Long.class).single()).isOne();
    }

    private long alert() {
        return jdbc.sql("select count(*) from engine.alerts where alert_key = ? and settled_at is null")
                .param(MigrationRun.alert(plan)).query(Long.class).single();
    }

    private void awaitCounts(Map<String, Integer> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> counts(expected));
    }

    /** And whenever it is asked, all are there. */
    private void counts(Map<String, Integer> expected) {
        Answer answer = owner.get(path).mustBe(200);
        Map<String, Integer> counts = new TreeMap<>();
        for (PlanCase.State state : PlanCase.State.values()) {
            int count = answer.at("/cases/" + state).asInt(0);
            if (count > 0) {
                counts.put(state.name(), count);
            }
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CASES);
        assertThat(counts).isEqualTo(expected);
    }

    private void ordered(int n, String at) {
        jdbc.sql("update authoring.plan_cases set state = 'ORDERED', sent_at = " + at + " where plan = ? and instance_key = ?")
                .params(plan, instances.get(n)).update();
    }

    private void tell(int n, String kind, String payload) {
        jdbc.sql("insert into engine.outbox (case_number, kind, payload) values (?, ?, ?::jsonb)").params(cases.get(n), kind, payload)
                .update();
        jdbc.sql("insert into engine.outbox_lanes (case_number) values (?) on conflict do nothing").param(cases.get(n)).update();
    }

    private String move(int n) {
        return "{\"plan\": %d, \"instance\": %d, \"release\": %d, \"mapping\": [{\"source\": \"Task_Look\", \"target\": \"Task_Look\"}]}"
                .formatted(plan, instances.get(n), newer);
    }

    private String decision(int n) {
        return "{\"taskKey\": %d, \"variables\": {}}".formatted(jdbc.sql("select task_key from tasks.tasks where case_number = ?")
                .param(cases.get(n)).query(Long.class).single());
    }

    private String state(int n) {
        return jdbc.sql("select state || ' ' || definition_key from engine.instances where instance_key = ?").param(instances.get(n))
                .query(String.class).single();
    }

    private int version(long release) {
        return jdbc.sql("select version from engine.releases where definition_key = ?").param(release).query(Integer.class).single();
    }

    private long deployed(String model, String name) {
        return client.newDeployResourceCommand().addResourceStringUtf8(model, name).send().join().getProcesses().getFirst()
                .getProcessDefinitionKey();
    }

    private void change(String what, int n) {
        jdbc.sql("update " + what).param("key", instances.get(n)).update();
    }

    private long count(String what) {
        JdbcClient.StatementSpec spec = jdbc.sql("select count(*) from " + what);
        return (what.contains(":keys") ? spec.param("keys", keys()) : spec.param("cases", numbers())).query(Long.class).single();
    }

    private Long[] keys() {
        return instances.toArray(Long[]::new);
    }

    private String[] numbers() {
        return cases.toArray(String[]::new);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
