package org.openpass.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.BankProcess;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Paying on a bank's page. */
@OpenPassTest
class BankPageIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    SampleData samples;

    @Test
    void pressingTwiceIsOnePaymentAndLeadsBackToCustoms() throws Exception {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String back = samples.admin().baseUrl() + "/declarations/" + accepted.text("/declarationNumber") + "/payment";
        try (BankProcess bank = new BankProcess(samples.admin())) {
            Map<String, String> order = order(accepted, back);

            HttpResponse<String> first = press(bank, order);
            HttpResponse<String> again = press(bank, order);

            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(first.headers().firstValue("Location")).hasValue(back);
            assertThat(again.statusCode()).isEqualTo(303);
            assertThat(filer.api().declaration(accepted.text("/declarationNumber")).text("/money/status"))
                    .isEqualTo("PAID");
        }
    }

    @Test
    void itLeadsToNobodyButCustomsAndShowsNothingAsMarkup() throws Exception {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        try (BankProcess bank = new BankProcess(samples.admin())) {
            HttpResponse<String> paid = press(bank, order(accepted, "https://elsewhere.example/"));
            HttpResponse<String> page = HTTP.send(HttpRequest.newBuilder(URI.create(bank.url()
                    + "/pay?notice=1&amount=10&reference=%22%3E%3Cscript%3E")).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(paid.statusCode()).isEqualTo(200);
            assertThat(paid.headers().firstValue("Location")).isEmpty();
            assertThat(page.body()).doesNotContain("<script").contains("&lt;script&gt;");
        }
    }

    @Test
    void whatCustomsRefusesOrKeepsIsSaid() throws Exception {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String back = samples.admin().baseUrl() + "/";
        try (BankProcess bank = new BankProcess(samples.admin())) {
            HttpResponse<String> refused = press(bank, Map.of("order", UUID.randomUUID().toString(),
                    "notice", accepted.text("/money/noticeNumber"), "amount", "10", "return", back));
            String unknown = SampleData.unique("NONE-");
            HttpResponse<String> kept = press(bank, Map.of("order", UUID.randomUUID().toString(),
                    "notice", unknown, "amount", "10", "return", back));

            assertThat(refused.statusCode()).isEqualTo(502);
            assertThat(refused.body()).contains("amount.wrong");
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.body()).contains("notice.unknown");
        }
    }

    private static Map<String, String> order(Answer accepted, String back) {
        return Map.of("order", UUID.randomUUID().toString(), "notice", accepted.text("/money/noticeNumber"),
                "amount", String.valueOf(accepted.won("/money/amount")), "return", back);
    }

    private static HttpResponse<String> press(BankProcess bank, Map<String, String> order) throws Exception {
        String form = order.entrySet().stream().map(e -> e.getKey() + "="
                + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return HTTP.send(HttpRequest.newBuilder(URI.create(bank.url() + "/pay"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
