package org.openpass.workbench.workload;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import org.openpass.tasks.Workload.Officer;
import org.openpass.ui.Formats;

/** Asks to whom tasks go and why; Enter moves them. */
final class MoveDialog extends Dialog {

    private static final int LONGEST_NOTE = 2_000;

    private final ComboBox<Officer> person = new ComboBox<>(text("workload.to"));
    private final TextField note = new TextField(text("acts.note"));
    private final transient BiConsumer<Officer, String> move;

    /**
     * The dialog.
     *
     * @param count how many tasks
     * @param to whom they were dropped on, or null
     * @param move told whom they go to, and why
     */
    MoveDialog(int count, List<Officer> people, Officer to, BiConsumer<Officer, String> move) {
        this.move = move;
        setHeaderTitle(text("workload.move.title", Formats.number(count)));
        setWidth("32rem");
        person.setItems(people);
        person.setItemLabelGenerator(each -> {
            String who = each.name() + " (" + each.username() + ") · " + Formats.number(each.counts().open());
            return each.awayUntil() == null ? who
                    : text("absence.away", who, Formats.briefMoment(each.awayUntil()), each.deputy());
        });
        person.setHelperText(text("workload.to.help"));
        person.setValue(to);
        person.setWidthFull();
        person.setRequiredIndicatorVisible(true);
        person.setManualValidation(true);
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText(text("acts.transfer.note"));
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        note.setManualValidation(true);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        Div body = new Div(person, note);
        body.addClassName("assign");
        add(body);
        Button confirm = new Button(text("workload.move"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        // Not a shortcut of the button: Enter chooses a person in the list above, too.
        note.addKeyPressListener(Key.ENTER, enter -> confirm());
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                (to == null ? person : note).focus();
            }
        });
    }

    private void confirm() {
        person.setErrorMessage(text("workload.to.missing"));
        person.setInvalid(person.getValue() == null);
        note.setErrorMessage(text("acts.note.missing"));
        note.setInvalid(note.getValue().isBlank());
        if (!person.isInvalid() && !note.isInvalid()) {
            close();
            move.accept(person.getValue(), note.getValue().strip());
        }
    }
}
