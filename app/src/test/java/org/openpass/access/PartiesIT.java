package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyHistory.Version;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.terms.Seoul;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What parties are from a day on, and their numbers; each test has parties of its own. */
@OpenPassTest
class PartiesIT {

    private static final String DOOR = "/api/v1/admin/parties/";
    private static final Actor ADMIN = new Actor("admin", null, null, false, Set.of(Role.ADMINISTRATOR), Set.of());

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    PartyHistory history;
    @Autowired
    PartyTurns turns;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    private LocalDate today;

    @BeforeEach
    void thisDay() {
        today = samples.ready().today();
    }

    @Test
    void aSuspensionEndsByItself() {
        Filer filer = samples.filer();
        long importer = id(filer.importer());
        Map<String, Object> wanted = facts(importer);
        wanted.put("suspendedFrom", today.minusDays(9));
        wanted.put("suspendedUntil", today);
        change(importer, wanted, today).mustBe(200);
        assertThat(filer.api().fileAndAwait(filer.draft(), "REJECTED").values("/reasons", "code"))
                .containsExactly("importer.suspended");
        assertThat(parties.get(importer).suspendedOn(today)).isTrue();
        assertThat(parties.get(importer).suspendedOn(today.plusDays(1))).isFalse();

        wanted.put("suspendedUntil", today.minusDays(1));
        change(importer, wanted, today).mustBe(200);
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        Party declarant = parties.byIdentifier(filer.declarantCode()).orElseThrow();
        assertThat(declarant.mayDeclareOn(today)).isTrue();
    }

