package org.openpass.mailbox.notification;

import java.sql.Timestamp;
import java.time.Clock;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Signals;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parties to which nothing is sent for a while, because somebody of customs says so: their server is being mended, or sends
 * what it gets to the wrong place. What is made for them waits, and is sent when it is let go on; nothing is given up
 * meanwhile, and nobody else waits. What is being sent at that moment comes to its end.
 */
@Service
@Transactional
public class Holds {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Parties parties;
    private final AuditTrail audit;
    private final Signals signals;
    private final Clock clock;

    Holds(JdbcClient jdbc, Parties parties, AuditTrail audit, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** Whether any party is held. */
    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select 1 from mailbox.held_parties)").query(Boolean.class).single();
    }

    /**
     * Holds what goes to the party from now on; one that is held stays so, with the first reason.
     *
     * @return false when there is no such party
     * @throws HoldRefused without a reason, or with one of more than 500 characters
     */
    public boolean hold(long partyId, String why, Actor by) {
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new HoldRefused();
        }
        if (parties.find(partyId, Seoul.today(clock)).isEmpty()) {
            return false;
        }
        int held = jdbc.sql("insert into mailbox.held_parties (party_id, why, held_by, held_at) values (?, ?, ?, ?) "
                + "on conflict do nothing").params(partyId, reason, by.name(), Timestamp.from(clock.instant())).update();
        if (held > 0) {
            audit.record(by.name(), "delivery.held", "party " + partyId, reason);
            signals.notify(DeliveryQueue.LOG_CHANNEL, String.valueOf(partyId));
        }
        return true;
    }

    /** Lets it go on; what waits is sent, the oldest first. False when it was not held. */
    public boolean release(long partyId, Actor by) {
        boolean released = jdbc.sql("delete from mailbox.held_parties where party_id = ?").param(partyId).update() > 0;
        if (released) {
            audit.record(by.name(), "delivery.released", "party " + partyId, "");
            signals.notify(DeliveryQueue.CHANNEL, "");
            signals.notify(DeliveryQueue.LOG_CHANNEL, String.valueOf(partyId));
        }
        return released;
    }
}
