package org.openpass.portal.upload;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openpass.declaration.model.DeclarationRules;

/**
 * The rows of a CSV file (RFC 4180) as spreadsheet programs save it: with commas, semicolons or tabs; in UTF-8, UTF-16,
 * or the code page of Korean Windows, in which Excel saves "CSV" there.
 */
final class CsvRows {

    private static final Charset KOREAN_WINDOWS = Charset.forName("x-windows-949");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    /** The lines of a declaration, and what may stand above them. */
    private static final int MOST_ROWS = DeclarationRules.MOST_LINES + SheetReading.ABOVE + 1;

    private CsvRows() {
    }

    static List<SheetRow> read(byte[] file) {
        String text = decoded(file);
        if (text.indexOf('\0') >= 0) {
            throw new UploadRefused("kind");
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord each : parser) {
                row(each).ifPresent(rows::add);
                if (rows.size() > MOST_ROWS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException unclosed) {
            throw new UploadRefused("csv", rows.isEmpty() ? 1 : rows.getLast().number() + 1);
        }
        return rows;
    }

    private static Optional<SheetRow> row(CSVRecord each) {
        Map<Integer, String> cells = new HashMap<>();
        for (int column = 0; column < each.size(); column++) {
            String text = SheetRow.clean(each.get(column));
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }
        return cells.isEmpty() ? Optional.empty()
                : Optional.of(new SheetRow(Math.toIntExact(each.getRecordNumber()), cells));
    }

    /** Strictly: what is decoded wrongly would be filed wrongly. */
    private static String decoded(byte[] file) {
        if (file.length >= 2 && ((file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF
                || (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE)) {
            return decoded(file, StandardCharsets.UTF_16).orElseThrow(() -> new UploadRefused("encoding"));
        }
        String text = decoded(file, StandardCharsets.UTF_8).or(() -> decoded(file, KOREAN_WINDOWS))
                .orElseThrow(() -> new UploadRefused("encoding"));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    /** The one that the names of columns are separated by. */
    private static char delimiter(String text) {
        return text.lines().limit(SheetReading.ABOVE).flatMap(line -> DELIMITERS.stream()
                        .filter(d -> Stream.of(line.split(java.util.regex.Pattern.quote(d.toString())))
                                .map(cell -> cell.replace("\"", "")).anyMatch(SheetColumns::namesGoods)))
                .findFirst().orElse(',');
    }
}
