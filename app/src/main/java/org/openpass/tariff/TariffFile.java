package org.openpass.tariff;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A tariff file as text: CSV (RFC 4180) with a header, UTF-8, an initial byte order mark allowed.
 *
 * @param content the text, {@code null} when it is too long
 * @param checksum SHA-256 of the text, {@code null} when it is too long
 */
record TariffFile(String content, String checksum) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get();

    static TariffFile read(Reader csv) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = csv.read(buffer); n >= 0; n = csv.read(buffer)) {
            text.append(buffer, 0, n);
            if (text.length() > TariffLoading.MOST_CHARACTERS) {
                return new TariffFile(null, null);
            }
        }
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            text.deleteCharAt(0);
        }
        String content = text.toString();
        return new TariffFile(content, sha256(content));
    }

    /** The rows as the reader makes them of it; rows in error are left out, their errors collected. */
    <T> List<T> rows(List<String> columns, LoadErrors errors, Function<TariffRow, T> reader) {
        List<T> rows = new ArrayList<>();
        if (content == null) {
            errors.add(0, null, "the file is longer than 30 MB", "split it into parts with a source name each");
            return rows;
        }
        long number = 1;
        try (CSVParser parser = CSVParser.parse(content, FORMAT)) {
            if (!headerIsRight(parser.getHeaderNames(), columns, errors)) {
                return rows;
            }
            for (CSVRecord record : parser) {
                number++;
                if (number - 1 > TariffLoading.MOST_ROWS) {
                    errors.add(number, null, "more than 200,000 rows", "split the file into parts with a source name each");
                    return rows;
                }
                if (!record.isConsistent()) {
                    errors.add(number, null, "has " + record.size() + " columns instead of " + columns.size(),
                            "put texts with commas in double quotes");
                    continue;
                }
                int before = errors.count();
                T row = reader.apply(new TariffRow(record, number, errors));
                if (errors.count() == before) {
                    rows.add(row);
                }
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException unreadable) {
            errors.add(number + 1, null, "cannot be read as CSV: " + unreadable.getMessage(),
                    "close every double quote and double those within a text");
        }
        if (rows.isEmpty() && errors.count() == 0) {
            errors.add(0, null, "the file has no rows", "send a file with a header and at least one row");
        }
        return rows;
    }

    private static boolean headerIsRight(List<String> header, List<String> columns, LoadErrors errors) {
        int before = errors.count();
        columns.stream().filter(column -> !header.contains(column)).forEach(column ->
                errors.add(1, column, "the column is missing", "the header is " + String.join(",", columns)));
        header.stream().filter(column -> !columns.contains(column)).forEach(column ->
                errors.add(1, column, "the column is not known", "the header is " + String.join(",", columns)));
        return errors.count() == before;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
