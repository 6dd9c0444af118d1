package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the files of a backup are, or of another folder, and whether they still are that. */
final class Checksums {

    private static final int BUFFER = 1 << 17;

    private Checksums() {
    }

    /** Reads every file below, and makes it survive a loss of power. */
    static List<Manifest.Entry> of(Path backup) throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        for (Path file : below(backup, false)) {
            entries.add(new Manifest.Entry(backup.relativize(file).toString(), Files.size(file), sha256(file)));
            DurableFile.force(file);
        }
        return entries;
    }

    static List<String> folders(Path backup) throws IOException {
        var folders = new ArrayList<String>();
        for (Path folder : below(backup, true)) {
            folders.add(backup.relativize(folder).toString());
            DurableFile.force(folder);
        }
        return folders;
    }

    /** @throws Refusal when a file is missing or is not what the manifest says */
    static void verify(Path backup, Manifest manifest) throws IOException {
        for (Manifest.Entry entry : manifest.files()) {
            Path file = backup.resolve(entry.path()).normalize();
            if (!file.startsWith(backup) || !Files.isRegularFile(file)) {
                throw damaged(entry, "is missing");
            }
            if (Files.size(file) != entry.bytes() || !sha256(file).equals(entry.sha256())) {
                throw damaged(entry, "is not what was written");
            }
        }
    }

    private static Refusal damaged(Manifest.Entry entry, String how) {
        return new Refusal("The backup is damaged: %s %s; nothing was laid down, restore another copy of it."
                .formatted(entry.path(), how));
    }

    private static List<Path> below(Path folder, boolean folders) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder) && Files.isDirectory(path) == folders).sorted().toList();
        }
    }

    static String sha256(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
