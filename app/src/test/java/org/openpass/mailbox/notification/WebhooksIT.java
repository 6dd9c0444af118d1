package org.openpass.mailbox.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.notification.Partner.Got;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.terms.Labels.Label;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A party's software is told of new messages: once, signed, under an id that stays, and whatever other partners do. */
class WebhooksIT extends NotificationTest {

    @Autowired
    OldDeliveries old;

    private Filer filer;
    private Api api;
    private Partner partner;
    private Partner other;

    @BeforeEach
    void partners() {
        filer = samples.filer();
        api = filer.api();
        partner = new Partner();
        other = new Partner();
    }

    @AfterEach
    void end() {
        api.get(PATH + "/webhooks").mustBe(200).values("", "id")
                .forEach(id -> api.send("DELETE", PATH + "/webhooks/" + id).mustBe(204));
        partner.close();
        other.close();
    }

    @Test
    void aMessageIsToldOnceAndItsSignatureVerifies() throws Exception {
        Answer hook = webhook(api, partner.url(), "ACCEPTED");
        String effect = store(filer, "ACCEPTED");

        Got got = partner.next();
        assertThat(verifies(got, hook.text("/secret"))).isTrue();
        assertThat(got.value("event")).isEqualTo("ACCEPTED");
        assertThat(got.value("delivery")).isEqualTo(got.delivery());
        assertThat(got.body()).doesNotContain(filer.importerName()).doesNotContain("Broker");
        api.get(got.value("href")).mustBe(200);
        JsonNode sent = await(api, got.delivery(), in("SENT"));
        assertThat(sent.path("status").asInt()).isEqualTo(200);
        assertThat(sent.path("message").asString()).isEqualTo(got.value("message"));

        // What was told is not told again, and other kinds are not told: the next that comes is the test.
        store(filer, "ACCEPTED", effect);
        store(filer, "SLIP");
        String secret = api.post(PATH + "/webhooks/" + hook.text("/id") + "/secret", Map.of()).mustBe(200).text("/secret");
        api.post(PATH + "/webhooks/" + hook.text("/id") + "/test", Map.of()).mustBe(202);
        Got test = partner.next();
        assertThat(test.value("event")).isEqualTo("TEST");
        assertThat(verifies(test, secret)).isTrue();
        assertThat(verifies(test, hook.text("/secret"))).as("by the secret of before").isFalse();

        api.post(LOG + "/" + got.delivery() + "/again", Map.of()).mustBe(202);
        Got again = partner.next();
        assertThat(again.delivery()).isEqualTo(got.delivery());
        assertThat(again.body()).isEqualTo(got.body());
        assertThat(log(api)).hasSize(2);
    }

    @Test
    void whatIsStoredForAPartyThatWasMergedIsToldByTheOneThatStays() throws Exception {
        long merged = party(samples.filer());
        webhook(api, partner.url(), "ACCEPTED");
        jdbc.sql("update access.parties set merged_into = ? where id = ?").params(party(filer), merged).update();
        try {
            Label words = new Label("제목", "Title");
            transaction.executeWithoutResult(status -> mailboxes.serve(List.of(new NewMessage(merged, null, "N-merged",
                    "ACCEPTED", words, words, "020", List.of(), "test:" + UUID.randomUUID()))));
            assertThat(partner.next().value("event")).isEqualTo("ACCEPTED");
        } finally {
            jdbc.sql("update access.parties set merged_into = null where id = ?").param(merged).update();
        }
    }

    @Test
    void aKindThatIsUnchosenAndAWebhookThatIsOffAreNotTold() {
        String hook = PATH + "/webhooks/" + webhook(api, partner.url(), "ACCEPTED", "SLIP").text("/id");
        api.put(hook, Map.of("address", partner.url(), "kinds", Set.of("SLIP"))).mustBe(200);
        store(filer, "ACCEPTED");
        store(filer, "SLIP");
        assertThat(partner.next().value("event")).isEqualTo("SLIP");

        Answer off = api.put(hook, Map.of("address", partner.url(), "kinds", Set.of("SLIP"), "on", false)).mustBe(200);
        assertThat(off.at("/on").asBoolean()).isFalse();
        store(filer, "SLIP");
        assertThat(log(api)).hasSize(1);
        assertThat(api.post(hook + "/test", Map.of()).mustBe(409).text("/code")).isEqualTo("notification.off");
        api.put(hook, Map.of("address", partner.url(), "kinds", Set.of("SLIP"))).mustBe(200);
        store(filer, "SLIP");
        partner.next();
        assertThat(log(api)).hasSize(2);
        for (Set<String> kinds : List.of(Set.<String>of(), Set.of("RUMOUR"))) {
            assertThat(api.put(hook, Map.of("address", partner.url(), "kinds", kinds)).mustBe(422).text("/code"))
                    .isEqualTo("notification.kinds");
        }
    }

