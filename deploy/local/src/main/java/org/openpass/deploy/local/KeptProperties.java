package org.openpass.deploy.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.function.Supplier;

/** Values chosen once and kept in a file that only its owner reads; replaced whole, so a crash leaves no half file. */
final class KeptProperties {

    private final Path file;
    private final Properties values = new Properties();

    KeptProperties(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
    }

    String get(String key, Supplier<String> first) throws IOException {
        if (values.getProperty(key) == null) {
            put(key, first.get());
        }
        return values.getProperty(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void put(String key, String value) throws IOException {
        values.setProperty(key, value);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(next)) {
            values.store(writer, null);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
