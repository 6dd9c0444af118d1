package org.openpass.authoring.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Invariant;
import org.openpass.engine.Positions;
import org.openpass.engine.TrialModels;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that two owners move, end and mend on the real engine: each once, whatever is lost on the way, and told as it was. */
@OpenPassTest
class PositionIT {

    private static final String ACTS = "/api/v1/studio/acts";
    private static final String WHY = "The importer sent the goods to another shed";
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="trial">
              <bpmn:process id="trial-position" name="Trial of positions" isExecutable="true">
                <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:exclusiveGateway id="Gateway_Go"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:userTask id="Task_Look"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>
                  <bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing></bpmn:userTask>
                <bpmn:userTask id="Task_Again"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>
                  <bpmn:incoming>F3</bpmn:incoming><bpmn:outgoing>F4</bpmn:outgoing></bpmn:userTask>
                <bpmn:endEvent id="End"><bpmn:incoming>F4</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Gateway_Go" />
                <bpmn:sequenceFlow id="F2" sourceRef="Gateway_Go" targetRef="Task_Look">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=go</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="F3" sourceRef="Task_Look" targetRef="Task_Again" />
                <bpmn:sequenceFlow id="F4" sourceRef="Task_Again" targetRef="End" />
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
    private Positions positions;
    @Autowired
    private List<Invariant> invariants;
    private Api yun;
    private Api han;

