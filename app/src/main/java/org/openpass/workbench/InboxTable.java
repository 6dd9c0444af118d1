package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.tasks.Inbox;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The rows of the inbox. Those that did not change stay in place, and with them the cursor, when others come and go. */
final class InboxTable extends DataTable {

    private final Inbox.View view;
    private final transient Consumer<Inbox.Entry> act;
    private final transient List<Inbox.Entry> shown = new ArrayList<>();

    /** @param act opens the task, or claims it first where it is the group's */
    InboxTable(Inbox.View view, Consumer<Inbox.Entry> act) {
        super(text(view == Inbox.View.MINE ? "inbox.MINE" : "inbox.GROUP"), text("column.number"), text("column.title"), text("inbox.task"),
                text("column.status"), text("inbox.since"), text("inbox.act"));
        this.view = view;
        this.act = act;
    }

    /** Shows these, which are sorted as those before were. */
    void show(List<Inbox.Entry> wanted) {
        for (int i = shown.size() - 1; i >= 0; i--) {
            if (!wanted.contains(shown.get(i))) {
                shown.remove(i);
                remove(i);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i == shown.size() || !shown.get(i).equals(wanted.get(i))) {
                shown.add(i, wanted.get(i));
                insert(i, cells(wanted.get(i)));
            }
        }
    }

    private Object[] cells(Inbox.Entry e) {
        return new Object[] {new Anchor("cases/" + e.subject(), e.subject()), e.title(),
            text("task." + e.task().elementId()), Badge.status(e.status()), Formats.briefMoment(e.task().createdAt()),
            button(e)};
    }

    private Button button(Inbox.Entry e) {
        Button button = new Button(text(view == Inbox.View.MINE ? "task.open" : "task.claim"), click -> act.accept(e));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(button.getText() + " " + e.subject());
        return button;
    }
}
