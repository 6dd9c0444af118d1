package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor.Role;
import org.openpass.engine.OwnersRelease;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner draws a second inspection, with an id and a form of its own: no line of code knows either. */
@OpenPassTest
class TaskKindIT {

    private static final String OFFICE = "987";
    private static final String PASSWORD = "a-long-test-password";
    private static final String SEAL = """
            {"id": "Field_Seal", "type": "textfield", "key": "seal", "label": "Seal number", "description": "KR- and four digits",
             "validate": {"required": true, "minLength": 4, "maxLength": 10, "pattern": "^KR-[0-9]{4}$"}, "properties": {"label.ko": "봉인번호"}},
            {"id": "Field_SealState", "type": "radio", "key": "sealState", "label": "The seal is",
             "values": [{"label": "whole", "value": "WHOLE"}, {"label": "broken", "value": "BROKEN"}],
             "validate": {"required": true}, "properties": {"label.ko": "봉인 상태", "value.WHOLE.ko": "이상 없음"}},
            """;

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    AutowireCapableBeanFactory beans;
    private OwnersRelease release;
    private long key;

    @Test
    void aSecondInspectionOfAnotherIdIsDecidedAsOneAndKeepsWhatItsFormAsksBeside() throws IOException {
        release = beans.createBean(OwnersRelease.class);
        key = release.deploy("import-declaration-twice", twice(), form());
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        AtomicReference<Answer> filed = new AtomicReference<>();
        release.during(key, () -> filed.set(filer.api().file(filer.draft()).mustBe(202)));
        String number = filed.get().text("/declarationNumber");
        Api first = inspector();
        Api second = inspector();

        first.post(path(filed.get(), "Task_InspectGoods") + "/decision", Officers.AS_DECLARED).mustBe(200);
        String again = path(filed.get(), "Task_InspectAgain");
        assertThat(first.post(again + "/claim", Map.of()).mustBe(409).text("/code")).isEqualTo("task.samePerson");
        assertThat(second.get(again).mustBe(200).won("/subjectVersion")).as("it is known what it decides on").isOne();

        Map<String, Object> answers = new HashMap<>(Map.of("decision", "ACCEPT", "method", "11", "place", "Shed",
                "seal", "KR-12345678-9", "sealState", "LOST"));
        Answer refused = second.post(again + "/decision", answers).mustBe(422);
        assertThat(refused.at("/errors").propertyNames()).as("what the kind asks and what the form asks, all at once")
                .containsExactlyInAnyOrder("findings", "seal", "sealState");

        assertThat(refused.at("/errors/seal").asString()).isEqualTo("Seal number: at most 10 characters.");

        answers.putAll(Map.of("findings", "Goods agree", "seal", "KR-12X4", "sealState", "WHOLE", "place", "the shed"));
        Answer misspelt = second.language("ko").post(again + "/decision", answers).mustBe(422);
        assertThat(misspelt.at("/errors/seal").asString()).isEqualTo("봉인번호: 정해진 형식으로 적으십시오. KR- and four digits");
        assertThat(misspelt.at("/errors/place").asString()).as("what the kind reads by the form's rules, too").startsWith("검사장소: ");
        assertThat(misspelt.at("/errors")).hasSize(2);
        answers.putAll(Map.of("place", "Shed", "seal", "KR-1234", "sealState", "WHOLE", "stray", "dropped",
                "caseNumber", "another's"));
        second.post(again + "/decision", answers).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");

        Answer seen = samples.officer(null).get("/api/v1/declarations/" + number).mustBe(200);
        assertThat(seen.at("/findings/0").has("beside")).as("the form of the first asks nothing beside").isFalse();
        assertThat(seen.at("/findings/1/method").asString()).isEqualTo("11");
        assertThat(seen.at("/findings/1/beside").toString()).isEqualTo(List.of(
                "{\"label\":{\"ko\":\"봉인번호\",\"en\":\"Seal number\"},\"value\":{\"ko\":\"KR-1234\",\"en\":\"KR-1234\"}}",
                "{\"label\":{\"ko\":\"봉인 상태\",\"en\":\"The seal is\"},\"value\":{\"ko\":\"이상 없음\",\"en\":\"whole\"}}")
                .toString().replace("}, {", "},{"));
        assertThat(filer.api().get("/api/v1/declarations/" + number).mustBe(200).json().has("findings"))
                .as("nothing of it is the declarant's").isFalse();
    }

