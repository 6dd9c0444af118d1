package org.openpass.trial;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.Trial.Rehearsal;
import org.openpass.authoring.Trial.Stage;
import org.openpass.authoring.Trial.State;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.PastSelections;
import org.openpass.testing.SaidTrial;
import org.openpass.testing.SampleData;
import org.openpass.testing.TestStack;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A changed table over the last cases, decided by the engine behind the trial's door; here the trial is this application itself. */
@OpenPassTest
class WhatIfIT {

    private static final String REVIEWS = "processes/declaration/name-tax-review.dmn";
    /** On an engine on which cases run, too, a table of risk would decide them: it is tried under another name. */
    private static final String PROBE = "what-if-probe";
    private static final Map<String, String> DAYS = Map.of("from", "2019-03-01", "until", "2019-03-02");

    @Autowired
    private Api caller;
    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SaidTrial trial;
    @Autowired
    private LawCopy law;
    @Autowired
    private JsonMapper json;
    private PastSelections past;

    @BeforeEach
    void byTheEngine() {
        samples.ready();
        TrialLine line = new TrialLine(new Here(), TestStack.TRIAL_SECRET, law, json);
        trial.taking();
        trial.deciding((file, content, decision, rows, each) -> line.evaluate("processes/risk/" + PROBE + ".dmn",
                new String(content, StandardCharsets.UTF_8).replace("id=\"" + decision + "\"", "id=\"" + PROBE + "\"")
                        .replaceFirst("<definitions([^>]*) id=\"[^\"]*\"", "<definitions$1 id=\"Definitions_Probe\"")
                        .getBytes(StandardCharsets.UTF_8), PROBE, rows, each));
        past = new PastSelections(jdbc);
    }

    @AfterEach
    void asItWas() {
        trial.deciding((file, content, decision, rows, each) -> new Rehearsal(true, ""));
        Logger logger = (Logger) LoggerFactory.getLogger("org.openpass");
        logger.setLevel(null);
        logger.detachAndStopAllAppenders();
        past.forget();
        jdbc.sql("delete from authoring.versions where work = ?").param(PROBE).update();
        jdbc.sql("delete from authoring.works where id = ?").param(PROBE).update();
        jdbc.sql("delete from engine.resources where resource_id = ?").param(PROBE).update();
    }

    @Test
    void raisingOneRuleChangesExactlyItsCases() throws IOException {
        past.add(200);
        past.spoil(7, "QX-MARK");
        past.unanswer(8);
        past.open(2, "020");
        past.open(6, "030");
        Api analyst = account("PROCESS_OWNER", "RISK_ANALYST", "INSPECTOR");
        long draft = past.draft("select-lane", PastSelections.LANES, packaged(PastSelections.LANES));
        ListAppender<ILoggingEvent> log = listening();

        Answer same = done(analyst, ask(analyst, draft, PastSelections.LANES, 500, DAYS));
        assertThat(same.text("/asked/state")).as(same.body()).isEqualTo("DONE");
        assertThat(same.won("/asked/found")).isEqualTo(200);
        assertThat(same.won("/result/judged")).as("but what cannot be decided, and what never was").isEqualTo(198);
        assertThat(same.won("/result/changed")).isZero();
        assertThat(same.won("/result/otherRule")).isZero();
        assertThat(same.won("/result/failed")).isOne();
        assertThat(same.won("/result/unanswered")).isOne();

        jdbc.sql("update authoring.draft_files set content = ? where draft = ?").params(packaged(PastSelections.LANES).replace(
                "<outputEntry id=\"OutputEntry_R040_Lane\">\n          <text>\"DOC_REVIEW\"",
                "<outputEntry id=\"OutputEntry_R040_Lane\">\n          <text>\"INSPECTION\"").getBytes(StandardCharsets.UTF_8), draft).update();
        Answer raised = done(analyst, ask(analyst, draft, PastSelections.LANES, 500, DAYS));
        assertThat(raised.won("/result/changed")).isEqualTo(50);
        assertThat(raised.values("/result/matrix", "before")).containsExactly("STRAIGHT_THROUGH", "DOC_REVIEW", "INSPECTION");
        assertThat(raised.values("/result/matrix", "after")).containsExactly("STRAIGHT_THROUGH", "INSPECTION", "INSPECTION");
        assertThat(raised.values("/result/rules", "rule")).containsExactly("R-010", "R-040", "R-060", "R-900");
        assertThat(raised.values("/result/rules", "after")).containsExactly("49", "50", "50", "49");
        String run = "/api/v1/studio/what-if/" + raised.won("/asked/id");
        assertThat(analyst.get(run + "/cases?before=DOC_REVIEW&after=INSPECTION").values("/cases", "caseNumber"))
                .as("the inspector is of office 020").containsExactly("WI-2");
        assertThat(analyst.get(run + "/cases").won("/hidden")).isEqualTo(49);
        assertThat(analyst.get(run + "/cases?before=INSPECTION").values("/cases", "caseNumber")).isEmpty();
        assertThat(analyst.get(run + "/failed").won("/hidden")).isOne();
        assertThat(jdbc.sql("select count(*) from authoring.what_if_cases where what_if = ? and after = 'INSPECTION'")
                .param(raised.won("/asked/id")).query(Long.class).single()).isEqualTo(50);

        strangersSeeNothing(draft, run);
        assertThat(log.list).as("no value that was decided on").extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(said -> said.contains("QX-MARK"));
        assertThat(jdbc.sql("select detail from audittrail.entries where action = 'decision.tried' and subject = ? order by id limit 1")
                .param(String.valueOf(draft)).query(String.class).single()).isEqualTo("select-lane, 500 cases");
        assertThat(jdbc.sql("select count(*) from authoring.what_ifs where words || result::text like '%QX-MARK%'").query(Long.class)
                .single()).isZero();
    }

