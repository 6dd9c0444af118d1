package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.CargoLookups.Progress;

/** What of the events of a consignment is told as how far it is. */
class CargoLookupsTest {

    @Test
    void aDeclarationThatWasTakenBackIsNoProgress() {
        List<Event> events = List.of(event(5, EventKind.TAKEN_BACK, "A"), event(4, EventKind.REVIEWED, "A"), event(3, EventKind.DECLARED, "A"),
                event(2, EventKind.DECLARED, "B"), event(1, EventKind.MANIFEST_ACCEPTED, null));
        Progress progress = new Progress(null, events);

        assertThat(progress.cleared()).as("the rest of the goods is declared").hasValueSatisfying(event -> assertThat(event.id()).isEqualTo(2));
        assertThat(progress.shown()).isEqualTo(progress.cleared());
        assertThat(new Progress(null, events.subList(1, 5)).cleared()).as("before").hasValueSatisfying(event ->
                assertThat(event.kind()).isEqualTo(EventKind.REVIEWED));
    }

    private static Event event(long id, EventKind kind, String declaration) {
        return new Event(id, 1L, null, kind, kind + ":" + id, Instant.EPOCH.plusSeconds(id), null, null, null, null, null, null, null, null, null, 1,
                null, null, null, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, "test", null, null, declaration, null);
    }
}
