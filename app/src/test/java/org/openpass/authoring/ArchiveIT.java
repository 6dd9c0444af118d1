package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works go out as they are and come in as drafts; what may not come in is refused whole. */
@OpenPassTest
class ArchiveIT {

    private static final String ARCHIVES = "/api/v1/studio/archives";
    private static final String DRAFTS = "/api/v1/studio/drafts";
    private static final String IMPORT = "/api/v1/studio/works/import-declaration/versions";
    private static final String PARTY = "processes/party/party-registration.bpmn";

    @Autowired
    SampleData samples;

    private final String title = SampleData.unique("Arms ");

    /** What ships is deployed while the application is up. */
    @BeforeEach
    void theLibraryIsFilled() {
        Awaitility.await().untilAsserted(() -> assertThat(owner().get("/api/v1/studio/works").mustBe(200).json().valueStream()
                .map(work -> work.at("/work/id").asString())).contains("import-declaration", "party-registration", "inspection-result"));
    }

    @Test
    void whatIsTakenOutComesInWithoutADifference() throws Exception {
        Api owner = owner();
        int newest = owner.get(IMPORT).mustBe(200).at("/0/number").asInt();
        byte[] archive = owner.download(IMPORT + "/" + newest + "/archive");
        Map<String, byte[]> files = unpacked(archive);

        assertThat(files).containsKeys("processes/declaration/import-declaration_ko.properties",
                "forms/declaration/inspection-result.form", "processes/declaration/name-tax-review.dmn", "set.json");
        for (String path : files.keySet()) {
            assertThat(path.equals("set.json") || Arrays.equals(files.get(path), resource(path))).as(path).isTrue();
        }
        JsonNode about = JsonMapper.shared().readTree(files.get("set.json")).at("/works/0");
        assertThat(about.path("work").asString()).isEqualTo("import-declaration");
        assertThat(about.path("tag").asString()).isEqualTo("3.0");
        assertThat(about.path("files").path("forms/declaration/inspection-result.form").asString()).hasSize(64);
        assertThat(owner.download(IMPORT + "/" + newest + "/archive")).as("the same again").isEqualTo(archive);

        assertThat(files.keySet()).as("its scenarios go with it").anyMatch(path -> path.endsWith(".scenario.json"));
        byte[] changed = changed(resource("processes/declaration/import-declaration.bpmn"), "</bpmn:documentation>", " " + title
                + "</bpmn:documentation>");
        Answer draft = take(owner, ArchiveWriting.of(Map.of("import-declaration.bpmn", changed))).mustBe(201);
        assertThat(owner.get(DRAFTS + "/" + draft.at("/drafts/0/id").asLong()).mustBe(200).values("/files", "name"))
                .as("what is kept with the work stays with it").containsAll(files.keySet().stream()
                        .filter(path -> path.endsWith(".scenario.json")).toList());
        assertThat(owner.get("/api/v1/studio/compare?from=import-declaration:" + newest + "&to=draft:" + draft.at("/drafts/0/id").asLong())
                .mustBe(200).json().path("changes").valueStream().map(change -> change.at("/change/file").asString()))
                .as("of the version and the draft the scenarios are the same").containsOnly("processes/declaration/import-declaration.bpmn");
        owner.post(DRAFTS + "/" + draft.at("/drafts/0/id").asLong() + "/withdraw", Map.of()).mustBe(200);

        Answer back = take(owner, archive).mustBe(201);
        assertThat(back.json().path("drafts").isEmpty()).isTrue();
        assertThat(back.json().path("unchanged").valueStream().map(JsonNode::asString)).containsExactly("import-declaration");
        assertThat(unpacked(owner.download(ARCHIVES)).keySet()).contains(PARTY, "processes/declaration/import-declaration.bpmn")
                .noneMatch(path -> path.startsWith("processes/risk"));
    }

