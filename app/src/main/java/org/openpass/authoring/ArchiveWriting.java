package org.openpass.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Files as an archive. The same files are the same bytes: names in order, and no time but that of ZIP's beginning. */
final class ArchiveWriting {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ArchiveWriting() {
    }

    /** The files of versions, and what they are as {@code set.json}. */
    static byte[] of(List<Version> versions, Function<Version, List<WorkFile>> filesOf) {
        Map<String, byte[]> files = new TreeMap<>();
        List<Map<String, Object>> about = new ArrayList<>();
        for (Version version : versions) {
            List<WorkFile> set = filesOf.apply(version);
            set.forEach(file -> files.putIfAbsent(file.path(), file.content()));
            about.add(about(version, set));
        }
        files.put(ArchiveReading.ABOUT, JsonMapper.shared().writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(Map.of("works", about)));
        return of(files);
    }

    private static Map<String, Object> about(Version version, List<WorkFile> set) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("work", version.work());
        about.put("version", version.number());
        about.put("tag", version.tag());
        about.put("releasedAt", version.releasedAt().toString());
        about.put("releasedBy", version.packaged() ? null : version.releasedBy());
        about.put("packaged", version.packaged());
        about.put("reason", version.reason());
        about.put("article", version.article());
        about.put("effectiveFrom", version.effectiveFrom() == null ? null : version.effectiveFrom().toString());
        Map<String, String> checksums = new TreeMap<>();
        set.forEach(file -> checksums.put(file.path(), file.checksum()));
        about.put("files", checksums);
        return about;
    }

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
