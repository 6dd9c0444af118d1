package org.openpass.deploy.bank;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Reports payments to customs: signed with Ed25519, sent again with the same id until customs has answered. */
final class PaymentReports {

    /** What customs answered: the HTTP status and its body. */
    record Answer(int status, String body) {
    }

    private static final int MOST_TRIES = 20;

    private final URI customs;
    private final String bankCode;
    private final KeyPair keys;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();

    PaymentReports(URI customs, String bankCode, KeyPair keys) {
        this.customs = customs;
        this.bankCode = bankCode;
        this.keys = keys;
    }

    /** What customs must register for this bank: Base64 of the X.509 encoding. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    CompletableFuture<Answer> report(String noticeNumber, long amount) {
        return report(UUID.randomUUID().toString(), noticeNumber, amount);
    }

    /** Reports the payment under an id of the caller's. */
    CompletableFuture<Answer> report(String messageId, String noticeNumber, long amount) {
        String body = json.writeValueAsString(Map.of("messageId", messageId, "noticeNumber", noticeNumber, "amount", amount,
                "paidAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        return send(body, 1);
    }

    private CompletableFuture<Answer> send(String body, int attempt) {
        HttpRequest request = HttpRequest.newBuilder(customs.resolve("/api/v1/payments"))
                .timeout(Duration.ofSeconds(10)).header("Content-Type", "application/json")
                .header("X-Bank", bankCode).header("X-Signature", sign(body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((response, error) -> {
                    boolean again = error != null || response.statusCode() >= 500;
                    if (again && attempt < MOST_TRIES) {
                        return CompletableFuture.supplyAsync(() -> body,
                                CompletableFuture.delayedExecutor(Math.min(attempt, 10), TimeUnit.SECONDS))
                                .thenCompose(same -> send(same, attempt + 1));
                    }
                    return CompletableFuture.completedFuture(error != null ? new Answer(503, error.toString())
                            : new Answer(response.statusCode(), response.body()));
                }).thenCompose(answer -> answer);
    }

    private String sign(String body) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(body.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
