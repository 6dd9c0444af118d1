package org.openpass.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a file, with its rows as they stand there: all of it is counted, the first of it kept. */
final class FoundErrors {

    private final List<RowError> errors = new ArrayList<>();
    private final Map<Integer, Map<String, String>> cells = new HashMap<>();
    private int count;

    void add(RowError error) {
        count++;
        if (errors.size() < TableFiles.MOST_ERRORS) {
            errors.add(error);
        }
    }

    /** What is wrong with a row as it stands in the file. */
    void add(int number, List<RowError> wrong, Map<String, String> row) {
        wrong.forEach(this::add);
        if (count <= TableFiles.MOST_ERRORS) {
            cells(number, row);
        }
    }

    /** The row of which something is wrong. */
    void cells(int number, Map<String, String> row) {
        cells.put(number, row);
    }

    int count() {
        return count;
    }

    /** Those that are kept, by row; those of one as they were found. */
    List<RowError> kept() {
        return errors.stream().sorted(Comparator.comparingInt(RowError::number)).toList();
    }

    /** Rows of which something is wrong and whose cells are not known. */
    Set<Integer> withoutCells() {
        Set<Integer> numbers = new TreeSet<>();
        errors.forEach(error -> numbers.add(error.number()));
        numbers.removeAll(cells.keySet());
        return numbers;
    }

    /** The row as it stands in the file; null where that is not known. */
    Map<String, String> row(int number) {
        return cells.get(number);
    }
}
