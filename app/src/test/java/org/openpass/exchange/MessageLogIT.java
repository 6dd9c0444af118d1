package org.openpass.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.audittrail.Looks;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What partners send is in the log as it came, with what it was answered, and nobody who sends waits for that. */
@OpenPassTest
class MessageLogIT {

    private static final String LOG = "/api/v1/admin/messages";
    private static final int AT_ONCE = 200;

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OldMessages old;
    @Autowired
    Looks looks;

    private Filer filer;
    private String broker;

    @BeforeEach
    void aBroker() {
        filer = samples.filer();
        broker = "Broker " + filer.declarantCode();
    }

    @Test
    void aFilingIsFoundByItsNumberItsReferenceAndItsPartnerWithWhatWasSent() {
        String sent = filer.draft().json();
        Answer filed = filer.api().file(sent).mustBe(202);
        String number = filed.text("/declarationNumber");

        JsonNode entry = await("q=" + number + "&channel=JSON");
        assertThat(entry.path("result").asString()).isEqualTo("TAKEN");
        assertThat(entry.path("status").asInt()).isEqualTo(202);
        assertThat(entry.path("partner").asString()).isEqualTo(broker);
        assertThat(entry.path("kind").asString()).isEqualTo("POST /declarations");
        assertThat(entry.path("caseNumber").asString()).isEqualTo(filed.text("/caseNumber"));
        assertThat(entry.path("answer").asString()).isEqualTo(filed.body());
        assertThat(sent).contains('"' + entry.path("reference").asString() + '"');
        for (String query : List.of("q=" + entry.path("reference").asString(),
                "q=" + filed.text("/caseNumber").toLowerCase(Locale.ROOT),
                "partner=" + encoded(broker.toLowerCase(Locale.ROOT)),
                "partner=" + encoded(broker) + "&from=" + samples.today())) {
            assertThat(ids(query)).as(query).containsExactly(entry.path("id").asString());
        }
        assertThat(ids("partner=" + encoded(broker) + "&result=FAILED,REFUSED")).isEmpty();
        assertThat(ids("partner=" + encoded(broker) + "&from=" + samples.today().plusDays(1))).isEmpty();

        String content = LOG + "/received/" + entry.path("id").asString() + "/content?reason=";
        assertThat(samples.admin().get(content).status()).as("without a reason").isEqualTo(422);
        assertThat(looks.at(List.of(number), 9)).isEmpty();
        assertThat(samples.admin().download(content + "question")).isEqualTo(sent.getBytes(StandardCharsets.UTF_8));
        assertThat(looks.at(List.of(number), 9)).singleElement().extracting(Looks.Look::work)
                .isEqualTo("message content: question");
    }

