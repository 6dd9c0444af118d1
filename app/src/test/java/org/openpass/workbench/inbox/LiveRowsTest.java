package org.openpass.workbench.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.Task;
import org.openpass.ui.TaskChange;

/** Which changes of tasks a list is told of, and what it says about them. */
class LiveRowsTest {

    private static final Actor ME = new Actor("me", null, "020", false, Set.of(Role.INSPECTOR));

    private final List<Long> read = new ArrayList<>();
    private String assignee;
    private Task.State state = Task.State.OPEN;
    private final LiveRows rows = new LiveRows(ME, Clock.fixed(Instant.parse("2026-11-24T05:02:00Z"), ZoneOffset.UTC),
            (group, office) -> group.equals("inspector") && office.equals("020"), this::rows);

    @Test
    void aListIsToldOfItsRowsAndOfNewWorkWithinReachAndAsksNoDatabase() {
        rows.drawn(View.UNASSIGNED, Set.of(1L));

        assertThat(rows.concerns(change(1, "020", "claimed", "kim"))).as("shown").isTrue();
        assertThat(rows.concerns(change(2, "020", "claimed", "kim"))).as("not shown").isFalse();
        assertThat(rows.concerns(change(3, "020", "created", ""))).as("new work").isTrue();
        assertThat(rows.concerns(change(4, "030", "created", ""))).as("a stranger's").isFalse();
        assertThat(rows.concerns(change(5, "020", "rescored", ""))).isFalse();
        assertThat(read).isEmpty();
    }

    @Test
    void whatHappensWhileTheListIsReadIsAskedAboutAfterwards() {
        rows.drawn(View.DONE, Set.of());
        rows.draw();
        assertThat(rows.concerns(change(1, "030", "claimed", "kim"))).isTrue();

        rows.drawn(View.UNASSIGNED, Set.of());
        assertThat(rows.concerns(change(1, "030", "claimed", "kim"))).isFalse();
    }

    @Test
    void newWorkIsCountedOnceAndNoMoreWhenSomebodyTookIt() {
        rows.drawn(View.UNASSIGNED, Set.of(1L));

        assertThat(rows.count(List.of(change(2, "020", "created", ""), change(3, "020", "created", ""),
                change(2, "020", "created", "")))).isEqualTo(2);
        assertThat(rows.concerns(change(3, "020", "claimed", "kim"))).isTrue();
        assertThat(rows.count(List.of(change(3, "020", "claimed", "kim")))).isEqualTo(1);
        assertThat(rows.count(List.of(change(2, "020", "restated", "")))).isEqualTo(1);
        assertThat(rows.count(List.of(change(1, "020", "released", "kim")))).as("is a row already").isEqualTo(1);
        rows.drawn(View.UNASSIGNED, Set.of(1L, 2L));
        assertThat(rows.count(List.of())).isZero();
    }

    @Test
    void whatIsGivenToSomebodyIsNewOnlyToThem() {
        rows.drawn(View.MINE, Set.of());
        TaskChange given = change(7, "020", "transferred", "lee");

        assignee = "kim";
        assertThat(rows.count(List.of(given))).isZero();
        assignee = "me";
        assertThat(rows.count(List.of(given))).isEqualTo(1);
        assertThat(rows.count(List.of(change(8, "020", "claimed", "kim")))).as("theirs").isEqualTo(1);
        assertThat(rows.count(List.of(change(9, "020", "claimed", "me")))).as("in another window").isEqualTo(2);
    }

    @Test
    void aRowTellsWhoWasFirst() {
        rows.drawn(View.UNASSIGNED, Set.of(1L));
        assignee = "kim";

        assertThat(rows.changed(List.of(change(1, "020", "claimed", "kim"), change(2, "020", "claimed", "kim"))).values())
                .singleElement().asString().startsWith("kim took it at");
        assertThat(read).containsExactly(1L);
        assignee = null;
        assertThat(rows.changed(List.of(change(1, "020", "released", "kim"))).values()).containsExactly("");
        state = Task.State.DECIDED;
        assertThat(rows.now(1).values()).singleElement().asString().startsWith("kim decided it at");
        state = Task.State.CLOSED;
        assertThat(rows.now(1).values()).containsExactly("Not needed any more");
    }

    @Test
    void whatIsMineStaysWithoutWordsAndWhatWasTakenFromMeIsTold() {
        rows.drawn(View.MINE, Set.of(1L));

        assignee = "me";
        assertThat(rows.now(1).values()).containsExactly("");
        assignee = null;
        assertThat(rows.now(1).values()).containsExactly("Given back");
        assignee = "lee";
        assertThat(rows.now(1).values()).singleElement().asString().startsWith("lee took it at");
        rows.standsInFor("lee"::equals);
        assertThat(rows.now(1).values()).as("whose work is mine while lee is away").containsExactly("");
    }

    private static TaskChange change(long key, String office, String what, String who) {
        return new TaskChange(key, "IM26-000000001", office, "inspector", what, who);
    }

    private List<Entry> rows(Collection<Long> keys) {
        read.addAll(keys);
        return keys.stream().map(key -> new Entry(new Task(key, "IM26-000000001", 2, 3, "Task_InspectGoods", "inspector",
                "020", null, state, assignee, 1, Instant.EPOCH, null, state == Task.State.DECIDED ? "kim" : null,
                state == Task.State.DECIDED ? Instant.EPOCH : null, null, "import-declaration", "A", null, null, 0, null, null,
                null, null), "A", "T", "INSPECTION", null, false, null, null, List.of(), null, null)).toList();
    }
}
