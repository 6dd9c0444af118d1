package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.casework.Sharing;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxFilter.Op;
import org.openpass.terms.Seoul;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The views of the inbox over tasks of random cases, in a transaction that leaves nothing behind. */
@OpenPassTest
class InboxIT {

    private static final int ROWS = 150;
    private static final int ALL = 1_000;
    private static final Actor READER = officer(InboxRow.ME, InboxRow.OFFICE, Role.CLEARANCE_OFFICER, Role.INSPECTOR);

    @Autowired
    Inbox inbox;
    @Autowired
    Sharing sharing;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyFilterOfEveryColumnLetsThroughWhatItSays() {
        withRows(rows -> {
            Instant now = clock.instant();
            for (InboxFilter filter : InboxRow.filters(now)) {
                InboxQuery groups = InboxQuery.of(View.GROUPS).with(filter);
                List<Long> found = keys(READER, groups);

                assertThat(found).as(filter.text()).isEqualTo(keys(rows.stream().filter(row -> row.open() && mine(row)
                        && row.passes(filter, now)).sorted(InboxRow.URGENCY)));
                assertThat(inbox.count(READER, groups, ALL)).as("count of " + filter.text()).isEqualTo(found.size());
                assertThat(keys(READER, InboxQuery.of(View.DONE).with(filter))).as("done, " + filter.text())
                        .isEqualTo(keys(rows.stream().filter(row -> done(row, filter, now) && row.passes(filter, now))
                                .sorted(InboxRow.LATEST)));
            }
        });
    }

