package org.openpass.release.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that waits on the disk: whoever sends or fetches it may be slow, and no transaction waits for them. */
public final class Spool {

    /** What came in. */
    public record Came(Path file, long size, String sha256) {
    }

    /** Writes something. */
    @FunctionalInterface
    public interface Writing {
        /** Writes it all. */
        void to(OutputStream out) throws IOException;
    }

    private Spool() {
    }

    /**
     * Keeps what comes in.
     *
     * @throws FileRefused beyond so many bytes; then nothing is kept
     */
    public static Came in(InputStream content, int most) throws IOException {
        Path file = Files.createTempFile("openpass-rows-in", null);
        boolean kept = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            DigestInputStream digested = new DigestInputStream(content, sha256());
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int n = digested.read(buffer); n >= 0; n = digested.read(buffer)) {
                size += n;
                if (size > most) {
                    throw new FileRefused(0, "fileLarge");
                }
                out.write(buffer, 0, n);
            }
            kept = true;
            return new Came(file, size, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Writes all first, and sends it then. */
    public static void out(OutputStream to, Writing writing) throws IOException {
        Path file = Files.createTempFile("openpass-rows-out", null);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            Files.copy(file, to);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
