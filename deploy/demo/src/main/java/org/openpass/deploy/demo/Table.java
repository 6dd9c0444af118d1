package org.openpass.deploy.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file that ships with the demonstration; lines that begin with # are remarks. */
final class Table {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setCommentMarker('#').get();

    /** One row. */
    interface Row {
        /** The value of a column, without surrounding blanks. */
        String get(String column);
    }

    private Table() {
    }

    static List<Row> read(String resource) throws IOException {
        List<CSVRecord> records = FORMAT.parse(new StringReader(
                new String(bytes(resource), StandardCharsets.UTF_8))).getRecords();
        return records.stream().map(row -> (Row) column -> row.get(column).strip()).toList();
    }

    static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Table.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return in.readAllBytes();
        }
    }
}
