package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.signals.Signals;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.OwnersChange;
import org.openpass.testing.RiskChange;
import org.openpass.testing.SaidTrial;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Criteria of risk are there for owners who analyse risk, from the draft to the release, and for nobody else. */
@OpenPassTest
class ConfidentialIT {

    private static final String STUDIO = "/api/v1/studio/";
    private static final String DESPITE = "Nobody tried it, and it is a test";
    private static final String WORK = STUDIO + "works/" + RiskChange.WORK;
    private static final String IMPORT = "import-declaration";

    @Autowired
    SampleData samples;
    @Autowired
    Confidentiality confidentiality;
    @Autowired
    SaidTrial trial;
    @Autowired
    Signals signals;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private final String mark = SampleData.unique("mark");
    private Api one;
    private Api two;
    private Api owner;

    @BeforeEach
    void people() {
        one = samples.ready().riskOwner();
        two = samples.riskOwner();
        owner = samples.officer(null, "PROCESS_OWNER");
        Awaitility.await().untilAsserted(() -> one.get(WORK).mustBe(200));
        Awaitility.await().untilAsserted(() -> one.get(STUDIO + "works/" + IMPORT).mustBe(200));
    }

    @AfterEach
    void theTrialTakesEverything() {
        trial.taking();
    }

    @Test
    void oneQuestionSaysWhoMaySeeAWork() {
        assertThat(confidentiality.may(actor(Role.PROCESS_OWNER), RiskChange.WORK)).isFalse();
        assertThat(confidentiality.may(actor(Role.PROCESS_OWNER), IMPORT)).isTrue();
        assertThat(confidentiality.may(actor(Role.RISK_ANALYST), RiskChange.WORK)).as("who is no owner").isFalse();
        assertThat(confidentiality.may(actor(Role.PROCESS_OWNER, Role.RISK_ANALYST), RiskChange.WORK)).isTrue();
        assertThat(confidentiality.may(actor(Role.ADMINISTRATOR, Role.SUPERVISOR), RiskChange.WORK)).isFalse();
        samples.officer(null, "RISK_ANALYST").get(WORK).mustBe(403);
    }

    @Test
    void twoWhoAnalyseRiskChangeItAndToOthersItIsNotThere() throws IOException {
        int version = one.get(WORK + "/versions").mustBe(200).at("/0/number").asInt();
        String draft = RiskChange.draft(one, mark);
        assertThat(one.post(STUDIO + "drafts/" + draft + "/check", Map.of()).mustBe(200).body()).isEqualTo("[]");
        Answer compared = one.get(STUDIO + "compare?from=" + RiskChange.WORK + ":" + version + "&to=draft:" + draft).mustBe(200);
        assertThat(compared.body()).contains(RiskChange.DMN, mark);
        long run = run(draft);
        Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        Answer release = RiskChange.submitted(one, draft, tomorrow);
        String released = STUDIO + "releases/" + release.text("/id");
        assertThat(two.get(released).mustBe(200).body()).contains(mark);

        nothingIsThere(owner, draft, release, run, version);
        assertThat(one.post(released + "/release", Map.of("setHash", release.text("/setHash"))).mustBe(409).text("/code"))
                .isEqualTo("modelRelease.samePerson");
        two.post(released + "/release", Map.of("setHash", release.text("/setHash"), "despite", DESPITE)).mustBe(200);

        // A later one is through: the engine was asked for the next, and this one was not due.
        String other = STUDIO + "releases/" + OwnersChange.submitted(one);
        two.post(other + "/release", Map.of("setHash", two.get(other).text("/setHash"), "despite", DESPITE)).mustBe(200);
        Awaitility.await().until(() -> two.get(other).text("/state").equals("DEPLOYED"));
        assertThat(one.get(released).text("/state")).as("which is the newest decides, so it waits").isEqualTo("SIGNED");
        clock.add(Duration.ofDays(1).plusSeconds(1));
        signals.notify("model_releases", "");
        Awaitility.await().until(() -> one.get(released).text("/state").equals("DEPLOYED"));

        Answer newest = one.get(WORK + "/versions").mustBe(200);
        assertThat(newest.at("/0/number").asInt()).isEqualTo(version + 1);
        assertThat(newest.text("/0/effectiveFrom")).as("from when the engine had it").isNull();
        nothingIsThere(owner, draft, release, run, version + 1);
        Filer filer = samples.ready().filer();
        filer.api().fileAndAwait(filer.draft().inLine("origin", RiskChange.ORIGIN), "DOC_REVIEW");
        assertThat(jdbc.sql("select string_agg(detail, '|') from audittrail.entries where subject in (:draft, :release) and action in "
                + "('draft.begun', 'draft.tried', 'model.submitted', 'model.released', 'model.deployed')").param("draft", draft)
                .param("release", release.text("/id")).query(String.class).single()).contains(release.text("/setHash")).doesNotContain(mark);
    }

