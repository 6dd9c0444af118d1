package org.openpass.mailbox.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A person is told by e-mail, at an address that a code has verified; an e-mail is never sent twice. */
class PersonalMailIT extends NotificationTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final String EMAIL = PATH + "/email";

    @Autowired
    Accounts accounts;
    @Value("${spring.mail.port}")
    int port;

    private SmtpServer server;
    private Filer filer;
    private String username;
    private String address;
    private Api person;

    @BeforeEach
    void aPerson() {
        server = new SmtpServer(port);
        filer = samples.filer();
        username = SampleData.unique("person-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person", party(filer), null, false,
                Set.of(Actor.Role.BROKER)));
        address = username + "@company.example";
        person = Api.at(samples.admin().baseUrl()).account(username, PASSWORD);
    }

    @AfterEach
    void end() {
        person.send("DELETE", EMAIL);
        server.close();
    }

    @Test
    void onceTheCodeCameBackTheMailSaysWhereToReadAndNothingElse() throws Exception {
        assertThat(ask("SUPPLEMENT", "ko").mustBe(202).text("/pendingAddress")).isEqualTo(address);
        String code = server.code(address, 1);
        store(filer, "SUPPLEMENT");
        assertThat(log(person)).as("of an address that is not verified").isEmpty();
        assertThat(confirm(code.equals("000000") ? "000001" : "000000").mustBe(422).text("/code")).isEqualTo("notification.code");
        assertThat(confirm(code).mustBe(200).text("/address")).isEqualTo(address);
        assertThat(confirm(code).status()).as("a second time").isEqualTo(422);

        store(filer, "SUPPLEMENT");
        MimeMessage mail = server.await(address, 2);
        JsonNode delivery = await(person, log(person).getFirst().path("id").asString(), in("SENT"));
        assertThat(mail.getSubject()).contains("새 문서");
        assertThat(SmtpServer.text(mail)).contains("/mailbox/" + delivery.path("message").asString())
                .doesNotContain(filer.importerName(), "Title", "제목", "N-test");
        assertThat(mail.getMessageID()).startsWith("<" + delivery.path("id").asString() + "@");
        assertThat(SmtpServer.source(mail)).contains("Auto-Submitted: auto-generated");
        assertThat(log(filer.api())).as("another's mail is not the party's").isEmpty();

        person.put(EMAIL + "/kinds", Map.of("kinds", Set.of("SLIP"), "language", "en")).mustBe(200);
        store(filer, "SUPPLEMENT");
        store(filer, "SLIP");
        assertThat(server.await(address, 3).getSubject()).contains("a new document");
        assertThat(log(person)).hasSize(2);

        assertThat(person.send("DELETE", EMAIL).mustBe(200).text("/address")).isNull();
        store(filer, "SLIP");
        assertThat(jdbc.sql("select count(*) from mailbox.deliveries d join mailbox.subscriptions s on s.id = d.subscription_id "
                + "where s.username = ?").param(username).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void whatWasBeingSentWhenTheSenderDiedIsNotKnownAndNotSentAgain() {
        verified("SLIP");
        store(filer, "SLIP");
        server.await(address, 2);
        String delivery = log(person).getFirst().path("id").asString();
        await(person, delivery, in("SENT"));

        leaveSending(delivery);

        await(person, delivery, in("UNKNOWN"));
        store(filer, "SLIP");
        server.await(address, 3);
        assertThat(log(person)).hasSize(2);
        assertThat(await(person, delivery, in("UNKNOWN")).path("answer").asString()).contains("stopped");
        // Who asks for it gets it once more.
        person.post(LOG + "/" + delivery + "/again", Map.of()).mustBe(202);
        server.await(address, 4);
        await(person, delivery, in("SENT"));
    }

    @Test
    void aServerThatIsAwayIsTriedLaterAndACodeThatCannotBeSentIsSaid() {
        verified("SLIP");
        server.close();
        assertThat(ask("SLIP", "en").mustBe(503).text("/code")).isEqualTo("notification.notSent");
        store(filer, "SLIP");
        String delivery = log(person).getFirst().path("id").asString();
        await(person, delivery, d -> in("DUE").test(d) && d.path("attempts").asInt() == 1);

        server = new SmtpServer(port);
        person.post(LOG + "/" + delivery + "/again", Map.of()).mustBe(202);
        server.await(address, 1);
        await(person, delivery, in("SENT"));
    }

    @Test
    void whoDoesNotActForThePartyAnyMoreIsNotTold() {
        verified("SLIP");
        accounts.disable(username, true);
        store(filer, "SLIP");
        UUID delivery = jdbc.sql("select d.id from mailbox.deliveries d join mailbox.subscriptions s on s.id = d.subscription_id "
                + "where s.username = ?").param(username).query(UUID.class).single();

        Awaitility.await().until(() -> jdbc.sql("select state from mailbox.deliveries where id = ?")
                .param(delivery).query(String.class).single(), "GIVEN_UP"::equals);
        assertThat(server.to(address)).hasSize(1);
    }

    @Test
    void guessingACodeEndsItAndCodesAreFewAnHour() {
        ask("SLIP", "en").mustBe(202);
        String code = server.code(address, 1);
        for (int i = 0; i < 5; i++) {
            confirm(code.equals("111111") ? "222222" : "111111").mustBe(422);
        }
        confirm(code).mustBe(422);
        for (int i = 0; i < 4; i++) {
            ask("SLIP", "en").mustBe(202);
        }
        assertThat(ask("SLIP", "en").mustBe(429).text("/code")).isEqualTo("notification.tooOften");
        confirm(server.code(address, 5)).mustBe(200);
    }

    @Test
    void softwareAndOfficersHaveNoAddressAndABadOneIsRefused() {
        assertThat(filer.api().put(EMAIL, wanted(address, "SLIP", "en")).status()).isEqualTo(404);
        samples.officer("020").get(EMAIL).mustBe(404);
        for (String bad : List.of("", "nobody", "a@b", "a b@c.example", "a@c.example\r\nBcc: x@c.example",
                "a@c.example,b@c.example")) {
            assertThat(person.put(EMAIL, wanted(bad, "SLIP", "en")).mustBe(422).text("/code")).as(bad)
                    .isEqualTo("notification.mailAddress");
        }
        assertThat(person.put(EMAIL, Map.of("address", address, "kinds", Set.of(), "language", "en")).mustBe(422).text("/code"))
                .isEqualTo("notification.kinds");
        person.put(EMAIL + "/kinds", Map.of("kinds", Set.of("SLIP"), "language", "en")).mustBe(404);
    }

    private void verified(String kind) {
        ask(kind, "en").mustBe(202);
        confirm(server.code(address, 1)).mustBe(200);
    }

    private Answer ask(String kind, String language) {
        return person.put(EMAIL, wanted(address, kind, language));
    }

    private static Map<String, Object> wanted(String address, String kind, String language) {
        return Map.of("address", address, "kinds", Set.of(kind), "language", language);
    }

    private Answer confirm(String code) {
        return person.post(EMAIL + "/code", Map.of("code", code));
    }
}
