package org.openpass.authoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.Alerts;
import org.openpass.engine.EngineHistory;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.RiskChange;
import org.openpass.testing.SaidTrial;
import org.openpass.testing.SampleData;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever becomes of criteria of risk, no cell of them and no value that was decided on stands in a log or an alert, at any level. */
@OpenPassTest
class LogsAreSilentIT {

    private static final String STUDIO = "/api/v1/studio/";
    private static final String OCTETS = "application/octet-stream";

    @Autowired
    SampleData samples;
    @Autowired
    SaidTrial trial;
    @Autowired
    ReleaseDeployer deployer;
    @Autowired
    Alerts alerts;
    @Autowired
    EngineHistory history;
    @Autowired
    MovableClock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private final String mark = SampleData.unique("mark");
    private final Heard heard = new Heard();
    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final int partition = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
    private Level before;

    /** What was logged, with all that it carries. */
    static final class Heard extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }

    @BeforeEach
    void listen() {
        Logger ours = logs.getLogger("org.openpass");
        before = ours.getLevel();
        ours.setLevel(Level.TRACE);
        heard.setContext(logs);
        heard.start();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(heard);
    }

    @AfterEach
    void asBefore() {
        logs.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(heard);
        logs.getLogger("org.openpass").setLevel(before);
        trial.taking();
        jdbc.sql("delete from engine.incidents where instance_key = ?").param(partition).update();
        jdbc.sql("delete from engine.instances where instance_key = ?").param(partition).update();
        jdbc.sql("delete from engine.feed_cursor where partition_id = ?").param(partition).update();
        jdbc.sql("delete from feed.records where partition_id = ?").param(partition).update();
        alerts.settleAll("model-release:");
        alerts.settleAll("incident:" + partition);
    }

    @Test
    void whatHappensToCriteriaOfRiskIsNotLogged() {
        Api one = samples.ready().riskOwner();
        Awaitility.await().untilAsserted(() -> one.get(STUDIO + "works/" + RiskChange.WORK).mustBe(200));
        String id = RiskChange.draft(one, mark);
        String draft = STUDIO + "drafts/" + id;
        broken(one, draft);
        trial.refusing("Failed to parse expression '" + mark + "'");
        one.with("If-Match", "4").post(draft + "/submit", Map.of("reason", "What was found", "article", "A246")).mustBe(422);
        trial.taking();
        Answer release = RiskChange.submitted(one, id, clock.instant().plus(Duration.ofDays(3_000)));
        samples.riskOwner().post(STUDIO + "releases/" + release.text("/id") + "/release", Map.of("setHash", release.text("/setHash"),
                "despite", "Nobody tried it, and it is a test"))
                .mustBe(200);
        transaction.executeWithoutResult(t -> deployer.failed(release.won("/id"), "Failed to parse expression '" + mark + "'"));
        aDecisionFails();

        assertThat(one.get(STUDIO + "releases/" + release.text("/id")).body()).as("it was said, where it may be read").contains(mark);
        assertThat(heard.lines).as("what is logged is heard").anyMatch(line -> line.contains("model-release:" + release.text("/id")))
                .anyMatch(line -> line.contains("Task_OfThisTest"));
        assertThat(heard.lines).noneMatch(line -> line.contains(mark));
        assertThat(alerts.open(1_000)).noneMatch(alert -> alert.contains(mark));
    }

    /** What is no table is said to be none; where, in what words, is the author's alone. */
    private void broken(Api one, String draft) {
        String file = draft + "/files/" + RiskChange.DMN;
        byte[] fine = one.download(file);
        one.with("If-Match", "1").put(file, OCTETS, ("<definitions " + mark + "=x>" + mark).getBytes(StandardCharsets.UTF_8)).mustBe(200);
        assertThat(one.post(draft + "/check", Map.of()).mustBe(200).json().isEmpty()).isFalse();
        one.post(draft + "/import?file=select-lane.dmn", OCTETS, ("<!DOCTYPE a [<!ENTITY e '" + mark + "'>]><a/>")
                .getBytes(StandardCharsets.UTF_8)).mustBe(422);
        one.with("If-Match", "3").put(file, OCTETS, fine).mustBe(200);
    }

    /** As the engine tells it: its words quote the values. */
    private void aDecisionFails() {
        jdbc.sql("insert into engine.instances (instance_key, case_number, process_id, version, definition_key, state, started_at) "
                + "values (:key, 'case-' || :key, 'import-declaration', 1, 1, 'ACTIVE', now())").param("key", partition).update();
        jdbc.sql("""
                insert into feed.records (partition_id, position, value_type, intent, record_key, element_id, recorded_at, value)
                values (:key, 1, 'INCIDENT', 'CREATED', :key, 'Task_OfThisTest', now(), cast(:value as jsonb))
                """).param("key", partition).param("value", """
                {"processInstanceKey": %d, "elementId": "Task_OfThisTest", "errorType": "DECISION_EVALUATION_ERROR",
                 "errorMessage": "Expected a number but was '%s'"}""".formatted(partition, mark)).update();
        Awaitility.await().until(() -> alerts.open(1_000).stream().anyMatch(alert -> alert.contains("case-" + partition)));
        assertThat(history.openIncidents(1_000)).filteredOn(incident -> ("case-" + partition).equals(incident.caseNumber()))
                .extracting(EngineHistory.Incident::message).containsExactly("The decision failed.");
        assertThat(jdbc.sql("select message from engine.incidents where instance_key = ?").param(partition).query(String.class).list())
                .as("officers of the case and analysts read it").isEqualTo(List.of("Expected a number but was '" + mark + "'"));
    }
}
