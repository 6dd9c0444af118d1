package org.openpass.workbench.notes;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import org.openpass.access.Actor;
import org.openpass.casework.Note;
import org.openpass.ui.Formats;

/** One note: who wrote it and when, what it says, and what its reader may do with it. */
class NoteItem extends ListItem {

    private final NotesPanel panel;
    private final transient Actor reader;
    private transient Note note;

    NoteItem(NotesPanel panel, Actor reader) {
        this.panel = panel;
        this.reader = reader;
        addClassName("note");
    }

    /** Draws it, unless it stands there as it is. */
    void show(Note now) {
        if (now.equals(note)) {
            return;
        }
        note = now;
        draw();
    }

    private void draw() {
        removeAll();
        setClassName("note-removed", note.removedAt() != null);
        Div head = new Div(new Span(note.author()), secondary(Formats.moment(note.writtenAt())));
        head.addClassName("note-head");
        if (note.editedAt() != null) {
            head.add(secondary(text("notes.edited", Formats.moment(note.editedAt()))));
        }
        add(head, words());
        if (note.removedAt() != null) {
            add(secondary(text("notes.removed", note.removedBy(), Formats.moment(note.removedAt()))));
        } else {
            acts();
        }
    }

    /** As text and nothing else; what was struck out is marked so, not by its look alone. */
    private Paragraph words() {
        Paragraph words = new Paragraph();
        words.addClassName("note-words");
        if (note.removedAt() != null) {
            words.getElement().appendChild(new Element("del").setText(note.text()));
        } else {
            words.setText(note.text());
        }
        return words;
    }

    private void acts() {
        Div acts = new Div();
        acts.addClassName("note-acts");
        boolean own = note.author().equals(reader.name());
        if (own && Instant.now().isBefore(note.writtenAt().plus(panel.editable()))) {
            acts.add(quiet("notes.edit", this::edit));
        }
        if (own || reader.supervises()) {
            acts.add(quiet("notes.remove", this::remove));
        }
        if (acts.getComponentCount() > 0) {
            add(acts);
        }
    }

    private Button quiet(String label, Runnable act) {
        Button button = new Button(text(label), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(text(label) + ", " + note.author() + ", " + Formats.moment(note.writtenAt()));
        return button;
    }

    private void edit() {
        removeAll();
        NoteField field = panel.field(text("notes.edit"));
        field.begin(note.text());
        Button save = new Button(text("notes.save"), click -> {
            if (panel.edit(note, field)) {
                draw();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Button cancel = new Button(text("cancel"), click -> draw());
        cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div acts = new Div(save, cancel);
        acts.addClassName("note-acts");
        add(field, acts);
        field.area().focus();
    }

    private void remove() {
        ConfirmDialog sure = new ConfirmDialog(text("notes.remove.title"), text("notes.remove.text"), text("notes.remove"),
                yes -> panel.remove(note));
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }

    private static Span secondary(String words) {
        Span span = new Span(words);
        span.addClassName("secondary");
        return span;
    }
}
