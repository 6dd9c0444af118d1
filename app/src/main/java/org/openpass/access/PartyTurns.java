package org.openpass.access;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes into the rows of parties what their versions say of the day, for lists that read the name there. Nothing is decided
 * by it: who asks what a party is, reads the version of the day. Several nodes may do the same.
 */
@Component
class PartyTurns {

    private final PartyRows rows;

    PartyTurns(PartyRows rows) {
        this.rows = rows;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void turn() {
        rows.bringUp(null);
    }
}
