package org.openpass.deploy.bank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bank: {@code --customs URL [--port N] [--code CODE] [--keys FILE] [--parent PID]}. Payers order with
 * {@code POST /payments {"noticeNumber": …, "amount": …}}, people on the page {@code /pay}; {@code GET /key} gives the
 * key that customs registers. Loopback only. The keys are drawn anew unless a file keeps them; the process ends with its
 * parent, if it is told which that is.
 */
public final class BankSimulator {

    private static final int MOST_BYTES = 4_096;
    private static final JsonMapper JSON = new JsonMapper();

    private BankSimulator() {
    }

    /** Serves until the process is ended. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Map<String, String> options = options(args);
        URI customs = URI.create(options.get("--customs"));
        PaymentReports reports = new PaymentReports(customs, options.getOrDefault("--code", "SIM"),
                keys(options.get("--keys")));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                Integer.parseInt(options.getOrDefault("--port", "0"))), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/key", exchange -> answer(exchange, 200, reports.publicKey()));
        server.createContext("/pay", new PaymentPage(reports, customs)::handle);
        server.createContext("/payments", exchange -> pay(exchange, reports));
        server.start();
        endWith(options.get("--parent"));
        System.out.println("READY http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static KeyPair keys(String file) throws IOException, GeneralSecurityException {
        return file == null ? KeptKeys.fresh() : KeptKeys.in(Path.of(file));
    }

    private static void endWith(String parent) {
        if (parent != null) {
            ProcessHandle.of(Long.parseLong(parent)).map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null)).thenRun(() -> System.exit(0));
        }
    }

    private static void pay(HttpExchange exchange, PaymentReports reports) throws IOException {
        try {
            JsonNode order = JSON.readTree(exchange.getRequestBody().readNBytes(MOST_BYTES));
            PaymentReports.Answer answer = reports.report(order.path("noticeNumber").asString(""),
                    order.path("amount").asLong(0)).join();
            answer(exchange, answer.status(), answer.body());
        } catch (JacksonException e) {
            answer(exchange, 400, "The order is not JSON: " + e.getOriginalMessage());
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> options(String[] args) {
        var options = new java.util.HashMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        if (!options.containsKey("--customs")) {
            System.err.println("Usage: --customs URL [--port N] [--code CODE] [--keys FILE] [--parent PID]");
            System.exit(2);
        }
        return options;
    }
}
