package org.openpass.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** What may not stand in a model is refused by its name, at its element. Each line changes one thing in a file that ships. */
class AllowedTest {

    private static final String PROCESS = "processes/declaration/import-declaration.bpmn";
    private static final String DECISION = "processes/risk/select-lane.dmn";
    private static final String FORM = "forms/declaration/inspection-result.form";

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            <bpmn:startEvent id="StartEvent_Dec | <bpmn:scriptTask id="Task_X" /><bpmn:startEvent id="StartEvent_Dec | element | scriptTask
            <bpmn:startEvent id="StartEvent_Dec | <bpmn:sendTask id="Task_X" /><bpmn:startEvent id="StartEvent_Dec | element | sendTask
            <bpmn:startEvent id="StartEvent_Dec | <bpmn:task id="Task_X" /><bpmn:startEvent id="StartEvent_Dec | element | task
            <bpmn:startEvent id="StartEvent_Dec | <bpmn:intermediateThrowEvent id="Event_X" /><bpmn:startEvent id="StartEvent_Dec | element | intermediateThrowEvent
            <bpmn:startEvent id="StartEvent_Dec | <bpmn:adHocSubProcess id="SubProcess_X" /><bpmn:startEvent id="StartEvent_Dec | element | adHocSubProcess
            <bpmn:process id= | <bpmn:import importType="x" location="y" namespace="z" /><bpmn:process id= | element | import
            <bpmn:process id= | <bpmn:collaboration id="Collaboration_X" /><bpmn:process id= | element | collaboration
            <bpmn:process id= | <bpmn:signal id="Signal_X" name="x" /><bpmn:process id= | element | signal
            <bpmn:process id= | <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="x" /><bpmn:process id= | element | {http://www.w3.org/2001/XInclude}include
            <bpmn:process id="import | <bpmn:process id="other" isExecutable="true" /><bpmn:process id="import | severalProcesses | ''
            <zeebe:userTask /> | <zeebe:userTask /><zeebe:taskListeners><zeebe:taskListener eventType="complete" type="x" /></zeebe:taskListeners> | element | zeebe:taskListeners
            <zeebe:taskDefinition type="declaration.checkDec | <zeebe:executionListeners /><zeebe:taskDefinition type="declaration.checkDec | element | zeebe:executionListeners
            <zeebe:taskDefinition type="declaration.checkDec | <zeebe:taskHeaders /><zeebe:taskDefinition type="declaration.checkDec | element | zeebe:taskHeaders
            <zeebe:taskDefinition type="declaration.checkDec | <zeebe:script expression="=1" resultVariable="x" /><zeebe:taskDefinition type="declaration.checkDec | element | zeebe:script
            <zeebe:userTask /> | <zeebe:userTask /><zeebe:taskDefinition type="declaration.assessDuty" /> | element | zeebe:taskDefinition
            <bpmn:serviceTask id="Task_CheckDec | <bpmn:serviceTask xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:class="a.B" id="Task_CheckDec | attribute | camunda:class
            <bpmn:serviceTask id="Task_CheckDec | <bpmn:serviceTask isForCompensation="true" id="Task_CheckDec | attribute | isForCompensation
            <bpmn:serviceTask id="Task_CheckDec | <bpmn:serviceTask zeebe:modelerTemplate="io.camunda.connectors.HttpJson.v2" id="Task_CheckDec | template | io.camunda.connectors.HttpJson.v2
            <bpmn:serviceTask id="Task_CheckDec | <bpmn:serviceTask zeebe:modelerTemplateIcon="data:image/svg+xml,x" id="Task_CheckDec | attribute | zeebe:modelerTemplateIcon
            formId="document-review" | formKey="x" formId="document-review" | attribute | formKey
            formId="document-review" | externalReference="x" formId="document-review" | attribute | externalReference
            <zeebe:assignmentDefinition candidateGroups="inspector" | <zeebe:assignmentDefinition assignee="chief" candidateGroups="inspector" | attribute | assignee
            candidateGroups="inspector" | candidateGroups="=anybody" | expression | candidateGroups
            type="declaration.checkDeclaration" | type="=job" | expression | type
            decisionId="select-lane" | decisionId="=which" | expression | decisionId
            name="duty-paid" | name="=which" | expression | name
            errorCode="DECLARATION_REFUSED" | errorCode="=which" | expression | errorCode
            >=supplementDueAt< | >2026-12-24T00:00:00+09:00< | timer | 2026-12-24T00:00:00+09:00
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">=supplementDueAt</bpmn:timeDate> | <bpmn:timeCycle>R/PT1S</bpmn:timeCycle> | element | timeCycle
            <bpmn:timerEventDefinition id="TimerEventDefinition_DeadlineReached"> | <bpmn:signalEventDefinition id="X" /><bpmn:timerEventDefinition id="TimerEventDefinition_DeadlineReached"> | element | signalEventDefinition
            <bpmn:outgoing>Flow_FiledToCheck | <bpmn:timerEventDefinition /><bpmn:outgoing>Flow_FiledToCheck | eventKind | startEvent
            <bpmn:messageEventDefinition id="MessageEventDefinition_DutyPaid" | <bpmn:timerEventDefinition /><bpmn:messageEventDefinition id="MessageEventDefinition_DutyPaid" | event | intermediateCatchEvent
            <bpmn:incoming>Flow_Accepted< | <bpmn:messageEventDefinition messageRef="Message_DutyPaid" /><bpmn:incoming>Flow_Accepted< | eventKind | endEvent
            target="reviewDecision" | target="review.decision()" | variable | review.decision()
            id="Task_InspectGoods" name= | id="Tаsk_InspectGoods" name= | id | Tаsk_InspectGoods
            id="Task_InspectGoods" name= | id="Task_ReviewDocuments" name= | idTwice | Task_ReviewDocuments
            name="Inspect goods" | name="&lt;img src=x onerror=alert(1)>" | markup | <img src=x onerror=alert(1)>
            A customs officer is reviewing | See https://example.org for more | link | See https://example.org for more your documents.
            A customs officer is reviewing | [Pay here](//example.org) | link | [Pay here](//example.org) your documents.
            executionPlatformVersion="8.6.0" | executionPlatformVersion="8.9.0" | platform | Camunda Cloud
            isExecutable="true" | isExecutable="false" | notExecutable | ''
            """)
    void isRefusedInAProcess(String stands, String instead, String code, String named) throws IOException {
        assertThat(ModelReader.process(changed(PROCESS, stands, instead)).refusals()).as("what is refused")
                .anySatisfy(refusal -> assertThat(said(refusal)).isEqualTo(code + " " + named));
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            <text>chapters</text> | <text>chapters</text></inputExpression><inputExpression expressionLanguage="javascript"> | attribute | expressionLanguage
            <decision id= | <inputData id="Input_X" name="x" /><decision id= | element | inputData
            </decision> | </decision><decision id="other"><decisionTable id="DecisionTable_X" /></decision> | severalDecisions | ''
            <decisionTable id= | <informationRequirement /><decisionTable id= | element | informationRequirement
            hitPolicy="FIRST" | hitPolicy="COLLECT" aggregation="SUM" | attribute | aggregation
            <decision id= | <businessKnowledgeModel id="Function_X" /><decision id= | element | businessKnowledgeModel
            <rule id="Rule_R020"> | <rule id="Rule_R010"> | idTwice | Rule_R010
            Explosives (36) | &lt;script>alert(1)&lt;/script> | markup | <script>alert(1)</script> and arms (93): full devanning.
            """)
    void isRefusedInADecision(String stands, String instead, String code, String named) throws IOException {
        assertThat(ModelReader.decision(changed(DECISION, stands, instead)).refusals()).as("what is refused")
                .anySatisfy(refusal -> assertThat(said(refusal)).isEqualTo(code + " " + named));
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "textfield" | "type": "html", "content": "<b>x</b>" | component | html
            "type": "textfield" | "type": "iframe", "url": "https://example.org" | component | iframe
            "type": "textfield" | "type": "image", "source": "=picture" | component | image
            "type": "textfield" | "type": "textfield", "url": "x" | attribute | url
            "type": "select" | "type": "select", "valuesExpression": "=for i in 1..1000000000 return i" | attribute | valuesExpression
            "maxLength": 100 | "pattern": "(a+)+$" | pattern | (a+)+$
            "maxLength": 100 | "pattern": "a++" | pattern | a++
            "maxLength": 100 | "pattern": "[a-z]*.*[^x]+.{0,99}b" | pattern | [a-z]*.*[^x]+.{0,99}b
            "maxLength": 100 | "pattern": "a?a?a?a?a?a?a?a?a?aaaaaaaaa" | pattern | a?a?a?a?a?a?a?a?a?aaaaaaaaa
            "maxLength": 100 | "pattern": "[" | pattern | [
            "key": "place" | "key": "place; drop" | variable | place; drop
            "id": "Field_Place" | "id": "Field_Decision" | idTwice | Field_Decision
            ### Result of the inspection | [Read](https://example.org) | link | [Read](https://example.org)
            ### Result of the inspection | <img src=x onerror=alert(1)> | markup | <img src=x onerror=alert(1)>
            "executionPlatformVersion": "8.6.0" | "executionPlatformVersion": "7.22.0" | platform | Camunda Cloud
            """)
    void isRefusedInAForm(String stands, String instead, String code, String named) throws IOException {
        assertThat(ModelReader.form(changed(FORM, stands, instead)).refusals()).as("what is refused")
                .anySatisfy(refusal -> assertThat(said(refusal)).isEqualTo(code + " " + named));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"components": [], "id": "a", "id": "b"} | noJson
            {"components": [ | noJson
            {"id": "x"} | noForm
            [] | noJson
            """)
    void whatIsNoFormIsNotRead(String file, String code) {
        assertThat(refused(file)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"100000", "61"})
    void aFormOfGreatDepthIsNotRead(int depth) {
        assertThat(refused("{\"components\": " + "[".repeat(depth))).isEqualTo("noJson");
    }

    private static String refused(String form) {
        try {
            ModelReader.form(form.getBytes(StandardCharsets.UTF_8));
        } catch (ModelRefused e) {
            return e.refusal().code();
        }
        return "was read";
    }

    private static String said(Refusal refusal) {
        List<String> args = refusal.args();
        return refusal.code() + " " + (args.isEmpty() ? "" : refusal.code().equals("attribute") ? args.get(1) : args.getFirst());
    }

    private static byte[] changed(String path, String stands, String instead) throws IOException {
        String file = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains(stands);
        int at = file.indexOf(stands);
        return (file.substring(0, at) + instead + file.substring(at + stands.length())).getBytes(StandardCharsets.UTF_8);
    }
}
