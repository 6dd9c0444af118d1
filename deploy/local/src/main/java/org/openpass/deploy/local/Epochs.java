package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether the engine's folder and the database are of the same time. At each start of the engine a new epoch is written
 * in both; an older copy of either names an older one and is refused before anything is served.
 *
 * <p>The folder's file holds the last epoch and, while a change is under way, the next: it is written before the
 * database, and again after. Wherever a crash comes between, the database names one of the two.
 */
final class Epochs {

    static final String FILE = "openpass.epoch";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final Path folder;
    private final Path file;
    private final Place stored;

    /** Where the database names its epoch. */
    interface Place {

        /** The last one; null when there is none. */
        Epoch read() throws SQLException;

        /** Returns when it survives a loss of power. */
        void write(Epoch epoch) throws SQLException;
    }

    /** @param folder the engine's data folder */
    Epochs(Path folder, Place stored) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.stored = stored;
    }

    /** @throws Refusal when the two do not belong together; one sentence that says what to do */
    void require() throws IOException {
        agreed();
    }

    /** Requires that they belong together and begins the next epoch; call it only while the engine does not run. */
    void renew() throws IOException {
        Epoch last = agreed();
        Epoch next = Epoch.after(last);
        Files.createDirectories(folder);
        DurableFile.write(file, last == null ? "- " + next : last + "\n" + next + "\n");
        write(next);
        DurableFile.write(file, next + "\n");
    }

    private Epoch agreed() throws IOException {
        Epoch inDatabase = read();
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (inDatabase == null) {
            if (lines.isEmpty() || lines.getFirst().startsWith("- ")) {
                return null;
            }
            throw new Refusal(("The engine's folder %s has a history (%s), and the database has none, so nothing was started: "
                    + "put back the database that belongs to it, or lay down both with './openpass restore'.")
                    .formatted(folder, spoken(Epoch.parse(lines.getFirst()))));
        }
        if (lines.isEmpty()) {
            throw new Refusal(("The database has a history (%s), and the engine's folder %s has none, so nothing was started: "
                    + "put back the folder that belongs to it, or lay down both with './openpass restore'.")
                    .formatted(spoken(inDatabase), folder));
        }
        for (String line : lines) {
            if (Epoch.parse(line.startsWith("- ") ? line.substring(2) : line).equals(inDatabase)) {
                return inDatabase;
            }
        }
        throw different(Epoch.parse(lines.getFirst().startsWith("- ") ? lines.getFirst().substring(2) : lines.getFirst()),
                inDatabase);
    }

    private Refusal different(Epoch inFolder, Epoch inDatabase) {
        String which = inFolder.number() < inDatabase.number() ? "is older than the database"
                : inFolder.number() > inDatabase.number() ? "is newer than the database"
                : "is not the one of this database";
        return new Refusal(("The engine's folder %s %s (%s there, %s in the database), so nothing was started: "
                + "put back the one that was exchanged, or lay down both with './openpass restore'.")
                .formatted(folder, which, spoken(inFolder), spoken(inDatabase)));
    }

    private static String spoken(Epoch epoch) {
        return "start %d of %s".formatted(epoch.number(), epoch.at());
    }

    /** A database that was killed together with the engine is back in a moment. */
    private Epoch read() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return stored.read();
            } catch (SQLException away) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("the database does not answer (" + away.getMessage() + ")", away);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_QUESTIONS.toMillis()));
            }
        }
    }

    private void write(Epoch next) throws IOException {
        try {
            stored.write(next);
        } catch (SQLException away) {
            throw new IOException("the database does not answer (" + away.getMessage() + ")", away);
        }
    }
}
