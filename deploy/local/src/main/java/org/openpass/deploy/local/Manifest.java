package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds. It is written last: a copy without it is no backup.
 *
 * @param format       of this file
 * @param openpass     version of OpenPass
 * @param engine       version of the engine
 * @param postgres     major version of the database's files
 * @param moment       everything acknowledged before it is in the backup, nothing acknowledged after
 * @param epoch        start of the engine that the copy was made in
 * @param feed         last position of the feed, by partition
 * @param pauseSeconds how long the doors were closed
 * @param folders      folders, relative; a database needs its empty ones, too
 * @param files        files
 */
record Manifest(int format, String openpass, String engine, String postgres, Instant moment, String epoch,
        Map<String, Long> feed, double pauseSeconds, List<String> folders, List<Entry> files) {

    static final int FORMAT = 1;
    private static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A file.
     *
     * @param path   relative
     * @param bytes  size
     * @param sha256 in hexadecimal
     */
    record Entry(String path, long bytes, String sha256) {
    }

    static Manifest read(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new Refusal(backup + " holds no backup: there is no " + NAME + ", which a backup writes last.");
        }
        try {
            Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
            if (manifest.format != FORMAT) {
                throw new Refusal("The backup in %s has format %d, and this OpenPass reads %d; restore it with OpenPass %s."
                        .formatted(backup, manifest.format, FORMAT, manifest.openpass));
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw new Refusal(file + " cannot be read, so the backup is not complete; take another one.");
        }
    }

    void write(Path backup) throws IOException {
        DurableFile.write(backup.resolve(NAME), JSON.writeValueAsString(this) + "\n");
    }

    long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }
}
