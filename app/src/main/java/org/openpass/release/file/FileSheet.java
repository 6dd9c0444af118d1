package org.openpass.release.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A file that is written row by row; a cell is a text, a number, or nothing (null). */
public interface FileSheet extends AutoCloseable {

    /** Writes the next row. */
    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** A CSV file: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
    static FileSheet csv(OutputStream out) throws IOException {
        return new CsvSheet(out);
    }

    /** A workbook of one sheet. */
    static FileSheet xlsx(OutputStream out, int columns) {
        return new XlsxSheet(out, columns);
    }
}
