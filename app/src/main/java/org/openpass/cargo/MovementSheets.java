package org.openpass.cargo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openpass.access.Actor;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.FileRows;
import org.springframework.stereotype.Component;

/**
 * Reports in the rows of a sheet: each is a report of its own with an outcome of its own. The same file again, or mended and sent once
 * more, moves nothing twice: a row is known by what it says.
 */
@Component
public class MovementSheets {

    /** Rows that are taken of a sheet, and reports of a request. */
    public static final int MOST_ROWS = 1_000;
    /** Largest file: a thousand rows take a tenth of it. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int ABOVE = 20;
    private static final int SHORTENED = 24;

    /**
     * What became of a row.
     *
     * @param row as spreadsheets count, from 1
     * @param said the row as it was read
     * @param report null: nothing was kept, and the faults say why
     * @param refused why nothing was kept; null: it was
     */
    public record Outcome(int row, MovementReport said, Report report, List<Fault> faults, MovementRefused.Reason refused) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    private final Movements movements;
    private final Reports reports;

    MovementSheets(Movements movements, Reports reports) {
        this.movements = movements;
        this.reports = reports;
    }

    /**
     * Takes the rows of a CSV file or a workbook, one after another.
     *
     * @param place shed code that all rows are of
     * @throws FileRefused when it cannot be read, or has more rows than {@link #MOST_ROWS}: nothing is taken then
     */
    public List<Outcome> take(Path file, String place, Actor actor) throws IOException {
        FileRows.look(file);
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Map.Entry<Integer, Map<String, String>> row : rows(file).entrySet()) {
            row.getValue().put("place", place);
            outcomes.add(take(row.getKey(), row.getValue(), Intake.Door.SHEET, actor, said -> reference(said, actor, seen)));
        }
        return outcomes;
    }

    /**
     * Takes a report as its fields are written, with an outcome and no exception but that somebody may not report.
     *
     * @param row which of several it is
     * @param cells by the names of the fields; what is not there, or empty, was not said
     */
    public Outcome take(int row, Map<String, String> cells, Intake.Door door, Actor actor) {
        return take(row, cells, door, actor, said -> null);
    }

    private Outcome take(int row, Map<String, String> cells, Intake.Door door, Actor actor,
            Function<MovementReport, String> otherwise) {
        List<Fault> faults = new ArrayList<>();
        MovementReport said = MovementColumns.read(cells, faults);
        if (!faults.isEmpty()) {
            return new Outcome(row, said, null, faults, MovementRefused.Reason.INVALID);
        }
        try {
            String reference = cells.containsKey("reference") ? cells.get("reference") : otherwise.apply(said);
            return new Outcome(row, said, movements.take(said, movements.sender(actor, door, reference, said)), List.of(), null);
        } catch (MovementRefused refused) {
            return new Outcome(row, said, null, refused.faults(), refused.reason());
        }
    }

    /** By the content, counted where a sheet says the same twice; what was refused before is another try. */
    private String reference(MovementReport said, Actor actor, Map<String, Integer> seen) {
        String content = movements.sha256(said).substring(0, SHORTENED);
        int which = seen.merge(content, 1, Integer::sum);
        for (int attempt = 0; ; attempt++) {
            String reference = content + "-" + which + (attempt == 0 ? "" : "." + attempt);
            if (reports.byReference(actor.partyId(), reference).filter(report -> report.state() == Report.State.REFUSED).isEmpty()) {
                return reference;
            }
        }
    }

    private static Map<Integer, Map<String, String>> rows(Path file) throws IOException {
        Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
        Map<Integer, String> columns = new HashMap<>();
        boolean[] tooMany = new boolean[1];
        FileRows.read(file, MovementColumns.known(), (number, cells) -> {
            if (columns.isEmpty()) {
                header(cells, columns);
                return !columns.isEmpty() || number < ABOVE;
            }
            Map<String, String> row = new HashMap<>();
            columns.forEach((at, field) -> {
                if (at < cells.size() && cells.get(at) != null && !cells.get(at).isBlank()) {
                    row.put(field, cells.get(at).strip());
                }
            });
            if (row.isEmpty()) {
                return true;
            }
            tooMany[0] = rows.size() == MOST_ROWS;
            rows.put(number, row);
            return !tooMany[0];
        });
        if (columns.isEmpty()) {
            throw new SheetRefused("columns");
        }
        if (tooMany[0]) {
            throw new SheetRefused("rows");
        }
        return rows;
    }

    /** A row is the header when it names what no report is without. */
    private static void header(List<String> cells, Map<Integer, String> columns) {
        Map<Integer, String> found = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int at = i;
            if (cells.get(i) != null) {
                MovementColumns.field(cells.get(i)).ifPresent(field -> found.put(at, field));
            }
        }
        if (found.containsValue("way") && found.containsValue("packages")) {
            columns.putAll(found);
        }
    }

    /** A sheet that is readable, and of which nothing was taken. */
    public static final class SheetRefused extends RuntimeException {

        private final String code;

        SheetRefused(String code) {
            super(code);
            this.code = code;
        }

        /** Why; its text stands under {@code movement.sheet.<code>}. */
        public String code() {
            return code;
        }
    }
}