    @Test
    void filtersTogetherMustAllBeTrue() {
        withRows(rows -> {
            InboxFilter lane = new InboxFilter(InboxColumn.LANE, Op.IS, List.of("INSPECTION"));
            InboxFilter trader = new InboxFilter(InboxColumn.TRADER, Op.HAS, List.of("SAMSUNG"));

            List<Long> found = keys(READER, InboxQuery.of(View.GROUPS).with(lane).with(trader));

            assertThat(found).isNotEmpty().isEqualTo(keys(rows.stream().filter(row -> row.open() && mine(row)
                    && row.passes(lane, clock.instant()) && row.passes(trader, clock.instant())).sorted(InboxRow.URGENCY)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void pagesJoinedAreTheWholeListInTheOrderOfTheColumn(InboxColumn column) {
        if (!column.sortable()) {
            assertThat(InboxSort.of(column.word())).isEmpty();
            return;
        }
        withRows(rows -> {
            for (boolean descending : List.of(false, true)) {
                InboxQuery query = InboxQuery.of(View.GROUPS).sortedBy(new InboxSort(column, descending));
                List<Inbox.Entry> whole = inbox.page(READER, query, ALL);

                assertThat(pages(query, 7, page -> { })).isEqualTo(whole.stream().map(each -> each.task().key()).toList());
                assertThat(whole).hasSize((int) rows.stream().filter(row -> row.open() && mine(row)).count());
                if (!whole.isEmpty() && !InboxKey.value(column.of(whole.getFirst()), column.type()).getClass()
                        .equals(String.class)) {
                    Comparator<Inbox.Entry> order = Comparator.comparing(each -> comparable(column, each));
                    assertThat(whole).as(query.sort().text()).isSortedAccordingTo(descending ? order.reversed() : order);
                }
            }
        });
    }

    @Test
    void whoClaimsBetweenThePagesTakesNothingElseAwayAndNoRowComesTwice() {
        withRows(rows -> {
            List<Long> before = keys(READER, InboxQuery.of(View.UNASSIGNED));
            Set<Long> claimed = new HashSet<>();

            List<Long> read = pages(InboxQuery.of(View.UNASSIGNED), 5, page -> {
                List<Long> waiting = keys(READER, InboxQuery.of(View.UNASSIGNED));
                for (Long key : List.of(waiting.getFirst(), waiting.getLast())) {
                    jdbc.sql("update tasks.tasks set assignee = 'kim' where task_key = ?").param(key).update();
                    claimed.add(key);
                }
            });

            assertThat(read).doesNotHaveDuplicates();
            assertThat(before).containsSubsequence(read);
            assertThat(read).containsAll(before.stream().filter(key -> !claimed.contains(key)).toList());
            assertThat(claimed).as("some were taken before their page came").anyMatch(key -> !read.contains(key));
        });
    }

    @Test
    void eachViewHasItsRowsTheMostUrgentFirst() {
        withRows(rows -> {
            assertThat(keys(READER, InboxQuery.of(View.MINE))).isNotEmpty().isEqualTo(open(rows.stream()
                    .filter(row -> mine(row) && InboxRow.ME.equals(row.assignee()))));
            assertThat(keys(READER, InboxQuery.of(View.GROUPS))).isNotEmpty().isEqualTo(open(rows.stream()
                    .filter(InboxIT::mine)));
            assertThat(keys(READER, InboxQuery.of(View.UNASSIGNED))).isNotEmpty().isEqualTo(open(rows.stream()
                    .filter(row -> mine(row) && row.assignee() == null)));
            assertThat(keys(READER, InboxQuery.of(View.ALL))).isEqualTo(open(rows.stream().filter(InboxIT::mine)));
            assertThat(keys(READER, InboxQuery.of(View.WAITING))).isEmpty();
            assertThat(inbox.page(READER, InboxQuery.of(View.GROUPS), ALL)).as("two kinds of case stand side by side")
                    .extracting(each -> each.task().kind()).contains("trial", "import-declaration");
            Actor inspector = officer("inspector", InboxRow.OFFICE, Role.INSPECTOR);
            assertThat(keys(inspector, InboxQuery.of(View.GROUPS))).isNotEmpty().isEqualTo(open(rows.stream()
                    .filter(row -> mine(row) && row.role().equals("inspector"))));
            Actor supervisor = officer("lee", InboxRow.OFFICE, Role.SUPERVISOR, Role.INSPECTOR);
            assertThat(keys(supervisor, InboxQuery.of(View.GROUPS))).isEqualTo(open(rows.stream().filter(InboxIT::mine)));
        });
    }

    @Test
    void doneIsWhatIDecidedTodayUnlessDaysAreNamed() {
        withRows(rows -> {
            Instant now = clock.instant();
            InboxFilter anyDay = new InboxFilter(InboxColumn.DECIDED, Op.FILLED, List.of());

            assertThat(keys(READER, InboxQuery.of(View.DONE))).isEqualTo(keys(rows.stream()
                    .filter(row -> done(row, null, now)).sorted(InboxRow.LATEST)));
            assertThat(keys(READER, InboxQuery.of(View.DONE).with(anyDay))).isNotEmpty().isEqualTo(keys(rows.stream()
                    .filter(row -> done(row, anyDay, now)).sorted(InboxRow.LATEST)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void strangersSeeNothing(View view) {
        withRows(rows -> {
            InboxFilter ofTheOffice = new InboxFilter(InboxColumn.OFFICE, Op.IS, List.of(InboxRow.OFFICE));
            for (Actor stranger : List.of(officer(InboxRow.ME, "Z30", Role.CLEARANCE_OFFICER, Role.INSPECTOR),
                    officer(InboxRow.ME, "Z30", Role.SUPERVISOR), officer(InboxRow.ME, null, Role.SUPERVISOR),
                    new Actor(InboxRow.ME, 7L, null, false, Set.of(Role.BROKER)),
                    new Actor(InboxRow.ME, null, InboxRow.OFFICE, false, Set.of(Role.ADMINISTRATOR)))) {
                assertThat(inbox.page(stranger, InboxQuery.of(view), ALL)).as("%s", stranger).isEmpty();
                assertThat(inbox.page(stranger, InboxQuery.of(view).with(ofTheOffice), ALL)).isEmpty();
                assertThat(inbox.count(stranger, InboxQuery.of(view), ALL)).isZero();
                assertThat(inbox.rows(stranger, rows.stream().map(InboxRow::key).toList())).isEmpty();
            }
        });
    }

    @Test
    void aSharedCaseIsInAllOnceAndIsNobodysWorkThere() {
        withRows(rows -> {
            Actor other = officer("park", "Z30", Role.CLEARANCE_OFFICER, Role.INSPECTOR);
            InboxRow shared = rows.stream().filter(InboxRow::open).findFirst().orElseThrow();
            sharing.share(shared.number(), "Z30", "TRIAL");
            sharing.share(shared.number(), InboxRow.OFFICE, "TRIAL");

            assertThat(keys(other, InboxQuery.of(View.ALL))).containsExactly(shared.key());
            assertThat(keys(other, InboxQuery.of(View.GROUPS))).isEmpty();
            assertThat(keys(READER, InboxQuery.of(View.ALL))).containsOnlyOnce(shared.key());
            assertThat(inbox.rows(other, rows.stream().map(InboxRow::key).toList())).singleElement()
                    .satisfies(row -> assertThat(row.task().key()).isEqualTo(shared.key()));
        });
    }

    @Test
    void rowsOfAScreenAreReadAsTheyStandNowAlsoWhenTheyLeftTheList() {
        withRows(rows -> {
            InboxRow taken = rows.stream().filter(row -> row.open() && mine(row)).findFirst().orElseThrow();
            jdbc.sql("update tasks.tasks set state = 'DECIDED', decided_by = 'kim', decided_at = now(), assignee = 'kim' "
                    + "where task_key = ?").param(taken.key()).update();

            assertThat(inbox.rows(READER, List.of(taken.key(), -1L))).singleElement().satisfies(row -> {
                assertThat(row.task().decidedBy()).isEqualTo("kim");
                assertThat(row.trader()).isEqualTo(taken.trader());
                assertThat(row.origins()).isEqualTo(taken.origins());
            });
            assertThat(inbox.rows(READER, List.of())).isEmpty();
        });
    }

    @Test
    void aCountEndsAtItsCap() {
        withRows(rows -> assertThat(inbox.count(READER, InboxQuery.of(View.GROUPS), 10)).isEqualTo(10));
    }

    @Test
    void aFilteredListThatTakesTooLongAsksToBeNarrowed() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            // Nobody reads the tasks as long as this lasts.
            jdbc.sql("lock table tasks.tasks in access exclusive mode").update();
            CompletableFuture<?> asked = CompletableFuture.supplyAsync(() -> inbox.page(READER, InboxQuery.of(View.GROUPS)
                    .with(new InboxFilter(InboxColumn.GOODS, Op.HAS, List.of("shirt"))), 10), Thread::startVirtualThread);
            assertThatThrownBy(asked::join).hasCauseInstanceOf(InboxTooWide.class);
        });
    }

    private void withRows(Consumer<List<InboxRow>> test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            List<InboxRow> rows = InboxRow.random(ROWS, new Random(7), clock.instant().truncatedTo(ChronoUnit.MICROS));
            rows.forEach(row -> row.insert(jdbc));
            test.accept(rows);
        });
    }

    /** Follows the pages to the end; {@code between} happens after each. */
    private List<Long> pages(InboxQuery query, int size, Consumer<List<Inbox.Entry>> between) {
        List<Long> read = new ArrayList<>();
        List<Inbox.Entry> page = inbox.page(READER, query, size);
        while (!page.isEmpty()) {
            page.forEach(each -> read.add(each.task().key()));
            between.accept(page);
            // As a browser does: the key goes through the address.
            InboxQuery next = InboxQuery.of(query.after(page.getLast()).parameters(), View.MINE).query();
            page = inbox.page(READER, next, size);
        }
        return read;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparable<Object> comparable(InboxColumn column, Inbox.Entry entry) {
        return (Comparable) InboxKey.value(column.of(entry), column.type());
    }

    private static boolean mine(InboxRow row) {
        return row.office().equals(InboxRow.OFFICE);
    }

    private static boolean done(InboxRow row, InboxFilter filter, Instant now) {
        return mine(row) && InboxRow.ME.equals(row.decidedBy()) && (filter != null
                && filter.column() == InboxColumn.DECIDED || !Seoul.day(row.decided()).isBefore(Seoul.day(now)));
    }

    private static List<Long> open(Stream<InboxRow> rows) {
        return keys(rows.filter(InboxRow::open).sorted(InboxRow.URGENCY));
    }

    private static List<Long> keys(Stream<InboxRow> rows) {
        return rows.map(InboxRow::key).toList();
    }

    private List<Long> keys(Actor actor, InboxQuery query) {
        return inbox.page(actor, query, ALL).stream().map(each -> each.task().key()).toList();
    }

    private static Actor officer(String name, String office, Role... roles) {
        return new Actor(name, null, office, false, new HashSet<>(Arrays.asList(roles)));
    }
}