    @Test
    void aPartnerThatFailsIsTriedLaterAndHoldsUpNobodyElse() {
        webhook(api, partner.url(), "ACCEPTED");
        webhook(api, other.url(), "ACCEPTED");
        partner.answers(500);
        store(filer, "ACCEPTED");
        Got failed = partner.next();
        other.next();
        JsonNode due = await(api, failed.delivery(), d -> in("DUE").test(d) && d.path("attempts").asInt() == 1);
        assertThat(due.path("status").asInt()).isEqualTo(500);
        assertThat(due.path("answer").asString()).isEqualTo("status 500");
        assertThat(Duration.between(Instant.parse(due.path("madeAt").asString()), Instant.parse(due.path("nextAt").asString())))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));

        store(filer, "ACCEPTED");
        other.next();
        assertThat(partner.waiting()).isZero();
        assertThat(log(api).stream().filter(d -> d.path("target").asString().equals(partner.url())).toList()).hasSize(2)
                .allMatch(in("DUE"));

        partner.answers(204);
        clock.add(Duration.ofSeconds(90));
        Got first = partner.next();
        Got second = partner.next();
        assertThat(List.of(first.delivery(), second.delivery())).contains(failed.delivery()).doesNotHaveDuplicates();
        await(api, first.delivery(), in("SENT"));
        await(api, second.delivery(), in("SENT"));
        assertThat(other.waiting()).isZero();
    }

    @Test
    void aPartnerThatDoesNotAnswerIsWaitedForAloneAndNotForLong() {
        webhook(api, partner.url(), "ACCEPTED");
        webhook(api, other.url(), "ACCEPTED");
        partner.fallSilent();
        store(filer, "ACCEPTED");
        Got silent = partner.next();
        other.next();
        assertThat(await(api, silent.delivery(), d -> true).path("state").asString()).isEqualTo("SENDING");
        store(filer, "ACCEPTED");
        other.next();
        assertThat(api.post(LOG + "/" + silent.delivery() + "/again", Map.of()).mustBe(409).text("/code"))
                .isEqualTo("notification.sending");

        JsonNode due = await(api, silent.delivery(), in("DUE"));
        assertThat(due.has("status")).isFalse();
        assertThat(due.path("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasBeingSentWhenTheSenderDiedIsSentAgainUnderTheSameId() {
        webhook(api, partner.url(), "ACCEPTED");
        store(filer, "ACCEPTED");
        String delivery = partner.next().delivery();
        await(api, delivery, in("SENT"));

        leaveSending(delivery);

        assertThat(partner.next().delivery()).isEqualTo(delivery);
        await(api, delivery, in("SENT"));
    }

    @Test
    void noInnerAddressIsCalledNorARedirectFollowed() {
        for (String address : List.of("https://10.0.0.1/", "https://localhost:" + partner.port() + "/", "https://[::1]/",
                "https://169.254.169.254/latest", "http://8.8.8.8/", "https://a:b@8.8.8.8/", "gopher://8.8.8.8/")) {
            assertThat(api.post(PATH + "/webhooks", Map.of("address", address, "kinds", Set.of("ACCEPTED"))).mustBe(422)
                    .text("/code")).as(address).isEqualTo("notification.webAddress");
        }
        String hook = webhook(api, partner.url(), "ACCEPTED").text("/id");
        // As when a name that led outside leads inside by now.
        jdbc.sql("update mailbox.subscriptions set target = ? where id = ?::uuid")
                .params("http://localhost:" + partner.port() + "/inside", hook).update();
        String inside = api.post(PATH + "/webhooks/" + hook + "/test", Map.of()).mustBe(202).text("/id");
        assertThat(await(api, inside, in("GIVEN_UP")).path("answer").asString()).contains("public network");

        jdbc.sql("update mailbox.subscriptions set target = ? where id = ?::uuid").params(partner.url(), hook).update();
        partner.answers(302);
        String redirected = api.post(PATH + "/webhooks/" + hook + "/test", Map.of()).mustBe(202).text("/id");
        assertThat(partner.next().path()).isEqualTo("/hook");
        assertThat(await(api, redirected, in("DUE")).path("status").asInt()).isEqualTo(302);
        assertThat(partner.waiting()).isZero();
    }

    @Test
    void aStrangersWebhookIsNoneAndASecretIsNeitherShownAgainNorKeptInTheOpen() {
        Answer hook = webhook(api, partner.url(), "ACCEPTED");
        String path = PATH + "/webhooks/" + hook.text("/id");
        store(filer, "ACCEPTED");
        String delivery = partner.next().delivery();
        Api stranger = samples.filer().api();

        stranger.put(path, Map.of("address", other.url(), "kinds", Set.of("SLIP"))).mustBe(404);
        for (String act : List.of("/secret", "/test")) {
            stranger.post(path + act, Map.of()).mustBe(404);
        }
        stranger.send("DELETE", path).mustBe(404);
        stranger.post(LOG + "/" + delivery + "/again", Map.of()).mustBe(404);
        assertThat(log(stranger)).isEmpty();
        assertThat(stranger.get(PATH + "/webhooks").mustBe(200).json()).isEmpty();
        samples.officer("020").get(PATH + "/webhooks").mustBe(404);
        samples.officer("020").get(LOG).mustBe(404);
        api.put(PATH + "/webhooks/" + UUID.randomUUID(), Map.of("address", partner.url(), "kinds", Set.of("SLIP"))).mustBe(404);

        String secret = hook.text("/secret");
        assertThat(secret).startsWith("ops_").hasSizeGreaterThan(40);
        assertThat(api.get(PATH + "/webhooks").mustBe(200).body()).contains(partner.url()).doesNotContain(secret);
        assertThat(jdbc.sql("select encode(secret, 'escape') from mailbox.subscriptions where id = ?::uuid")
                .param(hook.text("/id")).query(String.class).single()).doesNotContain(secret);
    }

    @Test
    void whatWasToldLongAgoIsForgottenAndWhatWaitsIsNot() {
        webhook(api, partner.url(), "ACCEPTED");
        store(filer, "ACCEPTED");
        String sent = partner.next().delivery();
        await(api, sent, in("SENT"));
        partner.answers(500);
        store(filer, "ACCEPTED");
        String waiting = partner.next().delivery();
        await(api, waiting, in("DUE"));
        jdbc.sql("update mailbox.deliveries set made_at = made_at - interval '91 days' where id in (?::uuid, ?::uuid)")
                .params(sent, waiting).update();

        String address = UUID.randomUUID() + "@company.example";
        jdbc.sql("insert into mailbox.addressed_mails (id, effect, address, subject, sealed, made_at, state, next_at) "
                + "select gen_random_uuid(), :to || n, :to, 'Registered', false, :now::timestamptz - n * interval '91 days', "
                + "'SENT', now() from generate_series(0, 1) n").param("to", address)
                .param("now", java.sql.Timestamp.from(clock.instant())).update();

        old.forget();

        assertThat(jdbc.sql("select effect from mailbox.addressed_mails where address = ?").param(address)
                .query(String.class).list()).containsExactly(address + "0");
        assertThat(log(api)).extracting(d -> d.path("id").asString()).containsExactly(waiting);
    }

    @Test
    void theLogIsPagedFromTheNewestAndAPartyHasTenWebhooks() {
        String hook = webhook(api, partner.url(), "ACCEPTED").text("/id");
        List<String> made = IntStream.range(0, 3).mapToObj(i ->
                api.post(PATH + "/webhooks/" + hook + "/test", Map.of()).mustBe(202).text("/id")).toList();

        Answer page = api.get(LOG + "?size=2").mustBe(200);
        Answer rest = api.get(LOG + "?size=2&after=" + page.text("/next")).mustBe(200);
        assertThat(page.values("/deliveries", "id")).containsExactly(made.get(2), made.get(1));
        assertThat(rest.values("/deliveries", "id")).containsExactly(made.get(0));
        assertThat(rest.text("/next")).isNull();
        for (int i = 1; i < 10; i++) {
            webhook(api, partner.url(), "SLIP");
        }
        assertThat(api.post(PATH + "/webhooks", Map.of("address", partner.url(), "kinds", Set.of("SLIP"))).mustBe(422)
                .text("/code")).isEqualTo("notification.tooMany");
    }

    private static boolean verifies(Got got, String secret) throws GeneralSecurityException {
        String[] parts = got.signature().split("[=,]");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal((parts[1] + "." + got.body()).getBytes(StandardCharsets.UTF_8)));
        return parts[0].equals("t") && parts[2].equals("v1") && parts[3].equals(expected);
    }
}
