package org.openpass.deploy.faults.world;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.openpass.deploy.rig.SampleWorld;

/** A bank in the hands of a trial: it signs what it reports, and reports when and as often as the trial wants. */
public final class ReportingBank {

    private final URI customs;
    private final String code;
    private final KeyPair keys;
    private final HttpClient http = HttpClient.newHttpClient();

    private ReportingBank(URI customs, String code, KeyPair keys) {
        this.customs = customs;
        this.code = code;
        this.keys = keys;
    }

    /** Registers a new bank. */
    public static ReportingBank registered(SampleWorld world, String url, String code)
            throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        world.bank(code, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        return new ReportingBank(URI.create(url), code, keys);
    }

    /** What customs answered. */
    public record Answer(int code, String body) {
    }

    public String code() {
        return code;
    }

    /** Reports a payment and hears the answer. */
    public Answer report(String messageId, String notice, long amount) throws IOException, InterruptedException {
        String body = body(messageId, notice, amount);
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(customs.resolve("/api/v1/payments"))
                .header("Content-Type", "application/json").header("X-Bank", code).header("X-Signature", sign(body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    /** Reports a payment over a connection that is cut before any answer is read. */
    public void reportDeaf(String messageId, String notice, long amount, Runnable untilCut) throws IOException {
        String body = body(messageId, notice, amount);
        try (var socket = new Socket(customs.getHost(), customs.getPort())) {
            socket.getOutputStream().write("""
                    POST /api/v1/payments HTTP/1.1\r
                    Host: customs\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    X-Bank: %s\r
                    X-Signature: %s\r
                    \r
                    %s""".formatted(body.length(), code, sign(body), body).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            untilCut.run();
            // The connection ends with a reset: what was answered is never read.
            socket.setSoLinger(true, 0);
        }
    }

    private static String body(String messageId, String notice, long amount) {
        return "{\"messageId\":\"%s\",\"noticeNumber\":\"%s\",\"amount\":%d,\"paidAt\":\"2026-11-20T01:02:03Z\"}"
                .formatted(messageId, notice, amount);
    }

    private String sign(String body) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(body.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