    /** Every door of the studio, as if somebody had the numbers. */
    private void nothingIsThere(Api reader, String draftId, Answer release, long run, int version) {
        String draft = STUDIO + "drafts/" + draftId;
        String file = draft + "/files/" + RiskChange.DMN;
        String released = STUDIO + "releases/" + release.text("/id");
        for (String path : List.of(WORK, WORK + "/versions", WORK + "/versions/" + version, WORK + "/versions/" + version
                + "/files/select-lane.dmn", WORK + "/versions/" + version + "/archive", draft, draft + "/steps", file, draft + "/archive",
                WORK + "/versions/" + version + "/history", draft + "/what-if", draft + "/passed-cases?element=Task_SelectLane",
                STUDIO + "archives/bundle?risk=true", draft + "/trials", STUDIO + "trials/" + run, released, released + "/file?path=" + RiskChange.DMN,
                STUDIO + "compare?from=" + RiskChange.WORK + ":1&to=draft:" + draftId)) {
            assertThat(reader.get(path).status()).as(path).isEqualTo(404);
        }
        Api seen = reader.with("If-Match", "2");
        for (Answer refused : List.of(reader.post(STUDIO + "drafts", Map.of("work", RiskChange.WORK, "title", "A look")),
                reader.post(draft + "/check", Map.of()), seen.post(draft + "/submit", Map.of("reason", "I would like to", "article", "A1")),
                reader.post(draft + "/withdraw", Map.of()), seen.put(file, Map.of("a", 1)), seen.post(draft + "/undo?file=" + RiskChange.DMN,
                        Map.of()), reader.post(draft + "/copy?file=" + RiskChange.DMN, Map.of()), reader.put(draft + "/presence",
                        Map.of("page", "p")), reader.post(draft + "/trials", Map.of()), reader.post(draft + "/what-if", Map.of("file", RiskChange.DMN,
                        "cases", 1)), reader.post(draft + "/recordings", Map.of("number", "26-1")), reader.post(released + "/release",
                        Map.of("setHash", release.text("/setHash"))), reader.post(released + "/give-back", Map.of("text", "No")),
                reader.post(STUDIO + "plans", Map.of("work", RiskChange.WORK, "from", 1, "to", version, "reason", "I would like to know")))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(404);
        }
        for (String list : List.of("works", "drafts", "releases", "works/" + IMPORT + "/versions/1", "incidents", "plans")) {
            assertThat(reader.get(STUDIO + list).mustBe(200).body()).as(list).doesNotContain(mark, "\"select-lane\"", "select-lane.dmn");
        }
    }

    /** Scenarios of the table itself may say by which rule a case is chosen; a draft that all owners read may not. */
    private long run(String draft) {
        String scenario = """
                {"name": "One", "names": {"ko": "하나"}, "process": "import-declaration", "given": {}, "then": [],
                 "expect": {"rules": {"select-lane": ["R-035"]}}}""";
        String path = STUDIO + "drafts/" + draft;
        one.with("If-Match", "0").put(path + "/files/processes/risk/select-lane.cuba.scenario.json", "application/octet-stream",
                scenario.getBytes(StandardCharsets.UTF_8)).mustBe(200);
        trial.coming(name -> new ScenarioResult(name, "One", "하나", true, "", "", List.of(), List.of(), Map.of(RiskChange.WORK,
                List.of(mark)), Map.of(), List.of(), 1));
        long run = one.post(path + "/trials", Map.of()).mustBe(202).won("/id");
        Awaitility.await().untilAsserted(() -> assertThat(one.get(STUDIO + "trials/" + run).mustBe(200).text("/run/state")).isEqualTo("DONE"));
        assertThat(two.get(STUDIO + "trials/" + run).body()).contains(mark);
        one.with("If-Match", "3").post(path + "/undo?file=processes/risk/select-lane.cuba.scenario.json", Map.of()).mustBe(200);
        return run;
    }

