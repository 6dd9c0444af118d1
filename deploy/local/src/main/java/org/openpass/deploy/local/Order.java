package org.openpass.deploy.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** Has the supervisor of a running system take a backup, and shows what it answers. */
final class Order {

    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Order() {
    }

    /** Returns the exit code. */
    static int backup(DataDir dir, Path target) throws IOException {
        Path order = dir.run().resolve(Orders.FILE);
        Path answer = dir.run().resolve("answer-" + ProcessHandle.current().pid());
        Files.deleteIfExists(answer);
        place(order, answer, target);
        try {
            long deadline = System.nanoTime() + TAKEN_WITHIN.toNanos();
            while (Files.exists(order)) {
                if (System.nanoTime() > deadline) {
                    Files.deleteIfExists(order);
                    throw new Refusal("What runs with the data in " + dir.root()
                            + " takes no orders now: it is still starting, or was not started with './openpass run'.");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            return follow(dir, answer);
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private static void place(Path order, Path answer, Path target) throws IOException {
        var asked = new Properties();
        asked.setProperty("backup", target.toAbsolutePath().normalize().toString());
        asked.setProperty("answer", answer.getFileName().toString());
        var text = new StringWriter();
        asked.store(text, null);
        Path next = order.resolveSibling(answer.getFileName() + ".order");
        Files.writeString(next, text.toString());
        try {
            Files.createLink(order, next);
        } catch (FileAlreadyExistsException another) {
            throw new Refusal("Another backup is asked for at this moment; wait for its end.");
        } finally {
            Files.delete(next);
        }
    }

    private static int follow(DataDir dir, Path answer) throws IOException {
        int shown = 0;
        while (true) {
            // Asked before reading: what was written before it ended is read all the same.
            boolean ended = dir.isFree();
            List<String> lines = Files.exists(answer) ? Files.readAllLines(answer) : List.of();
            for (String line : lines.subList(shown, lines.size())) {
                if (line.startsWith(Orders.END)) {
                    return Integer.parseInt(line.substring(Orders.END.length()));
                }
                (line.startsWith("The backup failed") ? System.err : System.out).println(line);
            }
            shown = lines.size();
            if (ended) {
                throw new Refusal("OpenPass ended during the backup, so there is none; start it and try again.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
