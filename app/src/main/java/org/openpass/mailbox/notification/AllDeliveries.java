package org.openpass.mailbox.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openpass.access.Actor;
import org.openpass.mailbox.notification.Delivery.Key;
import org.openpass.terms.Like;
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
        UNKNOWN,
        /** Nothing is sent to its party until somebody of customs lets it go on. */
        PARKED
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

    /** Of deliveries {@code d}, with the party {@code h} that is held. */
    static final String STANDING = """
            case d.state when 'DUE' then case when h.party_id is not null then 'PARKED' when d.attempts > 0 then 'FAILED' else 'WAITS' end when 'SENDING' then 'WAITS'
                when 'GIVEN_UP' then 'FAILED' else d.state end""";
    private static final String ROWS = """
            select d.*, s.channel, s.target, s.party_id, s.active, m.kind, m.subject_number,\s""" + STANDING + """
             as standing
            from mailbox.deliveries d join mailbox.subscriptions s on s.id = d.subscription_id
            left join mailbox.held_parties h on h.party_id = s.party_id
            left join mailbox.messages m on m.id = d.message_id where\s""";

    private static final Set<Standing> IN_TROUBLE = EnumSet.of(Standing.FAILED, Standing.UNKNOWN, Standing.PARKED);
    /** As the index of them says it. */
    static final String TROUBLE =
            "(d.state in ('GIVEN_UP', 'UNKNOWN') or d.state = 'DUE' and d.attempts > 0)";
    /** The same with those of parties that are held, found by whose they are; mostly there are none. */
    private static final String TROUBLE_OR_HELD = "(" + TROUBLE + """
             or d.state = 'DUE' and d.subscription_id = any(array(select t.id from mailbox.subscriptions t
                join mailbox.held_parties p on p.party_id = t.party_id)))""";
    private static final String OF_NUMBER = """
            select o.id from mailbox.messages n join mailbox.deliveries o on o.message_id = n.id
            where upper(n.subject_number) like :number or upper(n.case_number) like :number""";
    /** Hexadecimal digits of an id. */
    private static final int ID = 32;
    private static final int HEX = 16;

    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final Holds holds;
    private final Tellings tellings;

    AllDeliveries(JdbcClient jdbc, Deliveries deliveries, Holds holds, Tellings tellings) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.tellings = tellings;
        this.deliveries = deliveries;
    }

    /** A page, the newest first. */
    @Transactional(readOnly = true)
    public List<OfParty> page(Query query, Key after, int size) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (query.number() != null) {
            numbered(query.number(), conditions, values);
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
            if (IN_TROUBLE.containsAll(query.standings())) {
                conditions.add(query.standings().contains(Standing.PARKED) && holds.any() ? TROUBLE_OR_HELD : TROUBLE);
            }
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
        return named(jdbc.sql(ROWS + String.join(" and ", conditions) + " order by d.made_at desc, d.id desc limit :size")
                .params(values).param("size", size).query(AllDeliveries::read).list());
    }

    /** What is about the number is looked for first, so that not all deliveries are read; an id as a range, for the same. */
    private static void numbered(String number, List<String> conditions, Map<String, Object> values) {
        String digits = number.replace("-", "").toLowerCase(Locale.ROOT);
        boolean id = digits.matches("[0-9a-f]{1,32}");
        conditions.add("d.id in (" + OF_NUMBER + (id ? " union all select o.id from mailbox.deliveries o "
                + "where o.id between :lowest and :highest" : "") + ")");
        values.put("number", Like.beginning(number.toUpperCase(Locale.ROOT)));
        if (id) {
            values.put("lowest", id(digits + "0".repeat(ID - digits.length())));
            values.put("highest", id(digits + "f".repeat(ID - digits.length())));
        }
    }

    private static UUID id(String digits) {
        return new UUID(Long.parseUnsignedLong(digits, 0, ID / 2, HEX), Long.parseUnsignedLong(digits, ID / 2, ID, HEX));
    }

    /** One delivery. */
    @Transactional(readOnly = true)
    public Optional<OfParty> find(UUID id) {
        return named(jdbc.sql(ROWS + "d.id = ?").param(id).query(AllDeliveries::read).list()).stream().findFirst();
    }

    private List<OfParty> named(List<OfParty> found) {
        List<Delivery> named = tellings.named(found.stream().map(OfParty::delivery).toList());
        return IntStream.range(0, found.size()).mapToObj(i -> new OfParty(named.get(i), found.get(i).partyId(), found.get(i).standing(),
                found.get(i).wanted())).toList();
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
