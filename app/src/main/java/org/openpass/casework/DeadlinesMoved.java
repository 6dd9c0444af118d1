package org.openpass.casework;

import java.time.Instant;
import java.util.List;

/** Deadlines were moved, or put back, by an outage; published in the same transaction for who keeps copies of them. */
public record DeadlinesMoved(List<Moved> moved) {

    /** One of them; {@code after} is when it is due from now on. */
    public record Moved(String caseNumber, String kind, int round, Instant before, Instant after) {
    }

    /** Those of the kind. */
    public List<Moved> of(String kind) {
        return moved.stream().filter(m -> m.kind().equals(kind)).toList();
    }
}