    @Test
    void aDeclarationIsMovedByTwoAndAnotherIsEndedAsTheLawEndsIt() throws Exception {
        people();
        Filer filer = samples.filer();
        Answer filed = filer.api().file(filer.draft().inLine("origin", "IR")).mustBe(202);
        String number = filed.text("/declarationNumber");
        String reviewed = filed.text("/caseNumber");
        filer.api().awaitStatus(number, "DOC_REVIEW");
        Answer paying = filer.api().fileAndAwait(new Filer(filer.api(), filer.declarantCode(), filer.importer(), filer.importerName(),
                samples.bill(100)).draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"), "AWAITING_PAYMENT");
        Map<String, Long> before = broken();

        eachRefusalNamesItsMend(reviewed);
        itIsTakenAwayFromTheSupplement(filer, number, reviewed);
        long act = yun.post(ACTS + "/moves", move(reviewed, "SubProcess_ExamineGoods")).mustBe(201).won("/id");
        assertThat(code(yun.post(ACTS + "/moves", move(reviewed, "SubProcess_ExamineGoods")).mustBe(409))).isEqualTo("act.open");
        assertThat(code(yun.post(ACTS + "/" + act + "/sign", ticked(false)).mustBe(403))).isEqualTo("act.samePerson");
        List<Answer> signed = atOnce(3, () -> han.post(ACTS + "/" + act + "/sign", ticked(false)));
        assertThat(signed).extracting(Answer::status).containsOnly(200);
        filer.api().awaitStatus(number, "INSPECTION");
        awaitCases(act, Map.of("DONE", 1));
        assertThat(jdbc.sql("select state from tasks.tasks where case_number = ? and element_id = 'Task_ReviewDocuments' order by task_key")
                .param(reviewed).query(String.class).list()).containsExactly("CONFIRMED", "CLOSED");
        assertThat(timeline(reviewed)).containsExactly("POSITION_MOVED OFFICER", "POSITION_MOVED OFFICER");
        new Officers(samples).decide(reviewed, Officers.AS_DECLARED).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");

        theOtherIsEnded(filer, paying.text("/declarationNumber"), paying.text("/caseNumber"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(broken()).isEqualTo(before));
        assertThat(jdbc.sql("select count(*) from audittrail.entries where action like 'act.%' and subject = ?")
                .param(String.valueOf(act)).query(Long.class).single()).as("proposed, signed once, done").isEqualTo(3);
    }

    /** What the declarant was asked for is not asked any more, and the sub-process that is left ends. */
    private void itIsTakenAwayFromTheSupplement(Filer filer, String number, String caseNumber) {
        new Officers(samples).decide(caseNumber, Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");
        Answer proposed = Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> yun.post(ACTS + "/moves", move(caseNumber,
                "Task_ReviewDocuments")), answer -> answer.status() == 201);
        han.post(ACTS + "/" + proposed.won("/id") + "/sign", ticked(false)).mustBe(200);
        filer.api().awaitStatus(number, "DOC_REVIEW");
        awaitCases(proposed.won("/id"), Map.of("DONE", 1));
        assertThat(jdbc.sql("select s.state || ' ' || (d.met_at is not null) from declaration.supplements s "
                + "join casework.deadlines d using (case_number) where case_number = ?").param(caseNumber).query(String.class).single())
                .isEqualTo("CLOSED true");
    }

    private void eachRefusalNamesItsMend(String number) {
        Map.of("StartEvent_ExaminationBegun", "act.start", "Boundary_ExaminationRefused", "act.boundary", "Task_None", "act.absent",
                "EndEvent_RefusedByOfficer", "act.end", "SubProcess_EndWithdrawn", "act.eventSub", "Task_CheckDeadline", "act.scope", "Gateway_ReviewDecision", "act.missing")
                .forEach((target, code) -> assertThat(yun.post(ACTS + "/moves", move(number, target)).mustBe(422).values("/errors", "code"))
                        .as(target).contains(code));
        assertThat(yun.language("ko").post(ACTS + "/moves", move(number, "Gateway_ReviewDecision")).text("/detail"))
                .contains("reviewDecision", "앞의 단계를 고르십시오");
        Map<String, Object> wrong = move(number, "SubProcess_ExamineGoods");
        wrong.putAll(Map.of("reason", "Short", "article", "", "variables", Map.of("caseNumber", "x", "reviewDecision", "ACCEPT", "a b", 1)));
        assertThat(yun.post(ACTS + "/moves", wrong).mustBe(422).values("/errors", "code")).as("all at once")
                .contains("act.reason", "act.article", "act.identity", "act.decided", "act.name");
        for (Map<String, String> given : List.of(Map.of("a", "b\u0000c"), Map.of("a", "x".repeat(1_500), "b", "x".repeat(1_500)))) {
            Map<String, Object> tooMuch = move(number, "SubProcess_ExamineGoods");
            tooMuch.put("variables", given);
            assertThat(yun.post(ACTS + "/moves", tooMuch).mustBe(422).values("/errors", "code")).contains("act.value");
        }
        yun.post(ACTS + "/moves", move("C26-000", "SubProcess_ExamineGoods")).mustBe(404);
        samples.officer("020").post(ACTS + "/moves", move(number, "SubProcess_ExamineGoods")).mustBe(403);
        long instance = jdbc.sql("select instance_key from casework.cases where number = ?").param(number).query(Long.class).single();
        for (String target : List.of("StartEvent_ExaminationBegun", "Boundary_ExaminationRefused", "Event_SupplementAnswered")) {
            assertThatThrownBy(() -> client.newModifyProcessInstanceCommand(instance).activateElement(target).send().join())
                    .as("the engine refuses it, too").isNotNull();
        }
    }

    /** What is to be done once a case is said twice that it is meant; an end is a rejection, and the slip is not to be paid. */
    private void theOtherIsEnded(Filer filer, String declaration, String number) {
        Map<String, Object> again = move(number, "SubProcess_ExamineDeclaration");
        Answer refused = yun.post(ACTS + "/moves", again).mustBe(422);
        assertThat(refused.values("/errors", "code")).containsExactly("act.repeats");
        assertThat(refused.text("/detail")).contains("Task_AssessDuty");
        again.put("repeats", true);
        long meant = yun.post(ACTS + "/moves", again).mustBe(201).won("/id");
        assertThat(code(han.post(ACTS + "/" + meant + "/sign", ticked(false)).mustBe(422))).isEqualTo("act.repeats");
        assertThat(han.post(ACTS + "/" + meant + "/withdraw", Map.of()).mustBe(200).text("/state")).isEqualTo("WITHDRAWN");

        long end = yun.post(ACTS + "/cancellations", Map.of("caseNumber", number, "reason", WHY, "article", "A250")).mustBe(201).won("/id");
        han.post(ACTS + "/" + end + "/sign", ticked(false)).mustBe(200);
        assertThat(filer.api().declaration(declaration).text("/status")).as("at once").isEqualTo("REJECTED");
        awaitCases(end, Map.of("DONE", 1));
        assertThat(jdbc.sql("select i.state || ' ' || n.money_status from engine.instances i join collection.notices n using (case_number) "
                + "where i.case_number = ?").param(number).query(String.class).single()).isEqualTo("TERMINATED CANCELLED");
        assertThat(timeline(number)).containsExactly("POSITION_CANCELLED OFFICER");
        yun.post(ACTS + "/cancellations", Map.of("caseNumber", number, "reason", WHY, "article", "A250")).mustBe(404);
    }

    /** Four cases that no variable lets go on; of two the order, or its answer, is lost. */
    @Test
    void aVariableIsMendedAndTheStepTriedAgainAndNoOrderIsLost() {
        people();
        long release = TrialModels.deployOne(context, MODEL);
        List<String> cases = IntStream.range(0, 4).mapToObj(n -> SampleData.unique("P-")).toList();
        List<Long> instances = new ArrayList<>();
        try {
            cases.forEach(number -> instances.add(begun(release, number)));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> incidents(instances).size() == 4);
            List<Long> incidents = incidents(instances);

            assertThat(code(yun.post(ACTS + "/cancellations", Map.of("caseNumber", cases.getFirst(), "reason", WHY, "article", "A250"))
                    .mustBe(422))).isEqualTo("act.noEnd");
            assertThat(yun.post(ACTS + "/mends", Map.of("incidents", incidents, "variable", "caseNumber", "value", true, "reason", WHY))
                    .mustBe(422).values("/errors", "code")).containsExactly("act.identity");
            assertThat(yun.post(ACTS + "/mends", Map.of("incidents", incidents, "variable", "go", "value", "x".repeat(3_000), "reason",
                    "Short")).mustBe(422).values("/errors", "code")).containsExactly("act.reason", "act.value");

            long good = mend(incidents.subList(0, 1), true);
            long bad = mend(incidents.subList(1, 2), "perhaps");
            assertThat(code(yun.post(ACTS + "/mends", Map.of("incidents", incidents.subList(0, 1), "variable", "go", "value", true,
                    "reason", WHY)).mustBe(409))).isEqualTo("act.open");
            List.of(good, bad).forEach(id -> han.post(ACTS + "/" + id + "/sign", ticked(false)).mustBe(200));
            awaitCases(good, Map.of("DONE", 1));
            awaitCases(bad, Map.of("FAILED_AGAIN", 1));
            assertThat(timeline(cases.getFirst())).containsExactly("VARIABLE_MENDED OFFICER");

            // They stopped before they were active: the incident tells which element it is.
            long lost = yun.post(ACTS + "/moves", move(cases.get(2), "Task_Again")).mustBe(201).won("/id");
            long carried = yun.post(ACTS + "/moves", move(cases.get(3), "Task_Again")).mustBe(201).won("/id");
            signedAndLost(lost, "now() - interval '1 minute'");
            long element = jdbc.sql("select element_key from authoring.act_cases where act = ?").param(carried).query(Long.class).single();
            client.newModifyProcessInstanceCommand(instances.get(3)).activateElement("Task_Again").and().terminateElement(element).send()
                    .join();
            transaction.executeWithoutResult(t -> {
                signedAndLost(carried, "now()");
                positions.move(carried, cases.get(3), instances.get(3), element, "Task_Again", Map.of());
            });
            awaitCases(lost, Map.of("DONE", 1));
            awaitCases(carried, Map.of("DONE", 1));
            assertThat(jdbc.sql("select count(*) from engine.standing where element_id = 'Task_Again' and instance_key = any(?)")
                    .param(instances.subList(2, 4).toArray(Long[]::new)).query(Long.class).single()).as("each once").isEqualTo(2);
            assertThat(jdbc.sql("select count(*) from engine.incidents where resolved_at is null and instance_key = any(?)")
                    .param(instances.subList(2, 4).toArray(Long[]::new)).query(Long.class).single()).isZero();
        } finally {
            nothingStays(cases, instances);
        }
    }

    private long mend(List<Long> incidents, Object value) {
        return yun.post(ACTS + "/mends", Map.of("incidents", incidents, "variable", "go", "value", value, "reason", WHY)).mustBe(201)
                .won("/id");
    }

    /** As whoever died between the engine's answer and its log, or after the order was sent, leaves it. */
    private void signedAndLost(long act, String sent) {
        jdbc.sql("update authoring.act_cases set state = 'ORDERED', sent_at = " + sent + " where act = ?").param(act).update();
        jdbc.sql("update authoring.acts set state = 'SIGNED', signed_by = 'han', signed_at = now() where id = ?").param(act).update();
    }

    private long begun(long release, String number) {
        jdbc.sql("insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at) "
                + "values (:n, 'trial', 'trial-position', :n, 'Trial', '020', 'RECEIVED', now(), now())").param("n", number).update();
        long key = client.newCreateInstanceCommand().processDefinitionKey(release).variables(Map.of("caseNumber", number)).send().join()
                .getProcessInstanceKey();
        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(key, number).update();
        return key;
    }

    private List<Long> incidents(List<Long> instances) {
        return jdbc.sql("select incident_key from engine.incidents where instance_key = any(?) and resolved_at is null "
                + "order by array_position(?, instance_key)").params(instances.toArray(Long[]::new), instances.toArray(Long[]::new))
                .query(Long.class).list();
    }

    private void nothingStays(List<String> cases, List<Long> instances) {
        instances.forEach(key -> client.newCancelInstanceCommand(key).send().exceptionally(gone -> null).toCompletableFuture().join());
        Long[] keys = instances.toArray(Long[]::new);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("select count(*) from engine.instances "
                + "where state = 'ACTIVE' and instance_key = any(?)").param(keys).query(Long.class).single() == 0);
        for (String table : List.of("engine.element_events", "engine.standing", "engine.placements", "engine.retried_incidents",
                "engine.incidents", "engine.instances", "authoring.act_cases")) {
            jdbc.sql("delete from " + table + " where instance_key = any(?)").param(keys).update();
        }
        jdbc.sql("delete from authoring.acts where work = 'trial-position'").update();
        for (String table : List.of("engine.outbox", "engine.outbox_lanes", "engine.alerts", "tasks.tasks", "casework.timeline")) {
            jdbc.sql("delete from " + table + " where case_number = any(?)").param(cases.toArray(String[]::new)).update();
        }
        jdbc.sql("delete from casework.cases where number = any(?)").param(cases.toArray(String[]::new)).update();
        TrialModels.forget(context);
    }

