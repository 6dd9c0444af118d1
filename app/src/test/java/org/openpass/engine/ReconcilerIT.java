package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Filing;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the reconciler finds and mends. */
@OpenPassTest
class ReconcilerIT {

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Filing filing;
    @Autowired
    private Parties parties;
    @Autowired
    private JsonMapper json;
    @Autowired
    private MovableClock clock;
    @Autowired
    private Reconciler reconciler;

    @Test
    void aCaseThatNoInstanceWorksOnIsStartedAgain() {
        Filer filer = samples.filer();
        Declaration stranded = transaction.execute(s -> {
            Declaration filed = file(filer);
            jdbc.sql("delete from engine.outbox where case_number = ?").param(filed.caseNumber()).update();
            jdbc.sql("delete from engine.outbox_lanes where case_number = ?").param(filed.caseNumber()).update();
            return filed;
        });
        reconciler.reconcile();
        assertThat(lanes(stranded)).as("too young to be stranded").isZero();

        clock.add(Duration.ofSeconds(31));
        reconciler.reconcile();

        filer.api().awaitStatus(stranded.number(), "ACCEPTED");
    }

    @Test
    void anOpenCaseWhoseInstanceIsGoneIsReported() {
        Filer filer = samples.filer();
        String caseNumber = EngineRecords.caseInReview(filer);
        EngineRecords records = new EngineRecords(jdbc);
        long owner = records.owner(caseNumber);
        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(EngineRecords.GONE, caseNumber)
                .update();
        clock.add(Duration.ofMinutes(6));

        EngineRecords.await().untilAsserted(() -> {
            reconciler.reconcile();
            assertThat(alerts(records, caseNumber)).isOne();
        });

        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(owner, caseNumber).update();
        EngineRecords.await().untilAsserted(() -> {
            reconciler.reconcile();
            assertThat(alerts(records, caseNumber)).isZero();
        });
    }

    @Test
    void aReportIsWithdrawnWhenTheCaseIsOverAfterAll() {
        String caseNumber = EngineRecords.caseInReview(samples.filer());
        EngineRecords records = new EngineRecords(jdbc);
        long owner = records.owner(caseNumber);
        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(EngineRecords.GONE, caseNumber)
                .update();
        clock.add(Duration.ofMinutes(6));
        EngineRecords.await().untilAsserted(() -> {
            reconciler.reconcile();
            assertThat(alerts(records, caseNumber)).isOne();
        });

        jdbc.sql("update casework.cases set closed_at = now() where number = ?").param(caseNumber).update();
        reconciler.reconcile();

        assertThat(alerts(records, caseNumber)).isZero();
        jdbc.sql("update casework.cases set closed_at = null, instance_key = ? where number = ?")
                .params(owner, caseNumber).update();
    }

    private static long alerts(EngineRecords records, String caseNumber) {
        return records.number("select count(*) from engine.alerts where alert_key = ? and settled_at is null",
                "instance-gone:" + caseNumber);
    }

    private Declaration file(Filer filer) {
        DeclarationDocument document = json.readValue(filer.draft().json(), DeclarationDocument.class);
        long declarant = parties.byIdentifier(filer.declarantCode()).orElseThrow().id();
        return filing.file(document, List.of(), new Actor("test", declarant, null, false, Set.of(Actor.Role.BROKER)),
                Filing.Format.JSON);
    }

    private long lanes(Declaration stranded) {
        return new EngineRecords(jdbc).number("select count(*) from engine.outbox_lanes where case_number = ?",
                stranded.caseNumber());
    }
}