    @Test
    void aFileOfCamundaModelerIsADraftByteForByteAndTheSameAgainIsTheSameDraft() throws Exception {
        Api owner = owner();
        byte[] modeler = resource("models/from-camunda-modeler.bpmn");
        byte[] archive = ArchiveWriting.of(Map.of("party-registration.bpmn", modeler));

        JsonNode draft = take(owner, archive).mustBe(201).at("/drafts/0");
        long id = draft.path("id").asLong();
        assertThat(draft.path("work").asString()).isEqualTo("party-registration");
        assertThat(draft.path("baseVersion").asInt()).isPositive();
        assertThat(owner.download(DRAFTS + "/" + id + "/files/" + PARTY)).isEqualTo(modeler);
        assertThat(owner.get(DRAFTS + "/" + id).mustBe(200).values("/files", "name"))
                .contains("processes/party/party-registration_ko.properties", "forms/party/registration-decision.form");
        assertThat(take(owner, archive).mustBe(201).at("/drafts/0/id").asLong()).isEqualTo(id);
        assertThat(owner.post(ARCHIVES + "?file=Diagram%201.bpmn&title=" + URLEncoder.encode(title, StandardCharsets.UTF_8),
                "application/octet-stream", modeler).mustBe(201).at("/drafts/0/id").asLong()).isEqualTo(id);
        assertThat(unpacked(owner.download(DRAFTS + "/" + id + "/archive")).get(PARTY)).isEqualTo(modeler);

        owner.post(DRAFTS + "/" + id + "/import?file=party-registration.bpmn", "application/octet-stream", resource(PARTY)).mustBe(200);
        assertThat(owner.download(DRAFTS + "/" + id + "/files/" + PARTY)).isEqualTo(resource(PARTY));
        Answer script = owner.post(DRAFTS + "/" + id + "/import?file=party-registration.bpmn", "application/octet-stream",
                changed(modeler, "<bpmn:process ", "<bpmn:scriptTask id=\"Task_X\" /><bpmn:process ")).mustBe(422);
        assertThat(script.at("/refused/0/rule").asString()).isEqualTo("refused.element");
        assertThat(script.at("/refused/0/text").asString()).contains("scriptTask");
        assertThat(owner.download(DRAFTS + "/" + id + "/files/" + PARTY)).isEqualTo(resource(PARTY));
    }

    @Test
    void ofAnArchiveWithOneFileThatMayNotComeInNothingIsKept() throws Exception {
        Api owner = owner();
        byte[] xxe = changed(resource(PARTY), "<bpmn:definitions", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions");
        byte[] connector = changed(resource("processes/declaration/declaration-change.bpmn"), "<zeebe:taskDefinition ",
                "<zeebe:taskHeaders /><zeebe:taskDefinition ");
        Answer refused = take(owner, ArchiveWriting.of(Map.of(PARTY, xxe, "processes/declaration/declaration-change.bpmn", connector,
                "forms/declaration/inspection-result.form", resource("models/from-camunda-modeler.bpmn")))).mustBe(422);
        assertThat(refused.values("/refused", "rule")).contains("refused.doctype", "refused.element", "refused.noJson");
        assertThat(refused.values("/refused", "file")).contains(PARTY);

        assertThat(take(owner, ArchiveWriting.of(Map.of("../" + PARTY, resource(PARTY)))).mustBe(422).at("/refused/0/rule").asString())
                .isEqualTo("refused.zipName");
        assertThat(take(owner, ArchiveWriting.of(Map.of("processes/risk/select-lane.dmn", resource("processes/risk/select-lane.dmn"))))
                .mustBe(422).at("/refused/0/rule").asString()).isEqualTo("refused.risk");
        assertThat(take(owner, resource(PARTY)).mustBe(422).at("/refused/0/rule").asString()).isEqualTo("refused.zip");
        assertThat(owner.get(DRAFTS).mustBe(200).json().valueStream().map(draft -> draft.path("title").asString()))
                .doesNotContain(title);
    }

    @Test
    void whoIsNoOwnerTakesNothingOutOrIn() throws Exception {
        byte[] archive = ArchiveWriting.of(Map.of(PARTY, resource(PARTY)));
        for (Api other : List.of(samples.admin(), samples.officer("020"), samples.ready().filer().api())) {
            other.get(ARCHIVES).mustBe(403);
            take(other, archive).mustBe(403);
        }
        owner().get(IMPORT + "/4711/archive").mustBe(404);
        owner().get("/api/v1/studio/works/select-lane/versions/1/archive").mustBe(404);
        owner().get(DRAFTS + "/99999999/archive").mustBe(404);
    }

    private Api owner() {
        return samples.ready().officer(null, "PROCESS_OWNER");
    }

    private Answer take(Api owner, byte[] archive) {
        return owner.post(ARCHIVES + "?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8), "application/zip", archive);
    }

    private static byte[] changed(byte[] file, String stands, String instead) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains(stands);
        return text.replace(stands, instead).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] resource(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }
}
