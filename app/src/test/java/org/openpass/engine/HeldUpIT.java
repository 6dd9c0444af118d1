package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.Holdups.Failure;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that is held up is seen by officers and administrators, and goes on when the cause is mended. */
@OpenPassTest
class HeldUpIT {

    private static final String INCIDENT = """
            {"processInstanceKey": %d, "elementId": "Task_Held", "errorType": "JOB_NO_RETRIES", "errorMessage": "broken"}
            """;

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private FeedProjector projector;
    @Autowired
    private Holdups holdups;
    private final int partition = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
    /** A key of the first partition under which there is nothing. */
    private final long incident = EngineRecords.GONE + ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private EngineRecords records;
    private String caseNumber;
    private long instance;

    @BeforeEach
    void aCaseInReview() {
        records = new EngineRecords(jdbc);
        caseNumber = EngineRecords.caseInReview(samples.filer());
        instance = records.owner(caseNumber);
    }

    @AfterEach
    void takeThePartitionAway() {
        for (String table : List.of("feed.records", "engine.feed_cursor", "engine.parked_records",
                "engine.element_events")) {
            jdbc.sql("delete from " + table + " where partition_id = ?").param(partition).update();
        }
        jdbc.sql("update engine.alerts set settled_at = now() where case_number = ?").param(caseNumber).update();
        jdbc.sql("delete from engine.incidents where incident_key = ?").param(incident).update();
        jdbc.sql("delete from engine.standing where element_key = 1").update();
    }

    @Test
    void anIncidentIsShownUntilItIsRetriedAndResolved() {
        feed(1, "CREATED", INCIDENT.formatted(instance));
        EngineRecords.await().until(() -> alerts() == 1);

        assertThat(samples.admin().get("/api/v1/admin/alerts").mustBe(200).body()).contains(caseNumber, "Task_Held");
        Api officer = samples.officer(null, "CLEARANCE_OFFICER");
        String declaration = "/api/v1/declarations/" + records.declarationOf(caseNumber);
        assertThat(officer.get(declaration).mustBe(200).text("/heldUp/0/problem")).isEqualTo("broken");
        assertThat(failures()).extracting(Failure::elementId).containsExactly("Task_Held");
        assertThat(failures()).extracting(Failure::mendedAt).containsOnlyNulls();

        String retry = "/api/v1/admin/incidents/" + caseNumber + "/retry";
        officer.post(retry, Map.of()).mustBe(403);
        samples.admin().post(retry, Map.of()).mustBe(200);
        EngineRecords.await().until(() -> records.number(
                "select count(*) from engine.outbox where case_number = ?", caseNumber) == 0);
        feed(2, "RESOLVED", INCIDENT.formatted(instance));

        EngineRecords.await().until(() -> alerts() == 0);
        assertThat(officer.get(declaration).mustBe(200).at("/heldUp").isMissingNode()).isTrue();
        assertThat(failures()).as("mended, and remembered").extracting(Failure::mendedAt).doesNotContainNull();
        Failure last = failures().getFirst();
        assertThat(holdups.failures(instance, last.since(), last.key(), 10)).as("before the first").isEmpty();
        samples.admin().post(retry, Map.of()).mustBe(404);
    }

    @Test
    void whatComesAfterAParkedRecordWaitsBehindItAndIsProjectedAfterIt() {
        jdbc.sql("""
                insert into feed.records (partition_id, position, value_type, intent, record_key, process_instance_key,
                    recorded_at, value) values (?, 1, 'PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', 1, ?, now(),
                    '{"bpmnElementType": "SUB_PROCESS", "processDefinitionKey": 1}')
                """).params(partition, instance).update();
        feed(2, "CREATED", INCIDENT.formatted(instance));
        EngineRecords.await().until(() -> parked() == 2);
        assertThat(alerts()).as("one trouble, one alert").isOne();

        projector.projectParked();
        assertThat(parked()).as("not mended yet").isEqualTo(2);
        assertThat(records.number("select count(*) from engine.incidents where incident_key = ?", incident)).isZero();
        jdbc.sql("update feed.records set element_id = 'Task_Held' where partition_id = ? and position = 1")
                .param(partition).update();
        projector.projectParked();

        assertThat(parked()).isZero();
        assertThat(alerts()).as("the incident's, and no more the record's").isOne();
        assertThat(records.number("select count(*) from engine.incidents where incident_key = ?", incident)).isOne();
    }

    private void feed(long position, String intent, String value) {
        jdbc.sql("""
                insert into feed.records (partition_id, position, value_type, intent, record_key, process_instance_key,
                    element_id, recorded_at, value) values (?, ?, 'INCIDENT', ?, ?, ?, 'Task_Held', now(), ?::jsonb)
                """).params(partition, position, intent, incident, instance, value).update();
    }

    private List<Failure> failures() {
        return holdups.failures(instance, Instant.parse("2999-01-01T00:00:00Z"), 0, 10);
    }

    private long alerts() {
        return records.number("select count(*) from engine.alerts where case_number = ? and settled_at is null",
                caseNumber);
    }

    private long parked() {
        return records.number("select count(*) from engine.parked_records where partition_id = ?", partition);
    }
}
