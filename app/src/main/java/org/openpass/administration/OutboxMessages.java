package org.openpass.administration;

import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.engine.Alerts;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Key;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.MessageQuery;
import org.openpass.exchange.MessageSource;
import org.openpass.exchange.Result;
import org.springframework.stereotype.Component;

/** Orders to the engine that it refused: a case's orders wait behind the one that is parked. */
@Component
class OutboxMessages implements MessageSource {

    private static final String ENGINE = "engine";
    private static final int MOST = 500;

    private final Alerts alerts;
    private final Retries retries;

    OutboxMessages(Alerts alerts, Retries retries) {
        this.alerts = alerts;
        this.retries = retries;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public List<MessageEntry> page(MessageQuery query, Key after, int size) {
        return all().stream().filter(query::fits).filter(entry -> after == null || after.before(entry))
                .sorted(MessageEntry.NEWEST).limit(size).toList();
    }

    @Override
    public Optional<MessageEntry> find(String id) {
        return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private List<MessageEntry> all() {
        return alerts.parked(MOST).stream().map(parked -> new MessageEntry(name(), parked.caseNumber(), parked.since(), false,
                Channel.ENGINE, ENGINE, "ORDERS", null, parked.caseNumber(), null, Result.PARKED, null, parked.attempts(),
                parked.error(), null, 0, true)).toList();
    }

    @Override
    public boolean again(String id, Actor actor) {
        return retries.parked(id);
    }
}
