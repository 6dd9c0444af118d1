package org.openpass.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.openpass.release.ReleaseDatabase.PRICES;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.release.Release.State;
import org.openpass.release.Release.Way;
import org.openpass.release.ReleaseRefused.Reason;
import org.openpass.release.ReleaseRow.Act;
import org.openpass.release.TableExport.Format;
import org.openpass.testing.SampleData;

/** Rows from files and to files, on a table of the test's own. It is Thursday, 2026-12-03. */
class TableFilesIT {

    private static final Actor KIM = administrator("kim");
    private static final Actor LEE = administrator("lee");
    private static final String HEADER = "item,size,price,note,valid_from,valid_to\n";
    private static final String MONDAY = "2026-12-07";

    private static ReleaseDatabase database;
    private static ReleaseDrafts drafts;
    private static Releases releases;
    private static TableFiles files;
    private static TableExport exports;

    private final String item = SampleData.unique("item-").toLowerCase(Locale.ROOT);

    @BeforeAll
    static void start() throws Exception {
        database = new ReleaseDatabase();
        drafts = database.part(ReleaseDrafts.class);
        releases = database.part(Releases.class);
        files = database.part(TableFiles.class);
        exports = database.part(TableExport.class);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void aPriceStands() {
        database.price(item, "13", "2026-01-01", null);
    }

    @Test
    void whatSomebodyWroteInAFileTwoPeopleReleaseAndWhatStandsAlreadyChangesNothing() throws Exception {
        Release draft = begin();
        Load load = load(draft, HEADER + item + ",,13.00,,2026-01-01,\n" + item + ",,10,new," + MONDAY + ",\n"
                + item + "-b,S,1,'=2,2027-01-01,2027-02-01\n");

        assertThat(load).extracting(Load::step, Load::done, Load::whole, Load::errors, Load::problem)
                .containsExactly("DONE", 3, 3, 0, null);
        assertThat(releases.rows(draft.id(), 0, 10, KIM)).extracting(ReleaseRow::number, ReleaseRow::act,
                row -> row.after().get("note")).containsExactly(tuple(2, Act.SAME, null), tuple(3, Act.SET, "new"),
                tuple(4, Act.SET, "=2"));
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 open");
        Release submitted = submitted(draft);
        assertThat(submitted).extracting(Release::way, Release::hands).containsExactly(Way.FILE, List.of("kim"));

        release(submitted);
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 2026-12-06", "10 2026-12-07 open");
        assertThat(database.prices(item + "-b")).containsExactly("1 2027-01-01 2027-02-01");
    }

    @Test
    void aLastDayThatAFileBringsForwardEndsARowUnlessTheFileSaysWhatFollows() throws Exception {
        database.price(item + "-ends", "5", "2026-01-01", null);
        database.price(item + "-past", "5", "2026-01-01", null);
        database.price(item + "-next", "6", "2027-01-01", "2027-06-30");
        Release draft = begin();
        Load load = load(draft, HEADER + item + ",,13,,2026-01-01,2026-12-06\n" + item + ",,10,," + MONDAY
                + ",2026-12-31\n" + item + ",,9,,2027-01-01,\n" + item + "-ends,,5,,2026-01-01,2026-12-31\n"
                + item + "-next,,6,,2027-01-01,2027-03-31\n");
        assertThat(load.step()).isEqualTo("DONE");
        assertThat(releases.rows(draft.id(), 0, 10, KIM)).extracting(ReleaseRow::number, ReleaseRow::act,
                ReleaseRow::validFrom, ReleaseRow::validTo).containsExactly(
                tuple(2, Act.SAME, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 6)),
                tuple(3, Act.SET, LocalDate.parse(MONDAY), LocalDate.of(2026, 12, 31)),
                tuple(4, Act.SET, LocalDate.of(2027, 1, 1), null), tuple(5, Act.END, LocalDate.of(2027, 1, 1), null),
                tuple(6, Act.END, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30)));

