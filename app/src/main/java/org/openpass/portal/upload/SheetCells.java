package org.openpass.portal.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.openpass.declaration.model.DeclarationRules;

/** Collects the cells of a sheet as its reader comes by them, up to what a declaration can have. */
final class SheetCells implements SheetContentsHandler {

    private static final int MOST_ROWS = DeclarationRules.MOST_LINES + SheetReading.ABOVE + 1;
    private static final int MOST_COLUMNS = 200;
    private static final String ERROR = "ERROR:";

    /** Nothing that follows can belong to a declaration. */
    static final class Enough extends RuntimeException {
        private Enough() {
            super(null, null, false, false);
        }
    }

    private final List<SheetRow> rows = new ArrayList<>();
    private Map<Integer, String> cells = new HashMap<>();

    List<SheetRow> rows() {
        return rows;
    }

    @Override
    public void startRow(int index) {
        cells = new HashMap<>();
    }

    @Override
    public void endRow(int index) {
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(index + 1, cells));
        }
        if (rows.size() > MOST_ROWS) {
            throw new Enough();
        }
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        int column = reference == null ? MOST_COLUMNS : new CellReference(reference).getCol();
        String text = value == null ? "" : SheetRow.clean(value.startsWith(ERROR) ? value.substring(ERROR.length())
                : value);
        if (column < MOST_COLUMNS && !text.isEmpty()) {
            cells.put(column, text);
        }
    }
}
