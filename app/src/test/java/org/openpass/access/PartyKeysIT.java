package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys that a party makes itself: shown once, good at once, and good for nothing from the moment at which they end. */
@OpenPassTest
class PartyKeysIT {

    private static final String KEYS = "/api/v1/keys";
    private static final String DOOR = "/api/v1/cases";
    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    Parties parties;
    @Autowired
    ApiKeys apiKeys;
    @Autowired
    PartyKeys keys;
    @Autowired
    KeyUses uses;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    Filer filer;
    Actor person;

    @BeforeEach
    void aPersonOfABroker() {
        filer = samples.filer();
        person = person(filer);
    }

    @Test
    void itIsShownOnceOpensAtOnceAndIsRefusedAtOnceWhenItIsRevoked() {
        Answer made = make(person, UUID.randomUUID(), " Warehouse \n system ").mustBe(201);
        String key = made.text("/apiKey");
        String id = made.text("/key/id");
        assertThat(key).matches("op_[A-Za-z0-9_-]{43}");
        assertThat(made.text("/key/name")).isEqualTo("Warehouse system");
        assertThat(made.text("/key/prefix")).isEqualTo(key.substring(0, 11));
        assertThat(jdbc.sql("select count(*) from access.api_keys k where k::text like ?").param("%" + key.substring(11) + "%")
                .query(Long.class).single()).as("only its hash is kept").isZero();

        software(key).get(DOOR).mustBe(200);
        uses.write();
        PartyKey used = listed(person, id);
        assertThat(used.lastUsedAt()).isBetween(used.madeAt(), clock.instant());
        assertThat(used.madeBy()).isEqualTo(person.name());
        assertThat(used.madeByName()).isEqualTo("Person");

        String ended = api(person).post(KEYS + "/" + id + "/revoke", Map.of()).mustBe(200).text("/revokedAt");
        assertThat(software(key).get(DOOR).mustBe(401).text("/code")).isEqualTo("key.unknown");
        assertThat(api(person).post(KEYS + "/" + id + "/revoke", Map.of()).mustBe(200).text("/revokedAt")).isEqualTo(ended);
        assertThat(jdbc.sql("select action || ' ' || subject from audittrail.entries where actor = ? "
                + "and action like 'key.%' order by id")
                .param(person.name()).query(String.class).list())
                .containsExactly("key.issued " + person.partyId(), "key.revoked " + person.partyId());
    }

    @Test
    void itIsRefusedWhenItsTimeIsOverThoughItIsRememberedAndItsNameIsFreeThen() {
        String key = apiKeys.issue(person.partyId(), "Short", Duration.ofMinutes(10));
        software(key).get(DOOR).mustBe(200);
        make(person, UUID.randomUUID(), "short").mustBe(409);

        clock.add(Duration.ofMinutes(10));

        assertThat(software(key).get(DOOR).mustBe(401).text("/code")).isEqualTo("key.expired");
        make(person, UUID.randomUUID(), "short").mustBe(201);
        assertThat(keys.list(person)).filteredOn(each -> each.name().equalsIgnoreCase("short"))
                .extracting(each -> each.at(clock.instant()))
                .containsExactly(PartyKey.State.VALID, PartyKey.State.EXPIRED);
    }

