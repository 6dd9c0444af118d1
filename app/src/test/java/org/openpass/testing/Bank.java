package org.openpass.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/** A bank that receives payments for the Treasury and reports them with its signature. */
public final class Bank {

    private final String baseUrl;
    private final String code;
    private final KeyPair keys;

    private Bank(String baseUrl, String code, KeyPair keys) {
        this.baseUrl = baseUrl;
        this.code = code;
        this.keys = keys;
    }

    /** Registers a new bank with a key of its own. */
    public static Bank registered(SampleData samples) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String code = SampleData.unique("BANK");
            samples.ready().admin().put("/api/v1/admin/banks/" + code, Map.of("name", "Test Bank", "publicKey",
                    Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()))).mustBe(200);
            return new Bank(samples.admin().baseUrl(), code, keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reports that a payment slip was paid. */
    public Answer report(String messageId, String notice, long amount) {
        String body = body(messageId, notice, amount);
        return send(body, sign(body));
    }

    /** Reports that what a declaration owes was paid. */
    public Answer pay(Answer declaration) {
        return report(SampleData.unique("m"), declaration.text("/money/noticeNumber"),
                declaration.won("/money/amount"));
    }

    /** What customs knows it by. */
    public String code() {
        return code;
    }

    /** A report as it is sent. */
    public static String body(String messageId, String notice, long amount) {
        return "{\"messageId\":\"" + messageId + "\",\"noticeNumber\":\"" + notice + "\",\"amount\":" + amount
                + ",\"paidAt\":\"2026-11-20T01:02:03Z\"}";
    }

    /** The bank's signature of a body, in Base64. */
    public String sign(String body) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(body.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a body under the bank's name with any signature. */
    public Answer send(String body, String signature) {
        return Api.at(baseUrl).with("X-Bank", code).with("X-Signature", signature)
                .post("/api/v1/payments", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
