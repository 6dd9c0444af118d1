package org.openpass.mailbox.notification;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.mailbox.notification.NotificationRefused.Reason;
import org.openpass.mailbox.notification.Subscription.Channel;
import org.openpass.signals.Signals;
import org.openpass.terms.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The webhooks of a party: whoever acts for it sees and changes them; to anybody else there are none. */
@Service
public class Webhooks {

    private static final int MOST = 10;

    /** A webhook with its secret, which is not shown again. */
    public record Issued(Subscription webhook, String secret) {
    }

    private final Rights rights;
    private final SubscriptionRows rows;
    private final WebhookHosts hosts;
    private final KeptSecrets secrets;
    private final Tellings tellings;
    private final AuditTrail audit;
    private final Signals signals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Webhooks(Rights rights, SubscriptionRows rows, WebhookHosts hosts, KeptSecrets secrets, Tellings tellings, AuditTrail audit,
            Signals signals, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.rights = rights;
        this.rows = rows;
        this.hosts = hosts;
        this.secrets = secrets;
        this.tellings = tellings;
        this.audit = audit;
        this.signals = signals;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What hinders the actor from changing them; reading them needs nothing. */
    public Optional<RightMissing> missing(Actor actor) {
        return rights.missingManager(actor);
    }

    /** Whether the installation can keep their secrets. */
    public boolean possible() {
        return secrets.possible();
    }

    /** The kinds of which one may be told. */
    public Set<String> kinds() {
        return tellings.kinds();
    }

    /** Those of the actor's party, the oldest first. */
    public List<Subscription> of(Actor actor) {
        return rows.webhooks(party(actor));
    }

    /** Adds a webhook, turned on. */
    public Issued add(String address, Set<String> kinds, Actor actor) {
        long party = party(actor);
        rights.requireManager(actor);
        requireKey();
        URI target = hosts.require(address);
        requireKinds(kinds, tellings.kinds());
        String secret = secrets.draw();
        return transaction.execute(status -> {
            rows.lock(party);
            if (rows.webhooks(party).size() >= MOST) {
                throw new NotificationRefused(Reason.TOO_MANY);
            }
            Subscription added = new Subscription(TimeOrderedId.at(clock.instant()), party, Channel.WEBHOOK, null,
                    target.toString(), Set.copyOf(kinds), null, true, clock.instant());
            rows.addWebhook(added, secrets.close(secret), actor.name());
            record(actor, "webhook.added", added.id(), target + " " + new TreeSet<>(kinds));
            return new Issued(added, secret);
        });
    }

    /** Changes what is told, to which address, and whether at all; what waits and is not wanted any more is given up. */
    public Subscription change(UUID id, String address, Set<String> kinds, boolean active, Actor actor) {
        find(id, actor);
        rights.requireManager(actor);
        URI target = hosts.require(address);
        requireKinds(kinds, tellings.kinds());
        return transaction.execute(status -> {
            rows.change(id, target.toString(), kinds, active);
            record(actor, "webhook.changed", id, target + " " + new TreeSet<>(kinds) + (active ? " on" : " off"));
            return find(id, actor);
        });
    }

    /** Draws a new secret; the one before signs nothing from now on. */
    public Issued rotate(UUID id, Actor actor) {
        Subscription webhook = find(id, actor);
        rights.requireManager(actor);
        requireKey();
        String secret = secrets.draw();
        transaction.executeWithoutResult(status -> {
            rows.secret(id, secrets.close(secret));
            record(actor, "webhook.rotated", id, webhook.target());
        });
        return new Issued(webhook, secret);
    }

    /** Takes the webhook away for good. */
    public void remove(UUID id, Actor actor) {
        Subscription webhook = find(id, actor);
        rights.requireManager(actor);
        transaction.executeWithoutResult(status -> {
            rows.end(id, clock.instant());
            record(actor, "webhook.removed", id, webhook.target());
        });
    }

    /** Sends something that tells of no message, to see whether it arrives; returns the delivery's id. */
    public UUID test(UUID id, Actor actor) {
        if (!find(id, actor).active()) {
            throw new NotificationRefused(Reason.OFF);
        }
        UUID delivery = TimeOrderedId.at(clock.instant());
        Timestamp now = Timestamp.from(clock.instant());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into mailbox.deliveries (id, subscription_id, made_at, state, next_at) "
                    + "values (?, ?, ?, 'DUE', ?)").params(delivery, id, now, now).update();
            signals.notify(DeliveryQueue.CHANNEL, "");
        });
        return delivery;
    }

    private Subscription find(UUID id, Actor actor) {
        return rows.webhook(id, party(actor)).orElseThrow(() -> new NotificationRefused(Reason.UNSEEN));
    }

    private void requireKey() {
        if (!secrets.possible()) {
            throw new NotificationRefused(Reason.NO_KEY);
        }
    }

    private void record(Actor actor, String action, UUID id, String detail) {
        audit.record(actor.name(), action, "webhook " + id, detail);
    }

    static void requireKinds(Set<String> kinds, Set<String> all) {
        if (kinds == null || kinds.isEmpty() || !all.containsAll(kinds)) {
            throw new NotificationRefused(Reason.KINDS);
        }
    }

    /** Officers have no box. */
    static long party(Actor actor) {
        if (actor.partyId() == null || actor.officer()) {
            throw new NotificationRefused(Reason.UNSEEN);
        }
        return actor.partyId();
    }
}