    @Test
    void aPartyIsWhatTheVersionOfTheDaySaysAndWhatWasBelievedBeforeIsKept() {
        long party = id(samples.filer().importer());
        String before = parties.get(party).name();
        String after = SampleData.unique("Renamed ");
        LocalDate monday = today.plusDays(3);
        Map<String, Object> wanted = facts(party);
        wanted.put("name", after);
        change(party, wanted, monday).mustBe(200);
        assertThat(change(party, wanted, monday).mustBe(200).text("/name")).as("said again").isEqualTo(after);

        Map<String, Object> suspended = facts(party);
        suspended.put("suspendedFrom", monday.plusDays(1));
        suspended.put("suspendedUntil", monday.plusDays(2));
        change(party, suspended, today).mustBe(200);

        assertThat(parties.get(party).name()).isEqualTo(before);
        assertThat(parties.on(party, monday).name()).isEqualTo(after);
        assertThat(parties.on(party, monday).suspendedUntil()).as("what is known for later takes over what differs")
                .isEqualTo(monday.plusDays(2));
        assertThat(samples.admin().get(DOOR + party + "?on=" + monday).mustBe(200).text("/party/name")).isEqualTo(after);
        samples.admin().get(DOOR + party + "?on=2000-01-01").mustBe(404);
        List<Version> told = history.of(party, ADMIN);
        assertThat(told).filteredOn(v -> v.replacedAt() == null).extracting(v -> v.party().name() + " " + v.party()
                .suspendedUntil() + " " + v.from() + " " + v.until()).containsExactly(
                after + " " + monday.plusDays(2) + " " + monday + " null",
                before + " " + monday.plusDays(2) + " " + today + " " + monday.minusDays(1));
        assertThat(told).filteredOn(v -> v.replacedAt() != null).extracting(v -> v.from() + " " + v.party().suspendedUntil())
                .containsExactlyInAnyOrder(monday + " null", today + " null");
        assertThat(looks(party)).isEqualTo(1);

        clock.moveTo(Seoul.after(monday.minusDays(1)));
        assertThat(parties.get(party).name()).as("nothing ran at midnight").isEqualTo(after);
        turns.turn();
        assertThat(jdbc.sql("select name from access.parties where id = ?").param(party).query(String.class).single())
                .as("for lists").isEqualTo(after);
        assertThat(parties.on(party, today).name()).isEqualTo(before);
        samples.ready();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsChanged() {
        long party = id(samples.filer().importer());
        int versions = history.of(party, ADMIN).size();
        Map<String, Object> wanted = facts(party);
        wanted.put("name", " ");
        wanted.put("kind", "PIRATE");
        wanted.put("licenceUntil", "2019-12-31");
        wanted.put("securityGround", "A1");
        Answer refused = samples.admin().language("ko").put(DOOR + party, Map.of("day", today.minusDays(1), "basis", "x",
                "party", wanted)).mustBe(422);
        assertThat(refused.values("/errors", "field")).containsExactlyInAnyOrder("name", "kind", "licenceUntil",
                "securityGround", "day", "basis");
        assertThat(refused.values("/errors", "mend")).allSatisfy(text -> assertThat(text).matches(".*[가-힣].*"));
        assertThat(history.of(party, ADMIN)).hasSize(versions);
        assertThat(change(0, facts(party), today).status()).isEqualTo(404);
    }

    @Test
    void aWrongNumberIsRefusedOnScreensAndKeptWithAWarningFromSoftware() {
        long party = id(samples.filer().importer());
        String right = SampleData.businessNumber();
        String wrong = right.substring(0, 9) + (right.charAt(9) - '0' + 1) % 10;
        assertThat(number(party, "BUSINESS_NUMBER", wrong).mustBe(422).text("/errors/0/code"))
                .isEqualTo("party.number.CHECK_DIGIT");
        assertThat(number(party, "NO_SUCH", right).mustBe(422).text("/errors/0/field")).isEqualTo("scheme");
        String hyphens = right.substring(0, 3) + "-" + right.substring(3, 5) + "-" + right.substring(5);
        assertThat(number(party, "BUSINESS_NUMBER", hyphens).mustBe(200).values("/numbers", "value")).contains(right);
        number(party, "BUSINESS_NUMBER", right).mustBe(200);
        assertThat(parties.byIdentifier(right)).map(Party::id).contains(party);
        long other = id(samples.filer().importer());
        assertThat(number(other, "BUSINESS_NUMBER", right).mustBe(422).text("/errors/0/code")).isEqualTo("party.known");

        Answer kept = samples.admin().put("/api/v1/admin/parties", List.of(Map.of("name", "Kept", "kind", "TRANSPORTER",
                "identifiers", List.of(Map.of("scheme", "BUSINESS_NUMBER", "value", wrong))))).mustBe(200);
        assertThat(kept.at("/0/warnings/0").asString()).contains(wrong, "last digit");
        assertThat(parties.byIdentifier(wrong)).map(Party::kind).contains("TRANSPORTER");

        Filer filer = samples.filer();
        String coded = SampleData.unique("C");
        Map<String, Object> broker = new HashMap<>(Map.of("name", "Coded", "kind", "BROKER", "declarantCode", "ABCDEF", "licenceFrom", "2020-01-01",
                "identifiers", List.of(Map.of("scheme", "TEST", "value", coded))));
        Answer refused = samples.admin().put("/api/v1/admin/parties", List.of(Map.of("name", " ", "kind", "NONE", "identifiers", List.of()), broker))
                .mustBe(422);
        assertThat(refused.values("/errors", "field")).as("all at once").containsExactly("1.name", "1.kind", "2.declarantCode");
        assertThat(refused.text("/errors/2/mend")).contains("5 places");
        broker.put("declarantCode", filer.declarantCode());
        assertThat(samples.admin().put("/api/v1/admin/parties", List.of(broker)).mustBe(422).text("/errors/0/code")).isEqualTo("party.known");
        assertThat(parties.byIdentifier(coded)).isEmpty();
        // As it was kept before such codes were refused.
        jdbc.sql("update access.party_versions set facts = facts || '{\"declarant_code\": \"AB\"}' where party_id = ?").param(id(filer.declarantCode()))
                .update();
        parties.changes();
        assertThat(filer.api().file(filer.draft()).mustBe(422).at("/errors/0").toString())
                .contains("declarant.code", "“AB”", "Ask customs");
    }

    @Test
    void onlyAdministratorsReadAndChange() {
        Filer filer = samples.filer();
        long party = id(filer.importer());
        for (Api stranger : List.of(filer.api(), samples.officer("020"))) {
            stranger.get(DOOR + party).mustBe(403);
            stranger.put(DOOR + party, Map.of()).mustBe(403);
        }
        Actor trader = new Actor("x", party, null, false, Set.of(Role.TRADER));
        assertThatThrownBy(() -> history.of(party, trader)).isInstanceOf(PartyRefused.class);
        assertThatThrownBy(() -> history.number(party, "SHED", "12345678", trader)).isInstanceOf(PartyRefused.class);
        assertThatThrownBy(() -> history.change(party, PartyChange.of(parties.get(party)), today, "basis", trader))
                .isInstanceOf(PartyRefused.class);
    }

    private long id(String identifier) {
        return parties.byIdentifier(identifier).orElseThrow().id();
    }

    private int looks(long party) {
        return jdbc.sql("select count(*) from audittrail.looks where party_id = ? and account = 'admin'").param(party)
                .query(Integer.class).single();
    }

    private Map<String, Object> facts(long party) {
        PartyChange is = PartyChange.of(parties.get(party));
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", is.name());
        facts.put("kind", is.kind());
        facts.put("licenceFrom", is.licenceFrom());
        facts.put("licenceUntil", is.licenceUntil());
        return facts;
    }

    private Answer change(long party, Map<String, Object> wanted, LocalDate day) {
        return samples.admin().put(DOOR + party, Map.of("day", day, "basis", "Decision no. 12", "party", wanted));
    }

    private Answer number(long party, String scheme, String number) {
        return samples.admin().post(DOOR + party + "/numbers", Map.of("scheme", scheme, "number", number));
    }
}
