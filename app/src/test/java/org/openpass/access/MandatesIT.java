package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mandates are offered, answered and ended by the software of both sides. */
@OpenPassTest
class MandatesIT {

    private static final String MANDATES = "/api/v1/mandates";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Principals principals;
    @Autowired
    Parties parties;

    /** Without a mandate of the client below. */
    Filer broker;
    Filer clients;
    Api client;

    @BeforeEach
    void parties() {
        broker = samples.filer();
        clients = samples.filer();
        client = Api.at(broker.api().baseUrl()).key(samples.key(clients.importer()));
    }

    @Test
    void eitherSideOffersAndOnlyTheOtherAnswers() {
        Answer asked = broker.api().post(MANDATES, wanted(clients.importer(), Map.of("kinds", List.of("import-declaration"))))
                .mustBe(201);
        assertThat(asked.text("/standing")).isEqualTo("WAITS");
        assertThat(asked.text("/principal")).isEqualTo(clients.importerName());
        String asking = MANDATES + "/" + asked.won("/id");
        assertThat(client.get(asking).mustBe(200).text("/standing")).isEqualTo("WAITS_FOR_YOU");
        assertThat(broker.api().post(asking + "/accept", Map.of()).mustBe(409).text("/code")).isEqualTo("mandate.otherSide");
        assertThat(client.post(asking + "/end", Map.of()).mustBe(409).text("/code")).isEqualTo("mandate.otherSide");
        assertThat(acts()).isFalse();

        assertThat(client.post(asking + "/decline", Map.of("reason", "Not now")).mustBe(200).text("/reason"))
                .isEqualTo("Not now");
        client.post(asking + "/decline", Map.of("reason", "Again")).mustBe(200);
        assertThat(client.post(asking + "/accept", Map.of()).mustBe(409).text("/code")).isEqualTo("mandate.over");
        assertThat(broker.api().post(asking + "/end", Map.of()).mustBe(409).text("/code")).isEqualTo("mandate.over");
        assertThat(acts()).isFalse();

        String giving = offered(Map.of());
        assertThat(broker.api().post(giving + "/accept", Map.of()).mustBe(200).text("/standing")).isEqualTo("HOLDS");
        assertThat(acts()).isTrue();
        assertThat(client.get(MANDATES + "?side=GIVEN").mustBe(200).json().valueStream()
                .map(each -> each.path("standing").asString())).containsExactly("HOLDS", "HOLDS", "DECLINED");
        assertThat(client.get(MANDATES + "?side=HELD").mustBe(200).json()).isEmpty();
        assertThat(broker.api().get(MANDATES + "?name=" + clients.importer()).mustBe(200).json()).hasSize(2);
    }

    @Test
    void whatIsImpossibleIsRefusedAndTheSameAgainIsTheSame() {
        assertThat(client.post(MANDATES, wanted("NOBODY", Map.of())).mustBe(422).text("/code")).isEqualTo("mandate.unknown");
        assertThat(client.post(MANDATES, wanted(broker.importer(), Map.of())).mustBe(422).text("/code"))
                .isEqualTo("mandate.sides");
        assertThat(broker.api().post(MANDATES, wanted(clients.declarantCode(), Map.of())).mustBe(422).text("/code"))
                .isEqualTo("mandate.sides");
        assertThat(client.post(MANDATES, wanted(broker.declarantCode(), Map.of("kinds", List.of("rumour")))).mustBe(422)
                .text("/code")).isEqualTo("mandate.kinds");
        for (Map<String, String> days : List.of(Map.of("from", samples.today().minusDays(1).toString()),
                Map.of("until", samples.today().minusDays(1).toString()), Map.of("until", "+999999-01-01"))) {
            assertThat(client.post(MANDATES, wanted(broker.declarantCode(), days)).mustBe(422).text("/code"))
                    .isEqualTo("mandate.time");
        }
        samples.officer("020").post(MANDATES, wanted(broker.declarantCode(), Map.of())).mustBe(404);

        String offer = offered(Map.of());
        assertThat(offered(Map.of())).isEqualTo(offer);
        assertThat(offered(Map.of("kinds", List.of("import-declaration")))).isNotEqualTo(offer);
        broker.api().post(offer + "/accept", Map.of()).mustBe(200);
        assertThat(offered(Map.of())).as("what was agreed").isEqualTo(offer);
        assertThat(told(client, "Mandate offered")).isEqualTo(2);
        assertThat(told(broker.api(), "Mandate offered")).isEqualTo(2);
        assertThat(told(client, "Mandate accepted")).isEqualTo(1);
        assertThat(told(clients.api(), "Mandate offered")).as("another broker of the client").isZero();
    }

