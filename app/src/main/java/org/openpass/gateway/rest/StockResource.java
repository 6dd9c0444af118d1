package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.CargoSight;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.cargo.StockList;
import org.openpass.cargo.StockList.Age;
import org.openpass.cargo.StockList.Key;
import org.openpass.cargo.StockList.Place;
import org.openpass.cargo.StockList.Query;
import org.openpass.cargo.StockList.Row;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies in the bonded areas that an officer looks after; of others, and for parties, nothing does. */
@RestController
@RequestMapping("/api/v1/cargo/stock")
@Tag(name = "Cargo")
class StockResource {

    private static final int MOST = 500;

    /** A page of what lies in a place; {@code next} begins the next one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<Row> rows, Key next) {
    }

    private final StockList stock;
    private final CargoSight sights;

    StockResource(StockList stock, CargoSight sights) {
        this.stock = stock;
        this.sights = sights;
    }

    @GetMapping
    @Operation(summary = "Bonded areas of the office with what lies in them", description = "Consignments, packages, kilograms, how many "
            + "of 0 to 30, 31 to 60, 61 to 90 and more days, and how many beyond their time.")
    List<Place> places() {
        Sight sight = sights.of(CurrentActor.require());
        return sight.all() || !sight.offices().isEmpty() ? stock.places(sight) : List.of();
    }

    @GetMapping("/rows")
    @Operation(summary = "What lies in one bonded area, what is to leave first first", description = "At most 500 a page; "
            + "afterUntil and afterConsignment are the next of the page before.")
    PageView rows(@RequestParam String place, @RequestParam(required = false) Age age, @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) LocalDate afterUntil, @RequestParam(required = false) Long afterConsignment) {
        List<Row> found = stock.page(sights.of(CurrentActor.require()), new Query(place, age, overdue),
                afterConsignment == null ? null : new Key(afterUntil, afterConsignment), MOST + 1);
        List<Row> page = found.subList(0, Math.min(found.size(), MOST));
        return new PageView(page, found.size() > page.size() ? page.getLast().key() : null);
    }
}
