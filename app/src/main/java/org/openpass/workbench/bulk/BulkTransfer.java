package org.openpass.workbench.bulk;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Target;
import org.openpass.tasks.Task;
import org.openpass.workbench.acts.TargetFields;

/** To whom the tasks go, and why. Those are offered who may do the first of them; of the others each says for itself. */
@StyleSheet("styles/acts.css")
final class BulkTransfer extends BulkForm {

    private static final int LONGEST_NOTE = 2_000;

    private final TargetFields to;
    private final TextArea note = new TextArea(text("acts.note"));

    BulkTransfer(List<Entry> rows, Bulks parts, Actor actor) {
        super(rows);
        // Of one that somebody has, since only that can go back to its group.
        Task sample = rows.stream().map(Entry::task).filter(task -> task.assignee() != null).findFirst()
                .orElse(rows.getFirst().task());
        to = new TargetFields(parts.assignments, parts.codes, sample, actor);
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.getElement().setProperty("required", true);
        note.setHelperText(text("acts.transfer.note"));
        add(to, note);
    }

    @Override
    Optional<Map<String, Object>> arguments() {
        note.setErrorMessage(text("acts.note.missing"));
        note.setInvalid(note.getValue().isBlank());
        to.check();
        String why = note.getValue().strip();
        return note.isInvalid() ? Optional.empty() : to.target().map(target -> switch (target) {
            case Target.Person person -> Map.of("person", person.username(), "note", why);
            case Target.Group group when group.office() != null -> Map.of("office", group.office(), "note", why);
            case Target.Group group -> Map.of("group", "own", "note", why);
        });
    }
}
