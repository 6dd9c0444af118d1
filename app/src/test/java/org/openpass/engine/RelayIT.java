package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay may send everything twice; what the engine refuses stops its own case and no other. */
@OpenPassTest
class RelayIT {

    /** A refused entry is sent six times, with back-off between; the tests begin with the last. */
    private static final int LAST_ATTEMPT = 5;

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

    private void add(String caseNumber, Outbox.Kind kind, Object payload) {
        transaction.executeWithoutResult(s -> outbox.add(caseNumber, kind, payload));
    }

    private long waiting(String caseNumber) {
        return records.number("select count(*) from engine.outbox where case_number = ?", caseNumber);
    }
}
