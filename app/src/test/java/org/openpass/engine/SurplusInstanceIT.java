package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fence: however often the engine starts a case's process, one instance acts and the others are cancelled. */
@OpenPassTest
class SurplusInstanceIT {

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CamundaClient engine;
    private EngineRecords records;

    @BeforeEach
    void records() {
        records = new EngineRecords(jdbc);
    }

    @Test
    void aSecondInstanceActsOnNothingAndIsCancelled() {
        Filer filer = samples.filer();
        String caseNumber = EngineRecords.caseInReview(filer);
        long owner = records.owner(caseNumber);
        long before = effects(caseNumber);

        long surplus = start(caseNumber);

        EngineRecords.await().until(() -> records.instances(caseNumber, "TERMINATED") == 1);
        assertThat(records.completed(surplus)).containsExactly("StartEvent_DeclarationFiled");
        assertThat(records.owner(caseNumber)).isEqualTo(owner);
        assertThat(effects(caseNumber)).isEqualTo(before);
        assertThat(records.instances(caseNumber, "ACTIVE")).isOne();

        new Officers(samples).decide(caseNumber, Officers.IN_ORDER).mustBe(200);
        filer.api().awaitStatus(records.declarationOf(caseNumber), "ACCEPTED");
        assertThat(notices(caseNumber)).isOne();
    }

    @Test
    void ofManyInstancesStartedAtOnceOneClearsTheDeclaration() {
        Filer filer = samples.filer();
        Answer receipt = filer.api().file(filer.draft()).mustBe(202);
        String caseNumber = receipt.text("/caseNumber");
        for (int more = 0; more < 5; more++) {
            start(caseNumber);
        }

        filer.api().awaitStatus(receipt.text("/declarationNumber"), "ACCEPTED");
        EngineRecords.await().until(() -> records.instances(caseNumber, "TERMINATED") == 5);
        // The declaration is accepted by the instance's last step; that the instance ended is known a little later.
        EngineRecords.await().until(() -> records.instances(caseNumber, "ACTIVE") == 0);
        assertThat(records.instances(caseNumber, "COMPLETED")).isOne();
        assertThat(notices(caseNumber)).isOne();
        assertThat(records.number("select packages from cargo.reservations where declaration_number = ?",
                receipt.text("/declarationNumber"))).isOne();
    }

    @Test
    void anInstanceThatStartsWhenTheCaseIsClosedIsCancelledToo() {
        Filer filer = samples.filer();
        Answer receipt = filer.api().file(filer.draft()).mustBe(202);
        filer.api().awaitStatus(receipt.text("/declarationNumber"), "ACCEPTED");
        String caseNumber = receipt.text("/caseNumber");
        long before = effects(caseNumber);

        start(caseNumber);

        EngineRecords.await().until(() -> records.instances(caseNumber, "TERMINATED") == 1);
        assertThat(effects(caseNumber)).isEqualTo(before);
    }

    private long start(String caseNumber) {
        long release = records.number("select definition_key from casework.cases where number = ?", caseNumber);
        return engine.newCreateInstanceCommand().processDefinitionKey(release)
                .variables(EngineRecords.startVariables(caseNumber)).send().join().getProcessInstanceKey();
    }

    private long notices(String caseNumber) {
        return records.number("select count(*) from collection.notices where case_number = ?", caseNumber);
    }

    /** Jobs done, notices, timeline entries and events of the case. */
    private long effects(String caseNumber) {
        return notices(caseNumber)
                + records.number("select count(*) from engine.finished_jobs where case_number = ?", caseNumber)
                + records.number("select count(*) from casework.timeline where case_number = ?", caseNumber)
                + records.number("select count(*) from casework.events where case_number = ?", caseNumber);
    }
}
