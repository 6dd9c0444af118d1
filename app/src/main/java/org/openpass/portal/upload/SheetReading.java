package org.openpass.portal.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.portal.upload.SheetColumns.Column;

/**
 * A declaration of the rows of a sheet: under the row that names the columns each row is a line of goods, and what
 * concerns the whole declaration stands in any of them. Cells stay as they are; what is wrong with them the form says.
 */
final class SheetReading {

    /** So many rows may stand above the one that names the columns, a title or an address. */
    static final int ABOVE = 20;

    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<Map<String, String>> lines = new ArrayList<>();
    private final List<UploadNote> notes = new ArrayList<>();

    private SheetReading() {
    }

    /** What the rows say; empty when no row names the columns. */
    static Optional<Uploaded> find(List<SheetRow> rows) {
        return rows.stream().limit(ABOVE).filter(row -> row.cells().values().stream()
                .anyMatch(SheetColumns::namesGoods)).findFirst().map(names -> new SheetReading().read(names,
                rows.subList(rows.indexOf(names) + 1, rows.size())));
    }

    /**
     * What the rows say.
     *
     * @throws UploadRefused when no row names the columns
     */
    static Uploaded of(List<SheetRow> rows) {
        return find(rows).orElseThrow(() -> new UploadRefused("columns"));
    }

    private Uploaded read(SheetRow names, List<SheetRow> rows) {
        name(names);
        rows.forEach(this::row);
        return new Uploaded(new DraftContent(fields, lines), List.copyOf(notes));
    }

    private void name(SheetRow names) {
        Set<Column> seen = new HashSet<>();
        names.cells().forEach((index, name) -> {
            Optional<Column> column = SheetColumns.named(name);
            if (column.isEmpty()) {
                notes.add(UploadNote.of("upload.note.column", name));
            } else if (!seen.add(column.get())) {
                notes.add(UploadNote.of("upload.note.twice", name));
            } else {
                columns.put(index, column.get());
            }
        });
    }

    private void row(SheetRow row) {
        Map<String, String> line = new LinkedHashMap<>();
        columns.forEach((index, column) -> {
            String text = row.cells().get(index);
            if (text != null && column.line()) {
                line.put(column.path(), SheetColumns.value(column, text));
            } else if (text != null) {
                whole(row, column, SheetColumns.value(column, text));
            }
        });
        if (!line.isEmpty()) {
            lines.add(line);
        }
        if (lines.size() > DeclarationRules.MOST_LINES) {
            throw new UploadRefused("lines", DeclarationRules.MOST_LINES);
        }
    }

    /** It may stand in every row; where rows say different things the first holds and the other is told. */
    private void whole(SheetRow row, Column column, String text) {
        String first = fields.putIfAbsent(column.path(), text);
        if (first != null && !first.equals(text)) {
            notes.add(UploadNote.of("upload.note.other", row.number(), column.path(), text, first));
        }
    }
}
