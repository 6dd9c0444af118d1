package org.openpass.administration.tables;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;

/**
 * The columns of a wide table that a row fills only where it is about such goods: together in one cell, each with its name, so
 * that nobody moves a table sideways past cells that are empty.
 */
final class SeldomFilled {

    /** As many stand side by side. */
    private static final int MOST = 12;

    private SeldomFilled() {
    }

    /** None, where the table is not wide. */
    static List<Column> of(GovernedTable table) {
        return table.columns().stream().filter(seldom(table)).toList();
    }

    /** The columns that stand side by side. */
    static List<Column> without(GovernedTable table) {
        return table.columns().stream().filter(seldom(table).negate()).toList();
    }

    private static Predicate<Column> seldom(GovernedTable table) {
        return column -> table.columns().size() > MOST && !column.required() && column.type() != Column.Type.DAY
                && !table.key().contains(column.name());
    }

    /** What the row fills of them, a line each. */
    static Div cell(GovernedTable table, Map<String, String> values) {
        Div lines = new Div();
        lines.addClassName("row-change");
        of(table).stream().filter(column -> values.get(column.name()) != null).forEach(column -> lines.add(new Span(
                TableWords.column(table.name(), column.name()) + ": "
                        + TableWords.value(column, values.get(column.name())))));
        return lines;
    }
}
