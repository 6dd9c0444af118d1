package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Bank;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Withdrawing and amending declarations (Customs Act Art. 250, 38(5)). */
@OpenPassTest
class ChangeIT {

    private static final Map<String, String> WITHDRAWAL = Map.of("reasonCode", "86", "explanation", "Filed in error");

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anApprovedWithdrawalTakesTheAcceptanceTheRemovalAndTheSlipAwayAndFreesTheCargo() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft().set("totalPackages", 100), "ACCEPTED");
        Bank bank = Bank.registered(samples);

        withdraw(filer, accepted, Officers.APPROVE);

        Answer withdrawn = filer.api().awaitStatus(accepted.text("/declarationNumber"), "WITHDRAWN");
        assertThat(withdrawn.text("/money/status")).isEqualTo("CANCELLED");
        assertThat(bank.pay(accepted).mustBe(409).text("/code")).isEqualTo("notice.cancelled");
        // All 100 packages of the bill can be declared anew.
        filer.api().fileAndAwait(filer.draft().set("totalPackages", 100), "ACCEPTED");
    }

    @Test
    void whatWasPaidIsToBeRefunded() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Bank.registered(samples).pay(accepted).mustBe(200);

        withdraw(filer, accepted, Officers.APPROVE);

        assertThat(filer.api().awaitStatus(accepted.text("/declarationNumber"), "WITHDRAWN").text("/money/status"))
                .isEqualTo("REFUND_DUE");
    }

    @Test
    void goodsThatWereCarriedOutCannotBeWithdrawnAnyMore() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        samples.admin().put("/api/v1/admin/carry-outs", List.of(accepted.text("/declarationNumber"))).mustBe(200);

        assertThat(filer.api().post(path(accepted, "/withdrawal"), WITHDRAWAL).mustBe(409).text("/code"))
                .isEqualTo("change.carriedOut");
    }

    @Test
    void goodsThatAreCarriedOutWhileTheRequestIsOpenMakeItsApprovalImpossible() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer asked = filer.api().post(path(accepted, "/withdrawal"), WITHDRAWAL).mustBe(202);
        samples.admin().put("/api/v1/admin/carry-outs", List.of(accepted.text("/declarationNumber"))).mustBe(200);

        new Officers(samples).decide(asked.text("/caseNumber"), Officers.APPROVE).mustBe(200);

        Answer dismissed = outcome(filer, accepted);
        assertThat(dismissed.text("/0/outcome")).isEqualTo("DISMISSED");
        assertThat(dismissed.text("/0/outcomeReason")).contains("carried out");
        assertThat(filer.api().declaration(accepted.text("/declarationNumber")).text("/status")).isEqualTo("ACCEPTED");
    }

    @Test
    void theSameRequestAgainIsTheSameAndAnotherHasToWait() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        Answer first = filer.api().post(path(accepted, "/withdrawal"), WITHDRAWAL).mustBe(202);
        Answer again = filer.api().post(path(accepted, "/withdrawal"), WITHDRAWAL).mustBe(202);

        assertThat(again.text("/changeNumber")).isEqualTo(first.text("/changeNumber"));
        assertThat(filer.api().post(path(accepted, "/withdrawal"), Map.of("reasonCode", "10", "explanation", "Twice"))
                .mustBe(409).text("/code")).isEqualTo("change.open");
    }

    @Test
    void everyErrorOfARequestIsToldAtOnce() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        Answer accepted = filer.api().fileAndAwait(draft, "ACCEPTED");

        Answer refused = filer.api().post(path(accepted, "/amendment"), Map.of("reasonCode", "55", "explanation", "",
                "declaration", document(draft.set("reference", "OTHER").inLine("origin", "XX")))).mustBe(422);

        assertThat(refused.values("/errors", "code")).contains("reasonCode.unknown", "explanation.missing",
                "amendment.fixed");
        assertThat(refused.values("/errors", "field")).contains("lines[0].origin");
    }

    @Test
    void anAmendmentOfTheGoodsWaitsForApprovalAndKeepsTheFormerVersion() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        Answer accepted = filer.api().fileAndAwait(draft, "ACCEPTED");

        Answer asked = filer.api().post(path(accepted, "/amendment"), Map.of("reasonCode", "02", "explanation",
                "Made in Vietnam", "declaration", document(draft.inLine("origin", "VN")))).mustBe(202);
        assertThat(asked.at("/approvalNeeded").asBoolean()).isTrue();
        assertThat(asked.text("/items/0/field")).isEqualTo("lines[0].origin");
        assertThat(asked.text("/items/0/code")).isEqualTo("B201");
        new Officers(samples).decide(asked.text("/caseNumber"), Officers.APPROVE).mustBe(200);

        assertThat(outcome(filer, accepted).text("/0/outcome")).isEqualTo("APPROVED");
        assertThat(filer.api().declaration(accepted.text("/declarationNumber")).won("/version")).isEqualTo(2);
    }

    @Test
    void aCorrectedSlipTakesThePlaceOfTheFirstUntilItIsPaid() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        Answer accepted = filer.api().fileAndAwait(draft, "ACCEPTED");
        Bank bank = Bank.registered(samples);

        filer.api().post(path(accepted, "/amendment"), Map.of("reasonCode", "01", "explanation", "Price",
                "declaration", document(draft.inLine("amount", 1_500_000)))).mustBe(202);
        assertThat(outcome(filer, accepted).text("/0/outcome")).isEqualTo("APPROVED");

        Answer corrected = filer.api().declaration(accepted.text("/declarationNumber"));
        assertThat(corrected.won("/money/amount")).isEqualTo(195_000 + 169_500);
        assertThat(corrected.text("/money/dueOn")).as("Art. 38(5)").isEqualTo(accepted.text("/money/dueOn"));
        assertThat(bank.pay(accepted).mustBe(409).text("/code")).isEqualTo("notice.replaced");
        bank.pay(corrected).mustBe(200);
        assertThat(filer.api().post(path(accepted, "/amendment"), Map.of("reasonCode", "01", "explanation", "Again",
                "declaration", document(draft.inLine("amount", 1_600_000)))).mustBe(409).text("/code"))
                .isEqualTo("change.paid");
    }

    @Test
    void anAmendmentThatChangesNoTaxKeepsTheSlip() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        Answer accepted = filer.api().fileAndAwait(draft, "ACCEPTED");

        Answer asked = amend(filer, accepted, draft.inLine("description", "T-shirts of cotton, white")).mustBe(202);
        new Officers(samples).decide(asked.text("/caseNumber"), Officers.APPROVE).mustBe(200);
        assertThat(outcome(filer, accepted).text("/0/outcome")).isEqualTo("APPROVED");

        Answer amended = filer.api().declaration(accepted.text("/declarationNumber"));
        assertThat(amended.won("/version")).isEqualTo(2);
        assertThat(amended.text("/money/noticeNumber")).isEqualTo(accepted.text("/money/noticeNumber"));
        Bank.registered(samples).pay(accepted).mustBe(200);
    }

    @Test
    void theSecurityStandsForTheCorrectedDutyOfWhomTheLawNames() {
        Filer named = samples.filer(Map.of(), Map.of("securityGround", "A248(2)4"));
        String security = samples.security(named.importer(), 5_000_000);
        Draft draft = named.draft().set("collectionForm", "SECURITY").set("securityReference", security);
        Answer accepted = named.api().fileAndAwait(draft, "ACCEPTED");

        amend(named, accepted, draft.inLine("amount", 1_500_000)).mustBe(202);
        assertThat(outcome(named, accepted).text("/0/outcome")).isEqualTo("APPROVED");

        Answer corrected = named.api().declaration(accepted.text("/declarationNumber"));
        assertThat(corrected.text("/money/status")).isEqualTo("SECURED");
        assertThat(corrected.won("/money/amount")).isEqualTo(195_000 + 169_500);
        assertThat(charged(security)).isEqualTo(195_000 + 169_500);
        correct(named, accepted, draft.inLine("amount", 1_000), "NONE_DUE");
        assertThat(charged(security)).isZero();
        correct(named, accepted, draft.inLine("amount", 1_000_000), "SECURED");
        assertThat(charged(security)).as("nothing in between sets the security free").isEqualTo(243_000);
    }

    private void correct(Filer filer, Answer declaration, Draft draft, String money) {
        amend(filer, declaration, draft).mustBe(202);
        Awaitility.await().until(() -> money.equals(
                filer.api().declaration(declaration.text("/declarationNumber")).text("/money/status")));
    }

    @Test
    void whatTheSecurityDoesNotCoverIsRefusedAndTheFormerChargeStands() {
        Filer named = samples.filer(Map.of(), Map.of("securityGround", "A248(2)4"));
        String security = samples.security(named.importer(), 300_000);
        Draft draft = named.draft().set("collectionForm", "SECURITY").set("securityReference", security);
        Answer accepted = named.api().fileAndAwait(draft, "ACCEPTED");

        Answer refused = amend(named, accepted, draft.inLine("amount", 1_500_000)).mustBe(422);

        assertThat(refused.values("/errors", "code")).containsExactly("security.short");
        assertThat(refused.values("/errors", "field")).containsExactly("securityReference");
        assertThat(named.api().declaration(accepted.text("/declarationNumber")).text("/money/status"))
                .isEqualTo("SECURED");
        assertThat(charged(security)).isEqualTo(243_000);
    }

    /** Art. 38(5): the time for payment stays the first one, also for who owed nothing before. */
    @Test
    void whatIsFirstOwedByACorrectionIsDueFromTheAcceptanceOn() {
        Filer filer = samples.filer();
        Draft draft = filer.empty().line("6109101000", "One shirt", 1_000);
        Answer free = filer.api().fileAndAwait(draft, "ACCEPTED");
        assertThat(free.text("/money/status")).isEqualTo("NONE_DUE");
        String other = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/money/dueOn");

        amend(filer, free, draft.inLine("amount", 1_000_000)).mustBe(202);
        outcome(filer, free);

        Answer owed = filer.api().declaration(free.text("/declarationNumber"));
        assertThat(owed.text("/money/status")).isEqualTo("UNPAID");
        assertThat(owed.text("/money/dueOn")).isEqualTo(other);
        assertThat(openDeadlines(owed.text("/caseNumber"), "payment")).isEqualTo(1);
    }

    @Test
    void aCorrectionAfterTheTimeForPaymentIsOverdueAtOnce() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        Answer accepted = filer.api().fileAndAwait(draft, "ACCEPTED");
        LocalDate due = LocalDate.parse(accepted.text("/money/dueOn"));
        clock.moveTo(due.plusDays(1).atTime(12, 0).atZone(MovableClock.SEOUL).toInstant());
        Awaitility.await().until(() -> "OVERDUE".equals(
                filer.api().declaration(accepted.text("/declarationNumber")).text("/money/status")));

        amend(filer, accepted, draft.inLine("amount", 1_500_000)).mustBe(202);
        outcome(filer, accepted);

        Answer corrected = filer.api().declaration(accepted.text("/declarationNumber"));
        assertThat(corrected.text("/money/status")).isEqualTo("OVERDUE");
        assertThat(corrected.text("/money/dueOn")).isEqualTo(due.toString());
        Bank.registered(samples).pay(corrected).mustBe(200);
    }

    @Test
    void howDutyIsPaidIsSettledWithTheSlip() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        Answer accepted = filer.api().fileAndAwait(draft, "ACCEPTED");

        Answer refused = amend(filer, accepted, draft.set("collectionForm", "PAY_BEFORE_ACCEPTANCE")).mustBe(422);

        assertThat(refused.values("/errors", "field")).containsExactly("collectionForm");
        assertThat(refused.values("/errors", "code")).containsExactly("amendment.slipIssued");
    }

    private static Answer amend(Filer filer, Answer declaration, Draft draft) {
        return filer.api().post(path(declaration, "/amendment"), Map.of("reasonCode", "01", "explanation",
                "As the invoice says", "declaration", document(draft)));
    }

    private long charged(String security) {
        return jdbc.sql("select charged from collection.securities where reference = ?").param(security)
                .query(Long.class).single();
    }

    private long openDeadlines(String caseNumber, String kind) {
        return jdbc.sql("select count(*) from casework.deadlines where case_number = ? and kind = ? "
                + "and met_at is null and lapsed_at is null").params(caseNumber, kind).query(Long.class).single();
    }

    private void withdraw(Filer filer, Answer declaration, Map<String, String> decision) {
        Answer asked = filer.api().post(path(declaration, "/withdrawal"), WITHDRAWAL).mustBe(202);
        new Officers(samples).decide(asked.text("/caseNumber"), decision).mustBe(200);
    }

    private static Answer outcome(Filer filer, Answer declaration) {
        return Awaitility.await().atMost(java.time.Duration.ofSeconds(60)).until(
                () -> filer.api().get(path(declaration, "/changes")), found -> found.text("/0/outcome") != null);
    }

    private static Object document(Draft draft) {
        return JsonMapper.shared().readValue(draft.json(), Map.class);
    }

    private static String path(Answer declaration, String act) {
        return "/api/v1/declarations/" + declaration.text("/declarationNumber") + act;
    }
}
