package org.openpass.mailbox.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpass.mailbox.Boxes;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries to webhooks that tell of no message in a mailbox: {@link TellingSource} says what each is about. */
@Service
public class Tellings {

    /** What a delivery is about. */
    record Told(String kind, TellingSource.Subject subject) {
    }

    private final List<TellingSource> sources;
    private final Boxes boxes;
    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;

    Tellings(List<TellingSource> sources, Boxes boxes, JdbcClient jdbc, Signals signals, Clock clock) {
        this.sources = List.copyOf(sources);
        this.boxes = boxes;
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    /** The kinds of which a webhook may be told: those of messages, and those that lie in no mailbox. */
    public Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(boxes.kinds());
        sources.forEach(source -> kinds.add(source.kind()));
        return kinds;
    }

    /**
     * Tells the party's webhooks that want that kind.
     *
     * @return the ids of the deliveries, under which their source is asked what they are about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> tell(long party, String kind) {
        Timestamp now = Timestamp.from(clock.instant());
        List<UUID> made = jdbc.sql("""
                insert into mailbox.deliveries (id, subscription_id, made_at, state, next_at)
                select gen_random_uuid(), s.id, :now, 'DUE', :now from mailbox.subscriptions s
                where s.party_id = (select coalesce(merged_into, id) from access.parties where id = :party) and s.channel = 'WEBHOOK'
                    and :kind = any(s.kinds) and s.active and s.ended_at is null
                returning id
                """).param("now", now).param("party", party).param("kind", kind).query(UUID.class).list();
        if (!made.isEmpty()) {
            signals.notify(DeliveryQueue.CHANNEL, "");
        }
        return made;
    }

    /** What a delivery without a message tells of; empty: it is a test. */
    Optional<Told> of(UUID delivery) {
        return Optional.ofNullable(of(List.of(delivery)).get(delivery));
    }

    /** The deliveries with what those without a message tell of. */
    List<Delivery> named(List<Delivery> deliveries) {
        Map<UUID, Told> told = of(deliveries.stream().filter(each -> each.messageId() == null).map(Delivery::id).toList());
        return deliveries.stream().map(each -> told.containsKey(each.id()) ? each.about(told.get(each.id()).kind(),
                told.get(each.id()).subject().number()) : each).collect(Collectors.toList());
    }

    private Map<UUID, Told> of(List<UUID> deliveries) {
        Map<UUID, Told> told = new HashMap<>();
        if (!deliveries.isEmpty()) {
            sources.forEach(source -> source.of(deliveries).forEach((id, subject) -> told.put(id, new Told(source.kind(), subject))));
        }
        return told;
    }
}
