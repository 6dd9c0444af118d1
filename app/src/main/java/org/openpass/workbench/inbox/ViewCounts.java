package org.openpass.workbench.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.InboxTooWide;
import org.openpass.ui.Formats;

/** Counts the views beside the page, which waits for nothing; however much happens, not more often than is read. */
final class ViewCounts {

    private static final int LIMIT = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Actor actor;
    private final Consumer<Map<View, String>> found;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile InboxQuery latest;

    /** @param found gets the counts in the screen's UI; views that took too long to count are left out */
    ViewCounts(Inbox inbox, Actor actor, Consumer<Map<View, String>> found) {
        this.inbox = inbox;
        this.actor = actor;
        this.found = found;
    }

    /** Counts now, for a list that was just drawn. */
    void read(InboxQuery query) {
        latest = query;
        UI ui = UI.getCurrent();
        Thread.startVirtualThread(() -> count(ui, query));
    }

    /** Counts in a moment; changes until then are counted together. */
    void readSoon(InboxQuery query) {
        latest = query;
        UI ui = UI.getCurrent();
        if (waiting.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                LockSupport.parkNanos(PAUSE.toNanos());
                waiting.set(false);
                count(ui, latest);
            });
        }
    }

    private void count(UI ui, InboxQuery query) {
        Map<View, Integer> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            try {
                counts.put(view, inbox.count(actor, query.withView(view), LIMIT + 1));
            } catch (InboxTooWide tooWide) {
                // The link stands without a number.
                continue;
            }
        }
        try {
            ui.access(() -> {
                // Who has gone on meanwhile waits for the counts of what is shown now.
                if (query.equals(latest)) {
                    Map<View, String> words = new EnumMap<>(View.class);
                    counts.forEach((view, count) -> words.put(view, count > LIMIT ? Formats.number(LIMIT) + "+"
                            : Formats.number(count)));
                    found.accept(words);
                }
            });
        } catch (UIDetachedException left) {
            // Nobody reads it any more.
            return;
        }
    }
}