    @Test
    void anEndComesAtOnceOrWithALastDayAndOnlySooner() {
        String mandate = offered(Map.of("until", samples.today().plusDays(9).toString()));
        broker.api().post(mandate + "/accept", Map.of()).mustBe(200);
        String last = samples.today().plusDays(3).toString();

        assertThat(broker.api().post(mandate + "/end", Map.of("last", last)).mustBe(200).text("/until")).isEqualTo(last);
        broker.api().post(mandate + "/end", Map.of("last", last)).mustBe(200);
        assertThat(client.post(mandate + "/end", Map.of("last", samples.today().plusDays(4).toString())).mustBe(422)
                .text("/code")).isEqualTo("mandate.time");
        assertThat(acts()).isTrue();
        assertThat(told(client, "Mandate ends with")).isEqualTo(1);

        Answer ended = client.post(mandate + "/end", Map.of("reason", "We part")).mustBe(200);
        assertThat(ended.text("/standing")).isEqualTo("ENDED");
        assertThat(ended.text("/endedBy")).isEqualTo(clients.importerName());
        assertThat(acts()).isFalse();
        assertThat(broker.api().post(mandate + "/end", Map.of()).mustBe(200).text("/reason")).isEqualTo("We part");
        assertThat(told(broker.api(), "Mandate ended")).isEqualTo(1);
    }

    @Test
    void aMandateOfOthersLooksLikeNone() {
        String mandate = offered(Map.of());
        for (Api stranger : List.of(samples.filer().api(), clients.api(), samples.officer(null), samples.admin())) {
            stranger.get(mandate).mustBe(404);
            for (String act : List.of("/accept", "/decline", "/end")) {
                stranger.post(mandate + act, Map.of()).mustBe(404);
            }
            assertThat(stranger.get(MANDATES).mustBe(200).json().valueStream()
                    .filter(each -> mandate.endsWith("/" + each.path("id").asLong()))).isEmpty();
        }
        assertThat(client.get(mandate).mustBe(200).text("/state")).isEqualTo("OFFERED");
    }

    @Test
    void ofManyWhoAcceptAtOnceEachGetsTheSameAnswerAndItCountsOnce() throws Exception {
        String mandate = offered(Map.of());

        assertThat(atOnce(IntStream.range(0, 8).<Callable<Answer>>mapToObj(i -> () ->
                broker.api().post(mandate + "/accept", Map.of())).toList()))
                .allSatisfy(answer -> assertThat(answer.mustBe(200).text("/standing")).isEqualTo("HOLDS"));

        assertThat(audited("mandate.accepted", mandate)).isEqualTo(1);
        assertThat(told(client, "Mandate accepted")).isEqualTo(1);
    }

    @Test
    void ofManyWhoOfferTheSameAtOnceThereIsOneOffer() throws Exception {
        assertThat(atOnce(IntStream.range(0, 8).<Callable<String>>mapToObj(i -> () -> offered(Map.of())).toList()))
                .hasSize(8).containsOnly(offered(Map.of()));
    }

    @Test
    void whoTakesAnOfferBackWhileItIsAcceptedHasNoMandateAfterwards() throws Exception {
        for (int round = 0; round < 5; round++) {
            String mandate = offered(Map.of());

            List<Answer> answers = atOnce(List.of(() -> client.post(mandate + "/end", Map.of()),
                    () -> broker.api().post(mandate + "/accept", Map.of())));

            answers.getFirst().mustBe(200);
            assertThat(answers.getLast().status()).isIn(200, 409);
            assertThat(client.get(mandate).mustBe(200).text("/state")).isEqualTo("ENDED");
            assertThat(acts()).isFalse();
            assertThat(audited("mandate.accepted", mandate)).isEqualTo(answers.getLast().status() == 200 ? 1 : 0);
        }
    }

    /** What customs enters again while it holds is entered once; a party of it may end it. */
    @Test
    void whatCustomsEnteredIsAcceptedAndEndsLikeAnyOther() {
        samples.party(clients.importerName(), "TRADER", clients.importer(), Map.of("mandateTo", broker.declarantCode()));
        samples.party(clients.importerName(), "TRADER", clients.importer(), Map.of("mandateTo", broker.declarantCode()));
        List<Long> entered = broker.api().get(MANDATES + "?name=" + clients.importer()).mustBe(200).json().valueStream()
                .map(each -> each.path("id").asLong()).toList();
        assertThat(entered).hasSize(1);
        assertThat(acts()).isTrue();

        broker.api().post(MANDATES + "/" + entered.getFirst() + "/end", Map.of()).mustBe(200);

        assertThat(acts()).isFalse();
    }

    private static Map<String, Object> wanted(String with, Map<String, ?> facts) {
        Map<String, Object> wanted = new HashMap<>(facts);
        wanted.put("with", with);
        return wanted;
    }

    /** The client offers the broker a mandate. @return its address */
    private String offered(Map<String, ?> facts) {
        return MANDATES + "/" + client.post(MANDATES, wanted(broker.declarantCode(), facts)).mustBe(201).won("/id");
    }

    /** Whether the broker acts for the client in import declarations now. */
    private boolean acts() {
        return principals.of(id(broker.declarantCode())).includes(id(clients.importer()), "import-declaration");
    }

    private long id(String identifier) {
        return parties.byIdentifier(identifier).orElseThrow().id();
    }

    private long told(Api reader, String title) {
        return reader.get("/api/v1/mailbox?kind=MANDATE&size=100").mustBe(200).at("/messages").valueStream()
                .filter(message -> message.at("/title/en").asString().startsWith(title)
                        && message.at("/title/en").asString().contains(clients.importerName())).count();
    }

    private long audited(String action, String mandate) {
        return jdbc.sql("select count(*) from audittrail.entries where action = ? and subject = ?")
                .params(action, mandate.substring(mandate.lastIndexOf('/') + 1)).query(Long.class).single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
