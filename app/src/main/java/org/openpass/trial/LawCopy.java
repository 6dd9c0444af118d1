package org.openpass.trial;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries the rows of the law from the system to a trial, as PostgreSQL writes and reads them, without keeping any of it in
 * memory. The system writes and the trial reads; neither knows the other's database.
 */
@Component
public class LawCopy {

    private static final String END = "end";

    private final DataSource source;
    private final JdbcClient jdbc;

    LawCopy(DataSource source, JdbcClient jdbc) {
        this.source = source;
        this.jdbc = jdbc;
    }

    /** Writes all of them as they stand at one moment. */
    public void write(OutputStream out) throws SQLException, IOException {
        try (Connection connection = source.getConnection(); var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : LawTables.ALL) {
                String columns = String.join(",", columns(table));
                zip.putNextEntry(new ZipEntry(table + "/" + columns));
                copy.copyOut("copy " + table + " (" + columns + ") to stdout", unclosed(zip));
                zip.closeEntry();
            }
            // Without it the other side takes nothing: an archive that was cut short ends as neatly as a whole one.
            zip.putNextEntry(new ZipEntry(END));
            connection.rollback();
        }
    }

    /**
     * Puts what was written in the place of what stands here.
     *
     * @throws IllegalArgumentException when it holds anything but rows of the law
     */
    public void read(InputStream in) throws SQLException, IOException {
        try (Connection connection = source.getConnection(); var zip = new ZipInputStream(in)) {
            connection.setAutoCommit(false);
            try {
                try (Statement statement = connection.createStatement()) {
                    // Deleted, not truncated: a truncation waits for everybody who reads, and makes them wait.
                    for (String table : LawTables.ALL.reversed()) {
                        statement.execute("delete from " + table);
                    }
                }
                var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                ZipEntry entry = zip.getNextEntry();
                for (; entry != null && !entry.getName().equals(END); entry = zip.getNextEntry()) {
                    copy.copyIn("copy " + place(entry.getName()) + " from stdin", unclosed(zip));
                }
                if (entry == null) {
                    throw new IllegalArgumentException("The law has no end: it was cut short");
                }
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    /** What comes from outside names tables and columns: only those that are here are written into a statement. */
    private String place(String entry) {
        String[] parts = entry.split("/", 2);
        List<String> columns = parts.length < 2 ? List.of() : Arrays.asList(parts[1].split(","));
        if (!LawTables.ALL.contains(parts[0]) || columns.isEmpty() || !new HashSet<>(columns(parts[0])).containsAll(columns)) {
            throw new IllegalArgumentException("This is no table of the law, or of another version: " + entry);
        }
        return parts[0] + " (" + parts[1] + ")";
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                select column_name from information_schema.columns where table_schema || '.' || table_name = ?
                and is_generated = 'NEVER' order by ordinal_position
                """).param(table).query(String.class).list();
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() {
                // The archive goes on.
            }
        };
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // The archive goes on.
            }
        };
    }
}
