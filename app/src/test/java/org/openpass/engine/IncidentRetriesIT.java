package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.IncidentRetries.Outcome;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five cases of a process of the test's own, which fail at a question and then at a step: what the engine itself says of a retry. */
@OpenPassTest
class IncidentRetriesIT {

    private static final String RETRIES = "/api/v1/studio/incidents/retries";
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="trial">
              <bpmn:process id="PROCESS" isExecutable="true">
                <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:exclusiveGateway id="Gateway_Go"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:serviceTask id="Task_Step"><bpmn:extensionElements><zeebe:taskDefinition type="PROCESS" retries="1" />
                </bpmn:extensionElements><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing></bpmn:serviceTask>
                <bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Gateway_Go" />
                <bpmn:sequenceFlow id="F2" sourceRef="Gateway_Go" targetRef="Task_Step">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=go</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="F3" sourceRef="Task_Step" targetRef="End" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CamundaClient client;

    private final String process = SampleData.unique("trial-").toLowerCase(Locale.ROOT);
    private final int partition = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
    private final List<Long> instances = new ArrayList<>();

    @AfterEach
    void takeAllAway() {
        for (String table : List.of("incidents", "element_events", "instances")) {
            jdbc.sql("delete from engine." + table + " where instance_key in (select instance_key from engine.instances "
                    + "where process_id = ? and instance_key > ?)").params(process, EngineRecords.GONE).update();
        }
        active().forEach(instance -> client.newCancelInstanceCommand(instance).send().join());
        EngineRecords.await().until(() -> active().isEmpty());
        jdbc.sql("update engine.alerts set settled_at = now() where case_number like ?").param(process + "%").update();
    }

    @Test
    void aRetryIsDoneOnlyWhenTheEngineHasGoneOn() throws Exception {
        Api owner = samples.officer(null, "PROCESS_OWNER");
        client.newDeployResourceCommand().addResourceStringUtf8(MODEL.replace("PROCESS", process), process + ".bpmn").send().join();
        for (int n = 0; n < 5; n++) {
            instances.add(client.newCreateInstanceCommand().bpmnProcessId(process).latestVersion()
                    .variables(Map.of("caseNumber", process + "-" + n)).send().join().getProcessInstanceKey());
        }
        String cause = stopped(owner, 5, "Gateway_Go");
        assertThat(causes(owner).text("/0/variable")).isEqualTo("go");

        instances.subList(0, 3).forEach(i -> client.newSetVariablesCommand(i).variables(Map.of("go", true)).send().join());
        List<Answer> pressed = atOnce(3, () -> owner.post(RETRIES, Map.of("cause", cause)));
        assertThat(pressed).extracting(Answer::status).containsOnly(202);
        assertThat(pressed).extracting(answer -> answer.text("/id")).as("pressed three times").containsOnly(pressed.getFirst().text("/id"));
        String question = RETRIES + "/" + pressed.getFirst().text("/id");

        awaitOutcomes(owner, question, Map.of(Outcome.GONE, 3, Outcome.FAILED_AGAIN, 2));
        Answer failed = owner.get(question + "/cases?outcome=FAILED_AGAIN").mustBe(200);
        assertThat(failed.values("", "caseNumber")).containsExactlyInAnyOrder(process + "-3", process + "-4");
        assertThat(failed.text("/0/said")).contains("'go'");

        jobs(3).forEach(job -> client.newFailCommand(job).retries(0).errorMessage("The ledger 4711 is away").send().join());
        EngineRecords.await().until(() -> causes(owner).values("", "elementId").contains("Task_Step"));
        String step = stopped(owner, 3, "Task_Step");
        String second = RETRIES + "/" + owner.post(RETRIES, Map.of("cause", step)).mustBe(202).text("/id");
        awaitOutcomes(owner, second, Map.of(Outcome.TRIED, 3));
        assertThat(causes(owner).values("", "elementId")).as("what the engine tries is not stopped").doesNotContain("Task_Step");

        List<ActivatedJob> again = jobs(3);
        again.subList(0, 2).forEach(job -> client.newCompleteCommand(job).send().join());
        client.newFailCommand(again.getLast()).retries(0).errorMessage("The ledger 4712 is away").send().join();
        awaitOutcomes(owner, second, Map.of(Outcome.GONE, 2, Outcome.FAILED_AGAIN, 1));
        assertThat(jdbc.sql("select count(*) from audittrail.entries where action = 'incident.retried' and subject like ?")
                .param(process + "%").query(Long.class).single()).as("each once").isEqualTo(8);
        samples.officer("020").post(RETRIES, Map.of("cause", step)).mustBe(403);
        owner.post(RETRIES, Map.of("cause", "none")).mustBe(404);
        owner.post(RETRIES, Map.of()).mustBe(422);
    }

