package org.openpass.mailbox.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.mailbox.notification.Delivery.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told to anybody, for administrators; a party has its own log in {@link Deliveries}. */
@Service
@Transactional
public class AllDeliveries {

    /** How a delivery stands, as who looks after all of them asks. */
    public enum Standing {
        /** It is being sent, or comes to that. */
        WAITS,
        SENT,
        /** It did not arrive, whether it is tried again by itself or not. */
        FAILED,
        UNKNOWN
    }

    /**
     * A delivery with whose it is.
     *
     * @param wanted its receiver has neither turned it off nor ended it
     */
    public record OfParty(Delivery delivery, long partyId, Standing standing, boolean wanted) {
    }

    /**
     * What to look for.
     *
     * @param number the beginning of the document's or the case's number, or of the delivery's id; null for any
     * @param channel null for any
     * @param parties null for any
     * @param standings empty for any
     * @param from null for any time
     */
    public record Query(String number, Subscription.Channel channel, List<Long> parties, List<Standing> standings,
            Instant from) {
    }

    private static final String STANDING = """
            case d.state when 'DUE' then case when d.attempts > 0 then 'FAILED' else 'WAITS' end when 'SENDING' then 'WAITS'
                when 'GIVEN_UP' then 'FAILED' else d.state end""";
    private static final String ROWS = """
            select d.*, s.channel, s.target, s.party_id, s.active, m.kind, m.subject_number,\s""" + STANDING + """
             as standing
            from mailbox.deliveries d join mailbox.subscriptions s on s.id = d.subscription_id
            left join mailbox.messages m on m.id = d.message_id where\s""";

    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    AllDeliveries(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /** A page, the newest first. */
    @Transactional(readOnly = true)
    public List<OfParty> page(Query query, Key after, int size) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (query.number() != null) {
            conditions.add("(starts_with(upper(m.subject_number), upper(:number)) "
                    + "or starts_with(upper(m.case_number), upper(:number)) or starts_with(d.id::text, lower(:number)))");
            values.put("number", query.number());
        }
        if (query.channel() != null) {
            conditions.add("s.channel = :channel");
            values.put("channel", query.channel().name());
        }
        if (query.parties() != null) {
            conditions.add("s.party_id = any(:parties)");
            values.put("parties", query.parties().toArray(Long[]::new));
        }
        if (!query.standings().isEmpty()) {
            conditions.add(STANDING + " = any(:standings)");
            values.put("standings", query.standings().stream().map(Standing::name).toArray(String[]::new));
        }
        if (query.from() != null) {
            conditions.add("d.made_at >= :from");
            values.put("from", Timestamp.from(query.from()));
        }
        if (after != null) {
            conditions.add("(d.made_at, d.id) < (:at, :id)");
            values.put("at", Timestamp.from(after.madeAt()));
            values.put("id", after.id());
        }
        return jdbc.sql(ROWS + String.join(" and ", conditions) + " order by d.made_at desc, d.id desc limit :size")
                .params(values).param("size", size).query(AllDeliveries::read).list();
    }

    /** One delivery. */
    @Transactional(readOnly = true)
    public Optional<OfParty> find(UUID id) {
        return jdbc.sql(ROWS + "d.id = ?").param(id).query(AllDeliveries::read).optional();
    }

    /**
     * Sends it again, now and under the same id.
     *
     * @throws NotificationRefused while it is being sent, or when nobody wants it any more
     */
    public void again(OfParty known, Actor actor) {
        deliveries.resend(known.delivery(), actor);
    }

    private static OfParty read(ResultSet rs, int n) throws SQLException {
        return new OfParty(Deliveries.read(rs, n), rs.getLong("party_id"), Standing.valueOf(rs.getString("standing")),
                rs.getBoolean("active"));
    }
}
