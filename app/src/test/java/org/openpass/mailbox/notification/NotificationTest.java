package org.openpass.mailbox.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.openpass.access.Parties;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.NewMessage;
import org.openpass.terms.Labels.Label;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A test of notifications: messages are stored without a case, as fast as they can be looked for. */
@OpenPassTest
abstract class NotificationTest {

    static final String PATH = "/api/v1/notifications";
    static final String LOG = PATH + "/deliveries";

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    Mailboxes mailboxes;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    /** Stores a message of the kind in the broker's box; returns its effect, by which it can be stored again. */
    String store(Filer filer, String kind) {
        return store(filer, kind, "test:" + UUID.randomUUID());
    }

    String store(Filer filer, String kind, String effect) {
        Label title = new Label("제목", "Title");
        Label body = new Label(filer.importerName(), filer.importerName());
        transaction.executeWithoutResult(status -> mailboxes.serve(List.of(new NewMessage(party(filer), null, "N-" + effect,
                kind, title, body, "020", List.of(), effect))));
        return effect;
    }

    long party(Filer filer) {
        return parties.byIdentifier(filer.declarantCode()).orElseThrow().id();
    }

    static Answer webhook(Api api, String address, String... kinds) {
        return api.post(PATH + "/webhooks", Map.of("address", address, "kinds", Set.of(kinds))).mustBe(201);
    }

    static List<JsonNode> log(Api api) {
        return api.get(LOG).mustBe(200).at("/deliveries").valueStream().toList();
    }

    /** The delivery, as soon as it is so. */
    static JsonNode await(Api api, String delivery, Predicate<JsonNode> so) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100)).until(
                () -> log(api).stream().filter(d -> d.path("id").asString().equals(delivery)).findFirst().orElseThrow(), so);
    }

    static Predicate<JsonNode> in(String state) {
        return d -> d.path("state").asString().equals(state);
    }

    /** As when the sender died after it had sent, and before it wrote that down. */
    void leaveSending(String delivery) {
        jdbc.sql("update mailbox.deliveries set state = 'SENDING', sent_at = null, claim = gen_random_uuid(), "
                + "claimed_until = ? where id = ?::uuid").params(java.sql.Timestamp.from(clock.instant()), delivery).update();
    }
}
