package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.reference.Codes;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Target;
import org.openpass.tasks.Task;
import org.openpass.ui.Texts;

/** To whom a task goes: a colleague, its group, or, where a supervisor says so, the group of another office. */
public final class TargetFields extends Div {

    private enum Kind { PERSON, GROUP, OFFICE }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(text("acts.to"));
    private final PersonPicker person;
    private final ComboBox<String> office = new ComboBox<>(text("acts.office"));

    /** @param task whose receivers are offered */
    public TargetFields(Assignments assignments, Codes codes, Task task, Actor actor) {
        person = new PersonPicker(assignments, task.key(), actor);
        person.setWidthFull();
        List<Kind> kinds = new ArrayList<>(List.of(Kind.PERSON));
        if (task.assignee() != null) {
            kinds.add(Kind.GROUP);
        }
        if (assignments.directs(task, actor)) {
            kinds.add(Kind.OFFICE);
        }
        kind.setItems(kinds);
        kind.setItemLabelGenerator(each -> text("acts.to." + each));
        kind.setValue(Kind.PERSON);
        kind.setVisible(kinds.size() > 1);
        kind.addValueChangeListener(e -> show());
        Map<String, String> offices = codes.offices(Texts.locale());
        offices.remove(task.office());
        office.setItems(offices.keySet());
        office.setItemLabelGenerator(code -> code + " " + offices.get(code));
        office.setHelperText(text("acts.office.help"));
        office.setWidthFull();
        person.getElement().setProperty("required", true);
        office.getElement().setProperty("required", true);
        add(kind, person, office);
        addClassName("assign-to");
        show();
    }

    private void show() {
        person.setVisible(kind.getValue() == Kind.PERSON);
        office.setVisible(kind.getValue() == Kind.OFFICE);
    }

    /** Marks what is missing. */
    public void check() {
        person.setErrorMessage(text("acts.person.missing"));
        person.setInvalid(kind.getValue() == Kind.PERSON && person.getValue() == null);
        office.setErrorMessage(text("acts.office.missing"));
        office.setInvalid(kind.getValue() == Kind.OFFICE && office.getValue() == null);
    }

    /** What was chosen; empty while something is missing. */
    public Optional<Target> target() {
        return switch (kind.getValue()) {
            case PERSON -> Optional.ofNullable(person.getValue()).map(who -> new Target.Person(who.username()));
            case GROUP -> Optional.of(new Target.Group(null, null));
            case OFFICE -> Optional.ofNullable(office.getValue()).map(code -> new Target.Group(null, code));
        };
    }
}
