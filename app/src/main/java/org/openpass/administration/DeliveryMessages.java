package org.openpass.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Key;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.MessageQuery;
import org.openpass.exchange.MessageSource;
import org.openpass.exchange.Result;
import org.openpass.mailbox.notification.AllDeliveries;
import org.openpass.mailbox.notification.AllDeliveries.OfParty;
import org.openpass.mailbox.notification.AllDeliveries.Standing;
import org.openpass.mailbox.notification.Delivery;
import org.openpass.mailbox.notification.Subscription;
import org.springframework.stereotype.Component;

/** Notifications to parties' software and people. Each partner is held up by its own failures only. */
@Component
class DeliveryMessages implements MessageSource {

    private static final int MOST_PARTIES = 500;

    private final AllDeliveries deliveries;
    private final Parties parties;

    DeliveryMessages(AllDeliveries deliveries, Parties parties) {
        this.deliveries = deliveries;
        this.parties = parties;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public List<MessageEntry> page(MessageQuery query, Key after, int size) {
        Subscription.Channel channel = named(Subscription.Channel.values(), query.channel());
        List<Standing> standings = Stream.of(Standing.values()).filter(standing -> query.results().contains(
                Result.valueOf(standing.name()))).toList();
        if (query.channel() != null && channel == null || !query.results().isEmpty() && standings.isEmpty()) {
            return List.of();
        }
        return deliveries.page(new AllDeliveries.Query(query.words(), channel, parties(query.partner()), standings,
                query.from()), after == null ? null : new Delivery.Key(after.at(), after.below(name())), size).stream()
                .map(this::entry).toList();
    }

    private static <T extends Enum<T>> T named(T[] all, Channel channel) {
        return Stream.of(all).filter(each -> channel != null && each.name().equals(channel.name())).findFirst().orElse(null);
    }

    private List<Long> parties(String beginning) {
        return beginning == null ? null : parties.beginning(beginning, MOST_PARTIES).stream()
                .map(Parties.Party::id).toList();
    }

    @Override
    public Optional<MessageEntry> find(String id) {
        return known(id).map(this::entry);
    }

    private Optional<OfParty> known(String id) {
        try {
            return deliveries.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private MessageEntry entry(OfParty known) {
        Delivery d = known.delivery();
        return new MessageEntry(name(), d.id().toString(), d.madeAt(), false, Channel.valueOf(d.channel().name()),
                parties.get(known.partyId()).name(), d.kind() == null ? "TEST" : d.kind(), d.number(), null, d.target(),
                Result.valueOf(known.standing().name()), d.status(), d.attempts(), d.answer(), null, 0,
                known.wanted() && d.state() != Delivery.State.SENDING && known.standing() != Standing.PARKED);
    }

    @Override
    public boolean again(String id, Actor actor) {
        Optional<OfParty> known = known(id);
        known.ifPresent(delivery -> deliveries.again(delivery, actor));
        return known.isPresent();
    }
}
