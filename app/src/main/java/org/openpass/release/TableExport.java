package org.openpass.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.release.file.FileSheet;
import org.openpass.release.file.Spool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in a governed table as a file that {@link TableFiles} reads again: loaded as it is, it changes nothing. */
@Service
public class TableExport {

    /** What it is written as. */
    public enum Format {

        CSV("text/csv; charset=UTF-8"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** With its charset, for the header Content-Type. */
        public String mediaType() {
            return mediaType;
        }

        /** With the point. */
        public String extension() {
            return "." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int FETCH = 1_000;

    private final GovernedTables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TableExport(GovernedTables tables, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * Writes rows by key and first day.
     *
     * @param on what holds on this day; null: all that held, holds and will hold
     * @throws ReleaseRefused when no such table is governed; nothing is written then
     */
    public void write(String table, LocalDate on, Format format, OutputStream out) throws IOException {
        GovernedTable governed = tables.named(table);
        List<Column> columns = governed.columns();
        Spool.out(out, file -> {
            try (FileSheet sheet = format == Format.CSV ? FileSheet.csv(file) : FileSheet.xlsx(file, columns.size())) {
                sheet.row(columns.stream().map(Column::name).toList());
                transaction.executeWithoutResult(status -> rows(governed, on, sheet));
            }
        });
    }

    private void rows(GovernedTable table, LocalDate on, FileSheet sheet) {
        TableSql sql = TableSql.of(table);
        List<Column> columns = table.columns();
        String values = columns.stream().map(column -> "s." + column.name() + "::text").collect(Collectors.joining(", "));
        jdbc.sql("""
                select %s from %s s
                where cast(:on as date) is null
                    or s.valid_from <= cast(:on as date) and coalesce(s.valid_to, 'infinity') >= cast(:on as date)
                order by %s collate "C", s.valid_from
                """.formatted(values, sql.name(), sql.key("s"))).withFetchSize(FETCH).param("on", on).query(rs -> {
                    try {
                        sheet.row(cells(rs, columns));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static List<Object> cells(ResultSet rs, List<Column> columns) throws SQLException {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = rs.getString(i + 1);
            cells.add(value != null && columns.get(i).type() == Column.Type.NUMBER ? new BigDecimal(value) : value);
        }
        return cells;
    }
}
