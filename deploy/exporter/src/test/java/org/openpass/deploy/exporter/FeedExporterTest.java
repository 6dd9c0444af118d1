package org.openpass.deploy.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real PostgreSQL. */
class FeedExporterTest {

    private static final int BATCH = 3;
    private static EmbeddedPostgres postgres;
    private Broker broker;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void anew() throws SQLException {
        execute("drop schema if exists feed cascade");
        broker = new Broker(settings(postgres.getJdbcUrl("postgres", "postgres")));
    }

    @Test
    void storesAfterTheDelayAndAcknowledgesWhatItHasSeen() throws SQLException {
        var exporter = broker.restart();
        exporter.export(Elements.activated(10, 1));
        exporter.export(Elements.of(11, 2, ELEMENT_ACTIVATING, "{}"));

        assertThat(broker.acknowledged).isEqualTo(-1);
        broker.runPlanned();

        assertThat(rows("select position || ' ' || process_instance_key || ' ' || process_id || ' ' || element_id from feed.records"))
                .containsExactly("10 77 import-declaration Task_Assess");
        assertThat(broker.acknowledged).isEqualTo(11);
    }

    @Test
    void aFullBatchWaitsForNothing() throws SQLException {
        var exporter = broker.restart();
        for (int position = 1; position <= BATCH; position++) {
            exporter.export(Elements.activated(position, position));
        }
        assertThat(broker.acknowledged).isEqualTo(BATCH);
        assertThat(positions()).containsExactly("1", "2", "3");
    }

    @Test
    void whatIsDeliveredAgainIsStoredOnce() throws SQLException {
        deliver(broker.restart(), 1, 2, 3);
        broker.metadata = null;
        deliver(broker.restart(), 2, 3, 4);

        assertThat(positions()).containsExactly("1", "2", "3", "4");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void anotherFactAtAStoredPositionIsRefusedAndNothingAcknowledged() throws SQLException {
        deliver(broker.restart(), 1, 2, 3);
        broker.acknowledged = 1;
        var exporter = broker.restart();
        exporter.export(Elements.activated(2, 999));
        broker.runPlanned();
        deliver(exporter, 4, 5, 6);

        assertThat(refusals()).singleElement().asString().contains("Position 2 of partition 1", "key 999", "another time");
        assertThat(positions()).containsExactly("1", "2", "3");
        assertThat(broker.acknowledged).isEqualTo(1);
    }

    @Test
    void aRecordWhereTheFeedHasNoneIsAnotherHistoryToo() throws SQLException {
        deliver(broker.restart(), 1, 2, 9);
        deliver(broker.restart(), 5);

        assertThat(refusals()).singleElement().asString().contains("missing in the feed");
    }

    @Test
    void aDatabaseOlderThanTheEngineIsRefused() throws SQLException {
        deliver(broker.restart(), 1, 2, 3);
        execute("delete from feed.records where position = 3");
        deliver(broker.restart(), 4);

        assertThat(refusals()).singleElement().asString().contains("ends at position 2", "delivered up to 3");
        assertThat(positions()).containsExactly("1", "2");
    }

    @Test
    void aRefusalEndsWithAMatchingFeed() throws SQLException {
        deliver(broker.restart(), 1, 2, 3);
        deliver(broker.restart(), 2, 5);
        execute("update feed.state set refused_reason = 'earlier', refused_at = now()");
        deliver(broker.restart(), 6);

        assertThat(refusals()).isEmpty();
    }

    @Test
    void badDataCostsOnlyItsOwnValue() throws SQLException {
        var exporter = broker.restart();
        exporter.export(Elements.of(1, 1, ELEMENT_ACTIVATED, "{\"text\":\"a\\u0000b\"}"));
        exporter.export(Elements.of(2, 2, ELEMENT_ACTIVATED, "{\"number\":1e200000}"));
        exporter.export(Elements.of(3, 3, ELEMENT_ACTIVATED, "{\"resources\":[\"large\"],\"kept\":true}"));

        assertThat(rows("select value::text from feed.records order by position")).containsExactly(
                "{\"text\": \"ab\"}", "{\"unreadable\": \"SQLSTATE 22003\"}", "{\"kept\": true}");
    }

    @Test
    void withoutADatabaseItHoldsItsBatchAndTakesNoMore() {
        broker = new Broker(settings("jdbc:postgresql://127.0.0.1:1/postgres"));
        var exporter = broker.restart();
        deliver(exporter, 1, 2, 3);

        assertThatThrownBy(() -> exporter.export(Elements.activated(4, 4))).isInstanceOf(FeedUnavailable.class);
        assertThat(broker.acknowledged).isEqualTo(-1);
    }

    @Test
    void aLostConnectionIsMadeAnewAndNothingIsSkipped() throws SQLException {
        var exporter = broker.restart();
        deliver(exporter, 1, 2, 3);
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'openpass-feed-1'");
        exporter.export(Elements.activated(4, 4));

        await().until(() -> {
            broker.runPlanned();
            return broker.acknowledged == 4;
        });
        assertThat(positions()).containsExactly("1", "2", "3", "4");
    }

    private void deliver(FeedExporter exporter, long... positions) {
        for (long position : positions) {
            exporter.export(Elements.activated(position, position));
        }
        broker.runPlanned();
    }

    private static FeedSettings settings(String url) {
        return new FeedSettings(url, "postgres", "postgres", null, BATCH, 50);
    }

    private List<String> positions() throws SQLException {
        return rows("select position from feed.records order by position");
    }

    private List<String> refusals() throws SQLException {
        return rows("select refused_reason from feed.state where refused_reason is not null");
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var run = connection.createStatement(); var found = run.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
