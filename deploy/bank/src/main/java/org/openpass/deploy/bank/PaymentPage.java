package org.openpass.deploy.bank;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.openpass.deploy.bank.PaymentReports.Answer;

/**
 * The bank's page for payers: {@code GET /pay?notice=…&amount=…&reference=…&return=…} asks once more, the button pays.
 * However often it is pressed, one page is one payment. It leads back to nobody but customs.
 */
final class PaymentPage {

    private static final int MOST_BYTES = 4_096;
    private static final int ORDERS_KEPT = 1_000;

    private final PaymentReports reports;
    private final URI customs;
    private final Map<String, CompletableFuture<Answer>> orders = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Answer>> eldest) {
            return size() > ORDERS_KEPT;
        }
    };

    PaymentPage(PaymentReports reports, URI customs) {
        this.reports = reports;
        this.customs = customs;
    }

    void handle(HttpExchange exchange) throws IOException {
        if ("POST".equals(exchange.getRequestMethod())) {
            pay(exchange, values(new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8)));
        } else {
            Map<String, String> asked = values(String.valueOf(exchange.getRequestURI().getRawQuery()));
            html(exchange, 200, payable(asked) ? confirmation(asked)
                    : page("<h1>무엇을 납부할까요? · Pay what?</h1><p>notice, amount</p>"));
        }
    }

    private void pay(HttpExchange exchange, Map<String, String> order) throws IOException {
        if (!payable(order) || !order.getOrDefault("order", "").matches("[0-9a-f-]{36}")) {
            html(exchange, 400, page("<h1>잘못된 요청입니다 · This order is not complete</h1>"));
            return;
        }
        Answer answer = once(order).join();
        if (answer.status() == 202) {
            html(exchange, 200, page("<h1>접수했습니다 · Received</h1><p>세관이 아직 이 납부서를 알지 못하여 확인 중입니다. · "
                    + "Customs does not know this slip yet and keeps the payment until it does.</p><pre>"
                    + escaped(answer.body()) + "</pre>"));
        } else if (answer.status() != 200) {
            html(exchange, 502, page("<h1>세관이 받지 않았습니다 · Customs did not take it</h1><pre>"
                    + escaped(answer.body()) + "</pre>"));
        } else if (customs(order.getOrDefault("return", ""))) {
            exchange.getResponseHeaders().set("Location", order.get("return"));
            html(exchange, 303, "");
        } else {
            html(exchange, 200, page("<h1>납부했습니다 · Paid</h1>"));
        }
    }

    private CompletableFuture<Answer> once(Map<String, String> order) {
        synchronized (orders) {
            return orders.computeIfAbsent(order.get("order"), id ->
                    reports.report(id, order.get("notice"), Long.parseLong(order.get("amount"))));
        }
    }

    private static boolean payable(Map<String, String> order) {
        return order.getOrDefault("notice", "").matches("[0-9A-Za-z-]{1,40}")
                && order.getOrDefault("amount", "").matches("[1-9][0-9]{0,14}");
    }

    /** Whether the address is of the same scheme, host and port as customs. */
    private boolean customs(String address) {
        try {
            URI uri = URI.create(address);
            return customs.getScheme().equalsIgnoreCase(uri.getScheme())
                    && customs.getHost().equalsIgnoreCase(uri.getHost()) && customs.getPort() == uri.getPort()
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String confirmation(Map<String, String> asked) {
        return page("<h1>납부 확인 · Confirm payment</h1><dl><dt>납부서 번호 · Slip</dt><dd>" + escaped(asked.get("notice"))
                + "</dd><dt>참조 · Reference</dt><dd>" + escaped(asked.getOrDefault("reference", "–"))
                + "</dd><dt>금액 · Amount</dt><dd class=\"amount\">"
                + String.format(Locale.ROOT, "%,d", Long.parseLong(asked.get("amount"))) + "원 · KRW</dd></dl>"
                + "<form method=\"post\">" + hidden("order", UUID.randomUUID().toString())
                + hidden("notice", asked.get("notice")) + hidden("amount", asked.get("amount"))
                + hidden("return", asked.getOrDefault("return", ""))
                + "<button>납부하기 · Pay</button></form>");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
    }

    private static String page(String body) {
        return "<!doctype html><html lang=\"ko\"><head><meta charset=\"utf-8\"><title>은행 · Bank</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"><style>"
                + "body{font:1rem/1.6 system-ui,\"Noto Sans CJK KR\",sans-serif;background:#f3f0e8;color:#1f2a24;margin:0}"
                + "main{max-width:30rem;margin:8vh auto;background:#fff;padding:2rem;border-radius:12px}"
                + "h1{font-size:1.3rem;margin-top:0}dt{color:#555;font-size:.85rem}dd{margin:0 0 .8rem}"
                + ".amount{font-size:1.5rem;font-weight:700}button{font:inherit;font-weight:600;width:100%;padding:.7rem;"
                + "border:0;border-radius:8px;background:#12633d;color:#fff;cursor:pointer}</style></head><body><main>"
                + body + "</main></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static Map<String, String> values(String encoded) {
        Map<String, String> values = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static void html(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
