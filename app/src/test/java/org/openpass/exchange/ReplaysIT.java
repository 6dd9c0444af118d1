package org.openpass.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.ApiKeys;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Bank;
import org.openpass.testing.Carrier;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.WcoSample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was not taken is given to its door again as its partner sent it, by who mended the cause; however often, it is one. */
@OpenPassTest
class ReplaysIT {

    private static final String LOG = "/api/v1/admin/messages";
    private static final Map<String, String> WHY = Map.of("reason", "the importer is registered now");

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApiKeys keys;

    private Filer filer;
    private String broker;

    @BeforeEach
    void aBroker() {
        filer = samples.filer();
        broker = "Broker " + filer.declarantCode();
    }

    @Test
    void aRefusedDocumentIsOneCaseHoweverOftenItIsGivenAgainAndSent() throws Exception {
        String importer = SampleData.unique("NEW");
        String sent = filer.draft().set("importer", Map.of("id", importer)).json();
        filer.api().file(sent).mustBe(422);
        String refused = await("partner=" + encoded(broker) + "&result=REFUSED");
        Answer early = replay(refused).mustBe(200);
        assertThat(early.text("/result")).isEqualTo("REFUSED");
        assertThat(early.text("/answer")).contains("importer.unknown");
        samples.party("Importer " + importer, "TRADER", importer, Map.of("mandateTo", filer.declarantCode()));

        List<String> numbers = atOnce(() -> number(replay(refused).mustBe(200)), () -> number(replay(refused).mustBe(200)),
                () -> filer.api().file(sent).mustBe(202).text("/declarationNumber"));

        assertThat(numbers).containsOnly(numbers.getFirst());
        assertThat(number(replay(refused).mustBe(200))).isEqualTo(numbers.getFirst());
        assertThat(count("select count(*) from declaration.declarations where reference = ?",
                samples.admin().get(LOG + "/received/" + refused).text("/reference"))).isEqualTo(1);
        Answer original = samples.admin().get(LOG + "/received/" + refused).mustBe(200);
        assertThat(original.text("/result")).isEqualTo("REPLAYED");
        assertThat(original.at("/status").asInt()).as("what it was answered stays").isEqualTo(422);
        Answer given = samples.admin().get(LOG + "/received/" + refused + "/replays").mustBe(200);
        assertThat(given.values("", "result")).containsExactly("TAKEN", "TAKEN", "TAKEN", "REPLAYED");
        assertThat(given.values("", "why")).containsOnly(WHY.get("reason"));
        assertThat(samples.admin().download(LOG + "/received/" + given.text("/0/id") + "/content?reason=test"))
                .isEqualTo(sent.getBytes(StandardCharsets.UTF_8));
        assertThat(given.text("/0/answer")).contains(numbers.getFirst());
        assertThat(actors("declaration.filed", numbers.getFirst())).as("it is the partner's filing").containsExactly(broker);
        assertThat(actors("message.replayed", numbers.getFirst())).as("and the administrator's act").hasSize(3)
                .containsOnly(given.text("/0/by")).doesNotContain(broker);
        assertThat(count("select count(*) from audittrail.entries where action = 'message.replay' and subject = ? "
                + "and detail like '%importer is registered%'", "message " + refused)).isEqualTo(4);
    }

    @Test
    void aMessageInXmlIsGivenAgainAsXml() {
        String importer = SampleData.unique("NEW");
        Filer unknown = new Filer(filer.api(), filer.declarantCode(), importer, "Importer " + importer, filer.bill());
        byte[] sent = WcoSample.of(unknown).bytes();
        filer.api().fileXml(sent).mustBe(422);
        String refused = await("partner=" + encoded(broker) + "&result=REFUSED&channel=XML");
        samples.party("Importer " + importer, "TRADER", importer, Map.of("mandateTo", filer.declarantCode()));

        Answer given = replay(refused).mustBe(200);

        assertThat(number(given)).isEqualTo(filer.api().fileXml(sent).mustBe(202).text("/declarationNumber"));
    }

    @Test
    void whatNeedsAReasonAKeyAndADoorIsNotGivenAgainWithout() {
        filer.api().file(filer.draft().set("currency", "XXQ")).mustBe(422);
        String refused = await("partner=" + encoded(broker) + "&result=REFUSED");
        String path = LOG + "/received/" + refused + "/replay";
        assertThat(samples.admin().post(path, Map.of("reason", " ")).mustBe(422).text("/code")).isEqualTo("replay.reason");
        for (Api stranger : List.of(filer.api(), samples.officer("020"), samples.officer(null, "SUPERVISOR"))) {
            stranger.post(path, WHY).mustBe(403);
            stranger.get(path + "s").mustBe(403);
        }
        for (String nothing : List.of("X", "00000000-0000-0000-0000-000000000000")) {
            samples.admin().post(LOG + "/received/" + nothing + "/replay", WHY).mustBe(404);
            samples.admin().get(LOG + "/received/" + nothing + "/replays").mustBe(404);
        }

        filer.api().post("/api/v1/mandates/0/accept", Map.of()).mustBe(404);
        String mandate = await("partner=" + encoded(broker) + "&result=REFUSED&from=" + samples.today(), refused);
        assertThat(replay(mandate).mustBe(409).text("/code")).isEqualTo("replay.kind");

        jdbc.sql("select hash from access.api_keys k join access.parties p on p.id = k.party_id where p.name = ?").param(broker)
                .query(String.class).list().forEach(keys::revoke);
        assertThat(replay(refused).mustBe(409).text("/code")).isEqualTo("replay.right");
        assertThat(samples.admin().get(LOG + "/received/" + refused + "/replays").mustBe(200).at("")).isEmpty();
    }

