package org.openpass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openpass.signals.Signals;

/** Tells a screen that cases changed, and what belongs to them, on any node, while it is shown. */
@org.springframework.stereotype.Component
public class LiveCases {

    private static final String CHANNEL = "case_events";
    private static final String TASKS = "tasks";
    private static final String TASK_CHANGES = "task_changes";
    private static final String HANDS = "task_hands";
    private static final String INSTANCES = "instances";
    private static final String MENTIONS = "mentions";
    private static final String MESSAGES = "mailbox";
    private static final String DELIVERIES = "delivery_log";
    private static final String RELEASES = "releases";
    private static final String MODEL_RELEASES = "model_releases";
    private static final String TRIALS = "trials";
    private static final String WHAT_IFS = "what_ifs";
    private static final String ACTS = "acts";
    private static final String SUBMISSIONS = "submissions";
    private static final String TABLES = "tables_changed";
    private static final String PLANS = "migration";
    private static final String CARGO = "cargo_moved";
    /** What comes many times a second is shown once in this while. */
    private static final Duration GATHER = Duration.ofSeconds(1);
    private final Signals signals;

    LiveCases(Signals signals) {
        this.signals = signals;
    }

    /**
     * Runs {@code refresh} in the screen's UI whenever a case that concerns it changed, until it is left. Several
     * changes at once are one refresh.
     *
     * @param concerns asked with the number of the case, on the signals' thread: no look-ups
     */
    public void follow(Component screen, Predicate<String> concerns, Command refresh) {
        follow(CHANNEL, screen, concerns, refresh);
    }

    /** The same for tasks: runs {@code refresh} whenever a task of a case that concerns the screen changed. */
    public void followTasks(Component screen, Predicate<String> concerns, Command refresh) {
        follow(TASKS, screen, concerns, refresh);
    }

    /**
     * Tells a list of tasks what changed, until it is left. Several changes at once come together; none at all says that
     * some may have been missed.
     *
     * @param concerns asked on the signals' thread: no look-ups
     */
    public void followTaskChanges(Component screen, Predicate<TaskChange> concerns, Consumer<List<TaskChange>> changed) {
        Queue<TaskChange> pending = new ConcurrentLinkedQueue<>();
        AtomicBoolean missed = new AtomicBoolean();
        follow(TASK_CHANGES, screen, payload -> TaskChange.of(payload).filter(concerns).map(pending::add).orElse(false),
                () -> missed.set(true), () -> {
                    List<TaskChange> all = new ArrayList<>();
                    for (TaskChange each = pending.poll(); each != null; each = pending.poll()) {
                        all.add(each);
                    }
                    if (missed.getAndSet(false)) {
                        changed.accept(List.of());
                    } else if (!all.isEmpty()) {
                        changed.accept(all);
                    }
                });
    }

    /** The same for what others give and take: {@code concerns} is asked with the user name of whom it is about. */
    public void followHands(Component screen, Predicate<String> concerns, Command refresh) {
        follow(HANDS, screen, concerns, refresh);
    }

    /** The same for processes: runs {@code refresh} when one that concerns the screen has ended. */
    public void followEnds(Component screen, Predicate<String> concerns, Command refresh) {
        follow(INSTANCES, screen, concerns, refresh);
    }

    /** The same for mailboxes; {@code concerns} is asked with the id of the party in whose box a message was stored. */
    public void followMessages(Component screen, Predicate<String> concerns, Command refresh) {
        follow(MESSAGES, screen, concerns, refresh);
    }

    /** The same for what is told of messages; {@code concerns} is asked with the id of the party that it is told to. */
    public void followDeliveries(Component screen, Predicate<String> concerns, Command refresh) {
        follow(DELIVERIES, screen, concerns, refresh);
    }

    /** The same for mentions in notes: {@code concerns} is asked with the user name of who is mentioned. */
    public void followMentions(Component screen, Predicate<String> concerns, Command refresh) {
        follow(MENTIONS, screen, concerns, refresh);
    }

    /** The same for changes of governed tables: {@code concerns} is asked with the id of the release that took a step. */
    public void followReleases(Component screen, Predicate<String> concerns, Command refresh) {
        follow(RELEASES, screen, concerns, refresh);
    }

    /** The same for changes of processes that lie before a second person: asked with the id of the release. */
    public void followModelReleases(Component screen, Predicate<String> concerns, Command refresh) {
        follow(MODEL_RELEASES, screen, concerns, refresh);
    }

    /** The same for a table whose changes are told to whoever remembers it: asked with the table and its schema. */
    public void followTables(Component screen, Predicate<String> concerns, Command refresh) {
        follow(TABLES, screen, concerns, refresh);
    }

    /** The same for runs of scenarios: {@code concerns} is asked with the id of the draft whose run has moved. */
    public void followTrials(Component screen, Predicate<String> concerns, Command refresh) {
        follow(TRIALS, screen, concerns, refresh);
    }

    /** The same for plans to move cases, asked with the id of a plan; at most once a second. */
    public void followPlans(Component screen, Predicate<String> concerns, Command refresh) {
        follow(PLANS, screen, concerns, () -> { }, GATHER, refresh);
    }

    /** The same for changed tables that are tried on cases: asked with the id of the draft. */
    public void followWhatIfs(Component screen, Predicate<String> concerns, Command refresh) {
        follow(WHAT_IFS, screen, concerns, refresh);
    }

    /** The same for manifests on their way into the ledger: asked with the id of one; at most once a second. */
    public void followSubmissions(Component screen, Predicate<String> concerns, Command refresh) {
        follow(SUBMISSIONS, screen, concerns, () -> { }, GATHER, refresh);
    }

    /** The same for what owners do to single cases: {@code concerns} is asked with the number of the act, or with nothing. */
    public void followActs(Component screen, Predicate<String> concerns, Command refresh) {
        follow(ACTS, screen, concerns, refresh);
    }

    /** The same for goods that move or may leave: asked with {@code c:<consignment>:<shed code>}; at most once a second. */
    public void followCargo(Component screen, Predicate<String> concerns, Command refresh) {
        follow(CARGO, screen, concerns, () -> { }, GATHER, refresh);
    }

    private void follow(String channel, Component screen, Predicate<String> concerns, Command refresh) {
        follow(channel, screen, concerns, () -> { }, refresh);
    }

    private void follow(String channel, Component screen, Predicate<String> concerns, Runnable missed, Command refresh) {
        follow(channel, screen, concerns, missed, Duration.ZERO, refresh);
    }

    private void follow(String channel, Component screen, Predicate<String> concerns, Runnable missed, Duration gather,
            Command refresh) {
        screen.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            Runnable stop = signals.listen(channel, payload -> {
                // An empty signal says that some may have been missed.
                if (payload.isEmpty()) {
                    missed.run();
                }
                if ((payload.isEmpty() || concerns.test(payload)) && waiting.compareAndSet(false, true)) {
                    Thread.startVirtualThread(() -> {
                        LockSupport.parkNanos(gather.toNanos());
                        tell(ui, waiting, refresh);
                    });
                }
            });
            screen.addDetachListener(detached -> {
                detached.unregisterListener();
                stop.run();
            });
        });
    }

    private static void tell(UI ui, AtomicBoolean waiting, Command refresh) {
        try {
            ui.access(() -> {
                waiting.set(false);
                refresh.execute();
            });
        } catch (UIDetachedException left) {
            waiting.set(false);
        }
    }
}
