package org.openpass.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.openpass.release.ReleaseDatabase.PRICES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.release.DraftRows.Ending;
import org.openpass.release.Release.State;
import org.openpass.release.Release.Way;
import org.openpass.release.ReleaseLists.View;
import org.openpass.release.ReleaseRefused.Reason;
import org.openpass.testing.SampleData;
import org.springframework.dao.DataAccessException;

/** How two people change a table, on a table of the test's own. It is Thursday, 2026-12-03. */
class ReleasesIT {

    private static final Actor KIM = administrator("kim");
    private static final Actor LEE = administrator("lee");
    private static final Actor PARK = administrator("park");
    private static final String MONDAY = "2026-12-07";

    private static ReleaseDatabase database;
    private static ReleaseDrafts drafts;
    private static Releases releases;
    private static DirectDoors doors;

    private final String item = SampleData.unique("item-").toLowerCase(java.util.Locale.ROOT);

    @BeforeAll
    static void start() throws Exception {
        database = new ReleaseDatabase();
        drafts = database.part(ReleaseDrafts.class);
        releases = database.part(Releases.class);
        doors = database.part(DirectDoors.class);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void thursday() {
        database.clock.turnTo(ReleaseDatabase.NOON);
        database.price(item, "13", "2026-01-01", null);
    }

    @Test
    void onePreparesAnotherReleasesAndFromTheFirstDayItHolds() {
        Release draft = drafts.begin(PRICES, "Price of winter", "Notice 2026-12", KIM);
        draft = drafts.put(draft.id(), set(row("10", MONDAY, null)), draft.version(), KIM);
        assertThat(drafts.check(draft.id(), KIM)).extracting(RowError::column, RowError::code, RowError::warning)
                .containsExactly(tuple("note", "required", true));
        Release submitted = drafts.submit(draft.id(), draft.version(), KIM);
        assertThat(database.prices(item)).as("nothing has changed").containsExactly("13 2026-01-01 open");

        Release released = releases.release(submitted.id(), submitted.version(), submitted.rowsHash(), LEE);

        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.releasedBy()).isEqualTo("lee");
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 2026-12-06", "10 2026-12-07 open");
        assertThat(standing("2026-12-06").values()).containsEntry("price", "13");
        assertThat(standing("2026-12-07")).satisfies(row -> {
            assertThat(row.values()).containsEntry("price", "10").containsEntry("note", null);
            assertThat(row.release()).isEqualTo(released.id());
        });
        assertThat(database.jdbc.sql("select entered_by from release_trial.prices where release = ?")
                .param(released.id()).query(String.class).list()).containsExactly("release:" + released.id());
        assertThat(database.prices.released).containsOnlyOnce(released.id());
        assertThat(database.part(GovernedTables.class).history(PRICES, item + " | ")).satisfiesExactly(
                version -> {
                    assertThat(version.row().after()).containsEntry("price", "10");
                    assertThat(version.row().before()).singleElement().satisfies(row ->
                            assertThat(row).containsEntry("price", "13").containsEntry("release", null));
                    assertThat(version).extracting(Version::basis, Version::preparedBy, Version::releasedBy)
                            .containsExactly("Notice 2026-12", "kim", "lee");
                },
                version -> assertThat(version).extracting(v -> v.row().after().get("price"), Version::release)
                        .containsExactly("13", null));
        assertThat(audited("release.released", released.id())).isEqualTo(1);
    }

