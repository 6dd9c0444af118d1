package org.openpass.release.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file as spreadsheet programs save it: with commas, semicolons or tabs; in UTF-8, UTF-16 with its mark, or
 * the code page of Korean Windows, in which Excel saves "CSV" there. Read strictly: what is decoded wrongly would be released
 * wrongly.
 */
final class CsvRows {

    private static final Charset KOREAN_WINDOWS = Charset.forName("x-windows-949");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final char MARK = '\uFEFF';
    private static final int BUFFER = 64 * 1024;
    /** Of a line, in characters: all delimiters, it would be as many cells, which take many times the file's size. */
    private static final int LONGEST_LINE = 1_000_000;

    private CsvRows() {
    }

    static void read(Path file, Collection<String> names, RowTaker taker) throws IOException {
        Charset charset = charset(file);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(file, charset, names))
                .setIgnoreEmptyLines(false).get();
        int last = 0;
        try (CSVParser parser = CSVParser.parse(open(file, charset), format)) {
            for (CSVRecord each : parser) {
                last = Math.toIntExact(each.getRecordNumber());
                if (each.stream().anyMatch(cell -> !cell.isBlank()) && !taker.row(last, each.toList())) {
                    return;
                }
            }
        } catch (UncheckedIOException unclosed) {
            throw new FileRefused(last + 1, "fileQuotes");
        }
    }

    private static Charset charset(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(2);
            if (mark.length == 2 && (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF
                    || mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE)) {
                return readable(file, StandardCharsets.UTF_16);
            }
        }
        return decodes(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : readable(file, KOREAN_WINDOWS);
    }

    private static Charset readable(Path file, Charset charset) throws IOException {
        if (!decodes(file, charset)) {
            throw new FileRefused(0, "fileEncoding");
        }
        return charset;
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader text = open(file, charset)) {
            int line = 0;
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    line = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : line + 1;
                    if (line > LONGEST_LINE) {
                        throw new FileRefused(0, "fileKind");
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        }
    }

    /** The one by which the names of columns are parted in the first line. */
    private static char delimiter(Path file, Charset charset, Collection<String> names) throws IOException {
        try (BufferedReader text = open(file, charset)) {
            char[] first = new char[BUFFER];
            int read = text.read(first);
            String line = new String(first, 0, Math.max(read, 0)).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
            if (line.indexOf('\0') >= 0) {
                throw new FileRefused(0, "fileKind");
            }
            return DELIMITERS.stream().max(Comparator.comparingLong(delimiter -> Stream.of(line.split(
                    Pattern.quote(delimiter.toString()))).map(cell -> cell.replace("\"", "").strip())
                    .filter(names::contains).count())).orElseThrow();
        }
    }

    /** From behind the mark, if there is one; a decoder of UTF-16 takes it away itself. */
    private static BufferedReader open(Path file, Charset charset) throws IOException {
        // A decoder, and not the charset's name, refuses what it cannot decode.
        BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()),
                BUFFER);
        try {
            text.mark(1);
            if (text.read() != MARK) {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }
}
