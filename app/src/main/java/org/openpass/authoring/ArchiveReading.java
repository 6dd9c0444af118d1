package org.openpass.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.check.Gate;

/**
 * An archive that came from anywhere, read within bounds: names that lead nowhere else, files alone (no links), each once, and no more
 * of them than a set of works has; what unpacks to more than it says is left where it is found out.
 */
final class ArchiveReading {

    /** Of the archive as it comes. */
    static final int MOST_PACKED = 10 * 1024 * 1024;
    static final int MOST_ENTRIES = 500;
    static final long MOST_UNPACKED = 50L * 1024 * 1024;
    static final int MOST_RATIO = 100;
    /** What an export says about itself; nobody reads it at an import. */
    static final String ABOUT = "set.json";
    /** Small files of much white space pack well. */
    private static final int FREE = 64 * 1024;

    private final List<Finding> refused = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private long unpacked;

    private ArchiveReading() {
    }

    /**
     * @return files by name, as they lie in the archive
     * @throws ArchiveRefused naming everything that is wrong
     */
    static Map<String, byte[]> read(byte[] archive) {
        ArchiveReading reading = new ArchiveReading();
        if (archive.length > MOST_PACKED) {
            throw new ArchiveRefused(List.of(Gate.refusal("", "zipWhole", MOST_PACKED / 1024 / 1024)));
        }
        if (headers(archive) > MOST_ENTRIES) {
            throw new ArchiveRefused(List.of(Gate.refusal("", "zipEntries", MOST_ENTRIES)));
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            reading.read(zip);
        } catch (IOException | IllegalArgumentException e) {
            reading.refuse("", "zip");
        }
        if (reading.files.isEmpty() && reading.refused.isEmpty()) {
            reading.refuse("", "zipEmpty");
        }
        if (!reading.refused.isEmpty()) {
            throw new ArchiveRefused(reading.refused);
        }
        return reading.files;
    }

    /** How many entries there are at most, before anything is made of them: each has a header in the directory (PK 01 02). */
    private static int headers(byte[] archive) {
        int found = 0;
        for (int i = 0; i + 3 < archive.length && found <= MOST_ENTRIES; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2) {
                found++;
            }
        }
        return found;
    }

    private void read(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        Set<String> seen = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (!seen.add(name)) {
                refuse(name, "zipTwice");
            } else if (entry.isUnixSymlink()) {
                refuse(name, "zipLink");
            } else if (entry.isDirectory() ? !name.matches("([a-z0-9][a-z0-9_-]*/)+") : !ABOUT.equals(name) && !DraftFiles.isName(name)) {
                refuse(shown(name), "zipName");
            } else if (!zip.canReadEntryData(entry) || entry.getGeneralPurposeBit().usesEncryption()) {
                refuse(name, "zipSecret");
            } else if (!entry.isDirectory() && !read(zip, entry)) {
                return;
            }
        }
    }

    /** @return whether to go on: what is a bomb is not looked at further */
    private boolean read(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes(Drafts.MOST_BYTES + 1);
        }
        unpacked += content.length;
        long most = Math.max(FREE, Math.max(1, entry.getCompressedSize()) * MOST_RATIO);
        if (content.length > most) {
            refuse(entry.getName(), "zipRatio", MOST_RATIO);
            return false;
        }
        if (content.length > Drafts.MOST_BYTES) {
            refuse(entry.getName(), "tooLarge", entry.getSize(), Drafts.MOST_BYTES);
        } else if (!ABOUT.equals(entry.getName())) {
            files.put(entry.getName(), content);
        }
        if (unpacked > MOST_UNPACKED) {
            refuse("", "zipWhole", MOST_UNPACKED / 1024 / 1024);
            return false;
        }
        return true;
    }

    private void refuse(String file, String code, Object... args) {
        refused.add(Gate.refusal(file, code, args));
    }

    /** A name of another's making, as it may be shown. */
    private static String shown(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7E]", "?");
        return plain.length() <= 120 ? plain : plain.substring(0, 119) + "…";
    }
}
