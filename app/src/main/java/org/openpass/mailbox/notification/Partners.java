package org.openpass.mailbox.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How what goes to each partner stands, in figures, and what is done for all of one partner's. */
@Service
@Transactional
public class Partners {

    /** At most so many are sent again by one act; the next act takes the next. */
    public static final int MOST_AGAIN = 500;
    private static final Duration DAY = Duration.ofDays(1);

    /** Why nothing is sent to a partner, by whose word and since when. */
    public record Hold(String why, String by, Instant at) {
    }

    /**
     * A partner's deliveries.
     *
     * @param sent in the last 24 hours
     * @param failed did not arrive or not for certain, whether they are tried again by themselves or not
     * @param waits to be sent, for the first time or until the partner is let go on
     * @param oldest when the oldest was made that is to be sent yet, or null
     * @param hold null when it is not held
     */
    public record Figures(long partyId, long sent, long failed, long waits, Instant oldest, Hold hold) {
    }

    /**
     * Who is not reached.
     *
     * @param held how many are held
     * @param heldSince since when the first of them is, or null
     * @param failing to how many that are not held something is tried again for long
     */
    public record Unreached(long held, Instant heldSince, long failing) {
    }

    private static final String FIGURES = """
            with open as (
                select s.party_id, count(*) filter (where %1$s in ('FAILED', 'UNKNOWN')) as failed,
                    count(*) filter (where %1$s in ('WAITS', 'PARKED')) as waits,
                    min(d.made_at) filter (where d.state = 'DUE') as oldest
                from mailbox.deliveries d join mailbox.subscriptions s on s.id = d.subscription_id
                left join mailbox.held_parties h on h.party_id = s.party_id
                where (d.state = 'DUE' or d.state = 'SENDING' or %2$s) and (:all or s.party_id = any(:parties))
                group by s.party_id),
            known as (select party_id from open where :all union select party_id from mailbox.held_parties where :all
                union select party_id from mailbox.subscriptions where party_id = any(:parties) and ended_at is null)
            select k.party_id, coalesce(o.failed, 0) as failed, coalesce(o.waits, 0) as waits, o.oldest, h.why, h.held_by,
                h.held_at, (select count(*) from mailbox.subscriptions t join mailbox.deliveries e on e.subscription_id = t.id
                    where t.party_id = k.party_id and e.made_at >= :day and e.state = 'SENT') as sent
            from known k left join open o on o.party_id = k.party_id left join mailbox.held_parties h on h.party_id = k.party_id
            order by h.held_at nulls last, o.oldest nulls last, o.failed desc nulls last, k.party_id limit :most
            """.formatted("(" + AllDeliveries.STANDING + ")", AllDeliveries.TROUBLE);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Signals signals;
    private final Clock clock;

    Partners(JdbcClient jdbc, AuditTrail audit, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Those that are held come first, then whose oldest waits longest.
     *
     * @param parties of those; null: of all to whom something is to be sent or did not arrive, or who are held
     */
    @Transactional(readOnly = true)
    public List<Figures> figures(List<Long> parties, int most) {
        return jdbc.sql(FIGURES).param("all", parties == null)
                .param("parties", parties == null ? new Long[0] : parties.toArray(Long[]::new))
                .param("day", Timestamp.from(clock.instant().minus(DAY))).param("most", most).query(Partners::read).list();
    }

    /** Who is not reached, since a person holds them, or because they have not answered for longer than that. */
    @Transactional(readOnly = true)
    public Unreached unreached(Duration patience) {
        return jdbc.sql("""
                select (select count(*) from mailbox.held_parties) as held, (select min(held_at) from mailbox.held_parties),
                    (select count(distinct s.party_id) from mailbox.deliveries d
                        join mailbox.subscriptions s on s.id = d.subscription_id
                        where d.state = 'DUE' and d.attempts > 0 and d.made_at < ?
                        and not exists (select 1 from mailbox.held_parties h where h.party_id = s.party_id))
                """).param(Timestamp.from(clock.instant().minus(patience))).query((rs, n) ->
                new Unreached(rs.getLong(1), at(rs.getTimestamp(2)), rs.getLong(3))).single();
    }

    /**
     * Sends again what did not arrive at the partner and is still wanted, the oldest first, each under its id; a second time
     * there is none left. What may have arrived is not among them, since an e-mail would come twice, nor are tests.
     *
     * @return how many, at most {@link #MOST_AGAIN}
     */
    public int again(long partyId, Actor by) {
        int due = jdbc.sql("""
                with failed as (select d.id from mailbox.deliveries d join mailbox.subscriptions s on s.id = d.subscription_id
                    join mailbox.messages m on m.id = d.message_id
                    where s.party_id = :party and s.active and s.ended_at is null and m.kind = any(s.kinds)
                    and (d.state = 'GIVEN_UP' or d.state = 'DUE' and d.attempts > 0)
                    order by d.made_at, d.id limit :most for update of d skip locked)
                update mailbox.deliveries d set state = 'DUE', attempts = 0, claim = null, next_at = :now
                from failed where d.id = failed.id
                """).param("party", partyId).param("most", MOST_AGAIN).param("now", Timestamp.from(clock.instant())).update();
        if (due > 0) {
            jdbc.sql("update mailbox.subscriptions set held_until = null where party_id = ? and held_until is not null")
                    .param(partyId).update();
            audit.record(by.name(), "delivery.againAll", "party " + partyId, String.valueOf(due));
            signals.notify(DeliveryQueue.CHANNEL, "");
        }
        return due;
    }

    private static Figures read(ResultSet rs, int n) throws SQLException {
        Instant held = at(rs.getTimestamp("held_at"));
        return new Figures(rs.getLong("party_id"), rs.getLong("sent"), rs.getLong("failed"), rs.getLong("waits"),
                at(rs.getTimestamp("oldest")), held == null ? null : new Hold(rs.getString("why"), rs.getString("held_by"), held));
    }

    private static Instant at(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
