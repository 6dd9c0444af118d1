package org.openpass.tariff;

import java.util.List;

/**
 * What came of loading a tariff file.
 *
 * @param kind what the file holds
 * @param source where it comes from; loading the same source again replaces what it brought before
 * @param outcome what happened
 * @param checksum SHA-256 of the content, {@code null} when it could not be read to its end
 * @param rows rows that the file holds
 * @param errorCount all errors
 * @param errors the first 1,000 of them, by row
 */
public record LoadReport(
        TariffFileKind kind,
        String source,
        Outcome outcome,
        String checksum,
        int rows,
        int errorCount,
        List<RowError> errors) {

    /** What happened. */
    public enum Outcome {
        /** Every row is in the tables. */
        LOADED,
        /** The same content was loaded from this source before; nothing was done. */
        UNCHANGED,
        /** There are errors; nothing was changed. */
        REFUSED
    }

    public LoadReport {
        errors = List.copyOf(errors);
    }

    /**
     * One error of a file.
     *
     * @param row 1 is the header; 0: the file as a whole
     * @param column header of the column, {@code null}: the row as a whole
     * @param problem what is wrong
     * @param mend how to put it right
     */
    public record RowError(long row, String column, String problem, String mend) {
    }
}
