package org.openpass.studio.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.ui.FileEditor.Answer;
import tools.jackson.databind.JsonNode;

/** A new form that begins as a copy of the one that is shown: what its step needs is in it already. */
final class NewForm extends Dialog {

    private static final String SPEAKING = "[a-z]+(-[a-z0-9]+)*";
    private static final int LONGEST = 60;

    private final transient OpenDraft draft;
    private final String from;
    private final transient JsonNode form;
    private final TextField id = new TextField(text("forms.new.id"));

    NewForm(OpenDraft draft, String from, JsonNode form) {
        this.form = form;
        this.draft = draft;
        this.from = from;
        setHeaderTitle(text("forms.new.title", from.substring(from.lastIndexOf('/') + 1, from.length() - ".form".length())));
        id.setHelperText(text("forms.new.id.help"));
        id.setMaxLength(LONGEST);
        id.setWidthFull();
        add(new Paragraph(text("forms.new.text")), id);
        Button make = new Button(text("forms.new.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(text("cancel"), click -> close()), make);
        addOpenedChangeListener(change -> id.focus());
    }

    private void make() {
        String wanted = id.getValue().strip();
        String file = from.substring(0, from.lastIndexOf('/') + 1) + wanted + ".form";
        if (!wanted.matches(SPEAKING)) {
            wrong(text("forms.new.speak"));
        } else if (draft.files().stream().anyMatch(there -> there.name().equals(file))) {
            wrong(text("forms.new.there"));
        } else {
            Answer answer = draft.save(file, FormJson.write(FormJson.from(form, wanted)));
            if (answer.refused() == null) {
                close();
                draft.go(file, null);
            } else {
                wrong(answer.refused());
            }
        }
    }

    private void wrong(String why) {
        id.setInvalid(true);
        id.setErrorMessage(why);
        id.focus();
    }
}