    @Test
    void whoHadAHandInItDoesNotReleaseItAndNobodyElseSeesIt() {
        Release draft = drafts.begin(PRICES, "Price of winter", "Notice", KIM);
        draft = drafts.put(draft.id(), set(row("10", MONDAY, null)), draft.version(), KIM);
        draft = drafts.put(draft.id(), set(row("11", MONDAY, null)), draft.version(), PARK);
        Release submitted = drafts.submit(draft.id(), draft.version(), LEE);

        assertThat(submitted.hands()).containsExactly("kim", "park");
        for (Actor hand : List.of(KIM, PARK)) {
            refused(Reason.SAME_PERSON, () -> release(submitted, hand));
        }
        for (Actor stranger : List.of(new Actor("trader", 7L, null, false, Set.of(Actor.Role.TRADER)),
                new Actor("officer", null, "020", false, Set.of(Actor.Role.CLEARANCE_OFFICER, Actor.Role.SUPERVISOR)))) {
            refused(Reason.UNSEEN, () -> release(submitted, stranger));
            refused(Reason.UNSEEN, () -> releases.get(submitted.id(), stranger));
            refused(Reason.UNSEEN, () -> drafts.begin(PRICES, "Mine", "Notice", stranger));
        }
        refused(Reason.UNSEEN, () -> releases.get(Long.MAX_VALUE, LEE));
        refused(Reason.UNSEEN, () -> drafts.begin("access.accounts", "Mine", "Notice", LEE));
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 open");
        assertThat(release(submitted, LEE).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void onlyWhatWasReadIsReleased() {
        Release draft = drafts.begin(PRICES, "Price of winter", "Notice", KIM);
        Release first = drafts.put(draft.id(), set(row("10", MONDAY, null)), draft.version(), KIM);
        refused(Reason.SEEN, () -> drafts.put(draft.id(), set(row("9", MONDAY, null)), draft.version(), KIM));
        refused(Reason.STATE, () -> release(first, LEE));
        Release read = drafts.submit(first.id(), first.version(), KIM);
        refused(Reason.STATE, () -> drafts.put(read.id(), set(row("9", MONDAY, null)), read.version(), KIM));

        Release returned = releases.giveBack(read.id(), "9, I think", read.version(), LEE);
        assertThat(returned.remark()).isEqualTo("9, I think");
        Release changed = drafts.put(read.id(), set(row("9", MONDAY, null)), returned.version(), KIM);
        Release again = drafts.submit(read.id(), changed.version(), KIM);

        refused(Reason.SEEN, () -> release(read, LEE));
        refused(Reason.SEEN, () -> releases.release(again.id(), again.version(), read.rowsHash(), LEE));
        Release other = drafts.withdraw(again.id(), again.version(), KIM);
        assertThat(drafts.withdraw(again.id(), again.version(), KIM)).isEqualTo(other);
        refused(Reason.STATE, () -> release(again, LEE));
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 open");
    }

    @Test
    void ofTwoThatWerePreparedForTheSameOnlyTheFirstIsReleased() throws Exception {
        Release one = submitted(set(row("10", MONDAY, null)));
        Release two = submitted(set(row("11", "2026-12-09", "2026-12-20")));

        List<Object> answers = atOnce(List.of(() -> release(one, LEE), () -> release(two, LEE)));

        assertThat(answers).filteredOn(Release.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(ReleaseRefused.class::isInstance).singleElement()
                .extracting(refused -> ((ReleaseRefused) refused).reason()).isEqualTo(Reason.STALE);
        Release late = releases.get(one.id(), KIM).state() == State.RELEASED ? two : one;
        Release returned = releases.giveBack(late.id(), "Look again", late.version(), LEE);
        Release again = drafts.submit(late.id(), returned.version(), KIM);
        assertThat(release(again, LEE).state()).as("prepared for what stands now").isEqualTo(State.RELEASED);
    }

    @Test
    void eightWhoReleaseAtOnceReleaseOnce() throws Exception {
        Release submitted = submitted(set(row("10", MONDAY, null)));

        List<Object> answers = atOnce(Collections.nCopies(8, () -> release(submitted, LEE)));

        assertThat(answers).hasSize(8).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst())
                .isInstanceOf(Release.class));
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 2026-12-06", "10 2026-12-07 open");
        assertThat(audited("release.released", submitted.id())).isEqualTo(1);
        assertThat(database.prices.released).containsOnlyOnce(submitted.id());
    }

    @Test
    void aFirstDayIsToComeAndNotTheNextMinute() {
        refused(Reason.ERRORS, () -> submitted(set(row("10", "2026-12-03", null))));
        Release friday = submitted(set(row("10", "2026-12-04", null)));
        Release monday = submitted(set(row("11", MONDAY, null)));

        database.clock.turnTo(Instant.parse("2026-12-03T14:56:00Z"));
        refused(Reason.TOO_EARLY, () -> release(friday, LEE));
        database.clock.turnTo(Instant.parse("2026-12-03T15:00:00Z"));
        refused(Reason.TOO_EARLY, () -> release(friday, LEE));
        assertThat(release(monday, LEE).state()).isEqualTo(State.RELEASED);
        database.clock.turnTo(Instant.parse("2026-12-03T14:54:00Z"));
        refused(Reason.STALE, () -> release(friday, LEE));
    }

    @Test
    void whatIsOpenLastsUntilTheNextThatStandsAndWhatEndsEnds() {
        release(submitted(set(row("20", "2027-01-01", null))), LEE);
        Release draft = submitted(set(row("10", MONDAY, null)));
        assertThat(releases.rows(draft.id(), 0, 10, LEE)).singleElement().satisfies(row ->
                assertThat(row.validTo()).isEqualTo(LocalDate.of(2026, 12, 31)));
        release(draft, LEE);
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 2026-12-06", "10 2026-12-07 2026-12-31",
                "20 2027-01-01 open");

        release(submitted(new DraftRows(List.of(), List.of(new Ending(item + " | ", LocalDate.of(2026, 12, 20))))), LEE);
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 2026-12-06", "10 2026-12-07 2026-12-20");
    }

