package org.openpass.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small process with a form and a decision of its own, that no case runs on. */
public final class TrialModels {

    static final String PROCESS = "processes/trial/trial-upgrade.bpmn";
    private static final long OVERTAKEN = 4711;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final JdbcClient jdbc;

    TrialModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two versions, the second an owner's, with Korean names. */
    public static void deployTwo(ApplicationContext context) {
        Deployments deployments = context.getBean(Deployments.class);
        for (VersionRows.Source source : VersionRows.Source.values()) {
            String tag = source == VersionRows.Source.PACKAGED ? "1.0" : "2.0";
            context.getBean(TransactionTemplate.class).executeWithoutResult(t -> deployments.deploy(set(tag, "Trial of goods"),
                    source, null, file -> file.kind() == ModelKind.PROCESS
                            ? Map.of("ko", "trial-upgrade=물품 시험\nTask_Look=살펴보기") : Map.of()));
        }
    }

    /** One version of a process {@code trial-position}, an owner's; its key. */
    public static long deployOne(ApplicationContext context, String bpmn) {
        ModelFile file = new ModelFile("processes/trial/trial-position.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
        return context.getBean(TransactionTemplate.class).execute(t -> context.getBean(Deployments.class).deploy(List.of(file),
                VersionRows.Source.STUDIO, null, each -> Map.of()).getFirst().key());
    }

    /** A process {@code trial-position} that is made to be called. */
    public static String part(String tag) {
        return "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
                + "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" id=\"D\" targetNamespace=\"trial\">"
                + "<bpmn:process id=\"trial-position\" name=\"Look again\" isExecutable=\"true\">"
                + "<bpmn:extensionElements><zeebe:versionTag value=\"" + tag + "\" /><zeebe:properties>"
                + "<zeebe:property name=\"partOf\" value=\"import-declaration\" /><zeebe:property name=\"takes\" value=\"chapters lane\" />"
                + "</zeebe:properties></bpmn:extensionElements><bpmn:startEvent id=\"Start\"><bpmn:outgoing>F</bpmn:outgoing></bpmn:startEvent>"
                + "<bpmn:endEvent id=\"End\"><bpmn:incoming>F</bpmn:incoming></bpmn:endEvent>"
                + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"Start\" targetRef=\"End\" /></bpmn:process></bpmn:definitions>";
    }

    /** As if an owner had released a later version, and the file that ships were new; until {@link #forget}. */
    public static void overtake(JdbcClient jdbc, String process, String file) {
        jdbc.sql("delete from engine.deployed_resources where resource = ?").param(file).update();
        jdbc.sql("""
                insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn, effective_from)
                select ?, process_id, max(version) + 1, 'studio', 'STUDIO', '', 'infinity' from engine.releases
                where process_id = ? group by process_id
                """).params(OVERTAKEN, process).update();
    }

    /** Nothing of them stays here. */
    public static void forget(ApplicationContext context) {
        new TrialModels(context.getBean(JdbcClient.class)).forget();
    }

    static List<ModelFile> set(String tag, String name) {
        return List.of(process(tag, name), decision(tag, name), form(tag, name));
    }

    static ModelFile process(String tag, String name) {
        return file(PROCESS, HEAD + """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                    id="D" targetNamespace="trial">
                  <bpmn:process id="trial-upgrade" name="NAME" isExecutable="true">
                    <bpmn:extensionElements><zeebe:versionTag value="TAG" /></bpmn:extensionElements>
                    <bpmn:startEvent id="StartEvent_Begun"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="F1" sourceRef="StartEvent_Begun" targetRef="Task_Judge" />
                    <bpmn:businessRuleTask id="Task_Judge" name="Judge"><bpmn:extensionElements>
                      <zeebe:calledDecision decisionId="trial-decision" bindingType="versionTag" versionTag="TAG"
                        resultVariable="judged" /></bpmn:extensionElements>
                      <bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:businessRuleTask>
                    <bpmn:sequenceFlow id="F2" sourceRef="Task_Judge" targetRef="Task_Look" />
                    <bpmn:userTask id="Task_Look" name="Look"><bpmn:extensionElements><zeebe:userTask />
                      <zeebe:formDefinition formId="trial-form" bindingType="versionTag" versionTag="TAG" />
                      </bpmn:extensionElements><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing></bpmn:userTask>
                    <bpmn:sequenceFlow id="F3" sourceRef="Task_Look" targetRef="EndEvent_Done" />
                    <bpmn:endEvent id="EndEvent_Done"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="trial-upgrade">
                    <bpmndi:BPMNShape id="S_StartEvent_Begun" bpmnElement="StartEvent_Begun">
                      <dc:Bounds x="160" y="102" width="36" height="36" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="S_Task_Judge" bpmnElement="Task_Judge">
                      <dc:Bounds x="250" y="80" width="100" height="80" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="S_Task_Look" bpmnElement="Task_Look">
                      <dc:Bounds x="410" y="80" width="100" height="80" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="S_EndEvent_Done" bpmnElement="EndEvent_Done">
                      <dc:Bounds x="570" y="102" width="36" height="36" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="E_F1" bpmnElement="F1">
                      <di:waypoint x="196" y="120" /><di:waypoint x="250" y="120" /></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="E_F2" bpmnElement="F2">
                      <di:waypoint x="350" y="120" /><di:waypoint x="410" y="120" /></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="E_F3" bpmnElement="F3">
                      <di:waypoint x="510" y="120" /><di:waypoint x="570" y="120" /></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """, tag, name);
    }

    static ModelFile decision(String tag, String name) {
        return file("processes/trial/trial-decision.dmn", HEAD + """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="Definitions_Trial" name="NAME" namespace="trial">
                  <decision id="trial-decision" name="NAME">
                    <extensionElements><zeebe:versionTag value="TAG" /></extensionElements>
                    <decisionTable id="T" hitPolicy="FIRST"><output id="O" name="judged" typeRef="boolean" />
                      <rule id="R-010"><outputEntry id="E"><text>true</text></outputEntry></rule></decisionTable>
                  </decision>
                </definitions>
                """, tag, name);
    }

    static ModelFile form(String tag, String name) {
        return file("processes/trial/trial-form.form", """
                {"id": "trial-form", "type": "default", "versionTag": "TAG", "schemaVersion": 16,
                 "components": [{"id": "Text_Heading", "type": "text", "text": "### NAME"}]}
                """, tag, name);
    }

    private static ModelFile file(String path, String content, String tag, String name) {
        return new ModelFile(path, content.replace("TAG", tag).replace("NAME", name).getBytes(StandardCharsets.UTF_8));
    }

    /** The engine keeps them; here nothing of them stays. */
    void forget() {
        jdbc.sql("delete from engine.releases where definition_key = ?").param(OVERTAKEN).update();
        for (String sql : List.of("delete from authoring.versions where work like 'trial-%'",
                "delete from authoring.works where id like 'trial-%'",
                "delete from engine.model_names where element_id = 'Task_Look' or element_id like 'trial-%'",
                "delete from engine.name_files where content like 'trial-%'",
                "delete from engine.model_flows where definition_key in (select definition_key from engine.releases "
                        + "where process_id in ('trial-upgrade', 'trial-position'))",
                "delete from engine.model_elements where definition_key in (select definition_key from engine.releases "
                        + "where process_id in ('trial-upgrade', 'trial-position'))",
                "delete from engine.releases where process_id in ('trial-upgrade', 'trial-position')",
                "delete from engine.resources where resource_id like 'trial-%'",
                "delete from engine.deployed_resources where resource like 'processes/trial/%'")) {
            jdbc.sql(sql).update();
        }
    }
}
