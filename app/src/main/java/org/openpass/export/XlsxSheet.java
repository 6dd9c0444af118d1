package org.openpass.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.openpass.terms.Seoul;

/** An Office Open XML workbook of one sheet; only its last rows are in memory, the others wait in a file. */
final class XlsxSheet implements ListSheet {

    private static final int IN_MEMORY = 100;
    /** In 1/256 of a character. */
    private static final int WIDTH = 20 * 256;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = book.createSheet("OpenPass");
    private final CellStyle moment = book.createCellStyle();
    private int rows;

    XlsxSheet(OutputStream out, int columns) {
        this.out = out;
        moment.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(0, 1);
    }

    @Override
    public void row(List<?> cells) {
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != null) {
                fill(row.createCell(column), cells.get(column));
            }
        }
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case Instant at -> {
                cell.setCellValue(LocalDateTime.ofInstant(at, Seoul.ZONE));
                cell.setCellStyle(moment);
            }
            default -> {
                String text = PlainText.of(value.toString());
                cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (book) {
            book.write(out);
        }
    }
}
