package org.openpass.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older copy of either is refused, and no crash in between makes the two strangers. */
class EpochsTest {

    @TempDir
    private Path folder;
    private Path engine;
    private final Database database = new Database();
    private Epochs epochs;

    /** A database whose commit can be cut off by a crash, before or after it holds. */
    private static final class Database implements Epochs.Place {
        private Epoch epoch;
        private boolean diesBefore;
        private boolean diesAfter;

        @Override
        public Epoch read() {
            return epoch;
        }

        @Override
        public void write(Epoch next) throws SQLException {
            if (diesBefore) {
                throw new SQLException("gone before the commit");
            }
            epoch = next;
            if (diesAfter) {
                throw new SQLException("gone before the answer");
            }
        }
    }

    @BeforeEach
    void begin() {
        engine = folder.resolve("engine");
        epochs = new Epochs(engine, database);
    }

    @Test
    void theTwoGoOnTogether() throws IOException {
        epochs.renew();
        epochs.renew();
        epochs.require();
        assertThat(database.epoch.number()).isEqualTo(2);
    }

    @Test
    void aCrashAtAnyPointOfTheChangeIsNoMismatch() throws IOException {
        for (int round = 0; round < 3; round++) {
            database.diesBefore = true;
            assertThatThrownBy(epochs::renew).isInstanceOf(IOException.class);
            database.diesBefore = false;
            assertThatCode(epochs::require).doesNotThrowAnyException();

            database.diesAfter = true;
            assertThatThrownBy(epochs::renew).isInstanceOf(IOException.class);
            database.diesAfter = false;
            assertThatCode(epochs::require).doesNotThrowAnyException();
            epochs.renew();
        }
    }

    @Test
    void anOlderFolderIsRefused() throws IOException {
        epochs.renew();
        byte[] older = Files.readAllBytes(engine.resolve(Epochs.FILE));
        epochs.renew();
        Files.write(engine.resolve(Epochs.FILE), older);
        assertThatThrownBy(epochs::require).isInstanceOf(Refusal.class).hasMessageContaining("is older than the database")
                .hasMessageContaining("nothing was started").hasMessageContaining("./openpass restore");
    }

    @Test
    void anOlderDatabaseIsRefused() throws IOException {
        epochs.renew();
        Epoch older = database.epoch;
        epochs.renew();
        database.epoch = older;
        assertThatThrownBy(epochs::renew).isInstanceOf(Refusal.class).hasMessageContaining("is newer than the database");
    }

    @Test
    void aCopyThatWentOnElsewhereIsRefused() throws IOException {
        epochs.renew();
        Epoch copied = database.epoch;
        epochs.renew();
        database.epoch = Epoch.after(copied);
        assertThatThrownBy(epochs::require).isInstanceOf(Refusal.class).hasMessageContaining("is not the one of this database");
    }

    @Test
    void oneWithoutTheOtherIsRefused() throws IOException {
        epochs.renew();
        Epoch kept = database.epoch;
        database.epoch = null;
        assertThatThrownBy(epochs::require).isInstanceOf(Refusal.class).hasMessageContaining("the database has none");
        database.epoch = kept;
        Files.delete(engine.resolve(Epochs.FILE));
        assertThatThrownBy(epochs::require).isInstanceOf(Refusal.class).hasMessageContaining("has none");
    }
}
