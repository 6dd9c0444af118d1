package org.openpass.mailbox.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpass.mailbox.notification.Subscription.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subscriptions as they are kept; one that was ended stays, with its deliveries, and is found no more. */
@Component
class SubscriptionRows {

    private final JdbcClient jdbc;

    SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The party's webhooks, the oldest first. */
    List<Subscription> webhooks(long partyId) {
        return jdbc.sql("select * from mailbox.subscriptions where party_id = ? and channel = 'WEBHOOK' "
                + "and ended_at is null order by created_at, id").param(partyId).query(SubscriptionRows::read).list();
    }

    Optional<Subscription> webhook(UUID id, long partyId) {
        return webhooks(partyId).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Optional<Subscription> ofPerson(String username) {
        return jdbc.sql("select * from mailbox.subscriptions where username = ? and ended_at is null").param(username)
                .query(SubscriptionRows::read).optional();
    }

    /** Makes two at once of one party wait for each other, until the transaction ends. */
    void lock(long partyId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('webhooks:' || ?, 0))").param(String.valueOf(partyId))
                .query((rs, n) -> 1).single();
    }

    void addWebhook(Subscription webhook, byte[] secret, String by) {
        jdbc.sql("""
                insert into mailbox.subscriptions (id, party_id, channel, target, kinds, secret, created_by, created_at)
                values (?, ?, 'WEBHOOK', ?, ?, ?, ?, ?)
                """).params(webhook.id(), webhook.partyId(), webhook.target(), webhook.kinds().toArray(String[]::new),
                secret, by, Timestamp.from(webhook.createdAt())).update();
    }

    /** The person's one address: another one takes its place. */
    void putAddress(Subscription address) {
        jdbc.sql("""
                insert into mailbox.subscriptions (id, party_id, channel, username, target, kinds, language, created_by,
                    created_at) values (?, ?, 'EMAIL', ?, ?, ?, ?, ?, ?)
                on conflict (username) where username is not null and ended_at is null do update set
                    party_id = excluded.party_id, target = excluded.target, kinds = excluded.kinds,
                    language = excluded.language
                """).params(address.id(), address.partyId(), address.username(), address.target(),
                address.kinds().toArray(String[]::new), address.language().getLanguage(), address.username(),
                Timestamp.from(address.createdAt())).update();
    }

    void change(UUID id, String target, Set<String> kinds, boolean active) {
        jdbc.sql("update mailbox.subscriptions set target = ?, kinds = ?, active = ? where id = ?")
                .params(target, kinds.toArray(String[]::new), active, id).update();
        giveUpUnwanted(id);
    }

    void choose(UUID id, Set<String> kinds, Locale language) {
        jdbc.sql("update mailbox.subscriptions set kinds = ?, language = ? where id = ?")
                .params(kinds.toArray(String[]::new), language.getLanguage(), id).update();
        giveUpUnwanted(id);
    }

    void secret(UUID id, byte[] secret) {
        jdbc.sql("update mailbox.subscriptions set secret = ? where id = ?").params(secret, id).update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update mailbox.subscriptions set ended_at = ?, active = false where id = ?")
                .params(Timestamp.from(at), id).update();
        giveUpUnwanted(id);
    }

    /** What is not wanted any more is not sent, although it was when it was made. */
    private void giveUpUnwanted(UUID id) {
        jdbc.sql("""
                update mailbox.deliveries d set state = 'GIVEN_UP' from mailbox.subscriptions s
                where s.id = ? and d.subscription_id = s.id and d.state = 'DUE'
                and (not s.active or exists (select 1 from mailbox.messages m
                    where m.id = d.message_id and m.kind <> all(s.kinds)))
                """).param(id).update();
    }

    static Subscription read(ResultSet rs, int n) throws SQLException {
        String language = rs.getString("language");
        return new Subscription(rs.getObject("id", UUID.class), rs.getLong("party_id"),
                Channel.valueOf(rs.getString("channel")), rs.getString("username"), rs.getString("target"),
                Set.of((String[]) rs.getArray("kinds").getArray()), language == null ? null : Locale.of(language),
                rs.getBoolean("active"), rs.getTimestamp("created_at").toInstant());
    }
}
