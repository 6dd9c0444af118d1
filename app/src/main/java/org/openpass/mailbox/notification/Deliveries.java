package org.openpass.mailbox.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.mailbox.notification.Delivery.Key;
import org.openpass.mailbox.notification.Delivery.State;
import org.openpass.mailbox.notification.NotificationRefused.Reason;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of what was told: of the webhooks of the actor's party, and of the actor's own e-mail. */
@Service
@Transactional
public class Deliveries {

    /** The actor's own subscriptions; its alias is {@code s}. */
    private static final String MINE = """
            s.ended_at is null and s.party_id = :party and (s.channel = 'WEBHOOK' or s.username = :name)
            """;
    private static final String COLUMNS = """
            select d.*, s.channel, s.target, m.kind, m.subject_number
            """;

    private final JdbcClient jdbc;
    private final Tellings tellings;
    private final AuditTrail audit;
    private final Signals signals;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Tellings tellings, AuditTrail audit, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.tellings = tellings;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** A page of the log, the newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> page(Actor actor, Key after, int size) {
        Key from = after == null ? new Key(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0)) : after;
        return tellings.named(jdbc.sql(COLUMNS + """
                from mailbox.subscriptions s cross join lateral (
                    select * from mailbox.deliveries where subscription_id = s.id and (made_at, id) < (:at, :id)
                    order by made_at desc, id desc limit :size) d
                left join mailbox.messages m on m.id = d.message_id
                where\s""" + MINE + "order by d.made_at desc, d.id desc limit :size")
                .param("party", Webhooks.party(actor)).param("name", actor.name())
                .param("at", Timestamp.from(from.madeAt())).param("id", from.id()).param("size", size)
                .query(Deliveries::read).list());
    }

    /** The delivery, if it is the actor's. */
    @Transactional(readOnly = true)
    public Delivery find(UUID id, Actor actor) {
        Delivery found = jdbc.sql(COLUMNS + """
                from mailbox.deliveries d join mailbox.subscriptions s on s.id = d.subscription_id
                left join mailbox.messages m on m.id = d.message_id where d.id = :id and\s""" + MINE).param("id", id)
                .param("party", Webhooks.party(actor)).param("name", actor.name()).query(Deliveries::read).optional()
                .orElseThrow(() -> new NotificationRefused(Reason.UNSEEN));
        return tellings.named(List.of(found)).getFirst();
    }

    /** Sends it again, now and under the same id, by which a receiver that has it already drops it. */
    public Delivery again(UUID id, Actor actor) {
        resend(find(id, actor), actor);
        return find(id, actor);
    }

    /** The same for whoever may. */
    void resend(Delivery known, Actor actor) {
        boolean on = jdbc.sql("update mailbox.subscriptions set held_until = null where id = ? and active")
                .param(known.subscriptionId()).update() > 0;
        if (!on) {
            throw new NotificationRefused(Reason.OFF);
        }
        int due = jdbc.sql("update mailbox.deliveries set state = 'DUE', attempts = 0, claim = null, next_at = ? "
                + "where id = ? and state <> 'SENDING'").params(Timestamp.from(clock.instant()), known.id()).update();
        if (due == 0) {
            throw new NotificationRefused(Reason.SENDING);
        }
        audit.record(actor.name(), "delivery.again", "delivery " + known.id(), known.target());
        signals.notify(DeliveryQueue.CHANNEL, "");
    }

    static Delivery read(ResultSet rs, int n) throws SQLException {
        return new Delivery(rs.getObject("id", UUID.class), rs.getObject("subscription_id", UUID.class),
                Subscription.Channel.valueOf(rs.getString("channel")), rs.getString("target"),
                rs.getObject("message_id", UUID.class), rs.getString("kind"), rs.getString("subject_number"),
                State.valueOf(rs.getString("state")), rs.getInt("attempts"), at(rs, "made_at"), at(rs, "next_at"),
                rs.getObject("status", Integer.class), rs.getString("answer"), at(rs, "sent_at"));
    }

    private static Instant at(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
