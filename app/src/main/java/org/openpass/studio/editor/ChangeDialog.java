package org.openpass.studio.editor;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftRefused;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Begins a draft of a work; drafts that others have open are told of first, since nobody merges two. */
final class ChangeDialog extends Dialog {

    private static final int LONGEST = 200;
    private static final int SHORTEST = 3;

    private final TextField title = new TextField(text("editor.change.title"));

    ChangeDialog(String work, List<Draft> open, ChangeOfWork changes) {
        setHeaderTitle(text("editor.change"));
        if (!open.isEmpty()) {
            UnorderedList list = new UnorderedList();
            open.forEach(draft -> list.add(new ListItem(new Anchor("studio/drafts/" + draft.id(), draft.title()),
                    new com.vaadin.flow.component.html.Span(" · " + text("editor.change.by", draft.begunBy(),
                            Formats.briefMoment(draft.changedAt()), draft.step())))));
            add(new Paragraph(text("editor.change.open")), list);
        }
        title.setHelperText(text("editor.change.help"));
        title.setMaxLength(LONGEST);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setWidthFull();
        add(title);
        Button begin = new Button(text("editor.change.begin"), click -> begin(work, changes));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(text("cancel"), click -> close()), begin);
        setWidth("32rem");
        title.focus();
    }

    private void begin(String work, ChangeOfWork changes) {
        if (title.getValue().strip().length() < SHORTEST) {
            title.setErrorMessage(text("editor.change.short"));
            title.setInvalid(true);
            title.focus();
            return;
        }
        try {
            long draft = changes.begin(work, title.getValue().strip(), CurrentActor.require());
            close();
            UI.getCurrent().navigate("studio/drafts/" + draft);
        } catch (DraftRefused refused) {
            title.setErrorMessage(refused.text(Texts.locale()));
            title.setInvalid(true);
        }
    }
}
