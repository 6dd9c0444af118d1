package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.access.Merger.State;
import org.openpass.access.MergerRefused.Reason;
import org.openpass.access.Parties.Party;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.Drafts;
import org.openpass.risk.RiskApi;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two parties become one by two people, and two again; each test has parties of its own. */
@OpenPassTest
class MergerIT {

    private static final String DOOR = "/api/v1/admin/mergers";
    private static final Actor KIM = administrator("kim");
    private static final Actor LEE = administrator("lee");

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    Mergers mergers;
    @Autowired
    PartyHistory history;
    @Autowired
    Drafts drafts;
    @Autowired
    CollectionApi collection;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    RiskApi risk;
    @Autowired
    OpenApiKeys openApi;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    @BeforeEach
    void ready() {
        samples.ready();
    }

    private static Actor administrator(String name) {
        return new Actor(name, null, null, false, Set.of(Role.ADMINISTRATOR), Set.of());
    }

    @Test
    void bothHistoriesAreVisibleToOneOldNumbersNameItAndUndoneTheyAreTwoAgain() {
        Filer one = samples.filer();
        Filer other = samples.filer();
        String before = one.api().fileAndAwait(one.draft(), "ACCEPTED").text("/declarationNumber");
        String after = other.api().fileAndAwait(other.draft(), "ACCEPTED").text("/declarationNumber");
        Api importers = Api.at(samples.admin().baseUrl()).key(samples.key(other.importer()));
        Api merged = Api.at(samples.admin().baseUrl()).key(samples.key(one.importer()));
        see(importers, before, 404);
        see(importers, after, 200);
        see(merged, before, 200);

        Merger m = merge(id(one.importer()), id(other.importer()));

        see(importers, before, 200);
        see(importers, after, 200);
        see(merged, before, 200);
        see(merged, after, 200);
        // Messages are written by a reader of the log, soon after the acceptance; a broker is in the case, too.
        await().untilAsserted(() -> assertThat(messages(importers, before)).isNotEmpty());
        await().untilAsserted(() -> assertThat(messages(importers, after)).isNotEmpty());
        see(samples.filer().api(), before, 404);
        assertThat(parties.byIdentifier(one.importer())).map(Party::id).contains(id(other.importer()));
        assertThat(jdbc.sql("select count(*) from casework.case_parties where party_id = ?").param(m.from())
                .query(Integer.class).single()).as("no case is rewritten").isPositive();
        // The mandate that the merged party gave holds for the one that stays: its broker files under the old number.
        String filed = one.api().fileAndAwait(one.draft(), "ACCEPTED").text("/declarationNumber");
        see(importers, filed, 200);
        see(one.api(), before, 200);
        see(other.api(), before, 200);

        Merger asked = mergers.proposeUndo(m.id(), "They are two after all", LEE);
        assertThat(refusal(() -> mergers.confirm(asked.id(), LEE))).isEqualTo(Reason.SAME_PERSON);
        assertThat(mergers.confirm(asked.id(), KIM).state()).isEqualTo(State.UNDONE);
        assertThat(parties.byIdentifier(one.importer())).map(Party::id).contains(m.from());
        see(importers, before, 404);
        see(merged, before, 200);
        see(merged, after, 404);
        assertThat(messages(importers, before)).isEmpty();
        assertThat(messages(merged, before)).isNotEmpty();
        see(one.api(), before, 200);
        see(other.api(), before, 404);
        see(importers, filed, 200);
    }

    @Test
    void theSameDocumentOfABrokerThatWasMergedIsTheSameDeclaration() {
        Filer one = samples.filer();
        Filer other = samples.filer();
        Draft draft = one.draft();
        String number = one.api().fileAndAwait(draft, "ACCEPTED").text("/declarationNumber");
        merge(id(one.declarantCode()), id(other.declarantCode()));
        assertThat(one.api().file(draft).mustBe(202).text("/declarationNumber")).isEqualTo(number);
        assertThat(other.api().file(draft).mustBe(202).text("/declarationNumber")).isEqualTo(number);
    }

