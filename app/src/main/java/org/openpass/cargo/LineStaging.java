package org.openpass.cargo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.openpass.cargo.ManifestHeader.Act;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Brings the lines of a submission from its stored content into a table, some thousand in a transaction, by COPY. */
@Component
class LineStaging {

    /** Lines of a transaction: long enough to cost little each, short enough that nobody waits for it. */
    static final int CHUNK = 2_000;
    private static final CSVFormat SPOOLED = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final SubmissionRows rows;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    LineStaging(SubmissionRows rows, JdbcClient jdbc, DataSource database, JsonMapper json, TransactionTemplate transaction) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.database = database;
        this.json = json;
        this.transaction = transaction;
    }

    /** What is kept of a spooled file. @param lines in it; of those that are empty none counts */
    record Packed(byte[] content, int lines) {
    }

    /** Counts the lines of a spooled file and packs it. */
    static Packed pack(Path spooled) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 64 * 1024)) {
            Files.copy(spooled, out);
        }
        int lines = 0;
        try (CSVParser parser = CSVParser.parse(spooled, StandardCharsets.UTF_8, SPOOLED)) {
            for (CSVRecord each : parser) {
                lines += StagedLine.of(each).isEmpty() ? 0 : 1;
            }
        }
        return new Packed(packed.toByteArray(), lines);
    }

    /** Stages what is not staged yet. */
    void run(Submission submission, UUID worker) {
        int last = jdbc.sql("select coalesce(max(number), 0) from cargo.staged_lines where submission = ?").param(submission.id())
                .query(Integer.class).single();
        if (submission.lines() == submission.total()) {
            return;
        }
        try (Reader content = new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(rows.content(submission.id()))),
                StandardCharsets.UTF_8); CSVParser parser = CSVParser.parse(content, SPOOLED)) {
            Iterator<CSVRecord> records = parser.iterator();
            Chunk chunk = new Chunk(submission, last);
            while (chunk.fill(records)) {
                transaction.executeWithoutResult(status -> {
                    rows.mine(submission.id(), worker);
                    copy(chunk.text());
                    rows.staged(submission, chunk.lines);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String lines) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (Reader text = new StringReader(lines)) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy cargo.staged_lines (submission, number, line) from stdin (format csv)", text);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The lines of a manifest were not staged", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** The lines of one transaction, as COPY takes them. */
    private final class Chunk {

        private final Submission submission;
        private final int last;
        private final int first;
        private StringBuilder text;
        private int lines;

        Chunk(Submission submission, int last) {
            this.submission = submission;
            this.last = last;
            this.first = Submissions.firstRow(submission.door());
        }

        boolean fill(Iterator<CSVRecord> records) throws IOException {
            text = new StringBuilder();
            lines = 0;
            CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
            while (lines < CHUNK && records.hasNext()) {
                CSVRecord each = records.next();
                int number = first - 1 + Math.toIntExact(each.getRecordNumber());
                if (number > last) {
                    Map<String, Object> line = StagedLine.of(each);
                    if (!line.isEmpty()) {
                        if (submission.act() == Act.DELETE) {
                            line.put("deleted", "Y");
                        }
                        printer.printRecord(submission.id(), number, json.writeValueAsString(line));
                        lines++;
                    }
                }
            }
            return lines > 0;
        }

        String text() {
            return text.toString();
        }
    }
}
