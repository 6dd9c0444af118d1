package org.openpass.release;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is wrong with rows as somebody wrote them, before any of them is kept. */
final class RowChecks {

    private final List<Column> columns;
    private final Set<String> known;
    private final List<String> key;
    private final int lasts;
    private final Set<String> seen = new HashSet<>();

    RowChecks(GovernedTable table) {
        columns = table.columns();
        known = columns.stream().map(Column::name).collect(Collectors.toSet());
        key = table.key();
        lasts = table.lasts();
    }

    /** The row with its values as they are kept; what is wrong with it is added to the errors. */
    Map<String, String> row(int number, Map<String, String> given, List<RowError> errors) {
        int before = errors.size();
        given.keySet().stream().filter(name -> !known.contains(name)).sorted()
                .forEach(name -> errors.add(RowError.of(number, name, "unknown", name)));
        Map<String, String> row = new TreeMap<>();
        for (Column column : columns) {
            String value = Column.clean(given.get(column.name()));
            row.put(column.name(), value);
            column.wrong(value).ifPresent(code -> errors.add(RowError.of(number, column.name(), code, value)));
        }
        if (errors.size() == before && lasts > 0) {
            last(number, row, errors);
        }
        if (errors.size() == before) {
            together(number, row, errors);
        }
        return row;
    }

    /** A row that holds as many days as every other has the last of them. */
    private void last(int number, Map<String, String> row, List<RowError> errors) {
        LocalDate last = LocalDate.parse(row.get("valid_from")).plusDays(lasts - 1L);
        if (last.getYear() > 9999) {
            errors.add(RowError.of(number, "valid_from", "day", row.get("valid_from")));
            return;
        }
        String day = last.toString();
        String given = row.put("valid_to", day);
        if (given != null && !given.equals(day)) {
            errors.add(RowError.of(number, "valid_to", "lasts", day));
        }
    }

    private void together(int number, Map<String, String> row, List<RowError> errors) {
        String from = row.get("valid_from");
        String to = row.get("valid_to");
        if (to != null && LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
            errors.add(RowError.of(number, "valid_to", "order", to));
        }
        String thing = key.stream().map(column -> row.get(column) == null ? "" : row.get(column))
                .collect(Collectors.joining(" | "));
        if (!seen.add(from + " " + thing)) {
            errors.add(RowError.of(number, null, "twice", thing));
        }
    }

    /** What ends, under which key; the numbers go on after those of the rows. */
    void endings(int rows, List<DraftRows.Ending> endings, List<RowError> errors) {
        for (int i = 0; i < endings.size(); i++) {
            DraftRows.Ending ending = endings.get(i);
            int number = rows + i + 1;
            if (ending.key() == null || ending.key().chars().anyMatch(Character::isISOControl)) {
                errors.add(RowError.of(number, "key", "required", null));
            } else if (ending.lastDay() == null || ending.lastDay().getYear() < 1900
                    || ending.lastDay().getYear() > 9999) {
                errors.add(RowError.of(number, "valid_to", "day", null));
            } else if (!seen.add(ending.lastDay().plusDays(1) + " " + ending.key())) {
                errors.add(RowError.of(number, null, "twice", ending.key()));
            }
        }
    }
}
