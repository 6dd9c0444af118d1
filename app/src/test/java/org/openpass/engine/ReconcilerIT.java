package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
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
import org.openpass.testing.Officers;
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
    @Autowired
    private CamundaClient client;

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
        records.loses(owner, caseNumber);
        clock.add(Duration.ofMinutes(6));

        EngineRecords.await().untilAsserted(() -> {
            reconciler.reconcile();
            assertThat(alerts(records, caseNumber)).isOne();
        });

        records.finds(owner, caseNumber);
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
        records.loses(owner, caseNumber);
        clock.add(Duration.ofMinutes(6));
        EngineRecords.await().untilAsserted(() -> {
            reconciler.reconcile();
            assertThat(alerts(records, caseNumber)).isOne();
        });

        jdbc.sql("update casework.cases set closed_at = now() where number = ?").param(caseNumber).update();
        reconciler.reconcile();

        assertThat(alerts(records, caseNumber)).isZero();
        jdbc.sql("update casework.cases set closed_at = null where number = ?").param(caseNumber).update();
        records.finds(owner, caseNumber);
    }

    @Test
    void aCaseWhoseOwnerTheEngineLostBeforeItHadWrittenItIsStartedAgain() {
        Filer filer = samples.filer();
        String caseNumber = EngineRecords.caseInReview(filer);
        EngineRecords records = new EngineRecords(jdbc);
        long surplus = records.owner(caseNumber);
        // What is left then: an owner without a trace, to which the instance that there is was surplus.
        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(EngineRecords.GONE, caseNumber)
                .update();

        client.newCancelInstanceCommand(surplus).send().join();

        EngineRecords.await().until(() -> records.number("select count(*) from casework.cases where number = ? "
                + "and instance_key is null", caseNumber) == 1);
        clock.add(Duration.ofSeconds(31));
        reconciler.reconcile();
        new Officers(samples).decide(caseNumber, Officers.IN_ORDER).mustBe(200);
        filer.api().awaitStatus(records.declarationOf(caseNumber), "ACCEPTED");
        assertThat(records.number("select count(*) from collection.notices where case_number = ?", caseNumber)).isOne();
        assertThat(records.number("select count(*) from cargo.reservations r join declaration.declarations d "
                + "on d.number = r.declaration_number where d.case_number = ?", caseNumber)).isOne();
    }

    @Test
    void aLostOwnersKeyThatAnotherCasesInstanceHasMakesItNoOwner() {
        EngineRecords records = new EngineRecords(jdbc);
        long others = records.owner(EngineRecords.caseInReview(samples.filer()));
        String caseNumber = EngineRecords.caseInReview(samples.filer());
        long real = records.owner(caseNumber);
        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(others, caseNumber).update();
        clock.add(Duration.ofMinutes(6));

        EngineRecords.await().untilAsserted(() -> {
            reconciler.reconcile();
            assertThat(records.number("select count(*) from casework.cases where number = ? and instance_key = ?",
                    caseNumber, others)).isZero();
        });
        jdbc.sql("update casework.cases set instance_key = ? where number = ? and instance_key is null")
                .params(real, caseNumber).update();
    }

    @Test
    void anOwnerThatNeverWasIsFoundAlsoWithoutASurplusInstance() {
        Filer filer = samples.filer();
        String caseNumber = EngineRecords.caseInReview(filer);
        EngineRecords records = new EngineRecords(jdbc);
        long real = records.owner(caseNumber);
        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(EngineRecords.GONE, caseNumber)
                .update();
        clock.add(Duration.ofMinutes(6));

        EngineRecords.await().untilAsserted(() -> {
            reconciler.reconcile();
            assertThat(records.number("select count(*) from casework.cases where number = ? and instance_key = ?",
                    caseNumber, EngineRecords.GONE)).isZero();
        });
        assertThat(alerts(records, caseNumber)).isZero();
        jdbc.sql("update casework.cases set instance_key = ? where number = ? and instance_key is null")
                .params(real, caseNumber).update();
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
