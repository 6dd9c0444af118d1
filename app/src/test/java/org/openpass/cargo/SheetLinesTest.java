package org.openpass.cargo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of few bytes that number their rows to whatever they like. */
class SheetLinesTest {

    private static final int MOST = 50;

    @TempDir
    Path folder;

    @Test
    void rowsThatAreNumberedTooHighOrDownAreRefusedAndNothingIsWrittenForThem() throws IOException {
        assertThat(codes(workbook(3))).isEmpty();
        assertThat(Files.readString(folder.resolve("spool")).lines()).hasSize(3);
        assertThat(codes(workbook(Integer.MAX_VALUE))).containsExactly("sheet.fileWorkbook");
        assertThat(codes(workbook(1))).containsExactly("sheet.fileWorkbook");
        assertThat(codes(workbook(MOST + 3))).containsExactly("manifest.manyLines");
        assertThat(Files.size(folder.resolve("spool"))).isLessThan(1_000);
    }

    @Test
    void ofEmptyRowsThereAreNoMoreThanThereMayBeLines() throws IOException {
        String head = "kind,mbl,goods,packages\n";
        assertThat(codes((head + "\n".repeat(MOST) + "SIMPLE,M,X,1\n").getBytes(UTF_8))).isEmpty();
        assertThat(codes((head + "\n".repeat(MOST + 1) + "SIMPLE,M,X,1\n").getBytes(UTF_8))).containsExactly("manifest.manyLines");
    }

    @Test
    void aCharacterThatCannotBeKeptIsToldWithItsRowAndColumnAndTheRestIsReadOn() throws IOException {
        byte[] sheet = "kind,mbl,goods,packages\nSIMPLE,M1,A\0B,1\nSIMPLE,M2,X,1\nSIMPLE,M\0,\0,1\n".getBytes(UTF_8);
        assertThat(faults(sheet)).extracting(fault -> fault.row() + " " + fault.field() + " " + fault.code()).containsExactly(
                "2 goods manifest.noCharacter", "4 mbl manifest.noCharacter", "4 goods manifest.noCharacter");
        assertThat(faults(workbook(3, "PATCH_x0000_BOARDS"))).singleElement().isEqualTo(Fault.at(3, "goods", "manifest.noCharacter", "goods"));
    }

    private List<String> codes(byte[] sheet) throws IOException {
        return faults(sheet).stream().map(Fault::code).toList();
    }

    private List<Fault> faults(byte[] sheet) throws IOException {
        return new SheetLines(name -> MOST).read(Files.write(folder.resolve("sheet"), sheet), folder.resolve("spool")).faults();
    }

    /** A workbook of a head and a line, whose row has this number. */
    private byte[] workbook(int number) throws IOException {
        return workbook(number, "X");
    }

    private byte[] workbook(int number, String goods) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XSSFWorkbook one = new XSSFWorkbook()) {
            XSSFSheet sheet = one.createSheet();
            for (List<String> cells : List.of(List.of("kind", "mbl", "goods", "packages"), List.of("SIMPLE", "M", goods, "1"))) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                cells.forEach(cell -> row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell));
            }
            one.write(written);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path book = Files.write(folder.resolve("book"), written.toByteArray());
        try (ZipFile in = new ZipFile(book.toFile()); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String content = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content.replace("<row r=\"2\"", "<row r=\"" + number + "\"").getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