    @Test
    void archivesTakeItOutAndInForThemAloneAndNeverWithAProcess() throws IOException {
        int version = one.get(STUDIO + "works/" + IMPORT + "/versions").mustBe(200).at("/0/number").asInt();
        assertThat(names(one.download(STUDIO + "archives"))).contains(RiskChange.DMN, "processes/risk/select-lane_ko.properties");
        assertThat(names(owner.download(STUDIO + "archives"))).noneMatch(name -> name.contains("risk"));
        for (Api each : List.of(one, owner)) {
            assertThat(names(each.download(STUDIO + "works/" + IMPORT + "/versions/" + version + "/archive")))
                    .contains("processes/declaration/import-declaration.bpmn").noneMatch(name -> name.contains("risk"));
        }
        byte[] risk = changed(RiskChange.DMN, "Explosives (36)", "Explosives (36) " + mark);
        byte[] process = changed("processes/declaration/import-declaration.bpmn", "</bpmn:documentation>", mark + "</bpmn:documentation>");
        byte[] both = ArchiveWriting.of(Map.of("import-declaration.bpmn", process, "select-lane.dmn", risk));

        assertThat(owner.post(STUDIO + "archives?title=Both", "application/zip", both).mustBe(422).values("/refused", "rule"))
                .contains("refused.risk");
        Answer came = one.post(STUDIO + "archives?title=Both", "application/zip", both).mustBe(201);
        assertThat(came.values("/drafts", "work")).containsExactly(IMPORT, RiskChange.WORK);
        String open = STUDIO + "drafts/" + came.text("/drafts/0/id");
        String closed = STUDIO + "drafts/" + came.text("/drafts/1/id");
        assertThat(owner.get(open).mustBe(200).values("/files", "name")).noneMatch(name -> name.contains("risk"));
        owner.get(closed).mustBe(404);
        assertThat(two.download(closed + "/files/" + RiskChange.DMN)).isEqualTo(risk);
        assertThat(one.post(open + "/import?file=select-lane.dmn", "application/octet-stream", risk).mustBe(422).values("/refused", "rule"))
                .as("all owners read that draft").containsExactly("refused.risk");
        byte[] turned = changed("processes/declaration/name-tax-review.dmn", "kind=\"law\" binding=\"versionTag\"",
                "kind=\"risk\" binding=\"latest\"");
        assertThat(one.post(STUDIO + "archives?title=Turned", "application/zip", ArchiveWriting.of(Map.of("name-tax-review.dmn", turned)))
                .mustBe(422).values("/refused", "rule")).as("the draft of a law is read by all owners").containsExactly("refused.risk");
        assertThat(one.with("If-Match", "1").post(STUDIO + "drafts/" + came.text("/drafts/1/id") + "/take?file=" + RiskChange.DMN
                + "&from=" + came.text("/drafts/0/id"), Map.of()).status()).as("of another work").isEqualTo(422);
    }

    /** Else whoever may see criteria could lay them before everybody, or put another table under their name. */
    @Test
    void aTableOfRiskComesIntoNoDraftThatAllOwnersReadThoughItSaysThatItIsLaw() throws IOException {
        String draft = STUDIO + "drafts/" + OwnersChange.draft(one);
        byte[] law = new String(changed(RiskChange.DMN, "kind=\"risk\" binding=\"latest\"", "kind=\"law\" binding=\"versionTag\""),
                StandardCharsets.UTF_8).replace("versionTag value=\"1.0\"", "versionTag value=\"2031-01-01\"").getBytes(StandardCharsets.UTF_8);
        Answer refused = one.with("If-Match", "0").put(draft + "/files/" + RiskChange.DMN, "application/octet-stream", law).mustBe(422);
        assertThat(refused.text("/code")).as(refused.body()).isEqualTo("draft.file");
        one.with("If-Match", "0").put(draft + "/files/processes/risk/select-lane_ko.properties", "application/octet-stream",
                new ClassPathResource("processes/risk/select-lane_ko.properties").getContentAsByteArray()).mustBe(422);
        assertThat(one.get(draft).mustBe(200).values("/files", "name")).noneMatch(name -> name.contains("risk"));
    }

    /** It is of risk from its first draft on, before there is a version that says so. */
    @Test
    void aNewTableOfRiskIsForThemAloneFromItsFirstDraftOn() throws IOException {
        byte[] table = changed(RiskChange.DMN, "select-lane", "choose-samples");
        byte[] names = changed("processes/risk/select-lane_ko.properties", "select-lane", "choose-samples");
        byte[] archive = ArchiveWriting.of(Map.of("processes/risk/choose-samples.dmn", table, "processes/risk/choose-samples_ko.properties", names));

        assertThat(owner.post(STUDIO + "archives?title=Samples", "application/zip", archive).mustBe(422).values("/refused", "rule"))
                .contains("refused.risk");
        String draft = STUDIO + "drafts/" + one.post(STUDIO + "archives?title=Samples", "application/zip", archive).mustBe(201).text("/drafts/0/id");
        owner.get(draft).mustBe(404);
        assertThat(confidentiality.may(actor(Role.PROCESS_OWNER), "choose-samples")).isFalse();
        String step = one.get(draft).mustBe(200).text("/draft/step");
        String release = STUDIO + "releases/" + one.with("If-Match", step).post(draft + "/submit", Map.of("reason", "Samples are chosen",
                "article", "Customs Act Art. 246")).mustBe(201).text("/id");
        owner.get(release).mustBe(404);
        two.post(release + "/give-back", Map.of("text", "Not yet")).mustBe(200);
        one.post(draft + "/withdraw", Map.of()).mustBe(200);
    }

    private static byte[] changed(String file, String stands, String instead) throws IOException {
        String text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains(stands);
        return text.replace(stands, instead).getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> names(byte[] archive) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static Actor actor(Role... roles) {
        return new Actor("somebody", null, null, true, Set.of(roles));
    }
}
