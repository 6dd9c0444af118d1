package org.openpass.deploy.bench.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies rows of a real case many times, by COPY: each copy is as real as the original but for what is given anew. */
final class RowCopies {

    private static final int CHUNK = 1 << 16;

    private final Connection connection;

    RowCopies(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes copies of the rows.
     *
     * @param table with its schema
     * @param where which rows are the originals
     * @param anew column to what it shall be in the copy of this number
     */
    void copy(String table, String where, Map<String, IntFunction<String>> anew, int from, int to) throws SQLException {
        List<String> columns = columns(table);
        List<String[]> originals = originals(table, where, columns);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
        var lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            for (String[] original : originals) {
                for (int c = 0; c < original.length; c++) {
                    IntFunction<String> given = anew.get(columns.get(c));
                    lines.append(c == 0 ? "" : "\t").append(escaped(given == null ? original[c] : given.apply(i)));
                }
                lines.append('\n');
            }
            if (lines.length() > CHUNK) {
                write(copy, lines);
            }
        }
        write(copy, lines);
        copy.endCopy();
    }

    private static void write(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private List<String> columns(String table) throws SQLException {
        String[] name = table.split("\\.");
        try (var query = connection.prepareStatement("select column_name from information_schema.columns "
                + "where table_schema = ? and table_name = ? and is_generated = 'NEVER' order by ordinal_position")) {
            query.setString(1, name[0]);
            query.setString(2, name[1]);
            try (var found = query.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (found.next()) {
                    columns.add(found.getString(1));
                }
                return columns;
            }
        }
    }

    private List<String[]> originals(String table, String where, List<String> columns) throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery("select "
                + String.join("::text, ", columns) + "::text from " + table + " where " + where)) {
            List<String[]> rows = new ArrayList<>();
            while (found.next()) {
                String[] row = new String[columns.size()];
                for (int c = 0; c < row.length; c++) {
                    row[c] = found.getString(c + 1);
                }
                rows.add(row);
            }
            if (rows.isEmpty()) {
                throw new IllegalStateException("Nothing to copy: " + table + " where " + where);
            }
            return rows;
        }
    }

    private static String escaped(String text) {
        return text == null ? "\\N" : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
