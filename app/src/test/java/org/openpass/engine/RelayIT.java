package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.continuity.Continuity;
import org.openpass.engine.reading.MappedElement;
import org.openpass.signals.Signals;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The relay may send everything twice; what the engine refuses stops its own case and no other. */
@OpenPassTest
class RelayIT {

    /** A refused entry is sent six times, with back-off between; the tests begin with the last. */
    private static final int LAST_ATTEMPT = 5;
    /** Of an instance that the engine does not have. */
    private static final Outbox.Migrate MOVE = new Outbox.Migrate(0, EngineRecords.GONE, EngineRecords.GONE,
            List.of(new MappedElement("Task_Look", "Task_Look")));

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Outbox outbox;
    @Autowired
    private Alerts alerts;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Relay relay;
    @Autowired
    private CamundaClient client;
    @Autowired
    private ChosenVersions chosen;
    @Autowired
    private JsonMapper json;
    @Autowired
    private EngineProperties properties;
    @Autowired
    private Signals signals;
    @Autowired
    private Continuity continuity;
    @Autowired
    private Positions positions;
    private EngineRecords records;

    @BeforeEach
    void records() {
        records = new EngineRecords(jdbc);
    }

    @Test
    void aStartThatIsSentTwiceClearsTheDeclarationOnce() {
        Filer filer = samples.filer();
        Answer receipt = filer.api().file(filer.draft()).mustBe(202);
        String caseNumber = receipt.text("/caseNumber");

        add(caseNumber, Outbox.Kind.START, new Outbox.Start("import-declaration", null));

        filer.api().awaitStatus(receipt.text("/declarationNumber"), "ACCEPTED");
        EngineRecords.await().until(() -> records.instances(caseNumber, "TERMINATED") == 1
                && records.instances(caseNumber, "COMPLETED") == 1);
        assertThat(records.number("select count(*) from collection.notices where case_number = ?", caseNumber)).isOne();
    }

