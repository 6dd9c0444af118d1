package org.openpass.release.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The rows of the first sheet of an XLSX workbook, read as they come. A small file may unpack to a huge one: POI's limits
 * against that stay on. They are one for the whole program, so that {@code SpreadsheetRows} of the portal sets the same.
 */
final class XlsxRows {

    private static final Logger log = LoggerFactory.getLogger(XlsxRows.class);
    /** Of a part of the workbook, in which a row of ten cells takes some 600 bytes. */
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;
    /** Of its styles and themes, which POI reads into memory as a tree, where they take many times their size. */
    private static final int MOST_OF_STYLES = 12 * 1024 * 1024;
    private static final int MOST_PARTS = 100;
    private static final int MOST_IN_MEMORY = 1024 * 1024;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipInputStreamZipEntrySource.setThresholdBytesForTempFiles(MOST_IN_MEMORY);
    }

    private XlsxRows() {
    }

    static void read(Path file, RowTaker taker) {
        XlsxCells cells = new XlsxCells(taker);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            rows(workbook, cells);
        } catch (XlsxCells.Enough enough) {
            log.debug("The rest of a workbook is not wanted");
        } catch (IOException | OpenXML4JException | SAXException broken) {
            throw refused(broken);
        } catch (RuntimeException broken) {
            cells.rethrow();
            // POI says with many types that parts are missing, broken or too large.
            throw refused(broken);
        }
    }

    private static void rows(OPCPackage workbook, XlsxCells cells) throws IOException, OpenXML4JException, SAXException {
        XSSFReader reader = new XSSFReader(workbook);
        for (XSSFRelation tree : List.of(XSSFRelation.STYLES, XSSFRelation.THEME)) {
            for (PackagePart part : workbook.getPartsByContentType(tree.getContentType())) {
                if (large(part)) {
                    throw new FileRefused(0, "fileWorkbook");
                }
            }
        }
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            return;
        }
        try (InputStream sheet = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XlsxHandler(reader.getStylesTable(), texts, cells));
            xml.parse(new InputSource(sheet));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean large(PackagePart part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return content.transferTo(OutputStream.nullOutputStream()) > MOST_OF_STYLES;
        }
    }

    private static FileRefused refused(Exception broken) {
        log.info("A workbook could not be read: {}", broken.getClass().getName());
        return new FileRefused(0, "fileWorkbook");
    }
}
