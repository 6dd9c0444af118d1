package org.openpass.release.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;

/** Reads the rows of a file of either kind, which its first bytes say and not its name. */
public final class FileRows {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The compound files in which XLS is kept. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private FileRows() {
    }

    /** @throws FileRefused when it is at once seen that there is nothing to read */
    public static void look(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw new FileRefused(0, "fileEmpty");
        }
        if (Arrays.equals(beginning(file), COMPOUND)) {
            throw new FileRefused(0, "fileXls");
        }
    }

    /**
     * Gives the rows to the taker, the header first, until it wants no more.
     *
     * @param names of columns, by which it is seen what parts the cells
     * @throws FileRefused where it cannot be read on
     */
    public static void read(Path file, Collection<String> names, RowTaker taker) throws IOException {
        RowTaker bare = (number, cells) -> taker.row(number, cells.stream().map(PlainCell::read).toList());
        if (Arrays.equals(beginning(file), ZIP)) {
            XlsxRows.read(file, bare);
        } else {
            CsvRows.read(file, names, bare);
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }
}