    @Test
    void whatHasNotBegunIsTakenBackByTwoPeopleOnceAndWhatHasBegunIsNot() {
        Release released = release(submitted(set(row("10", MONDAY, "2026-12-20"), row("12", "2027-02-01", null))), LEE);
        assertThat(database.prices(item)).hasSize(4);

        Release back = releases.takeBack(released.id(), "It was 9", KIM);
        assertThat(back).extracting(Release::way, Release::state, Release::inverseOf)
                .containsExactly(Way.INVERSE, State.DRAFT, released.id());
        assertThat(releases.takeBack(released.id(), "It was 9", LEE)).isEqualTo(back);
        Release ready = drafts.submit(back.id(), back.version(), KIM);
        refused(Reason.SAME_PERSON, () -> release(ready, KIM));
        release(ready, LEE);
        for (String day : List.of("2026-12-06", MONDAY, "2026-12-21", "2027-02-01", "2030-01-01")) {
            assertThat(standing(day).values()).as(day).containsEntry("price", "13");
        }
        assertThat(database.part(GovernedTables.class).overlaps()).isZero();

        Release other = release(submitted(set(row("8", MONDAY, null))), LEE);
        database.clock.turnTo(ReleaseDatabase.NOON.plus(Duration.ofDays(4)));
        refused(Reason.TOO_EARLY, () -> releases.takeBack(other.id(), "Too late", KIM));
    }

    @Test
    void whatAnotherChangedSinceIsNotTakenBackAndWhatWasWithdrawnCanBeAgain() {
        Release released = release(submitted(set(row("10", MONDAY, null))), LEE);
        Release back = releases.takeBack(released.id(), "It was 9", KIM);
        drafts.withdraw(back.id(), back.version(), KIM);
        assertThat(releases.takeBack(released.id(), "It was 9", KIM).id()).isNotEqualTo(back.id());
        Release open = releases.takeBack(released.id(), "It was 9", KIM);
        drafts.withdraw(open.id(), open.version(), KIM);

        release(submitted(set(row("11", "2026-12-10", null))), LEE);
        refused(Reason.STALE, () -> releases.takeBack(released.id(), "It was 9", KIM));
        refused(Reason.STATE, () -> releases.takeBack(open.id(), "Withdrawn", KIM));
    }

    @Test
    void allErrorsAreToldAtOnceAndNothingIsKept() {
        Release draft = drafts.begin(PRICES, "Price of winter", "Notice", KIM);
        Map<String, String> wrong = row("1e99", "2026-13-01", null);
        wrong.putAll(Map.of("item", "A B", "size", "XL", "colour", "red", "note", "a\u0000b"));

        ReleaseRefused refused = refused(Reason.ERRORS, () -> drafts.put(draft.id(), new DraftRows(List.of(wrong,
                row(null, "1899-12-31", "2026-12-01"), row("1001", MONDAY, "2026-12-01"), row("1", MONDAY, null),
                row("2", MONDAY, null), row("3", MONDAY, "2026-12-06")), List.of(new Ending(null, null),
                new Ending(item, null), new Ending(item + " | ", LocalDate.of(2026, 12, 6)))), draft.version(), KIM));

        assertThat(refused.errors()).extracting(RowError::number, RowError::column, RowError::code)
                .containsExactlyInAnyOrder(tuple(1, "colour", "unknown"), tuple(1, "item", "pattern"),
                        tuple(1, "size", "code"), tuple(1, "price", "number"), tuple(1, "note", "control"),
                        tuple(1, "valid_from", "day"), tuple(2, "price", "required"), tuple(2, "valid_from", "day"),
                        tuple(3, "price", "bounds"), tuple(5, null, "twice"), tuple(6, "valid_to", "order"),
                        tuple(6, null, "twice"), tuple(7, "key", "required"), tuple(8, "valid_to", "day"),
                        tuple(9, null, "twice"));
        assertThat(refused.errors()).allSatisfy(error -> assertThat(error.text(java.util.Locale.KOREAN))
                .isNotBlank().doesNotStartWith("release.error"));
        assertThat(releases.rows(draft.id(), 0, 10, KIM)).isEmpty();
        refused(Reason.ERRORS, () -> drafts.submit(draft.id(), draft.version(), KIM));
        refused(Reason.ERRORS, () -> drafts.put(draft.id(), new DraftRows(Collections.nCopies(1_001,
                row("1", MONDAY, null)), null), draft.version(), KIM));
        assertThatThrownBy(() -> drafts.begin(PRICES, " x ", "Notice", KIM)).hasMessageContaining("title");
        assertThatThrownBy(() -> drafts.begin(PRICES, "Title", " ", KIM)).hasMessageContaining("basis");
    }

