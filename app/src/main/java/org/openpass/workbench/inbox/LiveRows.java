package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
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

    /** Acts by which a task comes to somebody whom the signal does not name. */
    private static final Set<String> GIVEN = Set.of("transferred", "delegated", "handedBack", "returned", "dealt");

    private static final Set<String> ENDS = Set.of("decided", "confirmed", "closed");

    private final Actor actor;
    private final Clock clock;
    private final BiPredicate<String, String> reach;
    private final Function<Collection<Long>, List<Entry>> read;
    private final Set<Long> fresh = ConcurrentHashMap.newKeySet();
    private volatile Set<Long> shown = Set.of();
    private volatile View view = View.MINE;
    private volatile boolean drawing;
    private Predicate<String> others = who -> false;

    /**
     * The list is empty.
     *
     * @param reach whether tasks of a group in an office are the actor's work; asks no database
     * @param read rows as they stand now
     */
    LiveRows(Actor actor, Clock clock, BiPredicate<String, String> reach, Function<Collection<Long>, List<Entry>> read) {
        this.actor = actor;
        this.clock = clock;
        this.reach = reach;
        this.read = read;
    }

    /** Says whose work is the reader's, too, while they are away. */
    void standsInFor(Predicate<String> principals) {
        others = principals;
    }

    /** The list is being read: what happens until it is drawn is asked about afterwards. */
    void draw() {
        drawing = true;
    }

    /** The list was drawn anew. */
    void drawn(View other, Set<Long> keys) {
        view = other;
        shown = Set.copyOf(keys);
        fresh.clear();
        drawing = false;
    }

    boolean concerns(TaskChange change) {
        return drawing || shown.contains(change.key()) || fresh.contains(change.key()) || arrives(change);
    }

    /** Whether the change may bring a task into the list that is not in it yet. */
    private boolean arrives(TaskChange change) {
        String what = change.what();
        boolean mine = change.who().equals(actor.name());
        return switch (view) {
            case DONE -> what.equals("decided") && mine;
            case MINE -> (GIVEN.contains(what) || mine && (what.equals("claimed") || what.equals("forced")))
                    && inReach(change);
            case UNASSIGNED -> (what.equals("created") || what.equals("released") || what.equals("transferred"))
                    && inReach(change);
            case GROUPS -> (what.equals("created") || what.equals("transferred")) && inReach(change);
            case ALL -> what.equals("created") && (actor.national() || change.office().equals(actor.office()));
            case WAITING -> false;
        };
    }

    /** Of what was given to somebody, only the task itself tells to whom. */
    private boolean belongs(TaskChange change) {
        return !GIVEN.contains(change.what()) || read.apply(List.of(change.key())).stream().map(Entry::task)
                .anyMatch(task -> switch (view) {
                    case MINE -> actor.name().equals(task.assignee());
                    case UNASSIGNED -> task.assignee() == null;
                    default -> true;
                });
    }

    private boolean leaves(String what) {
        return switch (view) {
            case DONE -> false;
            case UNASSIGNED -> ENDS.contains(what) || what.equals("claimed") || what.equals("forced")
                    || what.equals("dealt");
            case MINE -> ENDS.contains(what) || what.equals("released") || GIVEN.contains(what);
            default -> ENDS.contains(what);
        };
    }

    private boolean inReach(TaskChange change) {
        return reach.test(change.group(), change.office());
    }

    /** Remembers what came and went beside the rows; returns how many are new. */
    int count(Collection<TaskChange> changes) {
        for (TaskChange change : changes) {
            if (shown.contains(change.key())) {
                continue;
            }
            if (arrives(change) && belongs(change)) {
                fresh.add(change.key());
            } else if (leaves(change.what())) {
                fresh.remove(change.key());
            }
        }
        return fresh.size();
    }

    /** The rows that changed as they stand now, each with what to say about it. */
    Map<Entry, String> changed(Collection<TaskChange> changes) {
        List<Long> keys = changes.stream().map(TaskChange::key).filter(shown::contains).distinct().toList();
        return read.apply(keys).stream().collect(Collectors.toMap(Function.identity(), this::words));
    }

    /** The row as it stands now; empty when the reader may not see it any more. */
    Map<Entry, String> now(long key) {
        return read.apply(List.of(key)).stream().collect(Collectors.toMap(Function.identity(), this::words));
    }

    private String words(Entry entry) {
        Task task = entry.task();
        if (task.state() == Task.State.CLOSED) {
            return text("inbox.news.closed");
        }
        if (task.state() != Task.State.OPEN) {
            return InboxWords.past(view) ? "" : task.decidedBy() == null ? text("inbox.news.closed")
                    : text("inbox.news.decided", task.decidedBy(), Formats.time(task.decidedAt()));
        }
        if (view == View.MINE && task.assignee() == null) {
            return text("inbox.news.released");
        }
        // The other views name who has it in any case.
        return view == View.UNASSIGNED && task.assignee() != null
                || view == View.MINE && !actor.name().equals(task.assignee()) && !others.test(task.assignee())
                ? text("inbox.news.taken", task.assignee(), Formats.time(clock.instant())) : "";
    }
}