    private void people() {
        yun = samples.ready().officer(null, "PROCESS_OWNER");
        han = samples.officer(null, "PROCESS_OWNER");
    }

    private static Map<String, Object> move(String number, String target) {
        return new HashMap<>(Map.of("caseNumber", number, "target", target, "reason", WHY, "article", "A246"));
    }

    private static Map<String, Object> ticked(boolean repeats) {
        return Map.of("repeats", repeats);
    }

    private static String code(Answer refused) {
        return refused.text("/code");
    }

    private void awaitCases(long act, Map<String, Integer> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Answer answer = yun.get(ACTS + "/" + act).mustBe(200);
            Map<String, Integer> counts = new TreeMap<>();
            answer.values("/cases", "state").forEach(state -> counts.merge(state, 1, Integer::sum));
            assertThat(counts).as(answer.body()).isEqualTo(expected);
            assertThat(answer.text("/state")).isEqualTo("DONE");
        });
    }

    private List<String> timeline(String number) {
        return jdbc.sql("select event || ' ' || audience from casework.timeline where case_number = ? and (event like 'POSITION%' "
                + "or event = 'VARIABLE_MENDED')").param(number).query(String.class).list();
    }

    /** Those that speak of cases and their processes; others' tests may leave something in the rest. */
    private Map<String, Long> broken() {
        return invariants.stream().filter(each -> each.id().matches("I[1-7]")).collect(Collectors.toMap(Invariant::sentence,
                Invariant::violations));
    }

    private static List<Answer> atOnce(int times, Callable<Answer> act) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(times)) {
            for (Future<Answer> answer : all.invokeAll(Collections.nCopies(times, act))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
