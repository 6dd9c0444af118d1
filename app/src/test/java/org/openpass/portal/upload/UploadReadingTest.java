package org.openpass.portal.upload;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.gateway.wco.WcoDeclarations;
import org.openpass.gateway.xml.SecureXml;
import org.openpass.testing.SampleFiles;

/** What a file says, and why no declaration can be found in it. */
class UploadReadingTest {

    private final UploadReading reading = new UploadReading(new WcoDeclarations(new SecureXml(),
            new DeclarationRules(Clock.systemUTC())));

    @Test
    void cellsAreReadForWhatTheyHoldAndAFormulaForItsValue() {
        Map<String, String> line = reading.read(Workbooks.filled(sheet -> {
            Workbooks.write(sheet, 1, "hsCode", "0203191000");
            Workbooks.write(sheet, 1, "origin", "kr");
            cell(sheet, "amount", 12.5, "0");
            cell(sheet, "packages", 7, "0000");
            cell(sheet, "alcoholByVolume", 0.05, "0%");
            Workbooks.row(sheet, 1).createCell(Workbooks.column(sheet, "quantity")).setCellFormula("3*4+0.5");
            Workbooks.row(sheet, 1).createCell(Workbooks.column(sheet, "netWeight")).setCellFormula("1/0");
            Workbooks.row(sheet, 1).createCell(Workbooks.column(sheet, "grossWeight")).setCellFormula("2+2");
            var evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateFormulaCell(sheet.getRow(1).getCell(Workbooks.column(sheet, "quantity")));
            evaluator.evaluateFormulaCell(sheet.getRow(1).getCell(Workbooks.column(sheet, "netWeight")));
        })).content().lines().getFirst();

        assertThat(line).containsEntry("hsCode", "0203191000").containsEntry("origin", "KR")
                .containsEntry("amount", "12.5").containsEntry("packages", "0007").containsEntry("quantity", "12.5");
        assertThat(line).as("what cannot be read is not lost").containsEntry("alcoholByVolume", "5%")
                .containsEntry("netWeight", "#DIV/0!");
        assertThat(line.get("grossWeight")).as("a formula that no program worked out").isIn("=2+2", "0");
    }

    @Test
    void whatConcernsTheWholeDeclarationMayStandInAnyRowAndOtherColumnsAreTold() {
        Uploaded found = csv("""
                Our price list,,,,,
                hsCode,Goods,Incoterm,How it is paid,Colour,requirements.05.approvalNumber
                4901991000,"Book, ""red"" cover",CIF,,red,A-1
                ,,,,,
                4901991000,Book,fob,payment before acceptance,,
                """);

        assertThat(found.content().fields()).isEqualTo(Map.of("incoterm", "CIF", "collectionForm",
                "PAY_BEFORE_ACCEPTANCE"));
        assertThat(found.content().lines()).extracting(line -> line.get("description"))
                .containsExactly("Book, \"red\" cover", "Book");
        assertThat(found.content().lines().getFirst()).containsEntry("requirements.05.approvalNumber", "A-1");
        assertThat(found.notes()).extracting(note -> note.in(Locale.ENGLISH)).anySatisfy(note ->
                assertThat(note).contains("Colour")).anySatisfy(note -> assertThat(note).contains("Row 5", "FOB", "CIF"));
        assertThat(found.notes()).hasSize(2).allSatisfy(note ->
                assertThat(note.in(Locale.KOREAN)).matches(".*[가-힣].*"));
    }

    @Test
    void csvIsReadAsKoreanProgramsSaveIt() {
        String rows = "HS 부호;품명\r\n4901.99-1000;\"한국어\r\n책\"\r\n";
        for (byte[] file : List.of(rows.getBytes(UTF_8), ("\uFEFF" + rows).getBytes(UTF_8),
                rows.getBytes(Charset.forName("x-windows-949")), ("\uFEFF" + rows.replace(';', '\t')).getBytes(UTF_16LE))) {
            assertThat(reading.read(file).content().lines()).containsExactly(Map.of("hsCode", "4901.99-1000",
                    "description", "한국어 책"));
        }
    }

    @Test
    void theTemplatesAreReadAgainWithNothingUnknown() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(reading.read(SheetTemplate.csv(language)).notes()).isEmpty();
            assertThat(reading.read(SheetTemplate.workbook(language)).notes()).isEmpty();
        }
    }

    @Test
    void aWrongFileIsRefusedWithWhatMendsIt() throws IOException {
        byte[] good = Workbooks.books(1);
        refused("empty", new byte[0]);
        refused("kind", SampleFiles.pdf("x"));
        refused("kind", "hsCode,\0\1\2\n".getBytes(UTF_8));
        refused("compound", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused("workbook", Arrays.copyOf(good, good.length / 2));
        refused("workbook", zip("word/document.xml", "<document/>".getBytes(UTF_8)));
        refused("columns", "a,b,c\n1,2,3\n".getBytes(UTF_8));
        refused("columns", Workbooks.filled(sheet -> sheet.removeRow(sheet.getRow(0))));
        refused("csv", "hsCode,Goods\n49019910,\"Book\n".getBytes(UTF_8));
        refused("encoding", new byte[] {'h', 's', 'C', 'o', 'd', 'e', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
        refused("lines", Workbooks.books(DeclarationRules.MOST_LINES + 1));
        refused("large", new byte[UploadReading.MOST_BYTES + 1]);
        for (String xml : List.of("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a/>", "<a")) {
            assertThatThrownBy(() -> reading.read(xml.getBytes(UTF_8))).isInstanceOf(UploadRefused.class);
        }
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() throws IOException {
        byte[] blank = new byte[80 * 1024 * 1024];
        Arrays.fill(blank, (byte) ' ');

        refused("workbook", zip("[Content_Types].xml", blank));
    }

    /** What POI lets pass for the files of administrators, and would read whole into memory. */
    @Test
    void aWorkbookOfWhichAPartIsLargerThanDeclarationsTakeIsRefused() throws IOException {
        assertThat(reading.read(grown(Workbooks.books(1), 1))).isNotNull();

        refused("workbook", grown(Workbooks.books(1), 13 * 1024 * 1024));
    }

    /** The same workbook with a comment of about as many characters behind its styles, which packs well and not too well. */
    private static byte[] grown(byte[] book, int size) throws IOException {
        Random random = new Random(7);
        var out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
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

    private static void cell(Sheet sheet, String field, double value, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        var cell = Workbooks.row(sheet, 1).createCell(Workbooks.column(sheet, field));
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private Uploaded csv(String text) {
        return reading.read(text.getBytes(UTF_8));
    }

    private void refused(String code, byte[] file) {
        assertThatThrownBy(() -> reading.read(file)).as(code).isInstanceOfSatisfying(UploadRefused.class, refused -> {
            String expected = new UploadRefused(code, argument(code)).in(Locale.ENGLISH);
            assertThat(refused.in(Locale.ENGLISH)).isEqualTo(expected);
        });
    }

    private static Object argument(String code) {
        return switch (code) {
            case "lines" -> DeclarationRules.MOST_LINES;
            case "large" -> UploadReading.MOST_BYTES / (1024 * 1024);
            case "csv" -> 2;
            default -> "";
        };
    }
}
