package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.OwnersChange;
import org.openpass.testing.SaidTrial;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs of a draft's scenarios from the press of a button to their results; what the trial says is said by the test. */
@OpenPassTest
class TrialRunsIT {

    private static final String SCENARIO = """
            {"name": "One", "names": {"ko": "하나"}, "process": "import-declaration", "given": {}, "then": [],
             "expect": {"status": "ACCEPTED"}}""";

    private static final String MODEL = shipped();

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SaidTrial trial;
    @Autowired
    private Clock clock;
    @Autowired
    private Trials trials;
    @Autowired
    private Coverages coverages;
    private Api yun;
    private String draft;

    @BeforeEach
    void begin() {
        yun = samples.officer(null, "PROCESS_OWNER");
        String work = SampleData.unique("work-");
        jdbc.sql("insert into authoring.works (id, module, kind, path) values (?, 'declaration', 'PROCESS', ?)").params(work, work).update();
        draft = "/api/v1/studio/drafts/" + jdbc.sql("""
                insert into authoring.drafts (work, title, state, begun_by, begun_at, changed_at, confidential)
                values (?, 'Arms', 'OPEN', 'seo', now(), now(), false) returning id
                """).param(work).query(Long.class).single();
        file("processes/declaration/x.bpmn", MODEL);
    }

    @AfterEach
    void takesEverythingAgain() {
        trial.taking();
    }

    @Test
    void eachScenarioHasAResultOfExactlyTheseFiles() {
        file("processes/declaration/x.one.scenario.json", SCENARIO);
        file("processes/declaration/x.two.scenario.json", SCENARIO);
        file("processes/declaration/x.wrong.scenario.json", SCENARIO.replace("\"expect\"", "\"expects\""));
        trial.coming(name -> name.contains("two") ? ScenarioResult.broken(name, "Two", "둘", 2, "notThere", "Task_A", "Task_B")
                : new ScenarioResult(name, "One", "하나", true, "", "", List.of(new ScenarioResult.Check("rules select-lane", "R1", "R2", false)), List.of("Start"),
                        Map.of("select-lane", List.of("R2"), "name-tax-review", List.of("R7")), Map.of(), List.of(), 1));

        Answer done = ended(yun.post(draft + "/trials", Map.of()).mustBe(202));

        assertThat(done.text("/run/state")).isEqualTo("DONE");
        assertThat(done.won("/run/scenarios")).isEqualTo(3);
        assertThat(done.won("/run/green")).isEqualTo(1);
        assertThat(done.values("/results", "file")).containsExactly("processes/declaration/x.wrong.scenario.json",
                "processes/declaration/x.one.scenario.json", "processes/declaration/x.two.scenario.json");
        assertThat(done.text("/results/0/failure")).contains("expects: Nobody knows this field").contains("expect: Nothing is expected");
        assertThat(done.text("/results/2/failure")).isEqualTo("It does not come to Task_A: it stands at Task_B.");
        assertThat(done.text("/results/2/failureKo")).startsWith("Task_A에");
        assertThat(done.body()).as("the rules of risk are not for owners").contains("R7").doesNotContain("R2");
        assertThat(trial.rehearsed().getLast()).as("all that holds, and the draft's own")
                .contains("processes/declaration/x.bpmn", "processes/declaration/import-declaration.bpmn", "forms/declaration/inspection-result.form")
                .noneMatch(name -> name.endsWith(".json"));
        assertThat(yun.get(draft + "/trials").mustBe(200).values("", "state")).containsExactly("DONE");
    }

    @Test
    void aSetThatTheEngineRefusesOrATrialThatIsNotThereEndsTheRunWithItsWords() {
        file("processes/declaration/x.one.scenario.json", SCENARIO);
        trial.refusing("'x.bpmn': Element: Task");
        Answer refused = ended(yun.post(draft + "/trials", Map.of()).mustBe(202));
        assertThat(refused.text("/run/state")).isEqualTo("REFUSED");
        assertThat(refused.text("/run/words")).isEqualTo("'x.bpmn': Element: Task");

        trial.standing(Trial.Stage.NOT_HERE);
        Answer failed = ended(yun.post(draft + "/trials", Map.of()).mustBe(202));
        assertThat(failed.text("/run/state")).isEqualTo("FAILED");
        assertThat(failed.at("/results").size()).isZero();
    }

