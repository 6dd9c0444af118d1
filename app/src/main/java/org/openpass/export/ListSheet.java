package org.openpass.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A list that is written row by row; a cell is a text, a number, a moment, or nothing (null). */
interface ListSheet extends AutoCloseable {

    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** An empty sheet with its headers. */
    static ListSheet open(ListFormat format, OutputStream out, List<String> headers) throws IOException {
        ListSheet sheet = switch (format) {
            case CSV -> new CsvSheet(out);
            case XLSX -> new XlsxSheet(out, headers.size());
        };
        sheet.row(headers);
        return sheet;
    }
}
