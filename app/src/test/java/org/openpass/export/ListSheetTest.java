package org.openpass.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a spreadsheet gets to read: what strangers wrote is text whatever it begins with, and numbers stay numbers. */
class ListSheetTest {

    private static final List<String> HEADERS = List.of("Number", "Trader");
    private static final Instant AT = Instant.parse("2026-11-28T20:30:00Z");

    @Test
    void csvIsWhatRfc4180Says() throws IOException {
        assertThat(csv(Arrays.asList("a \"quoted\", b", "두 줄\n둘째", null, AT)))
                .isEqualTo("\uFEFFNumber,Trader\r\n\"a \"\"quoted\"\", b\",\"두 줄\n둘째\",,2026-11-29 05:30\r\n");
    }

    @Test
    void noTextIsAFormulaAndNoNumberIsText() throws IOException {
        List<Object> cells = List.of("=cmd|' /C calc'!A0", "＝1+1", "+82 2 123", "-5 EA", "@SUM(A1)", "\tx", "Kim", new BigDecimal("-1200.50"),
                -7L);

        assertThat(csv(cells)).endsWith("'=cmd|' /C calc'!A0,'＝1+1,'+82 2 123,'-5 EA,'@SUM(A1),'\tx,Kim,-1200.50,-7\r\n");
        Row row = xlsx(cells).getRow(1);
        for (int column = 0; column < 7; column++) {
            assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.STRING);
        }
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(row.getCell(6).getStringCellValue()).isEqualTo("Kim");
        assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(-1200.5);
        assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(-7);
    }

    @Test
    void aWorkbookHasMomentsOfKoreaAndLeavesNothingEmptyFilled() throws IOException {
        Sheet sheet = xlsx(Arrays.asList(AT, null));

        assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Trader");
        assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(0))).isTrue();
        assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2026-11-29T05:30:00"));
        assertThat(sheet.getRow(1).getCell(1)).isNull();
    }

    private static String csv(List<?> cells) throws IOException {
        return new String(written(ListFormat.CSV, cells), StandardCharsets.UTF_8);
    }

    private static Sheet xlsx(List<?> cells) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(ListFormat.XLSX, cells)))) {
            return book.getSheetAt(0);
        }
    }

    private static byte[] written(ListFormat format, List<?> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ListSheet sheet = ListSheet.open(format, out, HEADERS)) {
            sheet.row(cells);
        }
        return out.toByteArray();
    }
}
