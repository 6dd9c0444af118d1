package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Invariant;
import org.openpass.engine.Journeys.Visit;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process that calls another by its version tag, and that one a third: what is done there is done for the case. A second
 * instance of the case calls for nothing.
 */
@OpenPassTest
class CalledProcessIT {

    private static final String CALL = "Call_ObtainSupplement";
    private static final String NAMESPACES = "xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
            + "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"D\" targetNamespace=\"trial\"";
    /** Asks the declarant, has the goods looked at, and says so. TAG is also what the status of the wait tells apart. */
    private static final String SUPPLEMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions %s>
              <bpmn:process id="called-supplement" isExecutable="true">
                <bpmn:extensionElements><zeebe:versionTag value="TAG" /></bpmn:extensionElements>
                <bpmn:startEvent id="Start"><bpmn:outgoing>S1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:serviceTask id="Task_RequestSupplement"><bpmn:extensionElements>
                  <zeebe:taskDefinition type="declaration.requestSupplement" retries="5" /></bpmn:extensionElements>
                  <bpmn:incoming>S1</bpmn:incoming><bpmn:outgoing>S2</bpmn:outgoing></bpmn:serviceTask>
                <bpmn:intermediateCatchEvent id="Event_Answered"><bpmn:extensionElements><zeebe:properties>
                  <zeebe:property name="status" value="SUPPLEMENT" /><zeebe:property name="owner" value="declarant" />
                  <zeebe:property name="trader.en" value="Answered here TAG" /></zeebe:properties></bpmn:extensionElements>
                  <bpmn:incoming>S2</bpmn:incoming><bpmn:outgoing>S3</bpmn:outgoing>
                  <bpmn:messageEventDefinition messageRef="M" /></bpmn:intermediateCatchEvent>
                <bpmn:callActivity id="Call_Look"><bpmn:extensionElements><zeebe:calledElement processId="called-inspection"
                  bindingType="versionTag" versionTag="1.0" propagateAllChildVariables="false" />
                  <zeebe:ioMapping><zeebe:output source="=decision" target="looked" /></zeebe:ioMapping></bpmn:extensionElements>
                  <bpmn:incoming>S3</bpmn:incoming><bpmn:outgoing>S4</bpmn:outgoing></bpmn:callActivity>
                <bpmn:exclusiveGateway id="Gateway_Looked"><bpmn:incoming>S4</bpmn:incoming><bpmn:outgoing>S5</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:endEvent id="End"><bpmn:incoming>S5</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="S1" sourceRef="Start" targetRef="Task_RequestSupplement" />
                <bpmn:sequenceFlow id="S2" sourceRef="Task_RequestSupplement" targetRef="Event_Answered" />
                <bpmn:sequenceFlow id="S3" sourceRef="Event_Answered" targetRef="Call_Look" />
                <bpmn:sequenceFlow id="S4" sourceRef="Call_Look" targetRef="Gateway_Looked" />
                <bpmn:sequenceFlow id="S5" sourceRef="Gateway_Looked" targetRef="End">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=looked = "ACCEPT"</bpmn:conditionExpression></bpmn:sequenceFlow>
              </bpmn:process>
              <bpmn:message id="M" name="supplement-answered"><bpmn:extensionElements>
                <zeebe:subscription correlationKey="=supplementKey" /></bpmn:extensionElements></bpmn:message>
            </bpmn:definitions>
            """.formatted(NAMESPACES);
    private static final String INSPECTION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions %s>
              <bpmn:process id="called-inspection" isExecutable="true">
                <bpmn:extensionElements><zeebe:versionTag value="1.0" /></bpmn:extensionElements>
                <bpmn:startEvent id="Start"><bpmn:outgoing>I1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:userTask id="Task_InspectGoods"><bpmn:extensionElements><zeebe:userTask />
                  <zeebe:formDefinition formId="inspection-result" bindingType="versionTag" versionTag="2.0" />
                  <zeebe:assignmentDefinition candidateGroups="inspector" /><zeebe:properties>
                  <zeebe:property name="status" value="INSPECTION" /><zeebe:property name="role" value="inspector" />
                  <zeebe:property name="owner" value="officer" /></zeebe:properties></bpmn:extensionElements>
                  <bpmn:incoming>I1</bpmn:incoming><bpmn:outgoing>I2</bpmn:outgoing></bpmn:userTask>
                <bpmn:endEvent id="End"><bpmn:incoming>I2</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="I1" sourceRef="Start" targetRef="Task_InspectGoods" />
                <bpmn:sequenceFlow id="I2" sourceRef="Task_InspectGoods" targetRef="End" />
              </bpmn:process>
            </bpmn:definitions>
            """.formatted(NAMESPACES);

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CamundaClient client;
    @Autowired
    private Models models;
    @Autowired
    private Journeys journeys;
    @Autowired
    private EngineHistory history;
    @Autowired
    private MissingWorkers workers;
    @Autowired
    private Map<String, Invariant> invariants;
    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void whatIsDoneInCalledProcessesIsDoneForTheCaseAndOnce() throws IOException {
        EngineRecords records = new EngineRecords(jdbc);
        OwnersRelease release = beans.createBean(OwnersRelease.class);
        long inspection = deployed("called-inspection", "1.0", INSPECTION);
        long supplement = deployed("called-supplement", "1.0", SUPPLEMENT.replace("TAG", "1.0"));
        deployed("called-supplement", "1.1", SUPPLEMENT.replace("TAG", "1.1").replace("Event_Answered", "Event_AnsweredLater"));
        long caller = release.deploy("import-declaration-calls", caller(), "{\"id\": \"import-declaration-calls\", \"type\": \"default\", "
                + "\"components\": []}");
        Filer filer = samples.filer();
        AtomicReference<Answer> filed = new AtomicReference<>();
        release.during(caller, () -> filed.set(filer.api().file(filer.draft().inLine("origin", "IR")).mustBe(202)));
        String number = filed.get().text("/declarationNumber");
        String caseNumber = filed.get().text("/caseNumber");
        Officers officers = new Officers(samples);

        officers.decide(caseNumber, Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");
        long root = records.owner(caseNumber);
        assertThat(jdbc.sql("select definition_key from engine.instances where case_number = ? and root_key = ?")
                .params(caseNumber, root).query(Long.class).list()).as("the tag that was named, not the newest").containsExactly(supplement);
        assertThat(history.waitingAt(caseNumber, root)).extracting(Models.Element::id).containsExactly("Event_Answered");
        assertThat(filer.api().get("/api/v1/declarations/" + number).mustBe(200).body()).contains("Answered here 1.0");
        assertThat(records.number("select count(*) from engine.finished_jobs where case_number = ? and job_type = "
                + "'declaration.requestSupplement'", caseNumber)).isOne();
        assertThat(workers.needed()).contains("declaration.requestSupplement");

        aSecondInstanceThatCallsIsCancelledWithWhatItCalled(caller, caseNumber, records);

        filer.api().post("/api/v1/declarations/" + number + "/supplement", Map.of("answer", "Here it is")).mustBe(200);
        filer.api().awaitStatus(number, "INSPECTION");
        assertThat(records.number("select count(*) from engine.instances where root_key = ? and definition_key = ? and state = 'ACTIVE'",
                root, inspection)).as("called by one that was called").isOne();
        officers.decide(caseNumber, Officers.AS_DECLARED).mustBe(200);
        filer.api().awaitStatus(number, "DOC_REVIEW");
        officers.decide(caseNumber, Officers.IN_ORDER).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");

        EngineRecords.await().until(() -> records.instances(caseNumber, "COMPLETED") == 3 && records.instances(caseNumber, "ACTIVE") == 0);
        Journeys.Journey journey = journeys.of(root).orElseThrow();
        assertThat(journey.visits()).extracting(Visit::elementId).containsSubsequence("Task_ReviewDocuments", CALL,
                "Task_RequestSupplement", "Event_Answered", "Call_Look", "Task_InspectGoods", "Gateway_Looked", "Task_ReviewDocuments");
        assertThat(journey.visits()).filteredOn(Visit::called).extracting(Visit::definitionKey).contains(supplement, inspection)
                .doesNotContain(caller);
        for (String each : List.of("aPathOfItsProcess", "whereCasesStand", "oneOwner", "noTaskOfAClosedCase")) {
            assertThat(invariants.get(each).violations()).as(each).isZero();
        }
    }

    /** Begun where it calls: no job of its own has met the fence before. */
    private void aSecondInstanceThatCallsIsCancelledWithWhatItCalled(long caller, String caseNumber, EngineRecords records) {
        long twin = client.newCreateInstanceCommand().processDefinitionKey(caller).variables(EngineRecords.startVariables(caseNumber))
                .startBeforeElement(CALL).send().join().getProcessInstanceKey();
        EngineRecords.await().until(() -> records.number("select count(*) from engine.instances where state = 'TERMINATED' "
                + "and (instance_key = ? or root_key = ?)", twin, twin) == 2);
        assertThat(records.number("select count(*) from engine.finished_jobs where case_number = ? and job_type = "
                + "'declaration.requestSupplement'", caseNumber)).isOne();
        assertThat(records.owner(caseNumber)).isNotEqualTo(twin);
        assertThat(records.number("select count(*) from engine.instances where case_number = ? and state = 'ACTIVE'", caseNumber))
                .as("the owner and what it called").isEqualTo(2);
        // No flow led to where it began, which is no path of its process.
        jdbc.sql("delete from engine.element_events where instance_key = ?").param(twin).update();
    }

    private long deployed(String id, String tag, String bpmn) {
        long key = client.newDeployResourceCommand().addResourceStringUtf8(bpmn, id + ".bpmn").send().join().getProcesses().getFirst()
                .getProcessDefinitionKey();
        jdbc.sql("""
                insert into engine.releases (definition_key, process_id, version, version_tag, checksum, source, bpmn)
                select ?, ?, coalesce(max(version), 0) + 1, ?, 'x', 'STUDIO', ? from engine.releases where process_id = ?
                on conflict do nothing
                """).params(key, id, tag, bpmn, id).update();
        models.keep(key, bpmn.getBytes(StandardCharsets.UTF_8));
        return key;
    }

    /** The packaged process that calls what it does in a sub-process of its own. */
    private static String caller() throws IOException {
        return new ClassPathResource("processes/declaration/import-declaration.bpmn").getContentAsString(StandardCharsets.UTF_8)
                .replace("import-declaration", "import-declaration-calls")
                .replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .replaceFirst("(?s)<bpmn:subProcess id=\"SubProcess_ObtainSupplement\".*?</bpmn:subProcess>", """
                        <bpmn:callActivity id="Call_ObtainSupplement"><bpmn:extensionElements>
                          <zeebe:calledElement processId="called-supplement" bindingType="versionTag" versionTag="1.0"
                            propagateAllChildVariables="false" /></bpmn:extensionElements>
                          <bpmn:incoming>Flow_AskSupplement</bpmn:incoming>
                          <bpmn:outgoing>Flow_SupplementToReview</bpmn:outgoing></bpmn:callActivity>
                        """).replace("\"SubProcess_ObtainSupplement\"", "\"" + CALL + "\"");
    }
}
