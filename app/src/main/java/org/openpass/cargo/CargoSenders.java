package org.openpass.cargo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Identifier;
import org.openpass.access.Parties.Party;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Which carrier's and which forwarder's word a party's is, by the codes that customs registered it with (Customs Act Art. 135(2), 222). */
@Component
public class CargoSenders {

    static final String CARRIER = "CARRIER";
    static final String FORWARDER = "FORWARDER";

    private final Parties parties;
    private final Clock clock;

    CargoSenders(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** Whether the actor's party bears the carrier's code. */
    boolean carrier(Actor actor, String code) {
        return carriers(actor).contains(code);
    }

    /** The carrier's codes that the actor's party bears; none while its registration does not hold. */
    public List<String> carriers(Actor actor) {
        return registered(actor) ? codes(actor, CARRIER) : List.of();
    }

    /** Whether the actor's party is a forwarder whose registration holds today. */
    public boolean forwarder(Actor actor) {
        return registered(actor) && !codes(actor, FORWARDER).isEmpty();
    }

    /** The codes of a kind that the party bears. */
    List<String> codes(Actor actor, String scheme) {
        return actor.partyId() == null ? List.of() : parties.identifiers(List.of(actor.partyId())).getOrDefault(actor.partyId(), List.of())
                .stream().filter(each -> each.scheme().equals(scheme)).map(Identifier::value).toList();
    }

    private boolean registered(Actor actor) {
        LocalDate today = Seoul.today(clock);
        Optional<Party> party = actor.partyId() == null ? Optional.empty() : parties.find(actor.partyId(), today);
        return party.filter(p -> !p.suspendedOn(today) && (p.licenceUntil() == null || !today.isAfter(p.licenceUntil()))).isPresent();
    }
}
