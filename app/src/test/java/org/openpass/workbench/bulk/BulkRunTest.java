package org.openpass.workbench.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.audittrail.Whence;

/** A bulk act is done in a thread of its own, and is still the act of the window that began it. */
class BulkRunTest {

    private static final Whence WINDOW = new Whence("192.0.2.7", Whence.Door.SCREEN, "/inbox");

    @AfterEach
    void forNobodyElse() {
        Whence.leave();
    }

    @Test
    void itsThreadKnowsWhenceItCame() throws Exception {
        Whence.enter(() -> WINDOW);
        CompletableFuture<Optional<Whence>> seen = begun();
        Whence.leave();

        assertThat(seen.get(10, TimeUnit.SECONDS)).contains(WINDOW);
        assertThat(begun().get(10, TimeUnit.SECONDS)).as("of nobody's window").isEmpty();
    }

    private static CompletableFuture<Optional<Whence>> begun() {
        CompletableFuture<Optional<Whence>> seen = new CompletableFuture<>();
        new BulkRun(new UI(), goesOn -> {
            seen.complete(Whence.here());
            return null;
        }).start(result -> { }, () -> { });
        return seen;
    }
}