    private void strangersSeeNothing(long draft, String run) {
        Api owner = samples.officer(null, "PROCESS_OWNER");
        owner.get(run).mustBe(404);
        owner.get(run + "/cases").mustBe(404);
        owner.get(run + "/failed").mustBe(404);
        ask(owner, draft, PastSelections.LANES, 10, DAYS).mustBe(404);
        Answer listed = owner.get("/api/v1/studio/drafts/" + draft + "/what-if");
        assertThat(listed.status() == 404 || listed.at("").isEmpty()).as(listed.body()).isTrue();
        samples.officer("020").get(run).mustBe(403);
        // Whoever calls it law asks for the same cases.
        long law = past.draft("name-tax-review", "processes/declaration/lanes.dmn", "<definitions id=\"D\" "
                + "xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"select-lane\"><decisionTable id=\"T\"/>"
                + "</decision></definitions>");
        ask(owner, law, "processes/declaration/lanes.dmn", 10, DAYS).mustBe(404);
    }

    @Test
    void aLawIsTriedOnWhatTheLastDeclarationsWereCheckedBy() throws IOException {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/caseNumber");
        Api owner = account("PROCESS_OWNER", "CLEARANCE_OFFICER");
        long draft = past.draft("name-tax-review", REVIEWS, packaged(REVIEWS).replaceFirst(
                "(<outputEntry id=\"OutputEntry_R390_Required\">\\s*<text>)false", "$1true"));

        Answer came = done(owner, ask(owner, draft, REVIEWS, 1, Map.of()));

        assertThat(came.text("/asked/state")).as(came.body()).isEqualTo("DONE");
        assertThat(came.values("/result/matrix", "before")).containsExactly("false");
        assertThat(came.values("/result/matrix", "after")).containsExactly("true");
        assertThat(owner.get("/api/v1/studio/what-if/" + came.won("/asked/id") + "/cases").values("/cases", "caseNumber"))
                .containsExactly(number);
        long blind = past.draft("name-tax-review", REVIEWS, packaged(REVIEWS).replace("taxFacts.unfaithful", "taxFacts.none"));
        assertThat(done(owner, ask(owner, blind, REVIEWS, 1, Map.of())).won("/result/failed")).as("FEEL would take it for null").isOne();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        assertThat(jdbc.sql("select count(*) from engine.decision_evaluations where decision_id = ?").param(PROBE).query(Long.class)
                .single()).as("rows that were tried do not stay where they were; what came after them has been read").isZero();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndWhatCannotBeTriedEndsWithItsReason() throws IOException {
        Api owner = samples.officer(null, "PROCESS_OWNER");
        long draft = past.draft("name-tax-review", REVIEWS, packaged(REVIEWS).replace("taxFacts.unfaithful", "chapters[1] = \"93\""));

        Answer wrong = ask(owner, draft, REVIEWS, 5_001, Map.of("from", "2019-03-02", "until", "2019-03-01")).mustBe(422);
        assertThat(wrong.values("/errors", "code")).containsExactlyInAnyOrder("whatIf.variables", "whatIf.cases", "whatIf.days");
        assertThat(wrong.values("/errors", "message")).anyMatch(said -> said.contains("chapters"));
        assertThat(ask(owner, draft, REVIEWS, 10, Map.of("from", "-99999-01-01", "until", "+99999-01-01")).mustBe(422).values("/errors",
                "code")).as("no day of any calendar here").containsOnlyOnce("whatIf.variables").contains("whatIf.day");
        ask(owner, draft, "processes/declaration/none.dmn", 10, Map.of()).mustBe(404);
        ask(owner, draft, null, 10, Map.of()).mustBe(404);

        long fit = past.draft("name-tax-review", REVIEWS, packaged(REVIEWS));
        trial.refusing("'name-tax-review.dmn': no");
        Answer refused = done(owner, ask(owner, fit, REVIEWS, 10, Map.of()));
        assertThat(refused.text("/asked/state")).isEqualTo("REFUSED");
        assertThat(refused.text("/asked/words")).isEqualTo("'name-tax-review.dmn': no");
        trial.standing(Stage.NOT_HERE);
        assertThat(done(owner, ask(owner, fit, REVIEWS, 10, Map.of())).text("/asked/state")).isEqualTo("FAILED");
        trial.taking();
    }

    @Test
    void ofOneThatWasGivenUpNothingIsKeptThoughItsNodeComesBack() throws IOException {
        Api owner = samples.officer(null, "PROCESS_OWNER");
        long draft = past.draft("name-tax-review", REVIEWS, packaged(REVIEWS));
        trial.deciding((file, content, decision, rows, each) -> {
            jdbc.sql("update authoring.what_ifs set state = 'FAILED', ended_at = now() where draft = ? and state = 'RUNNING'").param(draft)
                    .update();
            return new Rehearsal(true, "");
        });
        Answer given = done(owner, ask(owner, draft, REVIEWS, 10, Map.of()));
        trial.deciding((file, content, decision, rows, each) -> new Rehearsal(true, ""));

        assertThat(done(owner, ask(owner, draft, REVIEWS, 10, Map.of())).at("/result").isObject()).as("which runs after it").isTrue();
        Answer after = owner.get("/api/v1/studio/what-if/" + given.won("/asked/id"));
        assertThat(after.text("/asked/state")).isEqualTo("FAILED");
        assertThat(after.at("/result").isObject()).as(after.body()).isFalse();
    }

    private static Answer ask(Api owner, long draft, String file, int cases, Map<String, String> days) {
        Map<String, Object> asked = new HashMap<>(days);
        asked.put("file", file);
        asked.put("cases", cases);
        return owner.post("/api/v1/studio/drafts/" + draft + "/what-if", asked);
    }

    private static Answer done(Api owner, Answer asked) {
        String run = "/api/v1/studio/what-if/" + asked.mustBe(202).won("/id");
        return Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> owner.get(run).mustBe(200),
                found -> !List.of("WAITING", "RUNNING").contains(found.text("/asked/state")));
    }

    private Api account(String... roles) {
        String username = SampleData.unique("whatif-").toLowerCase(Locale.ROOT);
        samples.admin().put("/api/v1/admin/accounts", Map.of("username", username, "password", "a-long-test-password", "displayName", "Owner",
                "office", "020", "national", false, "roles", List.of(roles))).mustBe(200);
        return caller.account(username, "a-long-test-password");
    }

    private static ListAppender<ILoggingEvent> listening() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.list = Collections.synchronizedList(new ArrayList<>());
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger("org.openpass");
        logger.setLevel(Level.TRACE);
        logger.addAppender(log);
        return log;
    }

    private static String packaged(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }

    /** A trial that is ready: this application. */
    private final class Here implements TrialPlace {

        @Override
        public State state() {
            return new State(Stage.READY, "", Instant.EPOCH);
        }

        @Override
        public void start() {
            // It runs.
        }

        @Override
        public void end() {
            // It stays.
        }

        @Override
        public URI door() {
            return URI.create(caller.baseUrl());
        }
    }
}
