package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.FieldError;
import org.openpass.portal.upload.UploadNote;

/** The form of a new declaration; its act is to file. */
final class FilingForm extends EntryForm {

    private final NoteList notes = new NoteList();

    FilingForm(EntryForms parts, Draft draft, Actor actor) {
        super(parts, draft, actor, null);
        Anchor back = new Anchor(without(), "← " + text("declarations.tab.DRAFTS"));
        back.addClassName("back");
        UploadPart upload = new UploadPart(parts.uploads, actor);
        upload.setOpen(draft.content().lines().stream().allMatch(Map::isEmpty));
        Div head = new Div(back, new H1(text("entry.title")), upload);
        head.addClassName("entry-head");
        lay(draft, head, acts(text("entry.file"), text("entry.fine"), text("entry.discard")), notes);
    }

    /** Says all that is wrong with what a file held, and what of it no field shows. */
    void checked(List<UploadNote> noted) {
        notes.show(noted);
        showFound();
    }

    @Override
    Right right() {
        return Right.FILE;
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
