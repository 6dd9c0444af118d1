package org.openpass.gateway.edifact;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpass.exchange.Interchanges;
import org.openpass.exchange.Interchanges.AnswersMade;
import org.openpass.mailbox.notification.TellingSource;
import org.openpass.mailbox.notification.Tellings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a party's webhooks that there are answers, in the transaction that makes them: once for all that are made together. */
@Component
class AnswerTellings implements TellingSource {

    private static final String KIND = "edifact.answer";

    private final Interchanges interchanges;
    private final ObjectProvider<Tellings> tellings;

    /** @param tellings which know all their sources, and this is one */
    AnswerTellings(Interchanges interchanges, ObjectProvider<Tellings> tellings) {
        this.interchanges = interchanges;
        this.tellings = tellings;
    }

    @EventListener
    void made(AnswersMade news) {
        interchanges.told(news.first(), tellings.getObject().tell(news.party(), KIND));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, Subject> of(Collection<UUID> deliveries) {
        return interchanges.toldBy(deliveries).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each ->
                new Subject(String.valueOf(each.getValue()), "/api/v1/edifact/answers?after=" + (each.getValue() - 1))));
    }
}
