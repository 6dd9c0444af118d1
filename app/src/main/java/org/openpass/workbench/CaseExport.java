package org.openpass.workbench;

import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.export.ListExports;
import org.openpass.export.ListTable;
import org.openpass.terms.Labels;
import org.openpass.ui.Texts;
import org.openpass.workbench.export.ExportDialog;
import org.springframework.stereotype.Component;

/** The list of cases as a table: the same rows through the same eyes; what is for officers is a column of theirs alone. */
@Component
class CaseExport {

    private static final int PAGE = 500;

    private final CaseRows rows;
    private final ListExports exports;

    CaseExport(CaseRows rows, ListExports exports) {
        this.rows = rows;
        this.exports = exports;
    }

    /** What takes the list as it is shown when it is pressed. */
    Button button(Actor actor, Supplier<CaseFilter> shown) {
        return ExportDialog.button(exports, () -> of(actor, shown.get(), Texts.locale()), actor);
    }

    ListTable of(Actor actor, CaseFilter filter, Locale reader) {
        Stream<String> lane = actor.officer() ? Stream.of("column.lane") : Stream.of();
        List<String> headers = Stream.of(Stream.of("column.number", "column.title", "column.status"), lane,
                Stream.of("column.duty", "column.money", "column.office", "column.filed")).flatMap(each -> each)
                .map(key -> Labels.text(key, reader)).toList();
        CaseRows.Pages pages = rows.open(actor, filter);
        IntFunction<List<List<Object>>> read = page -> pages.whole(page * PAGE, PAGE).stream()
                .map(row -> cells(row, actor.officer(), reader)).toList();
        return new ListTable("cases", "status=" + (filter.status() == null ? "" : filter.status()) + "&q=" + filter.q(), headers,
                read);
    }

    private static List<Object> cells(CaseRow row, boolean officer, Locale reader) {
        List<Object> cells = new ArrayList<>(Arrays.asList(row.number(), row.file().title(),
                Labels.text("status." + row.file().status(), reader)));
        if (officer) {
            cells.add(row.lane() == null ? null : Labels.text("lane." + row.lane(), reader));
        }
        cells.add(row.notice() == null ? null : row.notice().amount());
        cells.add(row.notice() == null ? null : Labels.text("money." + row.notice().status(), reader));
        cells.add(row.file().office());
        cells.add(row.file().openedAt());
        return cells;
    }
}