    @Test
    void twoPeopleMergeOnceHoweverManyPress() throws Exception {
        long from = id(samples.filer().importer());
        long into = id(samples.filer().importer());
        Merger proposed = mergers.propose(from, into, "Registered twice", KIM);
        assertThat(refusal(() -> mergers.confirm(proposed.id(), KIM))).isEqualTo(Reason.SAME_PERSON);
        assertThat(refusal(() -> mergers.propose(from, into, "Registered twice", LEE))).isEqualTo(Reason.MERGED);
        assertThat(refusal(() -> mergers.propose(into, from, "Registered twice", LEE))).isEqualTo(Reason.MERGED);
        List<Callable<String>> presses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor second = administrator("second-" + i);
            presses.add(() -> {
                try {
                    return mergers.confirm(proposed.id(), second).state().name();
                } catch (MergerRefused refused) {
                    return refused.reason().name();
                }
            });
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<String> answer : pool.invokeAll(presses)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce("MERGED").filteredOn("STATE"::equals).hasSize(7);
        assertThat(jdbc.sql("select count(*) from audittrail.entries where action = 'party.merged' and subject = ?")
                .param(String.valueOf(from)).query(Integer.class).single()).isEqualTo(1);
        assertThat(refusal(() -> mergers.propose(into, id(samples.filer().importer()), "One more", KIM)))
                .as("others are merged into it").isEqualTo(Reason.MERGED);
        assertThat(refusal(() -> mergers.withdraw(proposed.id(), KIM))).isEqualTo(Reason.STATE);
    }

    @Test
    void theGraverGradeCountsAndComesBackAndNobodyEscapesASuspension() {
        long from = id(samples.filer().importer());
        long into = id(samples.filer().importer());
        risk.grade(from, "HIGH", false, "Found smuggling");
        for (long party : List.of(from, into)) {
            jdbc.sql("insert into access.open_api_keys (hash, id, party_id, api, prefix, label, made_by, made_at) values (?, gen_random_uuid(), ?, "
                    + "'001', 'abcde', 'day', 'kim', now())").params(ApiKeys.hash(SampleData.unique("key")), party).update();
        }
        Merger m = merge(from, into);
        assertThat(grade(into)).isEqualTo("HIGH");
        assertThat(openApi.of(into)).extracting(OpenApiKey::api).as("whose they are now can end them").containsExactly("001", "001");
        assertThat(openApi.of(into)).extracting(OpenApiKey::label).contains("day").doesNotHaveDuplicates();
        mergers.confirm(mergers.proposeUndo(m.id(), "They are two", KIM).id(), LEE);
        assertThat(grade(into)).isEqualTo("LOW");
        assertThat(Stream.of(from, into).map(party -> openApi.of(party).stream().map(OpenApiKey::label).toList()))
                .containsOnly(List.of("day"));

        Filer suspended = samples.filer(Map.of(), Map.of("suspendedFrom", samples.today().toString()));
        assertThat(refusal(() -> mergers.propose(id(suspended.importer()), into, "Registered twice", KIM)))
                .isEqualTo(Reason.STANDING);
        Filer soon = samples.filer(Map.of(), Map.of("suspendedFrom", samples.today().plusDays(7).toString()));
        assertThat(refusal(() -> mergers.propose(id(soon.importer()), into, "Registered twice", KIM)))
                .as("known to come").isEqualTo(Reason.STANDING);
        long broker = id(suspended.declarantCode());
        assertThat(refusal(() -> mergers.propose(broker, into, "Registered twice", KIM))).isEqualTo(Reason.CODE);
    }

    @Test
    void afterThirtyDaysItStaysAndOnlyAdministratorsMerge() {
        long from = id(samples.filer().importer());
        long into = id(samples.filer().importer());
        assertThat(samples.admin().post(DOOR, Map.of("from", from, "into", into, "reason", "x")).mustBe(422).text("/code"))
                .isEqualTo("merger.reason");
        samples.admin().post(DOOR, Map.of("from", from, "into", 0, "reason", "Registered twice")).mustBe(404);
        long id = samples.admin().post(DOOR, Map.of("from", from, "into", into, "reason", "Registered twice")).mustBe(201)
                .won("/id");
        assertThat(samples.admin().post(DOOR + "/" + id + "/confirm", Map.of()).mustBe(409).text("/code"))
                .isEqualTo("merger.samePerson");
        assertThat(samples.admin().get(DOOR).mustBe(200).values("", "id")).contains(String.valueOf(id));
        for (Api stranger : List.of(samples.filer().api(), samples.officer("020"))) {
            stranger.post(DOOR + "/" + id + "/confirm", Map.of()).mustBe(403);
        }
        assertThat(refusal(() -> mergers.confirm(id, new Actor("x", from, null, false, Set.of(Role.TRADER)))))
                .isEqualTo(Reason.UNSEEN);
        mergers.confirm(id, KIM);

        clock.add(Mergers.UNDO.plus(Duration.ofHours(1)));
        assertThat(refusal(() -> mergers.proposeUndo(id, "They are two", LEE))).isEqualTo(Reason.TOO_LATE);
        samples.ready();
    }