    @Test
    void aMessageThatIsSentTwiceIsOneMessage() {
        Filer filer = samples.filer();
        Answer receipt = filer.api().file(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE")).mustBe(202);
        filer.api().awaitStatus(receipt.text("/declarationNumber"), "AWAITING_PAYMENT");
        String caseNumber = receipt.text("/caseNumber");

        for (int time = 0; time < 2; time++) {
            add(caseNumber, Outbox.Kind.PUBLISH, new Outbox.Publish("duty-paid", null, "paid:" + caseNumber, Map.of()));
        }

        filer.api().awaitStatus(receipt.text("/declarationNumber"), "ACCEPTED");
        EngineRecords.await().until(() -> waiting(caseNumber) == 0);
        assertThat(alerts.open(1_000)).noneMatch(alert -> alert.contains(caseNumber));
    }

    @Test
    void aCancellationOfAnInstanceThatIsGoneIsDone() {
        String caseNumber = SampleData.unique("GONE-");
        add(caseNumber, Outbox.Kind.CANCEL, EngineRecords.GONE);
        EngineRecords.await().until(() -> waiting(caseNumber) == 0);
        assertThat(records.number("select count(*) from engine.outbox_lanes where case_number = ?", caseNumber)).isZero();
    }

    @Test
    void whatTheEngineRefusesIsParkedWithAnAlertAndOtherCasesGoOn() {
        parks(new Outbox.Start("import-declaration", 4711L));
    }

    @Test
    void whatCannotBeReadIsParkedToo() {
        parks(Map.of("definitionKey", "no number"));
    }

    private void parks(Object start) {
        String caseNumber = SampleData.unique("POISON-");
        transaction.executeWithoutResult(s -> {
            outbox.add(caseNumber, Outbox.Kind.START, start);
            outbox.add(caseNumber, Outbox.Kind.CANCEL, EngineRecords.GONE);
            jdbc.sql("update engine.outbox_lanes set attempts = ? where case_number = ?")
                    .params(LAST_ATTEMPT, caseNumber).update();
        });
        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        EngineRecords.await().until(() -> records.number("select count(*) from engine.outbox_lanes "
                + "where case_number = ? and parked_at is not null", caseNumber) == 1);
        assertThat(waiting(caseNumber)).as("nothing overtakes the entry that is parked").isEqualTo(2);
        assertThat(records.number("select count(*) from engine.alerts where case_number = ? and settled_at is null",
                caseNumber)).isOne();

        jdbc.sql("delete from engine.outbox where case_number = ? and kind = 'START'").param(caseNumber).update();
        samples.admin().post("/api/v1/admin/parked/" + caseNumber + "/retry", Map.of()).mustBe(200);
        EngineRecords.await().until(() -> waiting(caseNumber) == 0);
        assertThat(records.number("select count(*) from engine.alerts where case_number = ? and settled_at is null",
                caseNumber)).isZero();
        samples.admin().post("/api/v1/admin/parked/" + caseNumber + "/retry", Map.of()).mustBe(404);
    }

    /** The lane was claimed, or put off, when the database's clock was an hour ahead. */
    @Test
    void aClockThatWasSetBackHoldsNoLaneUp() {
        for (String column : new String[] {"next_attempt_at", "claimed_until"}) {
            String caseNumber = SampleData.unique("AHEAD-");
            transaction.executeWithoutResult(s -> {
                outbox.add(caseNumber, Outbox.Kind.CANCEL, EngineRecords.GONE);
                jdbc.sql("update engine.outbox_lanes set " + column + " = now() + interval '1 hour' where case_number = ?")
                        .param(caseNumber).update();
            });
            EngineRecords.await().until(() -> waiting(caseNumber) == 0);
        }
    }

    /** A business transaction holds its lane: the relay neither waits for it nor sends what is not committed. */
    @Test
    void anUncommittedEntryIsNotSentAndKeepsItsLane() {
        String caseNumber = SampleData.unique("LATE-");
        transaction.executeWithoutResult(s -> {
            outbox.add(caseNumber, Outbox.Kind.CANCEL, EngineRecords.GONE);
            Filer filer = samples.filer();
            filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
            assertThat(waiting(caseNumber)).isOne();
        });
        EngineRecords.await().until(() -> waiting(caseNumber) == 0);
    }

    /** Of two lanes the one in which only a move waits is claimed after the other, and is like any other when more is to be told. */
    @Test
    void clearanceIsToldBeforeMoves() {
        String moved = SampleData.unique("MOVED-");
        String cleared = SampleData.unique("CLEARED-");
        transaction.executeWithoutResult(s -> {
            outbox.add(moved, Outbox.Kind.MIGRATE, MOVE);
            outbox.add(cleared, Outbox.Kind.CANCEL, EngineRecords.GONE);
            due(moved, "1970-01-01");
            due(cleared, "1980-01-01");
            assertThat(outbox.claimLanes(1, Duration.ofSeconds(1))).containsExactly(cleared);
            outbox.add(moved, Outbox.Kind.CANCEL, EngineRecords.GONE);
            due(moved, "1970-01-01");
            assertThat(outbox.claimLanes(1, Duration.ofSeconds(1))).containsExactly(moved);
            s.setRollbackOnly();
        });
    }

    /** The engine did not answer: nothing is refused by that, and nothing forgotten. */
    @Test
    void anOrderToMoveWaitsForAnEngineThatIsAway() {
        String caseNumber = SampleData.unique("AWAY-");
        List<String> told = new ArrayList<>();
        relay.stop();
        try (CamundaClient nobody = CamundaClient.newClientBuilder().preferRestOverGrpc(false).grpcAddress(URI.create("http://127.0.0.1:1"))
                .build()) {
            add(caseNumber, Outbox.Kind.MIGRATE, MOVE);
            assertThat(relay(nobody, told).sendBatch()).isTrue();
            assertThat(waiting(caseNumber)).isOne();
            assertThat(records.number("select count(*) from engine.outbox_lanes where case_number = ? and attempts = 0 "
                    + "and parked_at is null and claimed_until is null", caseNumber)).as("it is tried again soon").isOne();
            assertThat(told).isEmpty();

            due(caseNumber, "1970-01-01");
            assertThat(relay(client, told).sendBatch()).isTrue();
            assertThat(told).containsExactly("refused " + MovedInstances.Refusal.GONE);
            assertThat(waiting(caseNumber)).isZero();
        } finally {
            jdbc.sql("delete from engine.outbox where case_number = ?").param(caseNumber).update();
            jdbc.sql("delete from engine.outbox_lanes where case_number = ?").param(caseNumber).update();
            relay.start();
        }
    }

    private Relay relay(CamundaClient engine, List<String> told) {
        return new Relay(outbox, engine, transaction, chosen, new InstanceMigration(outbox, new MovedInstances() {
            @Override
            public void taken(long plan, long instanceKey) {
                told.add("taken");
            }

            @Override
            public void refused(long plan, long instanceKey, Refusal refusal, String words) {
                told.add("refused " + refusal);
            }

            @Override
            public void moved(long instanceKey, long definitionKey) {
                told.add("moved");
            }
        }, json), positions, json, alerts, properties, signals, continuity);
    }

    private void due(String caseNumber, String day) {
        jdbc.sql("update engine.outbox_lanes set next_attempt_at = ?::timestamptz, claimed_until = null where case_number = ?")
                .params(day, caseNumber).update();
    }

    private void add(String caseNumber, Outbox.Kind kind, Object payload) {
        transaction.executeWithoutResult(s -> outbox.add(caseNumber, kind, payload));
    }

    private long waiting(String caseNumber) {
        return records.number("select count(*) from engine.outbox where case_number = ?", caseNumber);
    }
}
