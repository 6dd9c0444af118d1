package org.openpass.release;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file whose columns are right, as COPY reads them; on the disk, so that no transaction waits for the reading. */
final class RightRows implements AutoCloseable {

    private final Path file;
    private final BufferedWriter lines;
    private final JsonMapper json;

    RightRows(JsonMapper json) throws IOException {
        this.json = json;
        file = Files.createTempFile("openpass-rows-right", null);
        lines = Files.newBufferedWriter(file);
    }

    /** Adds a row with its number in the file. */
    void add(int number, Map<String, String> values) {
        try {
            lines.write(number + ",\"" + json.writeValueAsString(values).replace("\"", "\"\"") + "\"\n");
        } catch (IOException e) {
            throw new IllegalStateException("A row was not kept", e);
        }
    }

    /** All that were added. */
    InputStream read() throws IOException {
        lines.flush();
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        try {
            lines.close();
        } finally {
            // A full disk fails the closing, and is the last that should keep the file.
            Files.deleteIfExists(file);
        }
    }
}
