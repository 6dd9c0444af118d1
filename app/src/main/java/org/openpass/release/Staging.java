package org.openpass.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.openpass.release.file.FileRefused;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a file on their way into a draft. They lie in a table of the transaction alone: with its end, whatever ends it,
 * nothing is left of them.
 */
@Repository
class Staging {

    private static final int BUFFER = 64 * 1024;

    private final JdbcClient jdbc;
    private final TableRows rows;
    private final DataSource database;
    private final JsonMapper json;

    Staging(JdbcClient jdbc, TableRows rows, DataSource database, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.database = database;
        this.json = json;
    }

    /** What gives rows. */
    @FunctionalInterface
    interface Source {
        void read(Rows rows) throws IOException;
    }

    /** Takes rows whose columns are right. */
    @FunctionalInterface
    interface Rows {
        void row(int number, Map<String, String> values);
    }

    /**
     * Takes all rows of a source by COPY, on the connection of the transaction.
     *
     * @throws FileRefused where the source cannot be read on; the rows before are taken
     */
    void take(Source source) throws IOException {
        jdbc.sql("create temporary table staged (number int primary key, cells jsonb not null) on commit drop").update();
        var connection = DataSourceUtils.getConnection(database);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy staged (number, cells) from stdin (format csv)");
            Copied copied = new Copied(copy);
            try {
                source.read(copied);
            } finally {
                copied.end();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rows of a file were not taken", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Writes rows as COPY reads them, many at a time. */
    private final class Copied implements Rows {

        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER);
        private final CopyIn copy;

        Copied(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void row(int number, Map<String, String> values) {
            buffer.writeBytes((number + ",\"" + json.writeValueAsString(values).replace("\"", "\"\"") + "\"\n")
                    .getBytes(StandardCharsets.UTF_8));
            if (buffer.size() >= BUFFER) {
                send();
            }
        }

        private void send() {
            try {
                copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
                buffer.reset();
            } catch (SQLException e) {
                throw new IllegalStateException("Rows of a file were not taken", e);
            }
        }

        /** Whatever became of the source, so that the connection is free again. */
        void end() throws SQLException {
            if (copy.isActive()) {
                send();
                copy.endCopy();
            }
        }
    }

    /** The rows that were taken, in place of those that the draft has. */
    void fill(long release, GovernedTable table) {
        jdbc.sql("delete from release.rows where release = ?").param(release).update();
        TableSql sql = TableSql.of(table);
        jdbc.sql("""
                insert into release.rows (release, number, key, act, valid_from, after)
                select :release, staged.number, %s, 'SET', s.valid_from, %s
                from staged cross join lateral jsonb_populate_record(null::%s, staged.cells) s
                """.formatted(sql.key("s"), sql.json("s"), sql.name())).param("release", release).update();
    }

    /**
     * Ends what stands and is not in the file, in the parts of the table that the file speaks of: from the first day on that the
     * file brings something new to the part, else from the next that can be.
     */
    void endOthers(long release, GovernedTable table, LocalDate firstToCome) {
        TableSql sql = TableSql.of(table);
        rows.joinAsWholes();
        jdbc.sql("""
                with said as materialized (
                    select r.key, r.valid_from, %2$s as part from release.rows r
                    cross join lateral jsonb_populate_record(null::%1$s, r.after) p where r.release = :release),
                parts as materialized (
                    select said.part, coalesce(min(said.valid_from) filter (
                        where s.valid_from is null and said.valid_from >= :first), :first) as day
                    from said left join %1$s s on %3$s = said.key and s.valid_from = said.valid_from group by said.part),
                gone as (
                    select %3$s as key, greatest(parts.day, min(s.valid_from)) as day
                    from %1$s s join parts on parts.part = %4$s
                    where coalesce(s.valid_to, 'infinity') >= parts.day
                        and not exists (select 1 from said where said.key = %3$s)
                    group by 1, parts.day)
                insert into release.rows (release, number, key, act, valid_from)
                select :release, (select max(number) from staged) + row_number() over (order by key, day), key, 'END', day
                from gone
                """.formatted(sql.name(), sql.part(table.scope(), "p"), sql.key("s"), sql.part(table.scope(), "s")))
                .param("release", release).param("first", firstToCome).update();
    }

    /** Adds the rows of errors that were found after all were taken. */
    void cells(FoundErrors errors) {
        Integer[] numbers = errors.withoutCells().toArray(Integer[]::new);
        jdbc.sql("select number, cells from staged where number = any (cast(:numbers as int[]))").param("numbers", numbers)
                .query(rs -> {
                    errors.cells(rs.getInt("number"), json.readValue(rs.getString("cells"), ReleaseRows.VALUES));
                });
    }
}
