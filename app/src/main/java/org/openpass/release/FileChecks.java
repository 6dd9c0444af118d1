package org.openpass.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.openpass.release.file.RowTaker;

/**
 * Takes the rows of a file: the first names the columns, and each that follows is looked at as one that was written by hand.
 * What is right goes on.
 */
final class FileChecks implements RowTaker {

    private final List<String> columns;
    private final String unsaid;
    private final RowChecks checks;
    private final FoundErrors errors;
    private final RightRows right;
    private final IntConsumer read;
    private List<String> header;
    private int rows;

    /** @param read is told how many rows were looked at */
    FileChecks(GovernedTable table, FoundErrors errors, RightRows right, IntConsumer read) {
        this.columns = table.columns().stream().map(Column::name).toList();
        this.unsaid = table.lasts() > 0 ? "valid_to" : null;
        this.checks = new RowChecks(table);
        this.errors = errors;
        this.right = right;
        this.read = read;
    }

    @Override
    public boolean row(int number, List<String> cells) {
        if (header == null) {
            header = cells.stream().map(String::strip).toList();
            return headerIsRight(number);
        }
        if (rows == TableFiles.MOST_ROWS) {
            errors.add(RowError.of(0, null, "fileRows", null));
            return false;
        }
        read.accept(++rows);
        List<RowError> wrong = new ArrayList<>();
        Map<String, String> given = given(number, cells, wrong);
        if (wrong.isEmpty()) {
            Map<String, String> row = checks.row(number, given, wrong);
            if (wrong.isEmpty()) {
                right.add(number, row);
                return true;
            }
        }
        errors.add(number, wrong, given);
        return true;
    }

    /** All that is missing, unknown or there twice: then no row is read. */
    private boolean headerIsRight(int number) {
        int before = errors.count();
        columns.stream().filter(column -> !header.contains(column) && !column.equals(unsaid))
                .forEach(column -> errors.add(RowError.of(number, column, "columnMissing", column)));
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !columns.contains(name)) {
                errors.add(RowError.of(number, null, "columnUnknown", name));
            } else if (!name.isEmpty() && !seen.add(name)) {
                errors.add(RowError.of(number, name, "columnTwice", name));
            }
        }
        return errors.count() == before;
    }

    /** The cells by column; a file whose texts are not in quotes has more of them than columns. */
    private Map<String, String> given(int number, List<String> cells, List<RowError> wrong) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            if (!header.get(i).isEmpty()) {
                given.put(header.get(i), cells.get(i));
            } else if (!cells.get(i).isBlank()) {
                wrong.add(RowError.of(number, null, "columnUnnamed", cells.get(i)));
            }
        }
        if (cells.size() != header.size()) {
            wrong.add(RowError.of(number, null, "width", String.valueOf(cells.size())));
        }
        return given;
    }

    /** How many rows there were below the header. */
    int rows() {
        return rows;
    }
}
