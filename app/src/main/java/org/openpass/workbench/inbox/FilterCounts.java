package org.openpass.workbench.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.InboxTooWide;
import org.openpass.tasks.SavedFilter;
import org.openpass.ui.Formats;

/** Counts what saved filters find, for who reads them, beside the page: the first of them, and not at every step. */
final class FilterCounts {

    private static final int LIMIT = 1_000;
    private static final int MOST = 20;
    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final Inbox inbox;
    private final Actor actor;
    private final Consumer<Map<Long, String>> found;
    private List<SavedFilter> counted = List.of();
    private long at;

    /** @param found gets the counts in the screen's UI; filters that took too long to count are left out */
    FilterCounts(Inbox inbox, Actor actor, Consumer<Map<Long, String>> found) {
        this.inbox = inbox;
        this.actor = actor;
        this.found = found;
    }

    /** Counts, unless the same were counted a moment ago. */
    void read(List<SavedFilter> filters) {
        if (filters.isEmpty() || filters.equals(counted) && System.nanoTime() - at < FRESH_NANOS) {
            return;
        }
        counted = filters;
        at = System.nanoTime();
        UI ui = UI.getCurrent();
        Thread.startVirtualThread(() -> count(ui, filters.stream().limit(MOST).toList()));
    }

    private void count(UI ui, List<SavedFilter> filters) {
        Map<Long, Integer> counts = new HashMap<>();
        for (SavedFilter filter : filters) {
            try {
                counts.put(filter.id(), inbox.count(actor, filter.query(), LIMIT + 1));
            } catch (InboxTooWide tooWide) {
                // The link stands without a number.
                continue;
            }
        }
        try {
            ui.access(() -> {
                Map<Long, String> words = new HashMap<>();
                counts.forEach((id, count) -> words.put(id, count > LIMIT ? Formats.number(LIMIT) + "+"
                        : Formats.number(count)));
                found.accept(words);
            });
        } catch (UIDetachedException left) {
            // Nobody reads it any more.
            return;
        }
    }
}
