package org.openpass.tariff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a file for the same thing follow one another in time and never overlap. */
final class Validity {

    private Validity() {
    }

    static <T> void check(List<NumberedRow<T>> rows, TariffTable<T> table, LoadErrors errors) {
        Map<String, NumberedRow<T>> before = new HashMap<>();
        rows.stream().sorted(Comparator.comparing((NumberedRow<T> row) -> table.from(row.value()))).forEach(row -> {
            NumberedRow<T> earlier = before.put(table.key(row.value()), row);
            if (earlier == null) {
                return;
            }
            LocalDate end = table.to(earlier.value());
            if (end == null || !end.isBefore(table.from(row.value()))) {
                errors.add(row.number(), "valid_from", "overlaps row " + earlier.number() + " for "
                        + table.key(row.value()), "end the earlier row the day before, or leave one out");
            }
        });
    }
}
