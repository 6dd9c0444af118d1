package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.release.ReleaseRow;

/** What a row of a release changes, before → after; columns that stay as they are, are not named. */
public final class RowChange extends Div {

    private static final Set<String> DAYS = Set.of("valid_from", "valid_to");

    /** Of a row of this table. */
    public RowChange(GovernedTable table, ReleaseRow row) {
        addClassName("row-change");
        Optional<Map<String, String>> before = stood(row);
        if (row.act() == ReleaseRow.Act.END) {
            say(text("tables.change.end"));
        } else if (before.isEmpty()) {
            say(text("tables.change.new"));
        }
        for (Column column : table.columns()) {
            if (!table.key().contains(column.name()) && !DAYS.contains(column.name())) {
                compare(table, column, before.map(stood -> stood.get(column.name())).orElse(null),
                        row.after() == null ? null : row.after().get(column.name()), before.isPresent());
            }
        }
        if (getComponentCount() == 0) {
            say(text("tables.change.days"));
        }
    }

    private void compare(GovernedTable table, Column column, String before, String after, boolean stood) {
        if (!same(column, before, after)) {
            String name = TableWords.column(table.name(), column.name());
            say(stood ? text("tables.change", name, TableWords.value(column, before), TableWords.value(column, after))
                    : text("tables.change.to", name, TableWords.value(column, after)));
        }
    }

    private static boolean same(Column column, String before, String after) {
        return Objects.equals(before, after) || before != null && after != null && column.type() == Column.Type.NUMBER
                && new BigDecimal(before).compareTo(new BigDecimal(after)) == 0;
    }

    /** What held on the row's first day. */
    private static Optional<Map<String, String>> stood(ReleaseRow row) {
        return row.before().stream().filter(each -> !LocalDate.parse(each.get("valid_from")).isAfter(row.validFrom()))
                .findFirst();
    }

    private void say(String words) {
        add(new Span(words));
    }
}
