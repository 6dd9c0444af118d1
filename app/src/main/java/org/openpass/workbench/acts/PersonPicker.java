package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import org.openpass.access.Actor;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.tasks.Assignments;
import org.openpass.ui.Formats;

/** Chooses a colleague who may be given the task, by a part of the name; no other is offered. */
final class PersonPicker extends ComboBox<Colleague> {

    PersonPicker(Assignments assignments, long key, Actor actor) {
        super(text("acts.person"));
        setItems(query -> assignments.receivers(key, query.getFilter().orElse(""), actor).stream()
                .skip(query.getOffset()).limit(query.getLimit()));
        setItemLabelGenerator(PersonPicker::label);
        setHelperText(text("acts.person.help"));
    }

    /** Two of one name are told apart by their user names; of who is away it says so, and names the deputy. */
    private static String label(Colleague colleague) {
        String office = colleague.actor().office();
        String who = colleague.displayName() + " (" + colleague.username() + (office == null ? "" : ", " + office) + ")";
        return colleague.awayUntil() == null ? who
                : text("absence.away", who, Formats.briefMoment(colleague.awayUntil()), colleague.deputy());
    }
}
