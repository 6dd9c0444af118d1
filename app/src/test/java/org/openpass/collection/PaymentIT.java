package org.openpass.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Payments that banks report. */
@OpenPassTest
class PaymentIT {

    @Autowired
    SampleData samples;

    private KeyPair keys;
    private String bank;

    @BeforeEach
    void aBank() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        bank = SampleData.unique("BANK");
        samples.ready().admin().put("/api/v1/admin/banks/" + bank, Map.of("name", "Test Bank", "publicKey",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()))).mustBe(200);
    }

    @Test
    void payingFirstLetsTheDeclarationBeAccepted() throws Exception {
        Filer filer = samples.filer();
        Answer waiting = payFirst(filer);

        report("m1", waiting.text("/money/noticeNumber"), waiting.won("/money/amount")).mustBe(200);

        Answer accepted = filer.api().awaitStatus(waiting.text("/declarationNumber"), "ACCEPTED");
        assertThat(accepted.text("/money/status")).isEqualTo("PAID");
    }

    @Test
    void paymentAfterAcceptanceSettlesTheSlip() throws Exception {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        report("m1", accepted.text("/money/noticeNumber"), accepted.won("/money/amount")).mustBe(200);

        assertThat(filer.api().declaration(accepted.text("/declarationNumber")).text("/money/status"))
                .isEqualTo("PAID");
    }

    @Test
    void theSameMessageTwiceIsOnePayment() throws Exception {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String notice = accepted.text("/money/noticeNumber");
        String body = body("m1", notice, accepted.won("/money/amount"));

        Answer first = send(body, sign(body)).mustBe(200);
        Answer again = send(body, sign(body)).mustBe(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(report("m2", notice, accepted.won("/money/amount")).mustBe(409).text("/code"))
                .isEqualTo("notice.settled");
    }

    @Test
    void aMessageIdForAnotherPaymentIsRefused() throws Exception {
        Filer filer = samples.filer();
        Answer one = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        report("m1", one.text("/money/noticeNumber"), one.won("/money/amount")).mustBe(200);

        Answer refused = report("m1", one.text("/money/noticeNumber"), one.won("/money/amount") + 10);

        assertThat(refused.mustBe(409).text("/code")).isEqualTo("message.reused");
    }

    @Test
    void aWrongAmountIsRefusedAndNothingIsBooked() throws Exception {
        Filer filer = samples.filer();
        Answer waiting = payFirst(filer);

        Answer refused = report("m1", waiting.text("/money/noticeNumber"), waiting.won("/money/amount") - 10);

        assertThat(refused.mustBe(409).text("/code")).isEqualTo("amount.wrong");
        assertThat(filer.api().declaration(waiting.text("/declarationNumber")).text("/money/status"))
                .isEqualTo("UNPAID");
    }

    @Test
    void aWrongSignatureIsRefused() throws Exception {
        Filer filer = samples.filer();
        Answer waiting = payFirst(filer);
        String body = body("m1", waiting.text("/money/noticeNumber"), waiting.won("/money/amount"));

        assertThat(send(body, sign(body + " ")).mustBe(401).text("/code")).isEqualTo("signature.wrong");
        assertThat(send(body, "no signature").mustBe(401).text("/code")).isEqualTo("signature.wrong");
        assertThat(Api.at(samples.admin().baseUrl()).with("X-Bank", "NOBODY").with("X-Signature", sign(body))
                .post("/api/v1/payments", "application/json", body.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(401);
    }

    private static Answer payFirst(Filer filer) {
        return filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT");
    }

    private Answer report(String id, String notice, long amount) throws Exception {
        String body = body(id, notice, amount);
        return send(body, sign(body));
    }

    private static String body(String id, String notice, long amount) {
        return "{\"messageId\":\"" + id + "\",\"noticeNumber\":\"" + notice + "\",\"amount\":" + amount
                + ",\"paidAt\":\"2026-11-20T01:02:03Z\"}";
    }

    private String sign(String body) throws Exception {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(body.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signer.sign());
    }

    private Answer send(String body, String signature) {
        return Api.at(samples.admin().baseUrl()).with("X-Bank", bank).with("X-Signature", signature)
                .post("/api/v1/payments", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
