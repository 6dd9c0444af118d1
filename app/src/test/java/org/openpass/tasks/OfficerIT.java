package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.Multipart;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers and the tasks of the import declaration. */
@OpenPassTest
class OfficerIT {

    private static final Map<String, Object> INSPECTED = Map.of("decision", "ACCEPT", "method", "14",
            "place", "Incheon CFS 3", "findings", "As declared");

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anInspectorsDecisionLetsTheDeclarationGoOnToAcceptance() {
        Filer filer = highRisk();
        String number = inspected(filer);
        Api inspector = samples.officer("020", "INSPECTOR");
        String task = task(inspector, number);

        inspector.post("/api/v1/tasks/" + task + "/claim", Map.of()).mustBe(200);
        Answer decided = inspector.post("/api/v1/tasks/" + task + "/decision", INSPECTED).mustBe(200);

        assertThat(decided.text("/state")).isEqualTo("DECIDED");
        assertThat(filer.api().awaitStatus(number, "ACCEPTED").text("/lane")).isEqualTo("INSPECTION");
        assertThat(jdbc.sql("select kind from cargo.events where declaration = ? order by id").param(number).query(String.class).list())
                .as("what is told of its goods").containsExactly("DECLARED", "REVIEWED", "APPROVED", "ACCEPTED");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                inspector.get("/api/v1/tasks/" + task).text("/state")).isEqualTo("CONFIRMED"));
    }

    @Test
    void theListIsTrueAfterEveryAct() {
        String number = inspected(highRisk());
        Api inspector = samples.officer("020", "INSPECTOR");
        String task = task(inspector, number);

        inspector.post("/api/v1/tasks/" + task + "/claim", Map.of()).mustBe(200);
        assertThat(keys(inspector, "MINE")).contains(task);
        assertThat(keys(inspector, "GROUP")).doesNotContain(task);

        inspector.post("/api/v1/tasks/" + task + "/release", Map.of()).mustBe(200);
        assertThat(keys(inspector, "MINE")).doesNotContain(task);
        assertThat(keys(inspector, "GROUP")).contains(task);

        inspector.post("/api/v1/tasks/" + task + "/decision", INSPECTED).mustBe(200);
        assertThat(keys(inspector, "GROUP")).doesNotContain(task);
    }

    @Test
    void ofTwoOfficersDecidingOneTaskOneWinsAndTheOtherIsToldWho() throws Exception {
        String number = inspected(highRisk());
        List<Api> officers = List.of(samples.officer("020", "INSPECTOR"), samples.officer("020", "INSPECTOR"));
        String task = task(officers.getFirst(), number);

        List<Answer> answers;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> acts = officers.stream().<Callable<Answer>>map(officer ->
                    () -> officer.post("/api/v1/tasks/" + task + "/decision", INSPECTED)).toList();
            answers = both.invokeAll(acts).stream().map(f -> f.resultNow()).toList();
        }

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer lost = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
        Answer won = answers.stream().filter(a -> a.status() == 200).findFirst().orElseThrow();
        assertThat(lost.text("/who")).isEqualTo(won.text("/decidedBy"));
        assertThat(lost.text("/code")).isEqualTo("task.decided");
    }

    @Test
    void aFormWithErrorsDecidesNothingAndNamesEachField() {
        String number = inspected(highRisk());
        Api inspector = samples.officer("020", "INSPECTOR");
        String task = task(inspector, number);

        Answer refused = inspector.post("/api/v1/tasks/" + task + "/decision", Map.of("decision", "ACCEPT",
                "method", "77")).mustBe(422);

        assertThat(refused.text("/errors/method")).isNotBlank();
        assertThat(refused.text("/errors/place")).isNotBlank();
        assertThat(refused.text("/errors/findings")).isNotBlank();
        assertThat(keys(inspector, "GROUP")).contains(task);
    }

    @Test
    void aTaskOfAnotherOfficeOrRoleLooksLikeNone() {
        String number = inspected(highRisk());
        String task = task(samples.officer("020", "INSPECTOR"), number);

        for (Api stranger : List.of(samples.officer("030", "INSPECTOR"), samples.officer("020", "CLEARANCE_OFFICER"))) {
            assertThat(keys(stranger, "GROUP")).doesNotContain(task);
            stranger.get("/api/v1/tasks/" + task).mustBe(404);
            stranger.post("/api/v1/tasks/" + task + "/claim", Map.of()).mustBe(404);
            stranger.post("/api/v1/tasks/" + task + "/decision", INSPECTED).mustBe(404);
        }
    }

    /** Tax that is not paid is corrected without approval (Art. 38(5)), also while an officer reads the declaration. */
    @Test
    void whatWasChangedSinceTheOfficerReadItIsNotDecided() {
        Filer filer = highRisk();
        Draft draft = filer.draft();
        String number = filer.api().fileAndAwait(draft, "INSPECTION").text("/declarationNumber");
        Api inspector = samples.officer("020", "INSPECTOR");
        String decision = "/api/v1/tasks/" + task(inspector, number) + "/decision?subjectVersion=";
        assertThat(inspector.get("/api/v1/tasks/" + task(inspector, number)).won("/subjectVersion")).isEqualTo(1);
        filer.api().post("/api/v1/declarations/" + number + "/amendment", Map.of("reasonCode", "01", "explanation",
                "Price", "declaration", JsonMapper.shared().readValue(draft.inLine("amount", 2_000_000).json(),
                Map.class))).mustBe(202);
        Awaitility.await().until(() -> filer.api().declaration(number).won("/version") == 2);

        Answer refused = inspector.post(decision + 1, INSPECTED).mustBe(409);

        assertThat(refused.text("/code")).isEqualTo("task.changedMeanwhile");
        assertThat(keys(inspector, "GROUP")).as("nothing was decided").contains(task(inspector, number));
        inspector.post(decision + 2, INSPECTED).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    @Test
    void picturesOfAnInspectionAreKeptWithItsFindings() {
        Filer filer = highRisk();
        String number = inspected(filer);
        String other = inspected(highRisk());
        Api inspector = samples.officer("020", "INSPECTOR");
        String picture = picture(inspector, number);
        String decision = "/api/v1/tasks/" + task(inspector, number) + "/decision";

        for (Object wrong : List.of("no id", picture(inspector, other))) {
            assertThat(inspector.post(decision, with("pictures", List.of(wrong))).mustBe(422).text("/errors/pictures"))
                    .isNotBlank();
        }
        inspector.post(decision, with("pictures", List.of(picture))).mustBe(200);

        String path = inspector.get("/api/v1/declarations/" + number).text("/findings/0/pictures/0");
        assertThat(path).endsWith(picture);
        inspector.get(path).mustBe(200);
        assertThat(filer.api().declaration(number).text("/findings")).as("for officers only").isNull();
    }

    private static Map<String, Object> with(String field, Object answer) {
        Map<String, Object> answers = new HashMap<>(INSPECTED);
        answers.put(field, answer);
        return answers;
    }

    private static String picture(Api officer, String number) {
        Multipart form = new Multipart().field("kind", "PICTURE").file("file", "box.png", "image/png",
                SampleFiles.picture("png", Color.ORANGE));
        return officer.post("/api/v1/declarations/" + number + "/documents", form.contentType(), form.body())
                .mustBe(201).text("/id");
    }

    private Filer highRisk() {
        return samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
    }

    private static String inspected(Filer filer) {
        return filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
    }

    private static String task(Api officer, String declarationNumber) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> entries(officer, "GROUP").valueStream()
                .filter(e -> e.path("subject").asString("").equals(declarationNumber))
                .map(e -> e.path("task").path("key").asString()).findFirst().orElse(null), key -> key != null);
    }

    private static List<String> keys(Api officer, String view) {
        return entries(officer, view).valueStream().map(e -> e.path("task").path("key").asString()).toList();
    }

    private static JsonNode entries(Api officer, String view) {
        return new JsonMapper().readTree(officer.get("/api/v1/tasks?size=200&view=" + view).mustBe(200).body());
    }
}
