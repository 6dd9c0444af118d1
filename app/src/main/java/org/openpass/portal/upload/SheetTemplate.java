package org.openpass.portal.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty sheet to be filled in: a column for each field, a line of goods in each row. */
final class SheetTemplate {

    private static final int WIDTH = 22 * 256;

    private SheetTemplate() {
    }

    /** As a workbook, whose cells are text: codes keep their leading zeros. */
    static byte[] workbook(Locale locale) {
        List<String> names = List.copyOf(SheetColumns.template(locale).values());
        try (XSSFWorkbook workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("declaration");
            CellStyle head = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            head.setWrapText(true);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            Row first = sheet.createRow(0);
            for (int column = 0; column < names.size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
                sheet.setDefaultColumnStyle(column, text);
                Cell name = first.createCell(column);
                name.setCellValue(names.get(column));
                name.setCellStyle(head);
            }
            sheet.createFreezePane(0, 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. */
    static byte[] csv(Locale locale) {
        return ("\uFEFF" + CSVFormat.DEFAULT.format(SheetColumns.template(locale).values().toArray()) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
