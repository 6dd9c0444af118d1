package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.Task;
import org.openpass.ui.Formats;
import org.openpass.ui.TaskChange;

/**
 * What happens to the tasks of a list while it is read. Asked on the signals' thread, where many lists are asked about
 * every change: it looks only into its own memory.
 */
final class LiveRows {

    private static final Set<String> OF_NO_PLACE = Set.of("restated", "created", "released");

    private final Inbox inbox;
    private final Actor actor;
    private final Clock clock;
    private final Set<Long> fresh = ConcurrentHashMap.newKeySet();
    private volatile Set<Long> shown = Set.of();
    private volatile View view = View.MINE;

    LiveRows(Inbox inbox, Actor actor, Clock clock) {
        this.inbox = inbox;
        this.actor = actor;
        this.clock = clock;
    }

    /** The list was drawn anew. */
    void show(View drawn, Set<Long> keys) {
        view = drawn;
        shown = Set.copyOf(keys);
        fresh.clear();
    }

    boolean concerns(TaskChange change) {
        return shown.contains(change.key()) || fresh.contains(change.key()) || arrives(change);
    }

    /** Whether the change may bring a task into the list that is not in it yet. */
    private boolean arrives(TaskChange change) {
        return switch (view) {
            case DONE -> change.what().equals("decided") && change.who().equals(actor.name());
            // To whom a task was given no signal says; a claim says who has it.
            case MINE -> !change.ends() && !OF_NO_PLACE.contains(change.what()) && (!change.what().equals("claimed")
                    || change.who().equals(actor.name())) && inReach(change);
            case UNASSIGNED -> !change.ends() && !change.what().equals("restated") && !change.what().equals("claimed")
                    && inReach(change);
            case GROUPS -> !change.ends() && !change.what().equals("restated") && inReach(change);
            case ALL -> change.what().equals("created") && (actor.national() || change.office().equals(actor.office()));
            case WAITING -> false;
        };
    }

    private boolean inReach(TaskChange change) {
        return inbox.reaches(actor, change.group(), change.office());
    }

    /** Remembers what came and went beside the rows; returns how many are new. */
    int count(Collection<TaskChange> changes) {
        for (TaskChange change : changes) {
            if (shown.contains(change.key())) {
                continue;
            }
            if (arrives(change)) {
                fresh.add(change.key());
            } else {
                fresh.remove(change.key());
            }
        }
        return fresh.size();
    }

    /** The rows that changed as they stand now, each with what to say about it. */
    Map<Entry, String> changed(Collection<TaskChange> changes) {
        List<Long> keys = changes.stream().map(TaskChange::key).filter(shown::contains).distinct().toList();
        return inbox.rows(actor, keys).stream().collect(Collectors.toMap(Function.identity(), this::words));
    }

    /** The row as it stands now; empty when the reader may not see it any more. */
    Map<Entry, String> now(long key) {
        return inbox.rows(actor, List.of(key)).stream().collect(Collectors.toMap(Function.identity(), this::words));
    }

    private String words(Entry entry) {
        Task task = entry.task();
        if (task.state() == Task.State.CLOSED) {
            return text("inbox.news.closed");
        }
        if (task.state() != Task.State.OPEN) {
            return view == View.DONE ? "" : task.decidedBy() == null ? text("inbox.news.closed")
                    : text("inbox.news.decided", task.decidedBy(), Formats.time(task.decidedAt()));
        }
        if (view == View.MINE && task.assignee() == null) {
            return text("inbox.news.released");
        }
        // The other views name who has it in any case.
        return view == View.UNASSIGNED && task.assignee() != null
                || view == View.MINE && !actor.name().equals(task.assignee())
                ? text("inbox.news.taken", task.assignee(), Formats.time(clock.instant())) : "";
    }
}