    /** While others' runs are waited for owners go on: what is run is what was asked for, under who asked. */
    @Test
    void whatIsSavedBeforeTheRunBeginsIsNotRunUnderTheAskersName() {
        file("processes/declaration/x.one.scenario.json", SCENARIO);
        long other = running(0);
        Answer asked = yun.post(draft + "/trials", Map.of()).mustBe(202);
        yun.with("If-Match", "1").put(draft + "/files/processes/declaration/x.bpmn", "application/octet-stream",
                MODEL.replace("Decide registration", "Decide it otherwise").getBytes(StandardCharsets.UTF_8)).mustBe(200);
        file("processes/declaration/x.later.scenario.json", SCENARIO);
        over(other);

        Answer done = ended(asked);
        assertThat(done.text("/run/setHash")).isEqualTo(asked.text("/setHash"));
        assertThat(done.values("/results", "file")).containsExactly("processes/declaration/x.one.scenario.json");
        assertThat(new String(trial.newest().get("processes/declaration/x.bpmn"), StandardCharsets.UTF_8)).isEqualTo(MODEL);

        long another = running(0);
        Answer before = yun.post(draft + "/trials", Map.of()).mustBe(202);
        file("processes/declaration/x.third.scenario.json", SCENARIO);
        Answer again = yun.post(draft + "/trials", Map.of()).mustBe(202);
        assertThat(again.text("/id")).as("who asks again while it waits means what stands now").isEqualTo(before.text("/id"));
        file("processes/declaration/x.fourth.scenario.json", SCENARIO);
        jdbc.sql("delete from authoring.steps where draft = ?").param(again.won("/draft")).update();
        over(another);
        Answer gone = ended(again);
        assertThat(gone.text("/run/state")).isEqualTo("FAILED");
        assertThat(gone.text("/run/words")).startsWith("The files that were asked for are not kept any more");
    }

    /** A node that died is missed after a minute, not when every run would have been over. */
    @Test
    void aRunOfWhichNothingIsHeardAnyMoreStopsNobody() {
        file("processes/declaration/x.one.scenario.json", SCENARIO);
        long left = running(70);
        jdbc.sql("""
                insert into authoring.what_ifs (draft, step, file, content, decision, confidential, cases, state, asked_by, asked_at, begun_at)
                select draft, 0, 'x.dmn', '', 'x', false, 1, 'RUNNING', 'han', begun_at, begun_at from authoring.trials where id = ?
                """).param(left).update();
        assertThat(ended(yun.post(draft + "/trials", Map.of()).mustBe(202)).text("/run/state")).isEqualTo("DONE");
        assertThat(jdbc.sql("select words from authoring.trials where id = ?").param(left).query(String.class).single())
                .isEqualTo("What ran it went away");
    }

    /** Another draft's run, which began long ago and of which something was heard some seconds ago. */
    private long running(int seconds) {
        Instant now = clock.instant();
        return jdbc.sql("""
                with other as (insert into authoring.drafts (work, title, state, begun_by, begun_at, changed_at, confidential)
                    select work, 'Other', 'OPEN', 'seo', now(), now(), false from authoring.drafts where id = :draft returning id)
                insert into authoring.trials (draft, step, set_hash, state, scenarios, asked_by, asked_at, begun_at, beat_at)
                select id, 0, repeat('0', 64), 'RUNNING', 1, 'han', :begun, :begun, :beat from other returning id
                """).param("begun", Timestamp.from(now.minusSeconds(400))).param("beat", Timestamp.from(now.minusSeconds(seconds)))
                .param("draft", Long.valueOf(draft.substring(draft.lastIndexOf('/') + 1))).query(Long.class).single();
    }

    private void over(long run) {
        jdbc.sql("update authoring.trials set state = 'DONE' where id = ?").param(run).update();
        jdbc.sql("select pg_notify('trials', '0')").query((rs, n) -> 1).single();
    }

