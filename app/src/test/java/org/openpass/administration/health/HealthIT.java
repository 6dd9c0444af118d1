package org.openpass.administration.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.SearchLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How each part is, in words for administrators and as numbers for monitoring. */
@OpenPassTest
class HealthIT {

    private static final String HEALTH = "/api/v1/admin/health";
    private static final String PROMETHEUS = "/actuator/prometheus";
    private static final String SILENT = "Does not answer";
    private static final String NODE = "1@elsewhere";

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    SearchLine line;
    @Autowired
    MeterRegistry meters;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    DataSource connections;
    @Autowired
    MovableClock clock;

    @AfterEach
    void mend() {
        line.mend();
        jdbc.sql("delete from engine.outbox_lanes where case_number like 'PARKED-%'").update();
        jdbc.sql("delete from continuity.backups").update();
        jdbc.sql("delete from casework.heartbeats where node = ?").param(NODE).update();
    }

    @Test
    void eachPartSaysHowItIsInBothLanguagesToAdministrators() {
        Answer health = Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::health,
                said -> said.at("/parts").valueStream().noneMatch(part -> part.at("/sentence/en").asString()
                        .startsWith(SILENT)));

        assertThat(health.values("/parts", "what")).contains("engine", "database", "disk", "search", "relay", "feed",
                "scanner", "nodes", "keys", "holidays", "rates", "audit", "backup", "releases");
        health.at("/parts").forEach(part -> {
            assertThat(part.at("/sentence/en").asString()).as(part.toString()).endsWith(".").doesNotContain("health.", "{");
            assertThat(part.at("/sentence/ko").asString()).as(part.toString()).containsPattern("[가-힣]").doesNotContain("{");
            assertThat(part.at("/name/ko").asString()).as(part.toString()).doesNotContain("health.");
        });
        assertThat(english(health, "scanner")).contains("ClamAV");
        anyone.get(HEALTH).mustBe(401);
        samples.filer().api().get(HEALTH).mustBe(403);
        samples.officer("020").get(HEALTH).mustBe(403);
    }

    @Test
    void anIndexThatIsCutOffHidesNoOtherPartAndTurnsItsGauge() {
        await("search", "GOOD");
        line.cut();

        Answer health = health();
        assertThat(english(health, "search")).startsWith(SILENT);
        assertThat(light(health, "search")).isEqualTo("BAD");
        assertThat(health.text("/light")).isEqualTo("BAD");
        assertThat(english(health, "disk")).doesNotStartWith(SILENT);
        assertThat(gauge("search")).isEqualTo(2);

        line.mend();
        await("search", "GOOD");
        assertThat(gauge("search")).isZero();
    }

    /** As a rebuild on another node would. */
    @Test
    void anIndexThatIsBeingMadeAnewIsSaid() throws SQLException {
        try (Connection elsewhere = connections.getConnection(); Statement rebuild = elsewhere.createStatement()) {
            rebuild.execute("select pg_advisory_lock(hashtext('openpass.search.rebuild'))");
            try {
                assertThat(english(await("search", "GOOD"), "search")).contains("made anew");
            } finally {
                rebuild.execute("select pg_advisory_unlock(hashtext('openpass.search.rebuild'))");
            }
        }
        Awaitility.await().until(() -> !english(health(), "search").contains("made anew"));
    }

    @Test
    void aParkedCaseIsSaidAndReadByMonitoringAndByNobodyElse() {
        jdbc.sql("insert into engine.outbox_lanes (case_number, attempts, last_error, parked_at) "
                + "values (?, 6, 'refused', now())").param(SampleData.unique("PARKED-")).update();

        Answer health = await("relay", "BAD");
        assertThat(english(health, "relay")).contains("refused");
        assertThat(part(health, "relay").at("/since").asString()).isNotBlank();
        assertThat(gauge("relay")).isEqualTo(2);
        assertThat(meters.get("openpass.outbox.parked").gauge().value()).isEqualTo(jdbc.sql(
                "select count(*) from engine.outbox_lanes where parked_at is not null").query(Double.class).single());
        assertThat(samples.admin().get(PROMETHEUS).mustBe(200).body()).contains("openpass_health{what=\"relay\"} 2.0",
                "openpass_health{what=\"engine\"}", "openpass_outbox_parked ", "openpass_feed_lag_seconds ");
        samples.filer().api().get(PROMETHEUS).mustBe(403);
        anyone.get(PROMETHEUS).mustBe(401);
    }

    @Test
    void whatIsDueSoonAndWhoIsMissingIsSaid() {
        assertThat(english(await("backup", "WATCH"), "backup")).startsWith("None is known");
        backup(Duration.ofDays(3));
        assertThat(english(await("backup", "WATCH"), "backup")).startsWith("The latest is of");
        backup(Duration.ofHours(1));
        await("backup", "GOOD");

        jdbc.sql("insert into casework.heartbeats (node, at) values (?, ?)")
                .params(NODE, at(Duration.ofMinutes(-5))).update();
        assertThat(english(await("nodes", "WATCH"), "nodes")).contains(NODE);

        Filer filer = samples.filer();
        String hash = jdbc.sql("select k.hash from access.api_keys k join access.parties p on p.id = k.party_id "
                + "where p.declarant_code = ?").param(filer.declarantCode()).query(String.class).single();
        jdbc.sql("update access.api_keys set expires_at = ? where hash = ?").params(at(Duration.ofDays(3)), hash).update();
        jdbc.sql("insert into access.key_uses (hash, last_used_at) values (?, ?) on conflict (hash) do update "
                + "set last_used_at = excluded.last_used_at").params(hash, at(Duration.ZERO)).update();
        await("keys", "WATCH");
        jdbc.sql("update access.api_keys set revoked_at = ? where hash = ?").params(at(Duration.ZERO), hash).update();
    }

    private void backup(Duration ago) {
        jdbc.sql("insert into continuity.backups (taken_at) values (?)").param(at(ago.negated())).update();
    }

    private Timestamp at(Duration fromNow) {
        return Timestamp.from(clock.instant().plus(fromNow));
    }

    private double gauge(String what) {
        return meters.get("openpass.health").tag("what", what).gauge().value();
    }

    /** On a busy machine a part may be late once, and out of step for a moment after a test moved the clock. */
    private Answer await(String what, String light) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::health,
                said -> light.equals(light(said, what)) && !english(said, what).startsWith(SILENT));
    }

    private Answer health() {
        return samples.admin().get(HEALTH).mustBe(200);
    }

    private static String light(Answer health, String what) {
        return part(health, what).at("/light").asString();
    }

    private static String english(Answer health, String what) {
        return part(health, what).at("/sentence/en").asString();
    }

    private static JsonNode part(Answer health, String what) {
        return health.at("/parts").valueStream().filter(part -> part.at("/what").asString().equals(what)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + what + " in " + health.body()));
    }
}
