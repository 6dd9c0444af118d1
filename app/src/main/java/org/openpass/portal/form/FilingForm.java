package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.FieldError;

/** The form of a new declaration; its act is to file. */
final class FilingForm extends EntryForm {

    FilingForm(EntryForms parts, Draft draft, Actor actor) {
        super(parts, draft, actor, null);
        Anchor back = new Anchor(without(), "← " + text("declarations.tab.DRAFTS"));
        back.addClassName("back");
        Div head = new Div(back, new H1(text("entry.title")));
        head.addClassName("entry-head");
        lay(draft, head, acts(text("entry.file"), text("entry.fine"), text("entry.discard")));
    }

    @Override
    List<FieldError> found(DraftContent typed) {
        return parts.checks.check(typed, actor);
    }

    @Override
    Sent send(DraftContent typed) {
        String number = parts.checks.file(typed, actor).number();
        return new Sent(number, "cases/" + number);
    }

    @Override
    void reckon(DraftContent typed) {
        preview.show(parts.previews.of(typed));
    }

    @Override
    String without() {
        return "declarations?state=drafts";
    }
}
