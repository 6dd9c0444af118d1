package org.openpass.administration.retention;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import org.openpass.casework.RetentionPreview;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** How many records come due in each of the next months; the bar compares at a glance. */
final class MonthTable extends DataTable {

    private final long most;

    MonthTable(RetentionPreview preview) {
        super(text("retention.months"), text("retention.month"), text("retention.records") + "#");
        addClassName("retention-months");
        most = Math.max(1, preview.months().values().stream().mapToLong(Long::longValue).max().orElse(1));
        DateTimeFormatter month = DateTimeFormatter.ofPattern(text("retention.month.format"), Texts.locale());
        preview.months().forEach((each, count) -> row(month.format(each), bar(count)));
    }

    private Div bar(long count) {
        Span length = new Span();
        length.getStyle().set("inline-size", "calc(100% * " + count + " / " + most + ")");
        Div bar = new Div(length);
        bar.addClassName("month-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Div cell = new Div(bar, new Span(Formats.number(count)));
        cell.addClassName("month-count");
        return cell;
    }
}