    @Test
    void rowsThatCannotStandTogetherAreErrorsOfTheCheck() {
        Release draft = drafts.begin(PRICES, "Price of winter", "Notice", KIM);
        Release put = drafts.put(draft.id(), new DraftRows(List.of(row("1", MONDAY, "2026-12-31"),
                row("2", "2026-12-20", null), row("901", "2027-03-01", null), row("3", "2026-12-01", "2026-12-02")),
                List.of(new Ending("nothing | ", LocalDate.of(2027, 1, 1)))), draft.version(), KIM);

        assertThat(drafts.check(put.id(), KIM)).filteredOn(error -> !error.warning())
                .extracting(RowError::number, RowError::code).containsExactlyInAnyOrder(tuple(1, "overlap"),
                        tuple(3, "bounds"), tuple(4, "notToCome"), tuple(5, "notThere"));
        ReleaseRefused refused = refused(Reason.ERRORS, () -> drafts.submit(put.id(), put.version(), KIM));
        assertThat(refused.errors()).hasSizeGreaterThan(4);
    }

    @Test
    void whatWasReleasedStays() {
        Release released = release(submitted(set(row("10", MONDAY, null))), LEE);

        for (String change : List.of("update release.releases set title = 'Another' where id = ?",
                "delete from release.releases where id = ?", "update release.rows set after = '{}' where release = ?",
                "delete from release.rows where release = ?", "delete from release.hands where release = ?",
                "insert into release.rows (release, number, key, act, valid_from) values (?, 9, 'x', 'END', '2027-01-01')")) {
            assertThatThrownBy(() -> database.jdbc.sql(change).param(released.id()).update()).as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void onePersonChangesTheTableByADirectDoorUntilItIsHandedOver() {
        doors.set(PRICES, List.of(row("9", "2026-11-01", null)), "old software");
        doors.replace(PRICES, "a file", release -> database.jdbc.sql("""
                insert into release_trial.prices (item, size, price, valid_from, entered_by, release)
                values (?, 'S', 5, '2026-01-01', 'file', ?)
                """).params(item, release).update());

        assertThat(database.prices(item)).contains("13 2026-01-01 2026-10-31", "9 2026-11-01 open", "5 2026-01-01 open");
        assertThat(database.part(GovernedTables.class).history(PRICES, item + " | ").getFirst()).extracting(Version::way,
                Version::basis, Version::preparedBy, Version::releasedBy).containsExactly(Way.DIRECT, "old software",
                "system", "system");
        assertThat(database.part(GovernedTables.class).history(PRICES, item + " | S")).singleElement()
                .extracting(Version::basis).isEqualTo("a file");

        release(submitted(set(row("7", MONDAY, null))), LEE);
        refused(Reason.OVERLAPS, () -> doors.replace(PRICES, "a file", release -> database.jdbc.sql("""
                insert into release_trial.prices (item, price, valid_from, entered_by, release)
                values (?, 5, '2027-01-01', 'file', ?)
                """).params(item, release).update()));

        Actor officer = new Actor("officer", null, "020", false, Set.of(Actor.Role.SUPERVISOR));
        refused(Reason.UNSEEN, () -> {
            doors.handOver(officer);
            return null;
        });
        assertThat(doors.open()).isTrue();
        try {
            doors.handOver(KIM);
            doors.handOver(LEE);
            assertThat(doors.open()).isFalse();
            refused(Reason.SECOND_PERSON, () -> {
                doors.set(PRICES, List.of(row("1", "2026-11-01", null)), "old software");
                return null;
            });
            assertThat(audited("release.handedOver", "installation")).isEqualTo(1);
            assertThat(release(submitted(set(row("6", MONDAY, null))), LEE).state()).isEqualTo(State.RELEASED);
        } finally {
            database.jdbc.sql("update release.mode set direct = true").update();
        }
    }

    @Test
    void whatIsSubmittedLiesOnTheDesksOfThoseWhoHadNoHandInIt() {
        ReleaseLists lists = new ReleaseLists(database.part(ReleaseRows.class), database.jdbc);
        TableSums sums = new TableSums(database.part(GovernedTables.class), database.jdbc);
        LocalDate today = LocalDate.of(2026, 12, 3);
        Release waits = submitted(set(row("10", MONDAY, null)));

        assertThat(lists.page(View.TO_RELEASE, PRICES, null, 100, LEE)).extracting(Release::id).contains(waits.id());
        assertThat(lists.page(View.TO_RELEASE, null, waits.id(), 100, LEE)).extracting(Release::id)
                .doesNotContain(waits.id());
        assertThat(lists.page(View.TO_RELEASE, PRICES, null, 100, KIM)).extracting(Release::id).doesNotContain(waits.id());
        assertThat(lists.page(View.MINE, null, null, 100, KIM)).extracting(Release::id).contains(waits.id());
        assertThat(lists.page(View.MINE, null, null, 100, LEE)).extracting(Release::id).doesNotContain(waits.id());
        int count = lists.count(View.TO_RELEASE, PRICES, 1_000, LEE);
        TableSums.Sums before = sums.of(PRICES, today);
        assertThat(before.submitted()).isPositive();

        release(waits, LEE);

        assertThat(lists.count(View.TO_RELEASE, PRICES, 1_000, LEE)).isEqualTo(count - 1);
        assertThat(lists.page(View.RELEASED, PRICES, null, 100, KIM)).extracting(Release::id).contains(waits.id());
        assertThat(sums.of(PRICES, today)).isEqualTo(new TableSums.Sums(before.standing(), before.toCome() + 1,
                before.drafts(), before.submitted() - 1));
        assertThat(lists.rows(waits.id(), KIM)).isEqualTo(new ReleaseLists.Rows(1, 0, 0, LocalDate.parse(MONDAY)));
        assertThat(lists.changes(waits.id(), 0, 10, KIM)).hasSize(1);
        assertThat(lists.changes(waits.id(), 1, 10, KIM)).isEmpty();
        refused(Reason.UNSEEN, () -> lists.page(View.ALL, null, null, 1, new Actor("trader", 7L, null, false,
                Set.of(Actor.Role.TRADER))));
    }

    private Release submitted(DraftRows rows) {
        Release draft = drafts.begin(PRICES, "Price of " + item, "Notice", KIM);
        Release put = drafts.put(draft.id(), rows, draft.version(), KIM);
        return drafts.submit(put.id(), put.version(), KIM);
    }

    private static Release release(Release read, Actor actor) {
        return releases.release(read.id(), read.version(), read.rowsHash(), actor);
    }

    @SafeVarargs
    private static DraftRows set(Map<String, String>... rows) {
        return new DraftRows(List.of(rows), List.of());
    }

    private Map<String, String> row(String price, String from, String to) {
        Map<String, String> row = new HashMap<>(Map.of("item", item, "valid_from", from));
        row.put("price", price);
        row.put("valid_to", to);
        return row;
    }

    private TableRow standing(String day) {
        List<TableRow> rows = database.part(GovernedTables.class).rows(PRICES, LocalDate.parse(day), "", item, 10);
        assertThat(rows).as(day).hasSize(1);
        return rows.getFirst();
    }

    private static ReleaseRefused refused(Reason reason, Callable<?> act) {
        ReleaseRefused refused = catchThrowableOfType(ReleaseRefused.class, act::call);
        assertThat(refused).as("refused: " + reason).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        return refused;
    }

    /** What each came to: its answer, or why it was refused. */
    private static List<Object> atOnce(List<Callable<Release>> acts) throws InterruptedException {
        List<Object> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(acts.size())) {
            for (Future<Release> done : all.invokeAll(acts)) {
                answers.add(done.state() == Future.State.SUCCESS ? done.resultNow() : done.exceptionNow());
            }
        }
        return answers;
    }

    private static long audited(String action, Object subject) {
        return database.jdbc.sql("select count(*) from audittrail.entries where action = ? and subject = ?")
                .params(action, String.valueOf(subject)).query(Long.class).single();
    }

    private static Actor administrator(String name) {
        return new Actor(name, null, null, false, Set.of(Actor.Role.ADMINISTRATOR));
    }
}
