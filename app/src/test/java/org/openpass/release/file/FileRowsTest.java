package org.openpass.release.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows of a file are, however its program has written it. */
class FileRowsTest {

    private static final List<String> NAMES = List.of("item", "price", "note");

    @TempDir
    Path folder;

    @Test
    void textIsReadAsSpreadsheetProgramsSaveIt() throws IOException {
        String commas = "item,price,note\n겨울,13.5,\"a, \"\"b\"\"\"\n\n , ,\n여름,7,\n";
        List<String> expected = List.of("1 [item, price, note]", "2 [겨울, 13.5, a, \"b\"]", "5 [여름, 7, ]");

        assertThat(read(commas.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(read(("\uFEFF" + commas).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(read(commas.getBytes(Charset.forName("x-windows-949")))).isEqualTo(expected);
        assertThat(read(("\uFEFF" + commas).getBytes(UTF_16LE))).isEqualTo(expected);
        assertThat(read("item;price;note\r\na;1,5;x\r\n".getBytes(UTF_8))).containsExactly("1 [item, price, note]",
                "2 [a, 1,5, x]");
        assertThat(read("item\tprice\tnote\na\t1\tx".getBytes(UTF_8))).hasSize(2).last().isEqualTo("2 [a, 1, x]");
        assertThat(read("item,price\na,1,2\nb\n".getBytes(UTF_8))).containsExactly("1 [item, price]", "2 [a, 1, 2]",
                "3 [b]");
    }

    @Test
    void aCellOfAWorkbookIsWhatItHoldsAndNotWhatItShows() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 1, "item", "price", "note");
            Row two = sheet.createRow(3);
            cell(book, two, 0, 7, "0000");
            cell(book, two, 1, 12.5, "0");
            Cell day = two.createCell(2);
            day.setCellValue(LocalDate.of(2026, 12, 7));
            day.setCellStyle(style(book, "d. m. yy"));
            Row three = sheet.createRow(4);
            cell(book, three, 0, 0.13, "0%");
            three.createCell(1).setCellFormula("1+1");
            sheet.createRow(6).createCell(4).setCellValue("outside");
            book.write(out);
            List<String> rows = read(out.toByteArray());
            assertThat(rows).hasSize(4).contains("2 [item, price, note]", "4 [0007, 12.5, 2026-12-07]",
                    "7 [, , , , outside]");
            assertThat(rows.get(2)).as("a formula that no program worked out").isIn("5 [13%, =1+1, ]", "5 [13%, 0, ]");
        }
    }

    @Test
    void whatIsWrittenIsReadAgainAndRunsNowhere() throws IOException {
        List<Object> row = Arrays.asList("=1+1", new BigDecimal("13.50"), "'=x, \"y\"\n'z");
        List<Object> other = Arrays.asList("0101", new BigDecimal("123456789012.123456"), null);
        for (boolean csv : List.of(true, false)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (FileSheet sheet = csv ? FileSheet.csv(out) : FileSheet.xlsx(out, NAMES.size())) {
                sheet.row(NAMES);
                sheet.row(row);
                sheet.row(other);
            }
            assertThat(read(out.toByteArray())).as("csv: " + csv).containsExactly("1 [item, price, note]",
                    "2 [=1+1, " + (csv ? "13.50" : "13.5") + ", '=x, \"y\"\n'z]", "3 [0101, 123456789012.123456, ]");
            if (csv) {
                assertThat(out.toString(UTF_8)).contains("\n'=1+1,13.50,\"''=x");
            }
        }
    }

    @Test
    void itEndsWhereNoMoreIsWanted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FileSheet sheet = FileSheet.xlsx(out, 1)) {
            for (int i = 0; i < 10; i++) {
                sheet.row(List.of("item"));
            }
        }
        for (byte[] file : List.of(out.toByteArray(), "item\n".repeat(10).getBytes(UTF_8))) {
            List<Integer> read = new ArrayList<>();
            FileRows.read(kept(file), NAMES, (number, cells) -> {
                read.add(number);
                return number < 3;
            });
            assertThat(read).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whereItCannotBeReadOnIsSaid() throws IOException {
        assertThat(looked(new byte[0])).isEqualTo("fileEmpty");
        assertThat(looked(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).isEqualTo("fileXls");
        assertThat(refused("item,price\na,\"1\nb,2\n".getBytes(UTF_8))).isEqualTo("2 fileQuotes");
        assertThat(refused("item,price".getBytes(UTF_16LE))).isEqualTo("0 fileKind");
        String wide = "item" + ",".repeat(999_990);
        assertThat(read((wide + "\na,1\n").getBytes(UTF_8))).hasSize(2);
        assertThat(refused(("item\n" + wide + ",".repeat(10)).getBytes(UTF_8))).isEqualTo("0 fileKind");
        assertThat(refused(new byte[] {'i', 't', (byte) 0xFF, (byte) 0xFF, '\n'})).isEqualTo("0 fileEncoding");
        assertThat(refused(zip("mimetype", "text".getBytes(UTF_8)))).isEqualTo("0 fileWorkbook");
        byte[] blank = new byte[80 * 1024 * 1024];
        Arrays.fill(blank, (byte) ' ');
        assertThat(refused(zip("[Content_Types].xml", blank))).isEqualTo("0 fileWorkbook");
    }

    @Test
    void aWorkbookWhoseStylesWouldFillTheMemoryIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FileSheet sheet = FileSheet.xlsx(out, 1)) {
            sheet.row(List.of("item"));
        }

        assertThat(read(styled(out.toByteArray(), 1))).containsExactly("1 [item]");
        assertThat(refused(styled(out.toByteArray(), 13 * 1024 * 1024))).isEqualTo("0 fileWorkbook");
    }

    /** The same workbook with a comment of about as many characters behind its styles, which packs well and not too well. */
    private byte[] styled(byte[] book, int size) throws IOException {
        Random random = new Random(7);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(kept(book).toFile()); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(zip);
                if (entry.getName().equals("xl/styles.xml")) {
                    zip.write("<!-- ".getBytes(UTF_8));
                    for (int written = 0; written < size; written += 516) {
                        zip.write((Long.toHexString(random.nextLong()) + " ".repeat(500)).getBytes(UTF_8));
                    }
                    zip.write(" -->".getBytes(UTF_8));
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String looked(byte[] file) throws IOException {
        Path kept = kept(file);
        return catchThrowableOfType(FileRefused.class, () -> FileRows.look(kept)).code();
    }

    private String refused(byte[] file) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> read(file));
        assertThat(refused).isNotNull();
        return refused.row() + " " + refused.code();
    }

    private List<String> read(byte[] file) throws IOException {
        List<String> rows = new ArrayList<>();
        FileRows.read(kept(file), NAMES, (number, cells) -> rows.add(number + " " + cells));
        return rows;
    }

    private Path kept(byte[] file) throws IOException {
        return Files.write(Files.createTempFile(folder, "rows", null), file);
    }

    private static void row(XSSFSheet sheet, int index, String... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static void cell(XSSFWorkbook book, Row row, int column, double value, String format) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style(book, format));
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