    /** As the feed would tell of them; the engine knows none of these, so their orders come to nothing. */
    @Test
    void twoHundredIncidentsAreThreeCausesAndWhatFailsAgainIsNotDone() {
        long first = EngineRecords.GONE + ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        incidents(first, 120, "Task_A", "JOB_NO_RETRIES", "Declaration ABCDE26' || n || 'M is held by \"broker ' || n || '\"");
        incidents(first + 120, 60, "Task_A", "JOB_NO_RETRIES", "No rate of USD on 2026-12-' || n || '");
        incidents(first + 180, 20, "Task_Lane", "DECISION_EVALUATION_ERROR", "Expected importerRisk, but was HIGH");
        Api owner = samples.officer(null, "PROCESS_OWNER");

        Answer causes = causes(owner);
        assertThat(causes.values("", "cases")).containsExactly("120", "60", "20");
        assertThat(causes.values("", "cause").subList(0, 2)).containsExactly("Declaration … is held by …", "No rate of USD on …");
        assertThat(causes.text("/2/cause")).as("it quotes what was decided on").isNull();
        String ofDecision = "/api/v1/studio/incidents/" + causes.text("/2/id") + "/cases";
        assertThat(owner.get(ofDecision).mustBe(200).body()).doesNotContain("HIGH");
        assertThat(samples.officer("020").get(ofDecision).status()).isEqualTo(403);
        String page = "/api/v1/studio/incidents/" + causes.text("/1/id") + "/cases";
        assertThat(owner.get(page).mustBe(200).values("", "incident")).hasSize(60);
        assertThat(owner.get(page + "?since=" + owner.get(page).text("/57/since") + "&after=" + owner.get(page).text("/57/incident"))
                .values("", "message")).containsExactly("No rate of USD on 2026-12-58", "No rate of USD on 2026-12-59");

        List<Long> chosen = LongStream.range(first, first + 200).boxed().toList();
        String retry = RETRIES + "/" + owner.post(RETRIES, Map.of("incidents", chosen)).mustBe(202).text("/id");
        awaitOutcomes(owner, retry, Map.of(Outcome.WAITS, 200));
        assertThat(causes(owner).values("", "orders")).containsExactly("120", "60", "20");
        EngineRecords.await().until(() -> jdbc.sql("select count(*) from engine.outbox where case_number like ?")
                .param(process + "%").query(Long.class).single() == 0);
        awaitOutcomes(owner, retry, Map.of(Outcome.WAITS, 200));

        jdbc.sql("update engine.incidents set resolved_at = '2026-12-07T10:00:00Z' where incident_key between ? and ?")
                .params(first, first + 199).update();
        awaitOutcomes(owner, retry, Map.of(Outcome.TRIED, 200));
        jdbc.sql("""
                insert into engine.element_events (partition_id, position, instance_key, element_key, element_id, element_type, intent,
                    happened_at) select ?, n, ? + n, ? + n, element_id, 'SERVICE_TASK', 'ELEMENT_COMPLETED',
                    timestamptz '2026-12-07T10:00:01Z' from generate_series(0, 194) n join engine.incidents on incident_key = ? + n
                """).params(partition, first, first, first).update();
        // One that went on came by once more and failed: that is another trouble. Five failed at once.
        again(first, 1_000, "10:00:30");
        for (int n = 195; n < 200; n++) {
            again(first + n, 1_000, "10:00:01");
        }
        awaitOutcomes(owner, retry, Map.of(Outcome.GONE, 195, Outcome.FAILED_AGAIN, 5));
        assertThat(owner.get(retry + "/cases").mustBe(200).values("", "outcome")).hasSize(200)
                .filteredOn("FAILED_AGAIN"::equals).hasSize(5);
        assertThat(owner.get(retry + "/cases?outcome=FAILED_AGAIN").mustBe(200).body()).as("of a decision").doesNotContain("again");
        assertThat(owner.get(retry + "/cases?outcome=FAILED_AGAIN&after=" + (first + 197)).mustBe(200).values("", "incident"))
                .containsExactly(String.valueOf(first + 198), String.valueOf(first + 199));
        owner.post(RETRIES, Map.of("incidents", List.of(1))).mustBe(404);
    }

