package org.openpass.cargo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.FileRows;
import org.openpass.release.file.RowTaker;
import org.openpass.terms.Labels;
import org.openpass.terms.Limits;
import org.springframework.stereotype.Component;

/**
 * Reads the lines of a manifest from a sheet, CSV or XLSX, whose first row names the columns: as {@link BillLine#COLUMNS}, or as the
 * template does in Korean or English.
 */
@Component
public class SheetLines {

    /** Largest file or message, in bytes. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;
    /** Longest line, in characters. */
    public static final int LONGEST_LINE = 10_000;
    /** The parameter that says of how many lines a manifest may be. */
    public static final String MOST_LINES = "cargo.manifest.mostLines";

    private final Limits limits;

    SheetLines(Limits limits) {
        this.limits = limits;
    }

    /** What was read: so many lines, or what is wrong with the sheet. */
    public record Reading(int lines, List<Fault> faults) {
    }

    /**
     * Reads a sheet into a spooled file.
     *
     * @param sheet of either kind, at most {@link #MOST_BYTES}
     * @param spooled is overwritten
     */
    public Reading read(Path sheet, Path spooled) throws IOException {
        List<Fault> faults = new ArrayList<>();
        try (LineSpool spool = new LineSpool(spooled)) {
            Rows rows = new Rows(spool, limits.of(MOST_LINES), faults);
            try {
                FileRows.look(sheet);
                FileRows.read(sheet, names().keySet(), rows);
            } catch (FileRefused refused) {
                faults.add(Fault.at(refused.row(), "", "sheet." + refused.code()));
            }
            return new Reading(spool.count(), faults);
        }
    }

    /** The column that each name means, as it is written. */
    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String column : BillLine.COLUMNS) {
            names.put(column, column);
            for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
                names.put(Labels.text("manifest.column." + column, language), column);
            }
        }
        return names;
    }

    /** As people vary what they copy. */
    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static final class Rows implements RowTaker {

        /** Of a sheet, as spreadsheets have them. */
        private static final int MOST_ROWS = 1_048_576;

        private final LineSpool spool;
        private final int most;
        private final List<Fault> faults;
        private List<String> columns;
        private int last;
        private int empty;

        Rows(LineSpool spool, int most, List<Fault> faults) {
            this.spool = spool;
            this.most = most;
            this.faults = faults;
        }

        @Override
        public boolean row(int number, List<String> cells) {
            try {
                boolean follows = pass(number);
                if (follows && columns == null) {
                    head(cells);
                    return faults.isEmpty();
                }
                return follows && line(number, cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Its rows are spoken of as a spreadsheet counts them: those that are empty have a place. A workbook may number a few rows up to
         * whatever it likes, so that empty ones are no more than there may be lines.
         *
         * @return whether it comes after the one before
         */
        private boolean pass(int number) throws IOException {
            if (number <= last || number > MOST_ROWS) {
                faults.add(Fault.at(0, "", "sheet.fileWorkbook"));
                return false;
            }
            empty += number - last - 1;
            if (empty > most) {
                faults.add(Fault.of("lines", "manifest.manyLines", String.valueOf(most)));
                return false;
            }
            for (int i = last + 1; i < number; i++) {
                spool.none();
            }
            last = number;
            return true;
        }

        private void head(List<String> cells) {
            Map<String, String> known = new HashMap<>();
            names().forEach((name, column) -> known.put(bare(name), column));
            columns = cells.stream().map(cell -> cell.isBlank() ? "" : known.getOrDefault(bare(cell), "?" + cell)).toList();
            columns.stream().filter(column -> column.startsWith("?")).limit(Submissions.MOST_ERRORS).forEach(column ->
                    faults.add(Fault.at(1, column.substring(1), "sheet.column", column.substring(1))));
            new TreeSet<>(columns).stream().filter(column -> !column.isEmpty() && !column.startsWith("?")
                    && columns.stream().filter(column::equals).count() > 1).forEach(column ->
                    faults.add(Fault.at(1, column, "sheet.columnTwice", column)));
            for (String needed : List.of("kind", "mbl", "goods", "packages")) {
                if (!columns.contains(needed)) {
                    faults.add(Fault.at(1, needed, "sheet.columnMissing", needed));
                }
            }
        }

        private boolean line(int number, List<String> cells) throws IOException {
            Map<String, String> line = new LinkedHashMap<>();
            int length = 0;
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                if (!columns.get(i).isEmpty()) {
                    line.put(columns.get(i), cells.get(i));
                    length += cells.get(i).length();
                }
            }
            List<Fault> unkept = LineSpool.unkept(number, line);
            faults.addAll(unkept.subList(0, Math.min(unkept.size(), Submissions.MOST_ERRORS - faults.size())));
            if (length > LONGEST_LINE) {
                faults.add(Fault.at(number, "", "line.long", String.valueOf(LONGEST_LINE)));
            } else if (spool.count() >= most) {
                faults.add(Fault.of("lines", "manifest.manyLines", String.valueOf(most)));
                return false;
            } else if (unkept.isEmpty()) {
                spool.line(line);
            }
            return faults.size() < Submissions.MOST_ERRORS;
        }
    }
}
