package org.openpass.portal.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.wco.WcoDeclarations;
import org.springframework.stereotype.Component;

/** Reads a file for what it is, whatever its name says: its name and the browser's word for it are the sender's. */
@Component
public class UploadReading {

    /** Largest file that is read: that of the door for documents of machines. */
    public static final int MOST_BYTES = Bodies.MOST_BYTES;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The container of Excel 97 to 2003, and of newer files that a password protects. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final int LOOKED_AT = 1_000;

    private final WcoUpload wco;

    UploadReading(WcoDeclarations wco) {
        this.wco = new WcoUpload(wco);
    }

    /**
     * What the file says.
     *
     * @throws UploadRefused when no declaration can be found in it
     */
    public Uploaded read(byte[] file) {
        if (file.length == 0) {
            throw new UploadRefused("empty");
        }
        if (file.length > MOST_BYTES) {
            throw new UploadRefused("large", MOST_BYTES / (1024 * 1024));
        }
        if (begins(file, ZIP)) {
            return SpreadsheetRows.read(file);
        }
        if (begins(file, COMPOUND)) {
            throw new UploadRefused("compound");
        }
        if (begins(file, PDF)) {
            throw new UploadRefused("kind");
        }
        return isXml(file) ? wco.read(file) : SheetReading.of(CsvRows.read(file));
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    /** The first character that says anything is {@code <}, in whatever encoding. */
    private static boolean isXml(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\s\u00ef\u00bb\u00bf\u00fe\u00ff]", "");
        return head.startsWith("<");
    }
}
