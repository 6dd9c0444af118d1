package org.openpass.mailbox.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.mailbox.notification.Partner.Got;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import tools.jackson.databind.JsonNode;

/** What goes to one partner is held, let go on and sent again as a whole, and nobody else notices. */
class PartnersIT extends NotificationTest {

    private static final String PARTNERS = "/api/v1/admin/partners";
    private static final Map<String, String> WHY = Map.of("reason", "their server is being moved");

    private Filer filer;
    private Filer neighbour;
    private Partner partner;
    private Partner other;

    @BeforeEach
    void partners() {
        filer = samples.filer();
        neighbour = samples.filer();
        partner = new Partner();
        other = new Partner();
        webhook(filer.api(), partner.url(), "ACCEPTED");
        webhook(neighbour.api(), other.url(), "ACCEPTED");
    }

    @AfterEach
    void end() {
        samples.admin().post(path("release"), Map.of());
        for (Filer each : List.of(filer, neighbour)) {
            each.api().get(PATH + "/webhooks").mustBe(200).values("", "id")
                    .forEach(id -> each.api().send("DELETE", PATH + "/webhooks/" + id).mustBe(204));
        }
        partner.close();
        other.close();
    }

    @Test
    void whatIsHeldWaitsAloneAndIsSentInItsOrderWhenItIsLetGoOn() {
        samples.admin().post(path("hold"), WHY).mustBe(204);
        samples.admin().post(path("hold"), Map.of("reason", "another")).mustBe(204);
        String first = store(filer, "ACCEPTED");
        clock.add(Duration.ofSeconds(1));
        String second = store(filer, "ACCEPTED");
        store(neighbour, "ACCEPTED");
        other.next();
        store(neighbour, "ACCEPTED");
        other.next();

        assertThat(partner.waiting()).isZero();
        JsonNode figures = figures();
        assertThat(figures.path("waits").asInt()).isEqualTo(2);
        assertThat(figures.path("failed").asInt()).isZero();
        assertThat(figures.at("/hold/why").asString()).as("the first reason").isEqualTo(WHY.get("reason"));
        assertThat(messages("PARKED")).hasSize(2).allMatch(m -> !m.path("again").asBoolean());
        assertThat(messages("FAILED,PARKED,UNKNOWN")).as("in trouble").hasSize(2);
        assertThat(messages("WAITS")).isEmpty();
        Awaitility.await().until(() -> samples.admin().get("/api/v1/admin/health").mustBe(200).at("/parts").valueStream()
                .anyMatch(part -> part.path("what").asString().equals("partners")
                        && part.at("/sentence/en").asString().startsWith("Held back")));

        samples.admin().post(path("release"), Map.of()).mustBe(204);

        for (String effect : List.of(first, second)) {
            Got got = partner.next();
            assertThat(filer.api().get(got.value("href")).mustBe(200).body()).contains("N-" + effect);
            await(filer.api(), got.delivery(), in("SENT"));
        }
        assertThat(figures().path("sent").asInt()).isEqualTo(2);
        samples.admin().post(path("release"), Map.of()).mustBe(404);
        assertThat(jdbc.sql("select action || ': ' || detail from audittrail.entries where subject = ? order by id")
                .param("party " + party(filer)).query(String.class).list())
                .containsExactly("delivery.held: " + WHY.get("reason"), "delivery.released: ");
    }

    @Test
    void allThatFailedOfAPartnerIsSentAgainOnceAndNothingOfOthers() {
        partner.answers(500);
        other.answers(500);
        store(filer, "ACCEPTED");
        store(neighbour, "ACCEPTED");
        Got failed = partner.next();
        Got neighbours = other.next();
        await(filer.api(), failed.delivery(), d -> in("DUE").test(d) && d.path("attempts").asInt() == 1);
        await(neighbour.api(), neighbours.delivery(), d -> in("DUE").test(d) && d.path("attempts").asInt() == 1);
        assertThat(figures().path("failed").asInt()).isEqualTo(1);
        partner.answers(200);

        assertThat(samples.admin().post(path("again"), Map.of()).mustBe(200).at("/again").asInt()).isEqualTo(1);

        assertThat(partner.next().delivery()).isEqualTo(failed.delivery());
        await(filer.api(), failed.delivery(), in("SENT"));
        assertThat(samples.admin().post(path("again"), Map.of()).mustBe(200).at("/again").asInt()).isZero();
        assertThat(other.waiting()).isZero();
        assertThat(jdbc.sql("select detail from audittrail.entries where action = 'delivery.againAll' and subject = ?")
                .param("party " + party(filer)).query(String.class).list()).containsExactly("1");
    }

    @Test
    void onlyAdministratorsHoldAndTheySayWhy() {
        for (Map<String, String> nothing : List.of(Map.<String, String>of(), Map.of("reason", " "),
                Map.of("reason", "x".repeat(501)))) {
            assertThat(samples.admin().post(path("hold"), nothing).mustBe(422).text("/code")).isEqualTo("hold.reason");
        }
        samples.admin().post(PARTNERS + "/999999999/hold", WHY).mustBe(404);
        for (Api stranger : List.of(filer.api(), samples.officer("020"), samples.officer(null, "SUPERVISOR"))) {
            stranger.get(PARTNERS).mustBe(403);
            for (String act : List.of("hold", "release", "again")) {
                stranger.post(path(act), WHY).mustBe(403);
            }
        }
        assertThat(figures().hasNonNull("hold")).isFalse();
    }

    private String path(String act) {
        return PARTNERS + "/" + party(filer) + "/" + act;
    }

    private JsonNode figures() {
        Answer found = samples.admin().get(PARTNERS + "?partner=" + broker()).mustBe(200);
        assertThat(found.at("")).hasSize(1);
        return found.at("/0/figures");
    }

    private List<JsonNode> messages(String results) {
        return samples.admin().get("/api/v1/admin/messages?channel=WEBHOOK&partner=" + broker() + "&result=" + results).mustBe(200)
                .at("/messages").valueStream().toList();
    }

    private String broker() {
        return URLEncoder.encode("Broker " + filer.declarantCode(), StandardCharsets.UTF_8);
    }
}
