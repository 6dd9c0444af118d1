package org.openpass.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments that banks report. */
@OpenPassTest
class PaymentIT {

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    private Bank bank;

    @BeforeEach
    void aBank() {
        bank = Bank.registered(samples);
    }

    @Test
    void payingFirstLetsTheDeclarationBeAccepted() {
        Filer filer = samples.filer();
        Answer waiting = payFirst(filer);

        report("m1", waiting.text("/money/noticeNumber"), waiting.won("/money/amount")).mustBe(200);

        Answer accepted = filer.api().awaitStatus(waiting.text("/declarationNumber"), "ACCEPTED");
        assertThat(accepted.text("/money/status")).isEqualTo("PAID");
    }

    @Test
    void paymentAfterAcceptanceSettlesTheSlip() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        report("m1", accepted.text("/money/noticeNumber"), accepted.won("/money/amount")).mustBe(200);

        assertThat(filer.api().declaration(accepted.text("/declarationNumber")).text("/money/status"))
                .isEqualTo("PAID");
    }

    @Test
    void theSameMessageTwiceIsOnePayment() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String notice = accepted.text("/money/noticeNumber");
        String body = Bank.body("m1", notice, accepted.won("/money/amount"));

        Answer first = bank.send(body, bank.sign(body)).mustBe(200);
        Answer again = bank.send(body, bank.sign(body)).mustBe(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(report("m2", notice, accepted.won("/money/amount")).mustBe(409).text("/code"))
                .isEqualTo("notice.settled");
    }

    @Test
    void aMessageIdForAnotherPaymentIsRefused() {
        Filer filer = samples.filer();
        Answer one = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        report("m1", one.text("/money/noticeNumber"), one.won("/money/amount")).mustBe(200);

        Answer refused = report("m1", one.text("/money/noticeNumber"), one.won("/money/amount") + 10);

        assertThat(refused.mustBe(409).text("/code")).isEqualTo("message.reused");
    }

    @Test
    void aWrongAmountIsRefusedAndNothingIsBooked() {
        Filer filer = samples.filer();
        Answer waiting = payFirst(filer);

        Answer refused = report("m1", waiting.text("/money/noticeNumber"), waiting.won("/money/amount") - 10);

        assertThat(refused.mustBe(409).text("/code")).isEqualTo("amount.wrong");
        assertThat(filer.api().declaration(waiting.text("/declarationNumber")).text("/money/status"))
                .isEqualTo("UNPAID");
    }

    @Test
    void aWrongSignatureIsRefused() {
        Filer filer = samples.filer();
        Answer waiting = payFirst(filer);
        String body = Bank.body("m1", waiting.text("/money/noticeNumber"), waiting.won("/money/amount"));

        assertThat(bank.send(body, bank.sign(body + " ")).mustBe(401).text("/code")).isEqualTo("signature.wrong");
        assertThat(bank.send(body, "no signature").mustBe(401).text("/code")).isEqualTo("signature.wrong");
        assertThat(Api.at(samples.admin().baseUrl()).with("X-Bank", "NOBODY").with("X-Signature", bank.sign(body))
                .post("/api/v1/payments", "application/json", body.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(401);
    }

    /** A bank may hear of a slip and report its payment before the transaction that makes the slip has ended. */
    @Test
    void aPaymentThatComesBeforeItsSlipIsKeptAndBookedAsSoonAsThereIsOne() {
        Filer filer = samples.filer();
        Answer waiting = payFirst(filer);
        String notice = waiting.text("/money/noticeNumber");
        String body = Bank.body("early", notice, waiting.won("/money/amount"));
        // As if the transaction that made the slip had not ended: to the bank's report it is not there.
        rename(notice, notice + "-NOT-YET");

        assertThat(bank.send(body, bank.sign(body)).mustBe(202).text("/moneyStatus")).isEqualTo("UNMATCHED");
        assertThat(bank.send(body, bank.sign(body)).mustBe(202).text("/moneyStatus")).isEqualTo("UNMATCHED");
        assertThat(report("early", notice, 10).mustBe(409).text("/code")).isEqualTo("message.reused");
        rename(notice + "-NOT-YET", notice);

        Answer accepted = filer.api().awaitStatus(waiting.text("/declarationNumber"), "ACCEPTED");
        assertThat(accepted.text("/money/status")).isEqualTo("PAID");
        assertThat(bank.send(body, bank.sign(body)).mustBe(200).text("/moneyStatus")).isEqualTo("PAID");
    }

    @Test
    void aPaymentThatCannotBeBookedIsShownUntilTheBankHasGivenItBack() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String notice = accepted.text("/money/noticeNumber");
        rename(notice, notice + "-NOT-YET");
        report("wrong", notice, 10).mustBe(202);
        rename(notice + "-NOT-YET", notice);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> samples.admin().get("/api/v1/admin/alerts")
                .mustBe(200).body().contains(notice));
        String returned = "/api/v1/admin/unmatched-payments/" + bank.code() + "/wrong/returned";
        samples.admin().post(returned, Map.of()).mustBe(200);
        samples.admin().post(returned, Map.of()).mustBe(404);
        assertThat(samples.admin().get("/api/v1/admin/alerts").mustBe(200).body()).doesNotContain(notice);
    }

    private void rename(String from, String to) {
        jdbc.sql("update collection.notices set notice_number = ? where notice_number = ?").params(to, from).update();
    }

    private static Answer payFirst(Filer filer) {
        return filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT");
    }

    private Answer report(String id, String notice, long amount) {
        return bank.report(id, notice, amount);
    }
}
