package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxFilter.Op;

/** Filters, order and pages of the inbox. */
class InboxIT extends InboxTest {

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
}
