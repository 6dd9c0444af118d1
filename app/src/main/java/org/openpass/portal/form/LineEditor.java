package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.openpass.declaration.model.DeclarationRules;

/** Any number of lines: added, copied, taken out and back, each written in the same fields. By keyboard, too. */
class LineEditor extends Section {

    private static final int UNDO_MILLIS = 15_000;

    private final transient BiConsumer<Integer, String> changed;
    private final LineFields fields;
    private final LineList list = new LineList(this::choose);
    private final H3 title = new H3();
    private final Div editor = new Div();
    private final Button copy = new Button(text("entry.line.copy"), VaadinIcon.COPY_O.create(), click -> copy());
    private final Button remove = new Button(text("entry.line.remove"), VaadinIcon.TRASH.create(), click -> remove());
    private final Button addLine = new Button(text("entry.line.add"), VaadinIcon.PLUS.create(), click -> addLine());
    private transient Map<Integer, Map<String, String>> wrong = Map.of();
    private transient EntryLine current;

    /** @param changed told which line and field was typed into; field empty: lines came or went */
    LineEditor(Choices choices, Goods goods, BiConsumer<Integer, String> changed) {
        this.changed = changed;
        this.fields = new LineFields(choices, goods, this::typed);
        addClassNames("card", "entry-group", "entry-lines");
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        addLine.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        Div acts = new Div(addLine, copy, remove);
        acts.addClassName("task-acts");
        Paragraph keys = new Paragraph(text("entry.line.keys"));
        keys.addClassName("secondary");
        editor.add(title, fields);
        editor.addClassName("entry-line");
        add(new H2(text("case.tab.lines")), list, editor, acts, keys);
    }

    List<Map<String, String>> typed() {
        return list.typed();
    }

    void fill(List<Map<String, String>> lines) {
        list.fill(lines);
        choose(list.lines().isEmpty() ? null : list.lines().getFirst());
    }

    private void typed(String name, String value) {
        current.type(name, value);
        list.changed(current);
        changed.accept(list.lines().indexOf(current), name);
    }

    private void choose(EntryLine line) {
        current = line;
        editor.setVisible(line != null);
        copy.setEnabled(line != null);
        remove.setEnabled(line != null);
        addLine.setEnabled(list.lines().size() < DeclarationRules.MOST_LINES);
        if (line != null) {
            int index = list.lines().indexOf(line);
            title.setText(text("entry.line", index + 1));
            list.select(line);
            fields.show(line);
            fields.wrong(wrong.getOrDefault(index, Map.of()));
        }
    }

    private void addLine() {
        EntryLine line = new EntryLine(Map.of());
        if (current != null && !current.field("origin").isEmpty()) {
            line.type("origin", current.field("origin"));
        }
        insert(list.lines().size(), line);
        fields.field("hsCode").ifPresent(TypedField::focus);
    }

    private void copy() {
        insert(list.lines().indexOf(current) + 1, new EntryLine(current.typed()));
        fields.field("hsCode").ifPresent(TypedField::focus);
    }

    private void insert(int at, EntryLine line) {
        wrong = Map.of();
        list.insert(at, line);
        choose(line);
        list.scrollToIndex(at);
        changed.accept(at, "");
    }

    private void remove() {
        EntryLine gone = current;
        int at = list.lines().indexOf(gone);
        wrong = Map.of();
        list.remove(gone);
        choose(list.lines().isEmpty() ? null : list.lines().get(Math.min(at, list.lines().size() - 1)));
        changed.accept(at, "");
        Notification note = new Notification();
        Button undo = new Button(text("entry.line.undo"), click -> {
            note.close();
            insert(Math.min(at, list.lines().size()), gone);
        });
        note.add(new Div(text("entry.line.removed", at + 1)), undo);
        note.setDuration(UNDO_MILLIS);
        note.setPosition(Notification.Position.BOTTOM_START);
        note.open();
        if (current == null) {
            addLine.focus();
        } else {
            fields.field("hsCode").ifPresent(TypedField::focus);
        }
    }

    /** Lets the fields of every line be read only. */
    void lock(Predicate<String> fixed, String why) {
        fields.lock(fixed, why);
    }

    /** Shows what is wrong, by line and field. */
    void wrong(Map<Integer, Map<String, String>> messages) {
        wrong = new HashMap<>(messages);
        for (int i = 0; i < list.lines().size(); i++) {
            list.lines().get(i).errors(messages.getOrDefault(i, Map.of()).size());
        }
        list.redraw();
        fields.wrong(wrong.getOrDefault(list.lines().indexOf(current), Map.of()));
    }

    /** Opens the line and puts the cursor into the field; without such a field to where lines are added. */
    void go(int line, String field) {
        if (line < 0 || line >= list.lines().size()) {
            addLine.focus();
            return;
        }
        choose(list.lines().get(line));
        fields.field(field).or(() -> fields.field("hsCode")).ifPresent(TypedField::focus);
    }
}
