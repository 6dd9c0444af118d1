package org.openpass.workbench.notes;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.casework.Note;
import org.openpass.casework.NoteRefused;
import org.openpass.casework.Notes;
import org.openpass.ui.Focus;

/** The notes, oldest first, and the field for another one. */
@StyleSheet("styles/notes.css")
class NotesPanel extends Div {

    private final String caseNumber;
    private final transient Actor actor;
    private final transient Notes notes;
    private final transient Accounts accounts;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph(text("notes.none"));
    private final NoteField field;
    private final transient Map<Long, NoteItem> items = new HashMap<>();
    private transient List<Note> shown = List.of();

    NotesPanel(String caseNumber, Actor actor, Notes notes, Accounts accounts) {
        this.caseNumber = caseNumber;
        this.actor = actor;
        this.notes = notes;
        this.accounts = accounts;
        addClassName("notes");
        list.addClassName("note-list");
        list.getElement().setAttribute("aria-label", text("case.tab.notes"));
        none.addClassName("secondary");
        field = field(text("notes.text"));
        Button add = new Button(text("notes.add"), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(add);
        acts.addClassName("task-acts");
        H3 another = new H3(text("notes.another"));
        add(none, list, another, field, acts);
    }

    /** How long a note can be edited. */
    Duration editable() {
        return notes.editable();
    }

    NoteField field(String label) {
        return new NoteField(label, accounts);
    }

    /** The notes that were shown last. */
    List<Note> shown() {
        return shown;
    }

    /** Reads them again; a note that did not change stays where it is, also one that is being edited. */
    void refresh() {
        List<Note> now = notes.of(caseNumber, actor);
        for (Note note : now) {
            NoteItem item = items.get(note.id());
            if (item == null) {
                item = new NoteItem(this, actor);
                items.put(note.id(), item);
                list.add(item);
            }
            item.show(note);
        }
        none.setVisible(now.isEmpty());
        shown = now;
    }

    private void add() {
        if (field.isBlank()) {
            field.say(text("notes.empty"));
            return;
        }
        if (did(field, () -> notes.add(caseNumber, field.typed(), null, actor))) {
            field.clear();
            refresh();
            Focus.on(field.area());
        }
    }

    boolean edit(Note note, NoteField typed) {
        boolean done = did(typed, () -> notes.edit(caseNumber, note.id(), typed.typed(), actor));
        refresh();
        return done;
    }

    void remove(Note note) {
        did(field, () -> notes.remove(caseNumber, note.id(), actor));
        refresh();
    }

    /** Says at the field why an act is not possible; what was typed stays. */
    private boolean did(NoteField at, Runnable act) {
        try {
            act.run();
            return true;
        } catch (NoteRefused refused) {
            at.say(text("notes.refused." + refused.reason(), refused.reason() == NoteRefused.Reason.LATE
                    ? editable().toMinutes() : String.join(", ", refused.who())));
        } catch (IllegalArgumentException wrong) {
            at.say(text("notes.long"));
        }
        return false;
    }
}
