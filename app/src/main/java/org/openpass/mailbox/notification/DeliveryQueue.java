package org.openpass.mailbox.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.StoredMessages;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deliveries from their making to their end, a lane a subscription: a partner that is slow or fails holds up only its
 * own. A delivery is claimed, which is committed, then sent, then settled. Whose sender died in between is sent again
 * under the same id by a webhook, which its receiver drops; an e-mail becomes UNKNOWN, since nobody would drop it.
 */
@Component
class DeliveryQueue implements StoredMessages {

    /** Tells that there is something to send. */
    static final String CHANNEL = "deliveries";
    /** Tells the id of the party of whose log something changed. */
    static final String LOG_CHANNEL = "delivery_log";
    static final Duration CLAIM = Duration.ofMinutes(1);
    /** How long a lane rests after a failure, whatever else is due in it. */
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int LANE = 8;

    private static final String CLAIM_DUE = """
            with lanes as materialized (
                select s.id, s.channel from mailbox.subscriptions s
                where s.id in (select d.subscription_id from mailbox.deliveries d
                    where d.state = 'DUE' and d.next_at <= :now)
                and (s.held_until is null or s.held_until <= :now)
                and not exists (select 1 from mailbox.held_parties h where h.party_id = s.party_id)
                and not exists (select 1 from mailbox.deliveries b
                    where b.subscription_id = s.id and b.state = 'SENDING')
                limit :lanes for no key update of s skip locked),
            due as materialized (
                select d.id, d.subscription_id, d.message_id from lanes l cross join lateral (
                    select id, subscription_id, message_id from mailbox.deliveries
                    where subscription_id = l.id and state = 'DUE' and next_at <= :now
                    order by next_at, message_id
                    limit (case when l.channel = 'EMAIL' then 1 else :lane end)) d)
            update mailbox.deliveries d set state = 'SENDING', attempts = d.attempts + 1, claim = gen_random_uuid(),
                claimed_until = :until
            from due join mailbox.subscriptions s on s.id = due.subscription_id
                left join mailbox.messages m on m.id = due.message_id
            where d.id = due.id and d.state = 'DUE'
            returning d.id, d.claim, d.claimed_until, d.attempts, d.subscription_id, s.channel, s.party_id, s.username,
                s.target, s.language, s.secret, d.message_id, m.kind, m.case_number, m.subject_number, m.stored_at
            """;

    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;

    DeliveryQueue(JdbcClient jdbc, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    /** One statement for all; where nobody wants to be told nothing is written. */
    @Override
    public void stored(List<Message> messages) {
        Timestamp now = Timestamp.from(clock.instant());
        int made = jdbc.sql("""
                insert into mailbox.deliveries (id, subscription_id, message_id, made_at, state, next_at)
                select gen_random_uuid(), s.id, m.id, ?, 'DUE', ?
                from unnest(?::uuid[], ?::bigint[], ?::text[]) as m (id, party_id, kind)
                -- Who is told for a party that was merged is told by the one that stays.
                left join access.parties p on p.id = m.party_id
                join mailbox.subscriptions s on s.party_id = coalesce(p.merged_into, m.party_id) and m.kind = any(s.kinds)
                where s.active and s.ended_at is null
                on conflict (subscription_id, message_id) do nothing
                """).params(now, now, texts(messages, m -> m.id().toString()),
                messages.stream().map(Message::partyId).toArray(Long[]::new), texts(messages, Message::kind)).update();
        if (made > 0) {
            signals.notify(CHANNEL, "");
        }
    }

    private static String[] texts(List<Message> messages, Function<Message, String> text) {
        return messages.stream().map(text).toArray(String[]::new);
    }

    /** Claims what is due in up to so many lanes; of several nodes each gets lanes of its own. */
    List<ClaimedDelivery> claim(int lanes) {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM_DUE).param("now", Timestamp.from(now)).param("lanes", lanes).param("lane", LANE)
                .param("until", Timestamp.from(now.plus(CLAIM))).query(DeliveryQueue::claimed).list();
    }

