package org.openpass.release.file;

/** A file that cannot be read, or not to its end. */
public final class FileRefused extends RuntimeException {

    private final int row;
    private final String code;

    FileRefused(int row, String code) {
        super(code + " at row " + row);
        this.row = row;
        this.code = code;
    }

    /** Where, as spreadsheets count, from 1; 0: the file as a whole. */
    public int row() {
        return row;
    }

    /** Why; its text stands under {@code release.error.<code>}. */
    public String code() {
        return code;
    }
}
