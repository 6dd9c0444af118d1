package org.openpass.mailbox.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's server on this machine: keeps what it is sent and answers as it is told to. */
public final class Partner implements AutoCloseable {

    /** One delivery as it came in. */
    public record Got(String delivery, String signature, String body, String path) {

        /** A value of the body, empty when there is none. */
        public String value(String name) {
            JsonNode found = new JsonMapper().readTree(body).path(name);
            return found.isMissingNode() || found.isNull() ? "" : found.asString();
        }
    }

    private final HttpServer server;
    private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean silent;

    public Partner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers so from now on. */
    public void answers(int other) {
        status = other;
    }

    /** Takes what comes and never answers. */
    void fallSilent() {
        silent = true;
    }

    /** The next delivery, waited for. */
    public Got next() {
        try {
            Got next = got.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing was delivered to " + url());
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many deliveries came that nobody has looked at. */
    int waiting() {
        return got.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(exchange.getRequestHeaders().getFirst("X-OpenPass-Delivery"),
                exchange.getRequestHeaders().getFirst("X-OpenPass-Signature"), body, exchange.getRequestURI().getPath()));
        if (silent) {
            await();
        }
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        byte[] answer = ("status " + status).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
