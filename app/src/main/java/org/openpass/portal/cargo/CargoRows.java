package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.cargo.CargoList.Row;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The rows of the list of cargo: numbers, goods, status, where, since and until when. */
final class CargoRows {

    private CargoRows() {
    }

    static DataTable of(List<Row> rows, Map<String, Named> names, Instant now) {
        DataTable table = new DataTable(text("cargo.title"), text("cargo.number"), text("cargo.goods"), text("column.status"),
                text("cargo.where"), text("cargo.since"), text("cargo.until"));
        rows.forEach(row -> table.row(number(row), goods(row), CargoWords.status(row.status()), where(row, names),
                row.firstIn() == null ? "" : CargoWords.age(row.firstIn(), now),
                row.storageUntil() == null ? "" : Formats.day(row.storageUntil())));
        return table;
    }

    private static Component number(Row row) {
        Anchor link = new Anchor(CargoWords.href(row.number()), row.number());
        link.addClassName("number");
        String bills = Stream.of(row.hbl(), row.mbl()).filter(Objects::nonNull).distinct().collect(Collectors.joining(" · "));
        return twoLines(link, bills);
    }

    private static Component goods(Row row) {
        Div both = twoLines(new Span(row.goods() == null ? "" : row.goods()), CargoWords.packages(row.packages(), row.packageUnit()));
        both.addClassName("goods");
        return both;
    }

    private static Component where(Row row, Map<String, Named> names) {
        if (row.place() != null && !row.place().isEmpty() && row.left() > 0) {
            return twoLines(new Span(CargoWords.place(row.place(), names)), row.left() == row.packages() ? ""
                    : text("cargo.left", row.left(), row.packages()));
        }
        if (row.vessel() == null || row.firstIn() != null || row.place() != null) {
            return new Span("");
        }
        Instant when = row.arrivedAt() != null ? row.arrivedAt() : row.expectedAt();
        String port = CargoWords.place(row.port(), names);
        return twoLines(new Span(row.vessel()), when == null ? port : text(row.arrivedAt() != null ? "cargo.arrivedAt"
                : "cargo.expectedAt", port, Formats.briefMoment(when)));
    }

    private static Div twoLines(Component first, String second) {
        Span small = new Span(second);
        small.addClassName("secondary");
        Div both = second.isEmpty() ? new Div(first) : new Div(first, small);
        both.addClassName("two-lines");
        return both;
    }
}
