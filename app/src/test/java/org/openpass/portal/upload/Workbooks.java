package org.openpass.portal.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a trader fills them in: in the template, by its program. */
public final class Workbooks {

    private Workbooks() {
    }

    /** The template in English with what a test writes into it. */
    public static byte[] filled(Consumer<Sheet> written) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(SheetTemplate.workbook(Locale.ENGLISH)));
                var out = new ByteArrayOutputStream()) {
            written.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many lines of books, worth 1, 2, 3 … */
    public static byte[] books(int lines) {
        return filled(sheet -> {
            for (int line = 1; line <= lines; line++) {
                write(sheet, line, "hsCode", "4901991000");
                write(sheet, line, "description", "Book " + line);
                write(sheet, line, "origin", "us");
                row(sheet, line).createCell(column(sheet, "amount")).setCellValue(line);
            }
        });
    }

    /** Writes a text into the column of the field; rows count from 1 below the names. */
    public static void write(Sheet sheet, int row, String field, String text) {
        row(sheet, row).createCell(column(sheet, field)).setCellValue(text);
    }

    static Row row(Sheet sheet, int row) {
        return sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    }

    static int column(Sheet sheet, String field) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().endsWith("[" + field + "]")) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException("The template has no column " + field);
    }
}