    @Test
    void thoseWhoseNamesDifferInTheFormOfCompanyOnlyMayBeOne() {
        String name = SampleData.unique("한빛무역");
        Filer one = samples.filer(Map.of(), Map.of("name", "주식회사 " + name));
        Filer other = samples.filer(Map.of(), Map.of("name", "㈜" + name.toLowerCase(Locale.ROOT) + ", Ltd."));
        samples.filer(Map.of(), Map.of("name", name + "상사"));
        assertThat(mergers.alike(id(one.importer()), KIM)).extracting(Mergers.Alike::id).containsExactly(id(other.importer()));
        merge(id(other.importer()), id(one.importer()));
        assertThat(mergers.alike(id(one.importer()), KIM)).isEmpty();
    }

    @Test
    void draftsAndArrearsAreOfTheOneThatStays() {
        Filer other = samples.filer();
        long from = id(samples.filer().importer());
        long into = id(other.importer());
        long draft = drafts.begin(id -> new DraftContent(Map.of("reference", "R-1"), List.of()), false, trader(from)).id();
        assertThat(drafts.find(draft, trader(into))).isEmpty();
        merge(from, into);
        assertThat(drafts.page(trader(into), "", null, 10)).extracting(kept -> kept.id()).containsExactly(draft);
        assertThat(drafts.find(draft, trader(id(samples.filer().importer())))).as("a stranger").isEmpty();

        transaction.executeWithoutResult(status -> {
            assertThat(collection.inArrears(into, samples.today())).isFalse();
            jdbc.sql("insert into collection.notices (notice_number, case_number, round, kind, collection_form, amount, "
                    + "money_status, due_on, issued_at, payer_id) values (?, ?, 1, 'PAYMENT_SLIP', '11', 90000000, 'OVERDUE', "
                    + "?, now(), ?)").params(SampleData.unique("N"), SampleData.unique("C"), samples.today().minusDays(90), from)
                    .update();
            assertThat(collection.inArrears(into, samples.today())).as("what the merged party owes").isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void theCodeOfAMergedPartyIsNoOthers() {
        Filer one = samples.filer();
        Filer other = samples.filer();
        long into = id(other.declarantCode());
        merge(id(one.declarantCode()), into);
        assertThat(catchThrowableOfType(PartyRefused.class, () -> history.number(into, "DECLARANT", one.declarantCode(), KIM))
                .faults()).extracting(PartyRefused.Fault::code).containsExactly("known");
    }

    private static Actor trader(long party) {
        return new Actor("somebody", party, null, false, Set.of(Role.TRADER), Set.of());
    }

    private static List<String> messages(Api reader, String declaration) {
        Answer found = reader.get("/api/v1/mailbox?number=" + declaration);
        return found.status() == 200 ? found.values("/messages", "id") : List.of();
    }

    private Merger merge(long from, long into) {
        return mergers.confirm(mergers.propose(from, into, "Registered twice", KIM).id(), LEE);
    }

    private static Reason refusal(Runnable act) {
        return catchThrowableOfType(MergerRefused.class, act::run).reason();
    }

    private String grade(long party) {
        return jdbc.sql("select grade from risk.party_grades where party_id = ?").param(party).query(String.class).single();
    }

    private static void see(Api reader, String declaration, int status) {
        assertThat(reader.get("/api/v1/declarations/" + declaration).status()).isEqualTo(status);
    }

    private long id(String identifier) {
        return parties.byIdentifier(identifier).orElseThrow().id();
    }
}
