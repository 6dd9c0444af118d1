package org.openpass.workbench.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.InboxTooWide;

/** What came after a page was read and before signals are heard: it is looked for once, beside the page. */
final class Meanwhile {

    private Meanwhile() {
    }

    /**
     * Looks.
     *
     * @param before what was read
     * @param shown it is what the page shows still
     * @param anew shows the list as it stands now
     */
    static void look(UI ui, List<Entry> before, InboxQuery asked, Function<InboxQuery, List<Entry>> read,
            Predicate<List<Entry>> shown, Runnable anew) {
        Thread.startVirtualThread(() -> {
            try {
                List<Entry> now = read.apply(asked);
                ui.access(() -> {
                    if (shown.test(before) && !now.equals(before)) {
                        anew.run();
                    }
                });
            } catch (InboxTooWide | UIDetachedException e) {
                return; // The list stays as it was drawn.
            }
        });
    }
}
