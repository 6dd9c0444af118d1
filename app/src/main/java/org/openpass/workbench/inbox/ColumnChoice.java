package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.tasks.InboxColumn;
import org.openpass.workbench.inbox.InboxColumns.Chosen;

/** Asks which columns the inbox has, in which order and how wide; by buttons, so that it needs no mouse. */
final class ColumnChoice extends Dialog {

    private final UnorderedList list = new UnorderedList();
    private final Paragraph message = new Paragraph();
    private final transient Consumer<InboxColumns> wanted;
    private transient List<Line> lines = List.of();

    /** @param wanted gets what was chosen */
    ColumnChoice(InboxColumns now, Consumer<InboxColumns> wanted) {
        this.wanted = wanted;
        setHeaderTitle(text("columns.title"));
        setWidth("34rem");
        list.addClassName("column-choice");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        add(message, new Paragraph(text("columns.text")), list);
        Button usual = new Button(text("columns.usual"), click -> show(InboxColumns.USUAL));
        usual.addThemeVariants(ButtonVariant.TERTIARY);
        Button confirm = new Button(text("columns.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(usual, new Button(text("cancel"), click -> close()), confirm);
        show(now);
    }

    private void show(InboxColumns columns) {
        list.removeAll();
        lines = new ArrayList<>(columns.all().stream().map(column -> new Line(column, columns)).toList());
        lines.forEach(list::add);
        ends();
    }

    private void confirm() {
        List<Chosen> chosen = lines.stream().filter(line -> line.shown.getValue())
                .map(line -> new Chosen(line.column, line.width.getValue())).toList();
        if (chosen.isEmpty()) {
            message.setText(text("columns.none"));
            return;
        }
        close();
        wanted.accept(new InboxColumns(chosen));
    }

    /** The cursor stays on the button that moved the line, or beside it where it goes no farther. */
    private void move(Line line, int by) {
        int at = lines.indexOf(line) + by;
        lines.remove(line);
        lines.add(at, line);
        list.remove(line);
        list.addComponentAtIndex(at, line);
        ends();
        (by < 0 && line.up.isEnabled() || !line.down.isEnabled() ? line.up : line.down).focus();
    }

    private void ends() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).up.setEnabled(i > 0);
            lines.get(i).down.setEnabled(i < lines.size() - 1);
        }
    }

    /** A column that can be shown. */
    private final class Line extends ListItem {

        private final InboxColumn column;
        private final Checkbox shown;
        private final Select<Integer> width = new Select<>();
        private final Button up;
        private final Button down;

        private Line(InboxColumn column, InboxColumns columns) {
            this.column = column;
            String name = InboxWords.column(column);
            shown = new Checkbox(name, columns.shows(column));
            width.setItems(InboxColumns.WIDTHS);
            width.setItemLabelGenerator(rem -> text("columns.width." + rem));
            width.setValue(columns.width(column));
            width.setAriaLabel(text("columns.width", name));
            up = button(VaadinIcon.ARROW_UP, text("columns.up", name), -1);
            down = button(VaadinIcon.ARROW_DOWN, text("columns.down", name), 1);
            add(shown, width, up, down);
        }

        private Button button(VaadinIcon icon, String name, int by) {
            Button button = new Button(icon.create(), click -> move(this, by));
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            button.setAriaLabel(name);
            return button;
        }
    }
}