        release(submitted(draft));
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 2026-12-06", "10 2026-12-07 2026-12-31",
                "9 2027-01-01 open");
        assertThat(database.prices(item + "-ends")).containsExactly("5 2026-01-01 2026-12-31");
        assertThat(database.prices(item + "-next")).containsExactly("6 2027-01-01 2027-03-31");

        Release late = begin();
        assertThat(load(late, HEADER + item + "-past,,5,,2026-01-01,2026-11-30\n").step()).isEqualTo("REFUSED");
        assertThat(files.errors(late.id(), 0, 10, KIM)).extracting(RowError::code).containsExactly("notToCome");
    }

    @Test
    void ofFiveHundredWrongRowsEachIsToldAndNothingIsKept() throws Exception {
        Release draft = begin();
        Release before = drafts.put(draft.id(), new DraftRows(List.of(Map.of("item", item, "price", "11",
                "valid_from", MONDAY)), List.of()), draft.version(), KIM);
        String rows = IntStream.range(0, 2_000).mapToObj(i -> item + "-" + i + ",," + (i % 4 == 3 ? "cheap" : i % 900)
                + ",," + MONDAY + ",\n").collect(Collectors.joining());

        Load load = load(draft, HEADER + rows);

        assertThat(load).extracting(Load::step, Load::whole, Load::errors).containsExactly("REFUSED", 2_000, 500);
        List<RowError> told = new ArrayList<>();
        List<RowError> page = files.errors(draft.id(), 0, 300, KIM);
        while (!page.isEmpty()) {
            told.addAll(page);
            page = files.errors(draft.id(), told.size(), 300, KIM);
        }
        assertThat(told).extracting(RowError::number).isEqualTo(IntStream.range(0, 2_000).filter(i -> i % 4 == 3)
                .mapToObj(i -> i + 2).toList());
        assertThat(told).allSatisfy(error -> assertThat(error).extracting(RowError::column, RowError::code,
                RowError::value).containsExactly("price", "number", "cheap"));
        assertThat(releases.rows(draft.id(), 0, 10, KIM)).as("as it was").singleElement()
                .extracting(row -> row.after().get("price")).isEqualTo("11");
        assertThat(releases.get(draft.id(), KIM)).isEqualTo(before);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeErrors(draft.id(), out, KIM);
        assertThat(out.toString(UTF_8).lines()).hasSize(501).element(1).asString()
                .startsWith("5,price,cheap,").endsWith(item + "-3,,cheap,," + MONDAY + ",");
    }

    @Test
    void allIsToldAtOnceAlsoWhatRowsAreToEachOtherAndToTheTable() throws Exception {
        Release draft = begin();
        Load load = load(draft, HEADER + "A B,XL,1e9,a\u0000b,2026-13-01,2026-01-01\n"
                + item + ",,1," + "x".repeat(401) + "," + MONDAY + ",\n"
                + item + "-1,,901,,2026-12-01,2026-12-02\n"
                + item + "-2,,1,,2026-12-07,2026-12-31\n" + item + "-2,,2,,2026-12-20,\n"
                + item + "-2,,3,,2026-12-20,\n" + item + "-3,,1,one, two," + MONDAY + ",\n" + item + "-4\n");

        assertThat(load.step()).isEqualTo("REFUSED");
        assertThat(files.errors(draft.id(), 0, 100, KIM)).extracting(RowError::number, RowError::column, RowError::code)
                .containsExactlyInAnyOrder(tuple(2, "item", "pattern"), tuple(2, "size", "code"),
                        tuple(2, "price", "number"), tuple(2, "note", "control"), tuple(2, "valid_from", "day"),
                        tuple(3, "note", "long"), tuple(4, "valid_from", "notToCome"), tuple(4, "price", "bounds"),
                        tuple(5, "valid_to", "overlap"), tuple(7, null, "twice"), tuple(8, null, "width"),
                        tuple(9, null, "width"));
        assertThat(load.errors()).isEqualTo(12);
        assertThat(files.errors(draft.id(), 0, 100, KIM)).allSatisfy(error ->
                assertThat(error.text(Locale.KOREAN)).isNotBlank().doesNotStartWith("release.error"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeErrors(draft.id(), out, KIM);
        assertThat(out.toString(UTF_8)).as("a row that could be read").contains(item + "-1,,901,,2026-12-01,2026-12-02");

        assertThat(load(draft, "item,item,colour,price,note,valid_from\n" + item + ",x,red,1,," + MONDAY + "\n").step())
                .isEqualTo("REFUSED");
        assertThat(files.errors(draft.id(), 0, 100, KIM)).extracting(RowError::number, RowError::code, RowError::value)
                .containsExactlyInAnyOrder(tuple(1, "columnMissing", "size"), tuple(1, "columnMissing", "valid_to"),
                        tuple(1, "columnTwice", "item"), tuple(1, "columnUnknown", "colour"));
        load(draft, HEADER);
        assertThat(files.errors(draft.id(), 0, 100, KIM)).extracting(RowError::code).containsExactly("empty");
        assertThat(releases.rows(draft.id(), 0, 10, KIM)).isEmpty();
        assertThat(refused(Reason.ERRORS, () -> files.load(draft.id(), "a.csv", content(""), false, KIM)).errors())
                .extracting(RowError::code).containsExactly("fileEmpty");
    }

    @Test
    void whatWasWrittenToAFileAndIsReadAgainChangesNothing() throws Exception {
        database.jdbc.sql("update release_trial.prices set note = '=1+1', price = 13.50, valid_to = '2026-12-31' "
                + "where item = ?").param(item).update();
        database.price(item, "14", "2027-01-01", null);
        for (Format format : Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write(PRICES, null, format, out);
            Release draft = begin();
            Load begun = files.load(draft.id(), "all" + format.extension(), new ByteArrayInputStream(out.toByteArray()),
                    true, KIM);
            assertThat(ended(begun).step()).as(format.name()).isEqualTo("DONE");
            assertThat(releases.rows(draft.id(), 0, 1_000, KIM)).extracting(ReleaseRow::act).hasSizeGreaterThan(1)
                    .containsOnly(Act.SAME);
            drafts.withdraw(draft.id(), releases.get(draft.id(), KIM).version(), KIM);
        }
        ByteArrayOutputStream ofADay = new ByteArrayOutputStream();
        exports.write(PRICES, LocalDate.of(2026, 12, 31), Format.CSV, ofADay);
        assertThat(ofADay.toString(UTF_8).lines().filter(line -> line.startsWith(item)))
                .containsExactly(item + ",,13.50,'=1+1,2026-01-01,2026-12-31");
        refused(Reason.UNSEEN, () -> {
            exports.write("access.accounts", null, Format.CSV, ofADay);
            return null;
        });
    }

    @Test
    void aWholeFileEndsWhatItLeavesOutAndIsStaleWhenAnythingItSaysWasChanged() throws Exception {
        database.price(item + "-gone", "5", "2026-01-01", null);
        String stands = export();
        String left = stands.lines().filter(line -> !line.startsWith(item + "-gone")).collect(Collectors.joining("\n"));
        Release draft = begin();
        ended(files.load(draft.id(), "whole.csv", content(left + "\n" + item + "-new,,1,," + MONDAY + ",\n"), true, KIM));
        assertThat(releases.rows(draft.id(), 0, 1_000, KIM)).filteredOn(row -> row.act() != Act.SAME)
                .extracting(ReleaseRow::key, ReleaseRow::act, ReleaseRow::validFrom).containsExactlyInAnyOrder(
                        tuple(item + "-new | ", Act.SET, LocalDate.parse(MONDAY)),
                        tuple(item + "-gone | ", Act.END, LocalDate.parse(MONDAY)));
        Release submitted = submitted(draft);

        Release between = begin();
        load(between, HEADER + item + ",,12,," + MONDAY + ",\n");
        release(submitted(between));
        refused(Reason.STALE, () -> release(submitted));
        Release returned = releases.giveBack(draft.id(), "12 since", submitted.version(), LEE);
        Release again = drafts.submit(draft.id(), returned.version(), KIM);
        assertThat(releases.rows(draft.id(), 0, 1_000, KIM)).as("it still says 13 from January on")
                .filteredOn(row -> row.key().equals(item + " | ")).extracting(ReleaseRow::act)
                .containsExactly(Act.SAME);
        release(again);
        assertThat(database.prices(item + "-gone")).containsExactly("5 2026-01-01 2026-12-06");
        assertThat(database.prices(item)).containsExactly("13 2026-01-01 2026-12-06", "12 2026-12-07 open");
    }

    @Test
    void oneFileOfADraftIsOnItsWayAndWhatBreaksLeavesNothing() throws Exception {
        Release draft = begin();
        Release second = begin();
        String rows = HEADER + item + ",,10,," + MONDAY + ",\n";
        try (Connection other = database.part(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table release.rows in access exclusive mode");
            Load begun = files.load(draft.id(), "C:\\files\\a.csv", content(rows), false, KIM);
            assertThat(begun).extracting(Load::step, Load::fileName).containsExactly("WAIT", "a.csv");
            assertThat(files.load(second.id(), "b.csv", content(rows), false, LEE).release())
                    .as("the same file on its way").isEqualTo(draft.id());
            files.load(second.id(), "b.csv", content(rows + "\n"), false, KIM);
            refused(Reason.LOADING, () -> files.load(second.id(), "c.csv", content(rows + "\n\n"), false, KIM));
            drafts.withdraw(second.id(), second.version(), KIM);
            await().atMost(Duration.ofSeconds(20)).until(() -> database.jdbc.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where wait_event_type = 'Lock' and query like 'delete from release.rows%'
                    """).query(Boolean.class).list(), killed -> !killed.isEmpty());
            assertThat(ended(draft.id())).extracting(Load::step, Load::problem).containsExactly("BROKEN", "failed");
            assertThat(ended(second.id())).extracting(Load::step, Load::problem).containsExactly("BROKEN", "changed");
            other.rollback();
        }
        assertThat(releases.rows(draft.id(), 0, 10, KIM)).isEmpty();
        assertThat(releases.get(draft.id(), KIM)).isEqualTo(draft);
        assertThat(load(draft, rows).step()).as("again").isEqualTo("DONE");
        int version = releases.get(draft.id(), KIM).version();
        assertThat(load(draft, rows).step()).as("once more").isEqualTo("DONE");
        assertThat(releases.get(draft.id(), KIM).version()).isEqualTo(version);

        database.jdbc.sql("""
                update release.loads set step = 'READ', ended_at = null, version = null,
                    alive_at = clock_timestamp() - interval '1 minute' where release = ?
                """).param(draft.id()).update();
        assertThat(files.progress(draft.id(), LEE)).hasValueSatisfying(load -> {
            assertThat(load).extracting(Load::step, Load::problem).containsExactly("BROKEN", "brokenOff");
            assertThat(load.ended()).isTrue();
            assertThat(load.problem(Locale.KOREAN)).hasValueSatisfying(text ->
                    assertThat(text).doesNotStartWith("tablefiles"));
        });
        assertThat(load(draft, rows).step()).as("as if it had never been").isEqualTo("DONE");
    }

    @Test
    void onlyAdministratorsAndOnlyIntoADraft() throws Exception {
        Release draft = begin();
        String rows = HEADER + item + ",,10,," + MONDAY + ",\n";
        load(draft, rows);
        for (Actor stranger : List.of(new Actor("trader", 7L, null, false, Set.of(Actor.Role.TRADER)),
                new Actor("officer", null, "020", false, Set.of(Actor.Role.SUPERVISOR)))) {
            refused(Reason.UNSEEN, () -> files.load(draft.id(), "a.csv", content(rows), false, stranger));
            refused(Reason.UNSEEN, () -> files.progress(draft.id(), stranger));
            refused(Reason.UNSEEN, () -> files.errors(draft.id(), 0, 10, stranger));
            refused(Reason.UNSEEN, () -> {
                files.writeErrors(draft.id(), new ByteArrayOutputStream(), stranger);
                return null;
            });
        }
        refused(Reason.UNSEEN, () -> files.load(Long.MAX_VALUE, "a.csv", content(rows), false, KIM));
        submitted(draft);
        refused(Reason.STATE, () -> files.load(draft.id(), "a.csv", content(rows), false, KIM));
        assertThat(files.progress(begin().id(), KIM)).isEmpty();
    }

    private static Release begin() {
        return drafts.begin(PRICES, "Prices of winter", "Notice", KIM);
    }

    private static Load load(Release draft, String csv) throws Exception {
        return ended(files.load(draft.id(), "prices.csv", content(csv), false, KIM));
    }

    private static Load ended(Load begun) {
        return ended(begun.release());
    }

    private static Load ended(long release) {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .until(() -> files.progress(release, KIM).orElseThrow(), Load::ended);
    }

    private static ByteArrayInputStream content(String csv) {
        return new ByteArrayInputStream(csv.getBytes(UTF_8));
    }

    private static String export() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(PRICES, null, Format.CSV, out);
        return out.toString(UTF_8);
    }

    private static Release submitted(Release draft) {
        Release loaded = releases.get(draft.id(), KIM);
        return drafts.submit(loaded.id(), loaded.version(), KIM);
    }

    private static Release release(Release read) {
        Release released = releases.release(read.id(), read.version(), read.rowsHash(), LEE);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        return released;
    }

    private static ReleaseRefused refused(Reason reason, Callable<?> act) {
        ReleaseRefused refused = catchThrowableOfType(ReleaseRefused.class, act::call);
        assertThat(refused).as("refused: " + reason).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        return refused;
    }

    private static Actor administrator(String name) {
        return new Actor(name, null, null, false, Set.of(Actor.Role.ADMINISTRATOR));
    }
}