    /** Not even the trial's engine is given what the gate refuses, or an expression out of its bounds. */
    @Test
    void whatMayDoHarmIsNotTried() {
        file("processes/declaration/x.one.scenario.json", SCENARIO);
        file("processes/declaration/y.bpmn", MODEL.replace("<bpmn:process id=", "<bpmn:signal id=\"Signal_X\" name=\"x\" /><bpmn:process id="));
        int tried = trial.rehearsed().size();
        Answer run = ended(yun.post(draft + "/trials", Map.of()).mustBe(202));
        assertThat(run.text("/run/state")).isEqualTo("REFUSED");
        assertThat(run.text("/run/words")).contains("processes/declaration/y.bpmn: signal is not allowed.");
        assertThat(trial.rehearsed()).hasSize(tried);
    }

    /** Else fifty guesses a run would say by which rule of risk a case is chosen. */
    @Test
    void whoDoesNotAnalyseRiskExpectsNoneOfItsRules() {
        file("processes/declaration/x.one.scenario.json", SCENARIO.replace("{\"status\": \"ACCEPTED\"}",
                "{\"rules\": {\"select-lane\": [\"R-010\"]}}"));
        assertThat(yun.post(draft + "/trials", Map.of()).mustBe(422).text("/code")).isEqualTo("trials.risk");
    }

    @Test
    void whoMayNotSeeTheDraftSeesNoRunAndWithoutAScenarioThereIsNone() {
        assertThat(yun.language("ko").post(draft + "/trials", Map.of()).mustBe(422).text("/code")).isEqualTo("trials.none");
        file("processes/declaration/x.one.scenario.json", SCENARIO);
        Answer run = ended(yun.post(draft + "/trials", Map.of()).mustBe(202));
        jdbc.sql("update authoring.drafts set confidential = true where id = ?").param(run.won("/run/draft")).update();

        yun.get("/api/v1/studio/trials/" + run.won("/run/id")).mustBe(404);
        yun.get(draft + "/trials").mustBe(404);
        yun.post(draft + "/trials", Map.of()).mustBe(404);
        yun.get("/api/v1/studio/trials/99999999").mustBe(404);
        samples.officer("020").get("/api/v1/studio/trials/" + run.won("/run/id")).mustBe(403);
    }

    @Test
    void whatTheDraftAddedAndNoScenarioPassesIsToldOfTheFilesThatWereTried() {
        draft = "/api/v1/studio/drafts/" + OwnersChange.draft(yun);
        String process = draft + "/files/processes/party/party-registration.bpmn";
        yun.with("If-Match", "1").put(process, "application/octet-stream", new String(yun.download(process), StandardCharsets.UTF_8)
                .replaceFirst("<bpmn:endEvent ", "<bpmn:endEvent id=\"EndEvent_New\" /><bpmn:endEvent ").getBytes(StandardCharsets.UTF_8)).mustBe(200);
        file("processes/party/party-registration.one.scenario.json", SCENARIO);
        trial.coming(name -> new ScenarioResult(name, "One", "하나", true, "", "", List.of(), List.of("StartEvent_RegistrationApplied"),
                Map.of(), Map.of(), List.of(), 1));
        var owner = new Actor("yun", null, null, false, Set.of(Actor.Role.PROCESS_OWNER));
        TriedRun run = trials.get(ended(yun.post(draft + "/trials", Map.of()).mustBe(202)).won("/run/id"), owner);

        List<Coverage.Part> missed = coverages.of(run, owner).orElseThrow().coverage().missed();

        assertThat(missed).filteredOn(Coverage.Part::added).extracting(Coverage.Part::id).containsExactly("EndEvent_New");
        assertThat(missed).extracting(Coverage.Part::id).contains("EndEvent_PartyRegistered").doesNotContain("StartEvent_RegistrationApplied");
        file("processes/party/party-registration.two.scenario.json", SCENARIO);
        assertThat(coverages.of(run, owner)).as("of other files nothing is told").isEmpty();
    }

    private Answer ended(Answer asked) {
        return Awaitility.await().until(() -> yun.get("/api/v1/studio/trials/" + asked.won("/id")).mustBe(200),
                found -> !List.of("WAITING", "RUNNING").contains(found.text("/run/state")));
    }

    private static String shipped() {
        try {
            return new ClassPathResource("processes/party/party-registration.bpmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String name, String content) {
        yun.with("If-Match", "0").put(draft + "/files/" + name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8))
                .mustBe(200);
    }
}
