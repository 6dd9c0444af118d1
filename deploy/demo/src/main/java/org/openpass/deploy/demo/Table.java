package org.openpass.deploy.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file that ships with the demonstration; lines that begin with # are remarks. */
final class Table {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setCommentMarker('#').get();

    /** One row and the line on which it ends. */
    record Row(String resource, long line, CSVRecord record) {

        /** The value of a column, without surrounding blanks. */
        String get(String column) {
            return record.get(column).strip();
        }

        /** Where it is, for people. */
        String place() {
            return resource + " line " + line;
        }
    }

    private Table() {
    }

    static List<Row> read(String resource) throws IOException {
        return rows(resource, new String(bytes(resource), StandardCharsets.UTF_8));
    }

    /** The rows of a text, named by where it comes from. */
    static List<Row> rows(String resource, String text) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                rows.add(new Row(resource, parser.getCurrentLineNumber(), row));
            }
        }
        return rows;
    }

    static boolean exists(String resource) {
        return Table.class.getClassLoader().getResource(resource) != null;
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
