package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.declaration.AmendmentItem;
import org.openpass.declaration.Corrections;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.draft.ChangeDrafts;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.DraftReading;
import org.openpass.declaration.draft.DraftTemplate;
import org.openpass.declaration.model.FieldError;

/** A form that corrects a filed declaration: what names it is read only, and what changes stands beside it. */
abstract class ChangeForm extends EntryForm {

    private static final int LONGEST_TEXT = 2_000;

    final transient ChangeForms forms;
    final transient Declaration declaration;
    final ChangedFields changed;
    private final long presentDuty;

    ChangeForm(ChangeForms forms, EntryForms parts, Declaration declaration, Draft draft, Actor actor,
            HeaderFields.Asked asked, ChangedFields changed) {
        super(parts, draft, actor, asked);
        this.forms = forms;
        this.declaration = declaration;
        this.changed = changed;
        this.presentDuty = forms.presentDuty(declaration, parts.previews.of(
                DraftTemplate.whole(declaration.document()), declaration.filingDay()));
        header.lock(Corrections::fixed, text("amend.fixed"));
        lines.lock(field -> Corrections.fixed("lines." + field), text("amend.fixed"));
    }

    Div head(String title) {
        Anchor back = new Anchor(without(), "← " + declaration.number());
        back.addClassName("back");
        Div head = new Div(back, new H1(title));
        head.addClassName("entry-head");
        return head;
    }

    /** What hinders the document to take the declaration's place. */
    List<FieldError> ofDocument(DraftContent typed) {
        DraftReading read = ChangeDrafts.reading(typed, declaration.document());
        return forms.corrections.errors(declaration, read.document(), read.unreadable(), actor);
    }

    /** What hinders a text that must be there. */
    static List<FieldError> ofText(DraftContent typed, String field) {
        List<FieldError> errors = new ArrayList<>();
        if (typed.field(field).isBlank()) {
            errors.add(FieldError.of(field, field + ".missing"));
        } else if (typed.field(field).length() > LONGEST_TEXT) {
            errors.add(FieldError.of(field, "answer.long", LONGEST_TEXT));
        }
        return errors;
    }

    List<AmendmentItem> items(DraftContent typed) {
        return forms.items(declaration, typed);
    }

    @Override
    void reckon(DraftContent typed) {
        preview.show(parts.previews.of(typed, declaration.filingDay()), presentDuty);
        changed.show(items(typed));
    }

    @Override
    String without() {
        return "cases/" + declaration.number();
    }
}