    /**
     * The packaged process with a second inspection where the first found no difference. Its status is one that declarations
     * do not have: no check has seen the model, and the case goes on all the same.
     */
    private static String twice() throws IOException {
        String bpmn = packaged("processes/declaration/import-declaration.bpmn")
                .replace("<bpmn:process id=\"import-declaration\"", "<bpmn:process id=\"import-declaration-twice\"")
                .replace("bpmnElement=\"import-declaration\"", "bpmnElement=\"import-declaration-twice\"")
                .replace("name=\"fourEyes\" value=\"Task_ReviewDocuments\"",
                        "name=\"fourEyes\" value=\"Task_ReviewDocuments Task_InspectAgain\"")
                .replace("sourceRef=\"Gateway_GoodsAsDeclared\" targetRef=\"Gateway_ExaminationsMeet\"",
                        "sourceRef=\"Gateway_GoodsAsDeclared\" targetRef=\"Task_InspectAgain\"")
                .replace("<bpmn:incoming>Flow_AsDeclared</bpmn:incoming>", "<bpmn:incoming>Flow_SealWhole</bpmn:incoming>");
        String first = bpmn.substring(bpmn.indexOf("<bpmn:userTask id=\"Task_InspectGoods\""));
        String second = first.substring(0, first.indexOf("</bpmn:userTask>") + "</bpmn:userTask>".length())
                .replace("Task_InspectGoods", "Task_InspectAgain")
                .replace("formId=\"inspection-result\" bindingType=\"versionTag\" versionTag=\"2.0\"",
                        "formId=\"seal-inspection\" bindingType=\"versionTag\" versionTag=\"1.0\"")
                .replace("target=\"inspectionResult\" />",
                        "target=\"againResult\" /><zeebe:output source=\"=sealState\" target=\"sealState\" />")
                .replace("Task_ReviewDocuments Task_InspectAgain", "Task_InspectGoods")
                .replace("<zeebe:property name=\"status\"",
                        "<zeebe:property name=\"decides\" value=\"declaration.inspectGoods\" /><zeebe:property name=\"status\"")
                .replace("value=\"INSPECTION\"", "value=\"INVENTED\"")
                .replace("Flow_ToGoods", "Flow_AsDeclared").replace("Flow_GoodsToInspected", "Flow_InspectedAgain");
        return bpmn.replace("<bpmn:serviceTask id=\"Task_RefuseDeclaration\"", second + """
                <bpmn:exclusiveGateway id="Gateway_Seal" />
                <bpmn:sequenceFlow id="Flow_InspectedAgain" sourceRef="Task_InspectAgain" targetRef="Gateway_Seal" />
                <bpmn:sequenceFlow id="Flow_SealWhole" sourceRef="Gateway_Seal" targetRef="Gateway_ExaminationsMeet">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=sealState = "WHOLE" and againResult = "ACCEPT"
                  </bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:serviceTask id="Task_RefuseDeclaration\"""");
    }

    private static String form() throws IOException {
        return packaged("forms/declaration/inspection-result.form").replace("\"id\": \"inspection-result\"",
                "\"id\": \"seal-inspection\"").replace("\"versionTag\": \"2.0\"", "\"versionTag\": \"1.0\"")
                .replaceFirst("(?s)(\"key\": \"place\".*?\"maxLength\": 100)", "$1, \"pattern\": \"^[A-Z]\"")
                .replaceFirst("\"components\": \\[", "\"components\": [" + Matcher.quoteReplacement(SEAL));
    }

    private static String packaged(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }

    private String path(Answer filed, String elementId) {
        long task = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select task_key from "
                + "tasks.tasks where case_number = ? and element_id = ? and state = 'OPEN'")
                .params(filed.text("/caseNumber"), elementId).query(Long.class).optional().orElse(0L), found -> found > 0);
        jdbc.sql("update tasks.tasks set office = ? where task_key = ?").params(OFFICE, task).update();
        return "/api/v1/tasks/" + task;
    }

    private Api inspector() {
        String name = SampleData.unique("kind-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, PASSWORD, "Person", null, OFFICE, false, Set.of(Role.INSPECTOR)));
        return Api.at(samples.admin().baseUrl()).account(name, PASSWORD);
    }
}
