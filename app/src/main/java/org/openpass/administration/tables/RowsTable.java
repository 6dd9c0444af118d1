package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.release.TableRow;
import org.openpass.ui.DataTable;

/** Rows of a governed table that hold on a day, each with what can be done about it. */
final class RowsTable extends DataTable {

    /** What the buttons of a row do. */
    record Acts(Consumer<TableRow> change, Consumer<TableRow> end) {
    }

    RowsTable(GovernedTable table, List<TableRow> rows, TableQuery query, Acts acts) {
        super(TableWords.table(table.name()), Stream.concat(SeldomFilled.without(table).stream().map(column ->
                TableWords.column(table.name(), column.name()) + (column.type() == Column.Type.NUMBER ? "#" : "")),
                Stream.concat(SeldomFilled.of(table).isEmpty() ? Stream.of() : Stream.of(text("tables.values")),
                Stream.of(text("tables.release"), text("column.action")))).toArray(String[]::new));
        rows.forEach(row -> {
            List<Object> cells = new ArrayList<>();
            SeldomFilled.without(table).forEach(column -> cells.add(TableWords.value(column, row.values().get(column.name()))));
            if (!SeldomFilled.of(table).isEmpty()) {
                cells.add(SeldomFilled.cell(table, row.values()));
            }
            cells.add(release(row));
            cells.add(acts(row, query, acts));
            row(cells.toArray());
        });
    }

    private static Component release(TableRow row) {
        return row.release() == null ? new Span("–")
                : new Anchor("admin/releases/" + row.release(), text("tables.release.number", String.valueOf(row.release())));
    }

    private static Div acts(TableRow row, TableQuery query, Acts acts) {
        String of = TableWords.key(row.key());
        // Seen is the short word: the columns need the room.
        Button change = button(text("tables.change.from"), of);
        change.setText(text("releases.row.change"));
        change.addClickListener(click -> acts.change().accept(row));
        Button end = button(text("tables.end"), of);
        end.addClickListener(click -> acts.end().accept(row));
        Anchor history = new Anchor(query.withKey(row.key()).href(), text("tables.history"));
        history.getElement().setAttribute("aria-label", text("tables.history") + ": " + of);
        Div all = new Div(change, end, history);
        all.addClassName("row-acts");
        return all;
    }

    private static Button button(String label, String of) {
        Button button = new Button(label);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(label + ": " + of);
        return button;
    }
}
