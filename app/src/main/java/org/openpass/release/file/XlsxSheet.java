package org.openpass.release.file;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * An Office Open XML workbook of one sheet; only its last rows are in memory, the others wait in a file. What is no number is
 * text, also what people write below: codes keep their leading zeros, and days stay as they are.
 */
final class XlsxSheet implements FileSheet {

    private static final int IN_MEMORY = 100;
    /** In 1/256 of a character. */
    private static final int WIDTH = 20 * 256;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    /** A number of a cell is a double: more figures than these it would change. */
    private static final int MOST_FIGURES = 15;

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = book.createSheet("OpenPass");
    private final CellStyle plain = book.createCellStyle();
    private int rows;

    XlsxSheet(OutputStream out, int columns) {
        this.out = out;
        plain.setDataFormat(book.createDataFormat().getFormat("@"));
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, WIDTH);
            sheet.setDefaultColumnStyle(column, plain);
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
            case Integer number -> cell.setCellValue(number);
            case BigDecimal number when number.precision() <= MOST_FIGURES -> cell.setCellValue(number.doubleValue());
            case BigDecimal number -> text(cell, number.toPlainString());
            default -> text(cell, PlainCell.write(value.toString()));
        }
    }

    private void text(Cell cell, String text) {
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        cell.setCellStyle(plain);
    }

    @Override
    public void close() throws IOException {
        try (book) {
            book.write(out);
        }
    }
}
