package org.openpass.workbench.letters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.openpass.mailbox.LetterReleases;

/** Why a letter goes back to who wrote it. */
final class ReturnForm extends Div {

    ReturnForm(Consumer<String> gives) {
        addClassName("letter-return");
        TextArea note = new TextArea(text("letters.note"));
        note.setMaxLength(LetterReleases.LONGEST_NOTE);
        note.setManualValidation(true);
        note.addValueChangeListener(typed -> note.setInvalid(false));
        Button back = new Button(text("letters.giveBack"), click -> {
            if (note.getValue().isBlank()) {
                note.setErrorMessage(text("letters.note.missing"));
                note.setInvalid(true);
                note.focus();
            } else {
                gives.accept(note.getValue());
            }
        });
        add(note, back);
    }
}
