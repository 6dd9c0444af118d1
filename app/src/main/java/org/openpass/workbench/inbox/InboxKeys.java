package org.openpass.workbench.inbox;

import java.util.List;
import org.openpass.access.Actor;
import org.openpass.ui.Shortcut;
import org.openpass.ui.Shortcut.Act;
import org.openpass.ui.Shortcuts;
import org.springframework.stereotype.Component;

/** Keys by which an officer works from the inbox to the decision without a mouse. */
@Component
class InboxKeys implements Shortcuts {

    private static final String EVERYWHERE = "shortcut.everywhere";
    private static final String INBOX = "shortcut.inbox";
    private static final String CASE = "shortcut.case";
    private static final String ROWS = ".inbox .data-table tbody tr";
    private static final String FIELDS = ".task-panel .task-form > :is(vaadin-radio-group, vaadin-select, vaadin-checkbox, "
            + "vaadin-text-field, vaadin-text-area, vaadin-integer-field, vaadin-number-field):not([readonly], [disabled])";

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Shortcut> of(Actor actor) {
        return !actor.officer() ? List.of() : List.of(
                new Shortcut("KeyG KeyI", "g i", "shortcut.toInbox", EVERYWHERE, Act.GO, List.of("inbox")),
                new Shortcut("KeyJ", "j", "shortcut.next", INBOX, Act.NEXT_ROW, List.of(ROWS)),
                new Shortcut("KeyK", "k", "shortcut.previous", INBOX, Act.PREVIOUS_ROW, List.of(ROWS)),
                new Shortcut("KeyC", "c", "shortcut.claim", INBOX, Act.CLICK_AT, List.of(ROWS, ".row-claim")),
                new Shortcut("KeyO", "o", "shortcut.open", INBOX, Act.CLICK_AT, List.of(ROWS, "th a")),
                new Shortcut("KeyX", "x", "shortcut.select", INBOX, Act.CLICK_AT, List.of(ROWS, "[data-select]")),
                new Shortcut("KeyC", "c", "shortcut.claim", CASE, Act.CLICK, List.of(".task-panel .task-claim")),
                new Shortcut("KeyE", "e", "shortcut.decide", CASE, Act.FOCUS, List.of(FIELDS, ".task-panel .task-claim")));
    }
}
