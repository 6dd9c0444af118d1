package org.openpass.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The errors of files as they are stored. */
@Repository
class ErrorRows {

    /** An error with its row as it stands in the file; empty where that is not known. */
    record Found(RowError error, Map<String, String> cells) {
    }

    /** What stands in a file may be as long as it likes; what is said of it is not. */
    private static final int LONGEST = 400;
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ErrorRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Some at a time: as many rows with all their cells written out at once would be a large part of the memory. */
    void keep(long release, FoundErrors found) {
        List<RowError> errors = found.kept();
        for (int from = 0; from < errors.size(); from += FETCH) {
            keep(release, from, errors.subList(from, Math.min(errors.size(), from + FETCH)), found);
        }
    }

    private void keep(long release, int before, List<RowError> errors, FoundErrors found) {
        jdbc.sql("""
                insert into release.errors (release, position, number, column_name, code, value, cells)
                select :release, :before + e.position, e.number, e.column_name, e.code, e.value, e.cells::jsonb
                from unnest(cast(:numbers as int[]), cast(:columns as text[]), cast(:codes as text[]),
                    cast(:values as text[]), cast(:cells as text[]))
                    with ordinality as e (number, column_name, code, value, cells, position)
                """).param("release", release).param("before", before)
                .param("numbers", errors.stream().map(RowError::number).toArray(Integer[]::new))
                .param("columns", texts(errors, RowError::column)).param("codes", texts(errors, RowError::code))
                .param("values", texts(errors, error -> kept(error.value())))
                .param("cells", texts(errors, error -> cells(found.row(error.number())))).update();
    }

    private static String[] texts(List<RowError> errors, Function<RowError, String> text) {
        return errors.stream().map(text).toArray(String[]::new);
    }

    private String cells(Map<String, String> row) {
        if (row == null) {
            return null;
        }
        Map<String, String> kept = new HashMap<>();
        row.forEach((column, cell) -> kept.put(column, kept(cell)));
        return json.writeValueAsString(kept);
    }

    /** Without what no database takes: zeros, and halves of surrogate pairs. */
    private static String kept(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(LONGEST).map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                ? '\uFFFD' : c).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    List<RowError> page(long release, int after, int size) {
        return jdbc.sql("select * from release.errors where release = ? and position > ? order by position limit ?")
                .params(release, after, size).query((rs, n) -> error(rs)).list();
    }

    /** Gives all of them to the reader, in order; within a transaction, which holds no more than some at a time. */
    void each(long release, Consumer<Found> reader) {
        jdbc.sql("select * from release.errors where release = ? order by position").withFetchSize(FETCH).param(release)
                .query(rs -> {
                    String cells = rs.getString("cells");
                    reader.accept(new Found(error(rs), cells == null ? Map.of()
                            : json.readValue(cells, ReleaseRows.VALUES)));
                });
    }

    private static RowError error(ResultSet rs) throws SQLException {
        return RowError.of(rs.getInt("number"), rs.getString("column_name"), rs.getString("code"), rs.getString("value"));
    }
}
