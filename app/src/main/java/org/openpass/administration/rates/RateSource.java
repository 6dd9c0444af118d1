package org.openpass.administration.rates;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Reads what stands at an address: a file of this machine, or an answer by https; by http only of this machine itself. No
 * redirects, 5 s, 1 MB.
 */
@Component
class RateSource {

    static final int MOST_BYTES = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    /** @throws RatesUnread when there is nothing to be read */
    byte[] read(String address) {
        try {
            URI uri = address.matches("[a-z]+://?.*") ? URI.create(address) : Path.of(address).toUri();
            return switch (uri.getScheme()) {
                case "file" -> file(Path.of(uri));
                case "https" -> answer(uri);
                case "http" -> local(uri);
                default -> throw new RatesUnread("A source is a file or an https address, not " + uri.getScheme());
            };
        } catch (IOException | IllegalArgumentException e) {
            throw new RatesUnread(name(address) + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RatesUnread(name(address) + ": interrupted");
        }
    }

    /** The address without what follows it: a key may stand there, which nobody reads. */
    static String name(String address) {
        return address.replaceAll("[?#].*", "").replaceAll("//[^/]*@", "//");
    }

    private static byte[] file(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in);
        }
    }

    private byte[] local(URI uri) throws IOException, InterruptedException {
        if (uri.getHost() == null || !InetAddress.getByName(uri.getHost()).isLoopbackAddress()) {
            throw new RatesUnread("Rates are read by https only: " + name(uri.toString()));
        }
        return answer(uri);
    }

    private byte[] answer(URI uri) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(uri).timeout(PATIENCE)
                .header("User-Agent", "OpenPass").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new RatesUnread(name(uri.toString()) + " answered with status " + answer.statusCode());
            }
            // Whoever goes on answering byte by byte is not listened to for longer.
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(in),
                    CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            try {
                return bytes(in);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] read = in.readNBytes(MOST_BYTES + 1);
        if (read.length > MOST_BYTES) {
            throw new RatesUnread("There is more than 1 MB");
        }
        return read;
    }
}
