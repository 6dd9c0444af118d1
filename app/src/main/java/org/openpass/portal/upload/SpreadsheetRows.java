package org.openpass.portal.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The rows of an XLSX workbook (ECMA-376), read as they come and no more of them than a declaration has lines: a small
 * file may unpack to a huge one. POI's limits against that stay on. They are one for the whole program, and files of
 * administrators may be large; so what traders send is first unpacked to nowhere, and held to what 999 lines take: some parts
 * are read whole into memory, where they take many times their size.
 */
final class SpreadsheetRows {

    private static final Logger log = LoggerFactory.getLogger(SpreadsheetRows.class);
    /** Packed; 999 lines in 40 columns take 200 kB. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    /** Of a part of any workbook, also of those that {@code release.file} reads. */
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;
    /** Of a part of a trader's workbook. */
    private static final int MOST_OF_A_PART = 12 * 1024 * 1024;
    private static final int MOST_PARTS = 100;
    private static final int MOST_SHEETS = 10;
    private static final int BUFFER = 64 * 1024;
    /** Larger parts are unpacked to files and not into memory. */
    private static final int MOST_IN_MEMORY = 1024 * 1024;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipInputStreamZipEntrySource.setThresholdBytesForTempFiles(MOST_IN_MEMORY);
    }

    private SpreadsheetRows() {
    }

    /** What the first sheet says whose columns are named as a declaration's are. */
    static Uploaded read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new UploadRefused("large", MOST_BYTES / (1024 * 1024));
        }
        if (!small(file)) {
            log.info("A workbook unpacks to more than declarations take");
            throw new UploadRefused("workbook");
        }
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            return found(workbook).orElseThrow(() -> new UploadRefused("columns"));
        } catch (IOException | OpenXML4JException | SAXException broken) {
            throw refused(broken);
        } catch (UploadRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            // POI says with many types that parts are missing, broken or too large.
            throw refused(broken);
        }
    }

    /** Read by what POI reads it with, and in the same way, so that both see the same parts. */
    private static boolean small(byte[] file) {
        byte[] buffer = new byte[BUFFER];
        try (ZipArchiveInputStream parts = new ZipArchiveInputStream(new ByteArrayInputStream(file),
                StandardCharsets.UTF_8.name(), false, true)) {
            int count = 0;
            while (parts.getNextEntry() != null) {
                long size = 0;
                for (int n = parts.read(buffer); n >= 0; n = parts.read(buffer)) {
                    size += n;
                    if (size > MOST_OF_A_PART) {
                        return false;
                    }
                }
                if (++count > MOST_PARTS) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException broken) {
            throw refused(broken);
        }
    }

    private static UploadRefused refused(Exception broken) {
        log.info("A workbook could not be read: {}", broken.getClass().getName());
        return new UploadRefused("workbook");
    }

    private static Optional<Uploaded> found(OPCPackage workbook) throws IOException, OpenXML4JException, SAXException {
        XSSFReader reader = new XSSFReader(workbook);
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook);
        StylesTable styles = reader.getStylesTable();
        Iterator<InputStream> sheets = reader.getSheetsData();
        Optional<Uploaded> found = Optional.empty();
        for (int i = 0; i < MOST_SHEETS && found.isEmpty() && sheets.hasNext(); i++) {
            try (InputStream sheet = sheets.next()) {
                found = SheetReading.find(rows(sheet, styles, texts));
            }
        }
        return found;
    }

    private static List<SheetRow> rows(InputStream sheet, StylesTable styles, ReadOnlySharedStringsTable texts)
            throws IOException, SAXException {
        SheetCells cells = new SheetCells();
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new SheetHandler(styles, texts, cells));
            xml.parse(new InputSource(sheet));
        } catch (SheetCells.Enough enough) {
            // The rest is not looked at: the declaration has too many lines, or a program filled in empty rows.
            log.debug("A sheet has more than {} rows", cells.rows().size());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return cells.rows();
    }
}
