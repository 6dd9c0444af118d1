package org.openpass.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did what to what, whence, before and after: told to administrators, and not to be changed unseen. */
@OpenPassTest
class AuditIT {

    private static final String DOOR = "/api/v1/admin/audit";
    private static final String READER = "audit-reader";
    /** Nobody's clock is there. */
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final int ENTRIES = 100_000;

    @Autowired
    SampleData samples;
    @Autowired
    AuditTrail trail;
    @Autowired
    AuditSearch search;
    @Autowired
    Looks looks;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;

    private final String subject = SampleData.unique("audited-").toLowerCase(Locale.ROOT);

    @Test
    void anAccountIsReadBeforeAndAfterByAdministratorsOnlyAndTheReadingIsALook() {
        account("020", "CLEARANCE_OFFICER", "INSPECTOR");
        account("010", "INSPECTOR");

        Answer read = samples.admin().get(DOOR + "?action=account.&subject=" + subject).mustBe(200);

        assertThat(read.at("/entries").size()).isEqualTo(2);
        assertThat(read.text("/next")).isNull();
        assertThat(read.text("/entries/0/actor")).isEqualTo("admin");
        assertThat(read.text("/entries/0/action")).isEqualTo("account.saved");
        assertThat(read.text("/entries/0/before/roles")).isEqualTo("CLEARANCE_OFFICER, INSPECTOR");
        assertThat(read.text("/entries/0/after/roles")).isEqualTo("INSPECTOR");
        assertThat(read.at("/entries/0/before").propertyNames()).as("only what differs")
                .containsExactlyInAnyOrder("roles", "office");
        assertThat(read.at("/entries/0/after").propertyNames()).containsExactlyInAnyOrder("roles", "office");
        assertThat(read.text("/entries/0/address")).isEqualTo("127.0.0.1");
        assertThat(read.text("/entries/0/door")).isEqualTo("REST");
        assertThat(read.text("/entries/0/part")).isEqualTo("PUT /api/v1/admin/accounts");
        assertThat(read.at("/entries/1/before").propertyNames()).as("it was made").isEmpty();
        assertThat(read.text("/entries/1/after/office")).isEqualTo("020");
        assertThat(read.body()).doesNotContainIgnoringCase("password");
        assertThat(samples.admin().get(DOOR + "?action=party.&subject=" + subject).mustBe(200).at("/entries").size()).isZero();

        assertThat(looks.at(List.of(subject), 9)).hasSize(2).allSatisfy(look -> {
            assertThat(look.account()).isEqualTo("admin");
            assertThat(look.address()).isEqualTo("127.0.0.1");
            assertThat(look.work()).isEqualTo("GET " + DOOR);
        });
        samples.officer("020").get(DOOR).mustBe(403);
        samples.filer().api().get(DOOR).mustBe(403);
        Api.at(samples.admin().baseUrl()).get(DOOR).mustBe(401);
    }

    @Test
    void aPartyIsReadBeforeAndAfter() {
        long party = party("Trader before", Map.of());
        assertThat(party("Trader after", Map.of("suspendedFrom", "2026-12-01"))).isEqualTo(party);

        Answer read = samples.admin().get(DOOR + "?action=party.registered&subject=" + party).mustBe(200);

        assertThat(read.at("/entries").size()).isEqualTo(2);
        assertThat(read.text("/entries/0/before/name")).isEqualTo("Trader before");
        assertThat(read.at("/entries/0/before").propertyNames()).containsExactly("name");
        assertThat(read.text("/entries/0/after/name")).isEqualTo("Trader after");
        assertThat(read.text("/entries/0/after/suspendedFrom")).isEqualTo("2026-12-01");
        assertThat(read.text("/entries/1/after/identifiers")).isEqualTo("TEST " + subject);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        Instant now = clock.instant();
        for (String asked : List.of("words=x", "words=x&from=" + now.minus(Duration.ofDays(94)), "after=none", "size=0",
                "size=501", "from=1800-01-01T00:00:00Z")) {
            samples.admin().get(DOOR + "?" + asked).mustBe(422);
        }
        samples.admin().get(DOOR + "?from=yesterday").mustBe(400);
        samples.admin().get(DOOR + "?words=x&actor=" + subject + "&from=" + now.minus(Duration.ofDays(92))).mustBe(200);
    }

