package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Backs up a running system. The database is copied while everything goes on; then the doors are closed and the engine is
 * stopped for as long as its folder is copied. Between the engine's stop and its next start nothing passes between the
 * two, and the database's copy is of a moment in that time: so they fit.
 */
final class RunningBackup {

    /** It closes its files at once and then waits for clients; what it keeps outlives also being killed. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final LocalStack stack;
    private final Keeper engine;
    private final PostgresServer server;

    /** @throws Refusal when the engine or the database is not ours to copy */
    RunningBackup(LocalStack stack, Iterable<Keeper> keepers) {
        this.stack = stack;
        this.server = stack.embedded(PostgresServer.class).orElseThrow(() -> External.refusal("database"));
        Keeper found = null;
        for (Keeper keeper : keepers) {
            found = keeper.child() instanceof EngineBroker ? keeper : found;
        }
        if (found == null) {
            throw External.refusal("engine");
        }
        this.engine = found;
    }

    /** Takes the backup; tells meanwhile what it does. */
    void into(Path target, Consumer<String> say) throws IOException, SQLException {
        long began = System.nanoTime();
        try (var folder = new BackupFolder(target, stack.dir()); var copy = new DatabaseCopy(server, folder.database())) {
            say.accept("The database is copied while everything goes on");
            copy.copyFiles();
            Cut cut = cut(folder, copy, say);
            say.accept("The doors were closed for %.1f s and are open again; the copy is read back".formatted(cut.pauseSeconds));
            Manifest manifest = folder.seal(Home.find(), cut.moment, cut.epoch, cut.feed, cut.pauseSeconds);
            note(cut.moment, say);
            boolean answers = engine.awaitReady(START_LIMIT);
            say.accept(answers ? "The engine answers again" : "The engine does not answer yet; its log says why");
            say.accept("Backup of %d files, %d MB, in %s after %.0f s; it holds everything that was acknowledged before %s".formatted(
                    manifest.files().size(), manifest.bytes() >> 20, folder, seconds(began), cut.moment));
        }
    }

    /** The backup is as good when it cannot be noted. */
    private void note(Instant moment, Consumer<String> say) {
        try {
            LastBackup.note(stack.endpoints().database(), moment);
        } catch (SQLException away) {
            say.accept("The backup could not be noted for the administrators: " + away.getMessage());
        }
    }

    private Cut cut(BackupFolder folder, DatabaseCopy copy, Consumer<String> say) throws IOException, SQLException {
        var pause = new Pause(stack.endpoints().database());
        try {
            say.accept("The doors are closed and the engine is stopped");
            engine.hold(STOP_LIMIT);
            folder.copyEngineAndKeys();
            Instant moment = Instant.now();
            copy.finish();
            Epoch epoch = new StoredEpoch(stack.endpoints().database()).read();
            return new Cut(moment, String.valueOf(epoch), feed(), pause.length().toMillis() / 1000.0);
        } finally {
            engine.letGo();
            pause.close();
        }
    }

    private Map<String, Long> feed() throws SQLException {
        var positions = new TreeMap<String, Long>();
        try (Connection connection = stack.endpoints().database().connect(); Statement statement = connection.createStatement();
                ResultSet known = statement.executeQuery("select to_regclass('feed.records') is not null")) {
            known.next();
            if (known.getBoolean(1)) {
                try (ResultSet found = statement.executeQuery(
                        "select partition_id, max(position) from feed.records group by partition_id")) {
                    while (found.next()) {
                        positions.put(found.getString(1), found.getLong(2));
                    }
                }
            }
        }
        return positions;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private record Cut(Instant moment, String epoch, Map<String, Long> feed, double pauseSeconds) {
    }
}