    @Test
    void aPaymentIsBookedOnTheBanksOwnWordOnlyAndOnce() {
        Bank bank = Bank.registered(samples);
        String message = SampleData.unique("m");
        String report = Bank.body(message, SampleData.unique("N-"), 1_000);
        jdbc.sql("update collection.banks set ended_at = now() where code = ?").param(bank.code()).update();
        bank.send(report, bank.sign(report)).mustBe(401);
        bank.send(report, bank.sign(report + " ")).mustBe(401);
        String query = "partner=" + bank.code() + "&channel=BANK&q=" + message;
        String forged = await(query, () -> ids(query).size() == 2 ? ids(query).getFirst() : null);
        String good = ids(query).getLast();
        assertThat(replay(good).mustBe(409).text("/code")).as("the bank is none of ours").isEqualTo("replay.right");

        jdbc.sql("update collection.banks set ended_at = null where code = ?").param(bank.code()).update();

        assertThat(replay(forged).mustBe(409).text("/code")).isEqualTo("replay.right");
        assertThat(replay(good).mustBe(200).text("/result")).isEqualTo("TAKEN");
        assertThat(replay(good).mustBe(200).text("/result")).isEqualTo("TAKEN");
        bank.send(report, bank.sign(report)).mustBe(202);
        assertThat(count("select count(*) from collection.unmatched_payments where bank_code = ?", bank.code())).isEqualTo(1);
        samples.admin().post("/api/v1/admin/unmatched-payments/" + bank.code() + "/" + message + "/returned", Map.of())
                .mustBe(200);
    }

    @Test
    void anInterchangeIsAnsweredAsItWasAndTakenOnce() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(4);
        String text = "UNB+UNOC:3+%1$s+KCS+261201:0900+R%%d'UNH+1+CUSREP:D:95B:UN'BGM+833+%2$s'TDT+20+V1'LOC+60+KRINC'LOC+41+020'DTM+136:202612010800:203'"
                .formatted(carrier.code(), mrn) + "UNT+7+1'UNZ+%d+R%d'";
        Answer refused = edifact(carrier, text.formatted(1, 2, 1)).mustBe(422);
        Answer taken = edifact(carrier, text.formatted(2, 1, 2)).mustBe(200);

        String log = "partner=" + encoded("CARRIER " + carrier.code()) + "&channel=EDIFACT&result=";
        Answer again = replay(await(log + "REFUSED")).mustBe(200);
        assertThat(again.text("/answer")).as("the same").isEqualTo(refused.body());
        assertThat(again.text("/result")).isEqualTo("REFUSED");
        String kept = await(log + "TAKEN");
        assertThat(samples.admin().download(LOG + "/received/" + kept + "/content?reason=test")).as("its text is kept once")
                .isEqualTo(text.formatted(2, 1, 2).getBytes(StandardCharsets.UTF_8));
        assertThat(replay(kept).mustBe(200).text("/answer")).isEqualTo(taken.body());
        assertThat(count("select count(*) from exchange.interchanges where sender = ?", carrier.code())).isEqualTo(2);
        assertThat(count("select count(*) from exchange.edifact_answers a join exchange.interchanges i on i.id = a.interchange where i.sender = ?",
                carrier.code())).isEqualTo(1);
        assertThat(count("select count(*) from cargo.voyage_reports where mrn = ?", mrn)).isLessThan(2);
    }

    private static Answer edifact(Carrier carrier, String text) {
        return carrier.api().post("/api/v1/edifact", "application/edifact", text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer replay(String id) {
        return samples.admin().post(LOG + "/received/" + id + "/replay", WHY);
    }

    private static String number(Answer replay) {
        assertThat(replay.text("/result")).as(replay.body()).isEqualTo("TAKEN");
        return replay.text("/subject");
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... acts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
            List<String> done = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(List.of(acts))) {
                done.add(each.get());
            }
            return done;
        }
    }

    private int count(String sql, String value) {
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }

    private List<String> actors(String action, String subject) {
        return jdbc.sql("select actor from audittrail.entries where action = ? and subject = ?").params(action, subject)
                .query(String.class).list();
    }

    /** The newest of those, as soon as there is one. */
    private String await(String query) {
        return await(query, () -> ids(query).stream().findFirst().orElse(null));
    }

    /** The newest of those that is not that one. */
    private String await(String query, String other) {
        return await(query, () -> ids(query).stream().filter(id -> !id.equals(other)).findFirst().orElse(null));
    }

    private static String await(String what, Callable<String> found) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100))
                .until(found, id -> id != null);
    }

    private List<String> ids(String query) {
        return samples.admin().get(LOG + "?" + query).mustBe(200).values("/messages", "id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