    private void incidents(long from, int count, String element, String type, String message) {
        jdbc.sql("""
                insert into engine.instances (instance_key, case_number, process_id, version, definition_key, state, started_at)
                select :from + n, :process || '-' || (:from + n), :process, 1, :from / 1000, 'ACTIVE', now()
                from generate_series(0, :count - 1) n
                """).param("from", from).param("process", process).param("count", count).update();
        jdbc.sql("""
                insert into engine.incidents (incident_key, instance_key, element_id, error_type, message, created_at)
                select :from + n, :from + n, :element, :type, 'MESSAGE', timestamptz '2026-12-07T09:00:00Z' + n * interval '1 second'
                from generate_series(0, :count - 1) n
                """.replace("MESSAGE", message)).param("from", from).param("count", count).param("element", element)
                .param("type", type).update();
    }

    private void again(long incident, int later, String at) {
        jdbc.sql("""
                insert into engine.incidents (incident_key, instance_key, element_id, error_type, message, created_at)
                select incident_key + ?, instance_key, element_id, error_type, 'failed again', ('2026-12-07T' || ? || 'Z')::timestamptz
                from engine.incidents where incident_key = ?
                """).params(later, at, incident).update();
    }

    private Answer causes(Api owner) {
        return owner.get("/api/v1/studio/incidents?process=" + process).mustBe(200);
    }

    /** The id of the cause, once it stops so many. */
    private String stopped(Api owner, int cases, String element) {
        return EngineRecords.await().until(() -> {
            Answer causes = causes(owner);
            int at = causes.values("", "elementId").indexOf(element);
            return at >= 0 && causes.at("/" + at + "/cases").asInt() == cases ? causes.text("/" + at + "/id") : null;
        }, Objects::nonNull);
    }

    private void awaitOutcomes(Api owner, String retry, Map<Outcome, Integer> expected) {
        EngineRecords.await().untilAsserted(() -> {
            Answer answer = owner.get(retry).mustBe(200);
            for (Outcome outcome : Outcome.values()) {
                assertThat(answer.at("/outcomes/" + outcome).asInt()).as(outcome + " of " + answer.body())
                        .isEqualTo(expected.getOrDefault(outcome, 0));
            }
        });
    }

    private List<ActivatedJob> jobs(int count) {
        List<ActivatedJob> jobs = new ArrayList<>();
        EngineRecords.await().until(() -> {
            jobs.addAll(client.newActivateJobsCommand().jobType(process).maxJobsToActivate(count).timeout(Duration.ofMinutes(5))
                    .requestTimeout(Duration.ofSeconds(1)).send().join().getJobs());
            return jobs.size() == count;
        });
        return jobs;
    }

    private List<Long> active() {
        return jdbc.sql("select instance_key from engine.instances where process_id = ? and state = 'ACTIVE'").param(process)
                .query(Long.class).list();
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
