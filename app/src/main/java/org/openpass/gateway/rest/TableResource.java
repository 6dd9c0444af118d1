package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.openpass.release.Column;
import org.openpass.release.DirectDoors;
import org.openpass.release.GovernedTable;
import org.openpass.release.GovernedTables;
import org.openpass.release.TableRow;
import org.openpass.release.Version;
import org.openpass.terms.Seoul;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the tables that two people change, and how it came to stand there. */
@RestController
@RequestMapping("/api/v1/admin/tables")
@Tag(name = "Administration")
class TableResource {

    private static final int PAGE = 100;

    /** The tables; {@code direct}: one person still changes them by the doors of before. */
    record TablesView(boolean direct, List<TableView> tables) {
    }

    /** A table; its rows are known by the values of the key, joined by " | ". */
    record TableView(String name, List<String> key, List<ColumnView> columns) {

        static TableView of(GovernedTable table) {
            return new TableView(table.name(), table.key(), table.columns().stream().map(ColumnView::of).toList());
        }
    }

    /** A column, with what is asked of its values. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ColumnView(String name, Column.Type type, boolean required, String pattern, BigDecimal least, BigDecimal most,
            Collection<String> values) {

        static ColumnView of(Column c) {
            return new ColumnView(c.name(), c.type(), c.required(), c.pattern(), c.least(), c.most(), c.values());
        }
    }

    /** Rows of a day; {@code next}: the key from after which there are more, null at the end. */
    record RowsView(LocalDate on, List<TableRow> rows, String next) {
    }

    private final GovernedTables tables;
    private final DirectDoors doors;
    private final Clock clock;

    TableResource(GovernedTables tables, DirectDoors doors, Clock clock) {
        this.tables = tables;
        this.doors = doors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The tables that two people change, with their columns")
    TablesView list() {
        return new TablesView(doors.open(), tables.all().stream().map(TableView::of).toList());
    }

    @GetMapping("/{table}/rows")
    @Operation(summary = "What holds on a day, past or to come; 100 rows by key")
    RowsView rows(@PathVariable String table,
            @Parameter(description = "The day; today without it") @RequestParam(required = false) LocalDate on,
            @Parameter(description = "The next of the page before") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "A part of any value") @RequestParam(defaultValue = "") String q) {
        LocalDate day = on == null ? Seoul.today(clock) : on;
        List<TableRow> found = tables.rows(table, day, after, q, PAGE + 1);
        return found.size() <= PAGE ? new RowsView(day, found, null)
                : new RowsView(day, found.subList(0, PAGE), found.get(PAGE - 1).key());
    }

    @GetMapping("/{table}/history")
    @Operation(summary = "What was done under a key: when it holds, on which basis, by which two people",
            description = "With what stands of the time before there were releases, which has none.")
    List<Version> history(@PathVariable String table, @RequestParam String key) {
        return tables.history(table, key);
    }
}
