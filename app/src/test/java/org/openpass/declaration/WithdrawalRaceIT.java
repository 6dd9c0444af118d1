package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.CargoApi;
import org.openpass.testing.Answer;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Withdrawing races with whatever else people do to the declaration: one of both is first, and nothing is half done. */
@OpenPassTest
class WithdrawalRaceIT {

    private static final Map<String, String> WITHDRAWAL = Map.of("reasonCode", "86", "explanation", "Filed in error");

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    CargoApi cargo;
    @Autowired
    PlatformTransactionManager transactions;

    /** The request and the officer's acceptance at once: it is accepted first, or waits for the request's outcome. */
    @RepeatedTest(2)
    void theRequestAgainstTheOfficersAcceptance() throws Exception {
        Filer filer = samples.filer();
        Answer waiting = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        Officers officers = new Officers(samples);

        List<Answer> both = atOnce(() -> filer.api().post(path(waiting, "/withdrawal"), WITHDRAWAL),
                () -> officers.decide(waiting.text("/caseNumber"), Officers.IN_ORDER));
        assertThat(both).extracting(Answer::status).containsExactly(202, 200);
        officers.decide(both.getFirst().text("/caseNumber"), Officers.APPROVE).mustBe(200);

        Answer withdrawn = filer.api().awaitStatus(waiting.text("/declarationNumber"), "WITHDRAWN");
        mustBeWhollyWithdrawn(withdrawn);
    }

    /** The approval and the officer's acceptance at once: whoever commits last finds what the other did. */
    @RepeatedTest(2)
    void theApprovalAgainstTheOfficersAcceptance() throws Exception {
        Filer filer = samples.filer();
        Answer waiting = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        Answer asked = filer.api().post(path(waiting, "/withdrawal"), WITHDRAWAL).mustBe(202);
        Officers officers = new Officers(samples);
        Officers others = new Officers(samples);

        Supplier<Answer> approval = officers.ready(asked.text("/caseNumber"), Officers.APPROVE);
        Supplier<Answer> acceptance = others.ready(waiting.text("/caseNumber"), Officers.IN_ORDER);

        List<Answer> both = atOnce(approval::get, acceptance::get);

        assertThat(both.getFirst().status()).isEqualTo(200);
        assertThat(both.getLast().status()).as("decided, or told that the task is gone").isIn(200, 409);
        mustBeWhollyWithdrawn(filer.api().awaitStatus(waiting.text("/declarationNumber"), "WITHDRAWN"));
    }

    /** The approval and the bank's report at once: paid and to be refunded, or cancelled and the report refused. */
    @RepeatedTest(2)
    void theApprovalAgainstThePayment() throws Exception {
        Filer filer = samples.filer();
        Answer waiting = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT");
        Answer asked = filer.api().post(path(waiting, "/withdrawal"), WITHDRAWAL).mustBe(202);
        Officers officers = new Officers(samples);
        Bank bank = Bank.registered(samples);

        List<Answer> both = atOnce(() -> officers.decide(asked.text("/caseNumber"), Officers.APPROVE),
                () -> bank.pay(waiting));

        Answer withdrawn = filer.api().awaitStatus(waiting.text("/declarationNumber"), "WITHDRAWN");
        assertThat(withdrawn.text("/money/status"))
                .isEqualTo(both.getLast().status() == 200 ? "REFUND_DUE" : "CANCELLED");
        mustBeWhollyWithdrawn(withdrawn);
    }

    /** The approval and the warehouse's report at once: the goods have left, or the declaration is withdrawn. */
    @RepeatedTest(2)
    void theApprovalAgainstTheCarryOut() throws Exception {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer asked = filer.api().post(path(accepted, "/withdrawal"), WITHDRAWAL).mustBe(202);
        Officers officers = new Officers(samples);

        Supplier<Answer> approval = officers.ready(asked.text("/caseNumber"), Officers.APPROVE);

        List<Answer> both = atOnce(approval::get, () -> carryOut(accepted));

        assertThat(both.getFirst().status()).isEqualTo(200);
        mustBeEither(filer, accepted, both.getLast().status() == 200);
    }

    /** The conclusion begins while the warehouse's report is being stored: it waits, and finds that the goods left. */
    @Test
    void theConclusionWhileTheCarryOutIsStored() throws Exception {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer asked = filer.api().post(path(accepted, "/withdrawal"), WITHDRAWAL).mustBe(202);
        Officers officers = new Officers(samples);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(cargo.carriedOut(accepted.text("/declarationNumber"))).isTrue();
            officers.decide(asked.text("/caseNumber"), Officers.APPROVE).mustBe(200);
            org.awaitility.Awaitility.await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where "
                    + "wait_event_type = 'Lock' and query like '%cargo.reservations%'").query(Long.class).single() > 0);
        });

        mustBeEither(filer, accepted, true);
    }

    private Answer carryOut(Answer declaration) {
        return samples.admin().put("/api/v1/admin/carry-outs", List.of(declaration.text("/declarationNumber")));
    }

    private void mustBeEither(Filer filer, Answer declaration, boolean left) {
        String number = declaration.text("/declarationNumber");
        Answer change = org.awaitility.Awaitility.await().until(() -> filer.api().get(path(declaration, "/changes")),
                found -> found.text("/0/outcome") != null);
        assertThat(change.text("/0/outcome")).isEqualTo(left ? "DISMISSED" : "APPROVED");
        assertThat(filer.api().declaration(number).text("/status")).isEqualTo(left ? "ACCEPTED" : "WITHDRAWN");
        assertThat(jdbc.sql("select (carried_out_at is not null) = (released_at is null) and "
                + "(carried_out_at is not null) = ? from cargo.reservations where declaration_number = ?")
                .params(left, number).query(Boolean.class).single()).as("left or free, never both").isTrue();
    }

    private void mustBeWhollyWithdrawn(Answer withdrawn) {
        String caseNumber = withdrawn.text("/caseNumber");
        assertThat(withdrawn.text("/money/status")).isIn(null, "CANCELLED", "REFUND_DUE", "NONE_DUE");
        assertThat(jdbc.sql("select count(*) from cargo.reservations where declaration_number = ? "
                + "and (released_at is null or removal_permitted_at is not null)")
                .param(withdrawn.text("/declarationNumber")).query(Long.class).single()).isZero();
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(jdbc.sql("select count(*) from engine.instances where case_number = ? and state = 'ACTIVE'")
                    .param(caseNumber).query(Long.class).single()).isZero();
            assertThat(jdbc.sql("select count(*) from tasks.tasks where case_number = ? and state in ('OPEN', 'DECIDED')")
                    .param(caseNumber).query(Long.class).single()).isZero();
        });
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = two.submit(() -> {
                start.await();
                return one.call();
            });
            Future<Answer> second = two.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    private static String path(Answer declaration, String act) {
        return "/api/v1/declarations/" + declaration.text("/declarationNumber") + act;
    }
}
