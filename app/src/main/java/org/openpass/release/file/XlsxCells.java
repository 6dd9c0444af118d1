package org.openpass.release.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** Gives the cells of a sheet row by row to who takes them; each row at least as wide as the first. */
final class XlsxCells implements SheetContentsHandler {

    private static final int MOST_COLUMNS = 200;
    private static final String ERROR = "ERROR:";

    /** The rest is not wanted. */
    static final class Enough extends RuntimeException {
        private Enough() {
            super(null, null, false, false);
        }
    }

    private final RowTaker taker;
    private List<String> cells = new ArrayList<>();
    private int width;
    private RuntimeException failure;

    XlsxCells(RowTaker taker) {
        this.taker = taker;
    }

    /** Where who takes the rows failed, that is the failure, and not the workbook. */
    void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void startRow(int index) {
        cells = new ArrayList<>();
    }

    @Override
    public void endRow(int index) {
        if (cells.isEmpty()) {
            return;
        }
        width = width == 0 ? cells.size() : width;
        pad(width);
        if (!take(index + 1)) {
            throw new Enough();
        }
    }

    private boolean take(int number) {
        try {
            return taker.row(number, Collections.unmodifiableList(cells));
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        if (value == null || value.isBlank()) {
            return;
        }
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        pad(Math.min(column, MOST_COLUMNS) + 1);
        cells.set(Math.min(column, MOST_COLUMNS), value.startsWith(ERROR) ? value.substring(ERROR.length()) : value);
    }

    private void pad(int size) {
        while (cells.size() < size) {
            cells.add("");
        }
    }
}
