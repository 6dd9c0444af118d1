package org.openpass.access;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of an organisation's file: CSV (RFC 4180) with a header, as spreadsheet programs save it: with commas, semicolons
 * or tabs, in UTF-8 or in the code page of Korean Windows.
 */
final class OrganisationFile {

    /** In any order; a file may leave out those that it needs not. */
    static final List<String> COLUMNS = List.of("what", "office", "section", "name_ko", "name_en", "kind", "parent",
            "username", "roles", "duty", "national", "from", "until");
    private static final List<String> NEEDED = List.of("what", "office", "from");
    private static final Charset KOREAN_WINDOWS = Charset.forName("x-windows-949");

    private final List<FileError> errors;
    private final List<OrganisationRow> rows = new ArrayList<>();

    private OrganisationFile(List<FileError> errors) {
        this.errors = errors;
    }

    /** The rows that there are; what is wrong with the file as such is added to the errors. */
    static List<OrganisationRow> read(byte[] file, List<FileError> errors) {
        OrganisationFile reading = new OrganisationFile(errors);
        if (file.length > Organisation.MOST_BYTES) {
            reading.wrong(0, null, "large", "");
        } else {
            decoded(file, StandardCharsets.UTF_8).or(() -> decoded(file, KOREAN_WINDOWS)).filter(t -> t.indexOf('\0') < 0)
                    .ifPresentOrElse(reading::parse, () -> reading.wrong(0, null, "encoding", ""));
        }
        return reading.rows;
    }

    private void wrong(int row, String column, String code, String value) {
        errors.add(new FileError(row, column, code, value));
    }

    /** Strictly: what is decoded wrongly would name people wrongly. */
    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private void parse(String text) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false)
                .setTrim(true).get();
        int number = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> header = List.of();
            for (CSVRecord each : parser) {
                number++;
                if (number > Organisation.MOST_ROWS) {
                    wrong(number, null, "rows", "");
                    return;
                }
                if (number > 1) {
                    row(number, header, each);
                } else {
                    header = header(each);
                    if (!errors.isEmpty()) {
                        return;
                    }
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unclosed) {
            wrong(number + 1, null, "csv", "");
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            wrong(0, null, "empty", "");
        }
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private List<String> header(CSVRecord first) {
        List<String> header = first.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        NEEDED.stream().filter(name -> !header.contains(name)).forEach(name -> wrong(1, name, "noColumn", name));
        header.stream().filter(name -> !name.isEmpty() && !COLUMNS.contains(name))
                .forEach(name -> wrong(1, name, "notAColumn", name));
        header.stream().distinct().filter(name -> COLUMNS.contains(name) && header.indexOf(name)
                != header.lastIndexOf(name)).forEach(name -> wrong(1, name, "twice", name));
        return header;
    }

    private void row(int number, List<String> header, CSVRecord each) {
        Map<String, String> cells = new HashMap<>();
        OrganisationRow row = new OrganisationRow(number, cells);
        for (int i = 0; i < each.size(); i++) {
            String cell = each.get(i);
            if (!cell.isBlank() && (i >= header.size() || header.get(i).isEmpty())) {
                row.wrong(null, "tooMany", cell);
            } else if (!cell.isBlank()) {
                cells.put(header.get(i), cell.strip());
            }
        }
        if (!cells.isEmpty() || !row.errors().isEmpty()) {
            rows.add(row);
        }
    }
}
