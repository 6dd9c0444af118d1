package org.openpass.deploy.faults.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A small file system of its own on a loop device: it runs full without harm to anything else. Mounting needs root. */
final class Volume implements AutoCloseable {

    /** Mounting is not permitted here, with the reason. */
    static final class NotPermitted extends Exception {
        NotPermitted(String reason) {
            super(reason);
        }
    }

    private static final int BLOCK = 4_096;
    private final Path place;
    private final Path filler;

    private Volume(Path place) {
        this.place = place;
        this.filler = place.resolve("filler");
    }

    /** Makes a file system of that size and mounts it there. */
    static Volume at(Path place, Path image, long megabytes) throws IOException, InterruptedException, NotPermitted {
        Files.createDirectories(place);
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            // Sparse: what nobody writes takes no space.
            file.setLength(megabytes << 20);
        }
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        run("mount", "-o", "loop", image.toString(), place.toString());
        Files.delete(place.resolve("lost+found"));
        return new Volume(place);
    }

    private static void run(String... command) throws IOException, InterruptedException, NotPermitted {
        Process process;
        try {
            process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new NotPermitted(e.getMessage());
        }
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new NotPermitted(String.join(" ", command) + ": " + said);
        }
    }

    /** Takes every free block; again takes those that were freed since. */
    void fill() throws IOException, InterruptedException {
        reserve();
        byte[] block = new byte[1 << 20];
        for (int length = block.length; length >= BLOCK; length /= 16) {
            try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, length);
                }
            } catch (IOException full) {
                // Smaller blocks may still find a place.
            }
        }
    }

    /** Most of it at once, without writing; what does not fit to the block is refused, and smaller parts are tried. */
    private void reserve() throws IOException, InterruptedException {
        for (long megabytes = freeMegabytes(); megabytes > 0; megabytes /= 2) {
            long length = (Files.exists(filler) ? Files.size(filler) : 0) + (megabytes << 20);
            new ProcessBuilder("fallocate", "-l", String.valueOf(length), filler.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
    }

    /** Gives back what filled it. */
    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    private long freeMegabytes() throws IOException {
        return Files.getFileStore(place).getUsableSpace() >> 20;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        free();
        new ProcessBuilder("umount", "-l", place.toString()).inheritIO().start().waitFor();
    }
}
