package org.openpass.release;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

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

    /**
     * Writes rows by key and first day.
     *
     * @param on what holds on this day; null: all that held, holds and will hold
     * @throws ReleaseRefused when no such table is governed; nothing is written then
     */
    public void write(String table, LocalDate on, Format format, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
