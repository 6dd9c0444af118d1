package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Clock;
import org.openpass.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of which consignments a party is told in its mailbox: those that somebody of it chose. */
@Component
public class Watches {

    /** So many consignments a party watches at most. */
    public static final int MOST = 1_000;

    /** What became of the wish. */
    public enum Outcome {
        /** It is watched. */
        WATCHED,
        /** The party watches as many as it may. */
        TOO_MANY
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Watches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the actor's party is told of the consignment. */
    @Transactional(readOnly = true)
    public boolean watches(Actor actor, long consignment) {
        return actor.partyId() != null && jdbc.sql("select count(*) from cargo.watches where party_id = ? and consignment = ?")
                .params(actor.partyId(), consignment).query(Long.class).single() > 0;
    }

    /**
     * Watches it from now on; once more changes nothing.
     *
     * @param consignment which the actor may see: who asks makes sure of that
     * @throws IllegalArgumentException when the actor acts for no party
     */
    @Transactional
    public Outcome watch(Actor actor, long consignment) {
        long party = party(actor);
        // Of two at once the second counts what the first has written.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('cargo.watches', ?))").param(party).query(rs -> { });
        boolean room = watches(actor, consignment) || jdbc.sql("select count(*) from cargo.watches where party_id = ?").param(party)
                .query(Long.class).single() < MOST;
        if (room) {
            jdbc.sql("insert into cargo.watches (party_id, consignment, made_by, made_at) values (?, ?, ?, ?) on conflict do nothing")
                    .params(party, consignment, actor.name(), Timestamp.from(clock.instant())).update();
        }
        return room ? Outcome.WATCHED : Outcome.TOO_MANY;
    }

    /** Watches it no longer. */
    @Transactional
    public void leave(Actor actor, long consignment) {
        jdbc.sql("delete from cargo.watches where party_id = ? and consignment = ?").params(party(actor), consignment).update();
    }

    private static long party(Actor actor) {
        if (actor.partyId() == null || actor.officer()) {
            throw new IllegalArgumentException("Only a party is told of cargo in a mailbox");
        }
        return actor.partyId();
    }
}
