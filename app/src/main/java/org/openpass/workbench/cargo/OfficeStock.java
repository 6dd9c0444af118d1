package org.openpass.workbench.cargo;

import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.cargo.CargoSight;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.StockList;
import org.openpass.cargo.StockList.Key;
import org.openpass.cargo.StockList.Place;
import org.openpass.cargo.StockList.Row;
import org.openpass.export.ListExports;
import org.openpass.export.ListTable;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.openpass.ui.Texts;
import org.openpass.workbench.export.ExportDialog;
import org.springframework.stereotype.Component;

/** Reads the stock for its screen, within what the officer looks after; the rows of a place go away as a file, too. */
@Component
class OfficeStock {

    private static final int EXPORT_PAGE = 500;

    /**
     * A place with its name.
     *
     * @param capacity packages that it holds; null: no bound is known
     */
    record Area(Place place, String name, BigDecimal capacity) {
    }

    private final StockList stock;
    private final CargoSight sights;
    private final PlaceBook places;
    private final ListExports exports;
    private final Clock clock;

    OfficeStock(StockList stock, CargoSight sights, PlaceBook places, ListExports exports, Clock clock) {
        this.stock = stock;
        this.sights = sights;
        this.places = places;
        this.exports = exports;
        this.clock = clock;
    }

    List<Area> areas(Actor actor) {
        List<Place> found = stock.places(sights.of(actor));
        Map<String, Named> names = places.of(found.stream().map(Place::shed).toList());
        return found.stream().map(place -> new Area(place, names.containsKey(place.shed()) ? names.get(place.shed()).in(Texts.locale())
                : place.shed(), places.capacity(place.shed()))).toList();
    }

    List<Row> rows(Actor actor, StockQuery query, int size) {
        return stock.page(sights.of(actor), query.asked(), query.key(), size);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Seoul.today(clock);
    }

    /** What takes the rows of the place as they are shown when it is pressed. */
    Button export(Actor actor, Supplier<StockQuery> shown) {
        return ExportDialog.button(exports, () -> table(actor, shown.get(), Texts.locale()), actor);
    }

    private ListTable table(Actor actor, StockQuery query, Locale reader) {
        List<String> headers = Stream.of("cargo.number", "cargo.bill", "cargo.goods", "cargo.lying", "cargo.unit", "stock.kg",
                "cargo.in.first", "cargo.until", "cargo.declareBy", "stock.clearance").map(key ->
                Labels.text(key, reader)).toList();
        Sight sight = sights.of(actor);
        List<Key> begins = new ArrayList<>();
        begins.add(null);
        // Pages are asked for one after the other: each begins where the one before ended.
        IntFunction<List<List<Object>>> read = page -> {
            List<Row> rows = stock.page(sight, query.asked(), begins.get(page), EXPORT_PAGE);
            if (!rows.isEmpty()) {
                begins.add(rows.getLast().key());
            }
            return rows.stream().map(row -> cells(row, reader)).toList();
        };
        return new ListTable("stock", query.href(), headers, read);
    }

    private static List<Object> cells(Row row, Locale reader) {
        return Arrays.asList(row.number(), row.bill(), row.goods(), row.packages(), row.packageUnit(), row.kilograms(),
                row.firstIn(), row.storageUntil(), row.declareBy(), row.clearance() == null ? Labels.text("stock.undeclared", reader)
                        : Labels.text("cargo.event." + row.clearance(), reader));
    }
}
