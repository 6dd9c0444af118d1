package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskRefused;

/** Asks to whom a task goes, where that is asked, and why. What was entered stays when the act is refused. */
final class AssignDialog extends Dialog {

    /** The act, with the words why. */
    interface Act {
        Task with(String why);
    }

    private static final int LONGEST_NOTE = 2_000;

    private final TextArea note = new TextArea(text("acts.note"));
    private final Paragraph message = new Paragraph();
    private final transient Runnable checks;
    private final transient Act act;
    private final transient Consumer<Task> done;

    /**
     * A dialog.
     *
     * @param kind names the texts: force, transfer, delegate
     * @param to what asks to whom the task goes, or null
     * @param checks marks what is missing there; runs the act's own check
     * @param done told how the task stands after the act
     */
    AssignDialog(String kind, Component to, Runnable checks, Act act, Consumer<Task> done) {
        this.checks = checks;
        this.act = act;
        this.done = done;
        setHeaderTitle(text("acts." + kind + ".title"));
        setWidth("34rem");
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.getElement().setProperty("required", true);
        note.setHelperText(text("acts." + kind + ".note"));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Div body = new Div(message, new Paragraph(text("acts." + kind + ".text")));
        if (to != null) {
            body.add(to);
        }
        body.add(note);
        body.addClassName("assign");
        add(body);
        Button confirm = new Button(text("acts." + kind + ".confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
    }

    private void confirm() {
        message.setText("");
        note.setErrorMessage(text("acts.note.missing"));
        note.setInvalid(note.getValue().isBlank());
        checks.run();
        if (note.isInvalid()) {
            return;
        }
        try {
            Task now = act.with(note.getValue().strip());
            if (now != null) {
                close();
                done.accept(now);
            }
        } catch (TaskRefused refused) {
            message.setText(ActWords.refused(refused));
        }
    }
}