    /** Settles what was claimed by who has died since. */
    void expire() {
        jdbc.sql("""
                update mailbox.deliveries d set claimed_until = null, next_at = :now,
                    state = case when s.channel = 'EMAIL' then 'UNKNOWN'
                        when s.active and s.ended_at is null then 'DUE' else 'GIVEN_UP' end,
                    answer = case when s.channel = 'EMAIL' then 'The sender stopped while it was sending' else d.answer end
                from mailbox.subscriptions s
                where s.id = d.subscription_id and d.state = 'SENDING' and d.claimed_until <= :now
                """).param("now", Timestamp.from(clock.instant())).update();
    }

    /** Gives back what was claimed and not begun. */
    void release(List<ClaimedDelivery> claimed) {
        jdbc.sql("update mailbox.deliveries set state = 'DUE', attempts = attempts - 1, claimed_until = null "
                + "where id = any(?::uuid[]) and claim = any(?::uuid[]) and state = 'SENDING'")
                .params(claimed.stream().map(c -> c.id().toString()).toArray(String[]::new),
                        claimed.stream().map(c -> c.claim().toString()).toArray(String[]::new)).update();
    }

    /** Writes down what became of an attempt; that it arrived is true also when the claim has run out. */
    void settle(ClaimedDelivery claimed, Outcome outcome) {
        Instant now = clock.instant();
        Instant next = outcome.result() != Outcome.Result.FAILED ? null
                : BackOffs.after(claimed.attempts()).map(now::plus).orElse(null);
        if (outcome.result() == Outcome.Result.SENT) {
            jdbc.sql("update mailbox.deliveries set state = 'SENT', sent_at = ?, status = ?, answer = ?, "
                    + "claimed_until = null where id = ? and claim = ?").params(Timestamp.from(now), outcome.status(),
                    outcome.answer(), claimed.id(), claimed.claim()).update();
        } else {
            jdbc.sql("""
                    update mailbox.deliveries d set claimed_until = null, status = :status, answer = :answer,
                        next_at = coalesce(:next::timestamptz, d.next_at),
                        state = case when :state = 'DUE' and (not s.active or s.ended_at is not null) then 'GIVEN_UP'
                            else :state end
                    from mailbox.subscriptions s
                    where s.id = d.subscription_id and d.id = :id and d.claim = :claim and d.state = 'SENDING'
                    """).param("status", outcome.status()).param("answer", outcome.answer())
                    .param("next", next == null ? null : Timestamp.from(next))
                    .param("state", state(outcome, next)).param("id", claimed.id())
                    .param("claim", claimed.claim()).update();
        }
        rest(claimed.subscriptionId(), outcome.result() == Outcome.Result.FAILED ? now.plus(REST) : null);
        signals.notify(LOG_CHANNEL, String.valueOf(claimed.partyId()));
    }

    private static String state(Outcome outcome, Instant next) {
        return switch (outcome.result()) {
            case FAILED -> next == null ? "GIVEN_UP" : "DUE";
            case REFUSED -> "GIVEN_UP";
            case UNKNOWN, SENT -> "UNKNOWN";
        };
    }

    private void rest(UUID subscriptionId, Instant until) {
        jdbc.sql("update mailbox.subscriptions set held_until = :until where id = :id "
                + "and held_until is distinct from :until").param("id", subscriptionId)
                .param("until", until == null ? null : Timestamp.from(until)).update();
    }

    private static ClaimedDelivery claimed(ResultSet rs, int n) throws SQLException {
        String language = rs.getString("language");
        Timestamp stored = rs.getTimestamp("stored_at");
        return new ClaimedDelivery(rs.getObject("id", UUID.class), rs.getObject("claim", UUID.class),
                rs.getTimestamp("claimed_until").toInstant(), rs.getInt("attempts"),
                rs.getObject("subscription_id", UUID.class), Subscription.Channel.valueOf(rs.getString("channel")),
                rs.getLong("party_id"), rs.getString("username"), rs.getString("target"),
                language == null ? null : Locale.of(language), rs.getBytes("secret"),
                rs.getObject("message_id", UUID.class), rs.getString("kind"), rs.getString("case_number"),
                rs.getString("subject_number"), stored == null ? null : stored.toInstant());
    }
}