    @Test
    void oldAndNewEntriesAreOneChainAndNeitherWordsNorFactsAreChangedUnseen() {
        record(new Act("tester", "trial.plain", subject, "as before there were facts", null, null));
        Whence.enter(() -> new Whence("192.0.2.1", Whence.Door.REST, "GET /trial"));
        try {
            record(new Act("tester", "trial.changed", subject, "words", Map.of("roles", "A"), Map.of("roles", "B")));
        } finally {
            Whence.leave();
        }
        List<AuditEntry> sealed = Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            trail.seal();
            return read();
        }, entries -> entries.stream().noneMatch(entry -> entry.seal() == AuditEntry.Seal.OPEN));

        assertThat(sealed).extracting(AuditEntry::action).containsExactly("trial.changed", "trial.plain");
        assertThat(sealed).extracting(AuditEntry::seal).containsOnly(AuditEntry.Seal.VERIFIED);
        assertThat(sealed.getFirst().address()).isEqualTo("192.0.2.1");
        assertThat(sealed.getLast().door()).as("the system itself").isNull();
        assertThat(jdbc.sql("""
                select e.seal = encode(sha256(convert_to(coalesce(p.seal, '') || '|' || e.seal_number || '|' || concat_ws('|',
                    e.id, extract(epoch from e.happened_at)::numeric(20, 6), e.actor, e.action, e.subject, e.detail), 'UTF8')),
                    'hex') from audittrail.entries e left join audittrail.entries p on p.seal_number = e.seal_number - 1
                where e.subject = ? and e.action = 'trial.plain'
                """).param(subject).query(Boolean.class).single()).as("sealed as it was before there were facts").isTrue();
        assertThat(trail.broken()).isZero();

        assertThat(brokenBy("facts = jsonb_set(facts, '{address}', '\"192.0.2.9\"')")).isEqualTo(1);
        assertThat(brokenBy("facts = jsonb_set(facts, '{after,roles}', '\"C\"')")).isEqualTo(1);
        assertThat(brokenBy("facts = null")).isEqualTo(1);
        assertThat(brokenBy("facts = null, detail = detail || '|' || facts")).as("moved into the words").isEqualTo(1);
        assertThat(brokenBy("detail = 'other words'")).isEqualTo(1);
        assertThat(trail.broken()).isZero();
    }

    @Test
    void aHundredThousandEntriesArePagedByIndexAndNoneIsLeftOut() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("""
                    insert into audittrail.entries (happened_at, actor, action, subject, detail)
                    select cast(? as timestamptz) + (n / 10) * interval '1 second', cast(? as text) || n % 1000, 'trial.done',
                        cast(? as text) || n % 20000, 'n' || n from generate_series(1, ?) n
                    """).params(Timestamp.from(LONG_AGO), subject, subject, ENTRIES).update();
            jdbc.sql("analyze audittrail.entries").update();
            long scans = scans();

            // Ten share a moment each.
            assertThat(all(new AuditQuery(null, null, null, LONG_AGO, LONG_AGO.plusSeconds(20), null), 37)).hasSize(199);
            assertThat(all(new AuditQuery(subject + 7, "trial.", null, null, null, null), 30)).hasSize(100);
            assertThat(all(new AuditQuery(null, null, subject + 19_999, null, null, null), 2)).hasSize(5);
            assertThat(all(new AuditQuery(null, null, null, LONG_AGO, LONG_AGO.plusSeconds(20), "n7"), 5))
                    .as("n7 and n70 to n79").hasSize(11);
            AuditQuery everything = new AuditQuery(null, null, null, null, null, null);
            long fastest = IntStream.range(0, 5).mapToLong(turn -> {
                long begun = System.nanoTime();
                AuditPage page = search.page(everything, null, 50, READER);
                search.page(everything, page.next(), 50, READER);
                return System.nanoTime() - begun;
            }).min().orElseThrow();
            assertThat(Duration.ofNanos(fastest)).as("two pages").isLessThan(Duration.ofMillis(200));
            assertThat(scans()).as("the whole table was never read").isEqualTo(scans);
        });
    }

    private void account(String office, String... roles) {
        samples.admin().put("/api/v1/admin/accounts", Map.of("username", subject, "password", "a-long-test-password",
                "displayName", "Audited", "national", false, "office", office, "roles", List.of(roles))).mustBe(200);
    }

    private long party(String name, Map<String, String> facts) {
        Map<String, Object> party = new HashMap<>(Map.of("name", name, "kind", "TRADER", "licenceFrom", "2020-01-01",
                "identifiers", List.of(Map.of("scheme", "TEST", "value", subject))));
        party.putAll(facts);
        return samples.admin().put("/api/v1/admin/parties", List.of(party)).mustBe(200).won("/0/id");
    }

    private void record(Act act) {
        transaction.executeWithoutResult(t -> trail.record(act));
    }

    private List<AuditEntry> read() {
        return search.page(new AuditQuery(null, "trial.", subject, null, null, null), null, 9, READER).entries();
    }

    /** How many of the chain do not verify when the entry that has facts is changed so; it is as before afterwards. */
    private long brokenBy(String change) {
        return transaction.execute(undone -> {
            undone.setRollbackOnly();
            assertThat(jdbc.sql("update audittrail.entries set " + change + " where subject = ? and facts is not null")
                    .param(subject).update()).isEqualTo(1);
            assertThat(read()).extracting(AuditEntry::seal).as(change)
                    .containsExactly(AuditEntry.Seal.BROKEN, AuditEntry.Seal.VERIFIED);
            return trail.broken();
        });
    }

    /** All pages of a question; each entry once, the latest first. */
    private List<AuditEntry> all(AuditQuery query, int size) {
        List<AuditEntry> all = new ArrayList<>();
        AuditKey after = null;
        do {
            AuditPage page = search.page(query, after, size, READER);
            all.addAll(page.entries());
            after = page.next();
        } while (after != null);
        assertThat(all).extracting(AuditEntry::id).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> b.at().equals(a.at()) ? Long.compare(b.id(), a.id())
                : b.at().compareTo(a.at()));
        return all;
    }

    /** How often this transaction has read the entries from the first to the last. */
    private long scans() {
        return jdbc.sql("select seq_scan from pg_stat_xact_user_tables where relid = 'audittrail.entries'::regclass")
                .query(Long.class).single();
    }
}