    @Test
    void theSameRequestTwiceMakesOneKey() throws InterruptedException {
        UUID id = UUID.randomUUID();
        List<Answer> both = atOnce(() -> make(person, id, "Twice"), () -> make(person, id, "Twice"));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 201);
        assertThat(both).filteredOn(answer -> answer.text("/apiKey") != null).hasSize(1);
        assertThat(keys.list(person)).filteredOn(each -> each.name().equals("Twice")).hasSize(1);
        assertThat(make(person, id, "Another").mustBe(409).text("/code")).isEqualTo("key.other");
    }

    @Test
    void namesAreUniqueInAPartyAndItsKeysAreCounted() throws InterruptedException {
        assertThat(atOnce(() -> make(person, UUID.randomUUID(), "Stock"), () -> make(person, UUID.randomUUID(), "STOCK")))
                .extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer taken = make(person, UUID.randomUUID(), "stock").mustBe(409);
        assertThat(taken.text("/code")).isEqualTo("key.nameTaken");
        assertThat(taken.text("/detail")).contains("stock");
        make(person(samples.filer()), UUID.randomUUID(), "Stock").mustBe(201);

        PartyKey last = null;
        for (int valid = keys.list(person).size(); valid < PartyKeys.MOST; valid++) {
            last = keys.make(new PartyKeys.NewKey(UUID.randomUUID(), "Program " + valid, null), person).key();
        }
        assertThat(make(person, UUID.randomUUID(), "One more").mustBe(422).text("/code")).isEqualTo("key.tooMany");
        keys.revoke(last.id(), person);
        make(person, UUID.randomUUID(), "One more").mustBe(201);

        LocalDate today = samples.today();
        for (Object wrong : List.of(Map.of("name", "No id"), Map.of("id", UUID.randomUUID(), "name", " "),
                Map.of("id", UUID.randomUUID(), "name", "Past", "until", today.minusDays(1).toString()),
                Map.of("id", UUID.randomUUID(), "name", "Far", "until", today.plusDays(731).toString()))) {
            assertThat(api(person).post(KEYS, wrong).mustBe(422).text("/code")).isEqualTo("argument.invalid");
        }
    }

    @Test
    void aKeySeesAndEndsKeysAndMakesNone() {
        make(person, UUID.randomUUID(), "Other").mustBe(201);
        Api key = filer.api();
        assertThat(key.get(KEYS).mustBe(200).values("", "name")).containsExactly("Other", "test");
        assertThat(key.post(KEYS, Map.of("id", UUID.randomUUID(), "name", "Child")).mustBe(403).text("/code"))
                .isEqualTo("key.notAllowed");

        for (PartyKey each : keys.list(person)) {
            key.post(KEYS + "/" + each.id() + "/revoke", Map.of()).mustBe(200);
        }

        key.get(KEYS).mustBe(401);
        assertThat(keys.list(person)).hasSize(2).allMatch(each -> each.at(clock.instant()) == PartyKey.State.REVOKED);
    }

    @Test
    void aStrangersKeyIsNone() {
        Answer made = make(person, UUID.randomUUID(), "Mine").mustBe(201);
        String id = made.text("/key/id");
        String unknown = UUID.randomUUID().toString();
        Actor stranger = person(samples.filer());

        Answer refused = api(stranger).post(KEYS + "/" + id + "/revoke", Map.of()).mustBe(404);
        assertThat(refused.body().replace(id, unknown))
                .isEqualTo(api(stranger).post(KEYS + "/" + unknown + "/revoke", Map.of()).mustBe(404).body());
        assertThat(api(stranger).get(KEYS).mustBe(200).body()).doesNotContain(id);
        make(stranger, UUID.fromString(id), "Theirs").mustBe(201);
        Api officer = samples.officer(null);
        officer.get(KEYS).mustBe(404);
        officer.post(KEYS, Map.of("id", unknown, "name", "x")).mustBe(404);
        officer.post(KEYS + "/" + id + "/revoke", Map.of()).mustBe(404);
        Api.at(samples.admin().baseUrl()).get(KEYS).mustBe(401);

        software(made.text("/apiKey")).get(DOOR).mustBe(200);
    }

    private PartyKey listed(Actor of, String id) {
        return keys.list(of).stream().filter(each -> each.id().toString().equals(id)).findFirst().orElseThrow();
    }

    private Answer make(Actor by, UUID id, String name) {
        return api(by).post(KEYS, Map.of("id", id, "name", name));
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws InterruptedException {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            return both.invokeAll(List.of(one, other)).stream().map(each -> each.resultNow()).toList();
        }
    }

    private Api software(String key) {
        return Api.at(samples.admin().baseUrl()).key(key);
    }

    private Api api(Actor of) {
        return Api.at(samples.admin().baseUrl()).account(of.name(), PASSWORD);
    }

    private Actor person(Filer of) {
        String username = SampleData.unique("person-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person",
                parties.byIdentifier(of.declarantCode()).orElseThrow().id(), null, false, Set.of(Actor.Role.BROKER)));
        return accounts.find(username).orElseThrow().actor();
    }
}