    @Test
    void whatIsRefusedIsKeptWithTheReason() {
        String sent = filer.draft().set("currency", "XXQ").json();
        Answer refused = filer.api().file(sent).mustBe(422);
        JsonNode filing = await("partner=" + encoded(broker) + "&result=REFUSED");
        assertThat(filing.path("status").asInt()).isEqualTo(422);
        assertThat(filing.path("answer").asString()).isEqualTo(refused.body());
        assertThat(content(filing)).isEqualTo(sent.getBytes(StandardCharsets.UTF_8));

        Bank bank = Bank.registered(samples);
        String message = SampleData.unique("m");
        String report = Bank.body(message, "N-1", 1_000);
        bank.send(report, bank.sign(report + " ")).mustBe(401);
        JsonNode payment = await("partner=" + bank.code() + "&channel=BANK&result=REFUSED&q=" + message);
        assertThat(payment.path("status").asInt()).isEqualTo(401);
        assertThat(payment.path("subject").asString()).isEqualTo("N-1");
        assertThat(content(payment)).isEqualTo(report.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatAnswersWithSecretsIsNotInTheLogAndNeitherAreKeys() {
        filer.api().post("/api/v1/notifications/webhooks", Map.of("address", "http://10.0.0.1/", "kinds", Set.of("SLIP")))
                .mustBe(422);
        filer.api().file(filer.draft().set("currency", "XXQ")).mustBe(422);
        JsonNode filing = await("partner=" + encoded(broker));

        assertThat(ids("partner=" + encoded(broker))).as("the webhook was asked for before it").hasSize(1);
        assertThat(jdbc.sql("select count(*) from exchange.messages m where id = ?::uuid and (m::text like '%op\\_%' "
                + "or convert_from(content, 'UTF8') like '%op\\_%')").param(filing.path("id").asString())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void manyAtOnceAreAllInTheLogAndAPageGoesOnWhereTheOneBeforeEnded() throws Exception {
        String sent = filer.draft().set("currency", "XXQ").json();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Answer>> answers = IntStream.range(0, AT_ONCE).mapToObj(i ->
                    threads.submit(() -> filer.api().file(sent))).toList();
            for (Future<Answer> answer : answers) {
                answer.get().mustBe(422);
            }
        }
        String all = "partner=" + encoded(broker) + "&size=150";
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
                "select count(*) from exchange.messages where partner = ?").param(broker).query(Integer.class).single(),
                count -> count == AT_ONCE);
        Answer first = samples.admin().get(LOG + "?" + all).mustBe(200);
        Answer second = samples.admin().get(LOG + "?" + all + "&after=" + encoded(first.text("/next"))).mustBe(200);
        List<String> ids = new ArrayList<>(first.values("/messages", "id"));
        ids.addAll(second.values("/messages", "id"));
        assertThat(ids).hasSize(AT_ONCE).doesNotHaveDuplicates();
        assertThat(second.text("/next")).isNull();
    }

    @Test
    void aLogThatCannotBeWrittenHoldsUpNobodyAndIsWrittenLater() {
        String number = transaction.execute(status -> {
            jdbc.sql("lock table exchange.messages in access exclusive mode").update();
            String taken = filer.api().file(filer.draft()).mustBe(202).text("/declarationNumber");
            filer.api().file(filer.draft().set("currency", "XXQ")).mustBe(422);
            return taken;
        });

        await("q=" + number);
        await("partner=" + encoded(broker) + "&result=REFUSED");
    }

    @Test
    void onlyAdministratorsReadIt() {
        for (Api stranger : List.of(filer.api(), samples.officer("020"), samples.officer(null, "SUPERVISOR"))) {
            stranger.get(LOG).mustBe(403);
            stranger.get(LOG + "/outbox/X/content?reason=none").mustBe(403);
            stranger.post(LOG + "/outbox/X/again", Map.of()).mustBe(403);
        }
        for (String nothing : List.of("/received/X", "/deliveries/X", "/outbox/X", "/payments/X", "/gossip/X")) {
            samples.admin().get(LOG + nothing).mustBe(404);
            samples.admin().get(LOG + nothing + "/content?reason=none").mustBe(404);
            samples.admin().post(LOG + nothing + "/again", Map.of()).mustBe(404);
        }
    }

    @Test
    void ordersThatTheEngineRefusedAreSentAgain() {
        String caseNumber = SampleData.unique("PARKED-");
        jdbc.sql("insert into engine.outbox_lanes (case_number, attempts, last_error, parked_at) values (?, 3, 'refused', now())")
                .param(caseNumber).update();
        JsonNode parked = await("q=" + caseNumber + "&result=PARKED&channel=ENGINE");
        assertThat(parked.path("again").asBoolean()).isTrue();
        assertThat(parked.path("answer").asString()).isEqualTo("refused");

        String again = LOG + "/outbox/" + caseNumber + "/again";
        samples.admin().post(again, Map.of()).mustBe(202);

        samples.admin().post(again, Map.of()).mustBe(404);
        assertThat(ids("q=" + caseNumber)).isEmpty();
        assertThat(jdbc.sql("select count(*) from audittrail.entries where action = 'outbox.sentAgain' and subject = ?")
                .param(caseNumber).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsOlderThanItIsKeptForIsForgotten() {
        filer.api().file(filer.draft().set("currency", "XXQ")).mustBe(422);
        String forgotten = await("partner=" + encoded(broker)).path("id").asString();
        jdbc.sql("update exchange.messages set at = at - interval '91 days' where id = ?::uuid").param(forgotten).update();
        filer.api().file(filer.draft().set("currency", "XXQ")).mustBe(422);
        String kept = await("partner=" + encoded(broker) + "&from=" + samples.today()).path("id").asString();

        old.forget();

        assertThat(ids("partner=" + encoded(broker))).containsExactly(kept);
    }

    private byte[] content(JsonNode entry) {
        return samples.admin().download(LOG + "/received/" + entry.path("id").asString() + "/content?reason=test");
    }

    /** The newest of those, as soon as there is one. */
    private JsonNode await(String query) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100)).until(
                () -> samples.admin().get(LOG + "?" + query).mustBe(200).at("/messages/0"), found -> !found.isMissingNode());
    }

    private List<String> ids(String query) {
        return samples.admin().get(LOG + "?" + query).mustBe(200).values("/messages", "id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
