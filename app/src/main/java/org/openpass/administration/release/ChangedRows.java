package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openpass.administration.tables.RowChange;
import org.openpass.administration.tables.TableWords;
import org.openpass.release.GovernedTable;
import org.openpass.release.ReleaseLists.Rows;
import org.openpass.release.ReleaseRow;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What a release does to its table, row by row, before → after; rows that say what stands already are only counted. */
final class ChangedRows extends Div {

    static final int PAGE = 100;

    /** What can be done about a row of a draft. */
    record Acts(Consumer<ReleaseRow> change, Consumer<ReleaseRow> leaveOut) {
    }

    /**
     * A page of rows.
     *
     * @param found those of the page, and one more where another page follows
     * @param page the address of the first page
     * @param first whether this is it
     * @param acts null where rows can not be changed
     */
    ChangedRows(GovernedTable table, Rows counts, List<ReleaseRow> found, String page, boolean first,
            Acts acts) {
        addClassName("card");
        H2 heading = new H2(text("releases.rows"));
        Paragraph sum = new Paragraph(text("releases.rows.sum", counts.set(), counts.end())
                + (counts.same() == 0 ? "" : " " + text("releases.rows.same", counts.same())));
        sum.addClassName("secondary");
        add(heading, sum);
        if (found.isEmpty()) {
            add(new Paragraph(text("releases.rows.none")));
            return;
        }
        DataTable list = new DataTable(heading.getText(), Stream.concat(Stream.of(text("releases.error.row") + "#",
                text("tables.key"), text("tables.holds"), text("tables.what")), acts == null ? Stream.<String>of()
                : Stream.of(text("column.action"))).toArray(String[]::new));
        List<ReleaseRow> shown = found.subList(0, Math.min(found.size(), PAGE));
        shown.forEach(row -> list.row(cells(table, row, acts)));
        add(list);
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (!first) {
            nav.add(new Anchor(page, text("pages.first")));
        }
        if (found.size() > PAGE) {
            nav.add(new Anchor(page + "?after=" + shown.getLast().number(), text("pages.next")));
        }
        add(nav);
    }

    private static Object[] cells(GovernedTable table, ReleaseRow row, Acts acts) {
        List<Object> cells = new ArrayList<>(List.of(String.valueOf(row.number()), new Span(TableWords.key(row.key())),
                row.act() == ReleaseRow.Act.END ? text("tables.days.end", Formats.day(row.validFrom().minusDays(1)))
                : TableWords.days(row.validFrom(), row.validTo()), new RowChange(table, row)));
        if (acts != null) {
            cells.add(acts(row, acts));
        }
        return cells.toArray();
    }

    private static Div acts(ReleaseRow row, Acts acts) {
        Div all = new Div();
        all.addClassName("row-acts");
        if (row.act() == ReleaseRow.Act.SET) {
            all.add(button(text("releases.row.change"), row, acts.change()));
        }
        all.add(button(text("releases.row.leaveOut"), row, acts.leaveOut()));
        return all;
    }

    private static Button button(String label, ReleaseRow row, Consumer<ReleaseRow> act) {
        Button button = new Button(label, click -> act.accept(row));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(label + ": " + TableWords.key(row.key()));
        return button;
    }
}
