package org.openpass.portal.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.access.Principals;
import org.openpass.declaration.Change;
import org.openpass.declaration.DeclarationCodes;
import org.openpass.declaration.Filing;
import org.openpass.reference.CodeLists;
import org.openpass.reference.Codes;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What can be chosen in the form; each a code and its name, in the order in which it is offered. */
@Component
class Choices {

    private final Parties parties;
    private final Principals principals;
    private final Codes codes;
    private final CodeLists lists;
    private final DeclarationCodes asked;
    private final Clock clock;

    Choices(Parties parties, Principals principals, Codes codes, CodeLists lists, DeclarationCodes asked, Clock clock) {
        this.parties = parties;
        this.principals = principals;
        this.codes = codes;
        this.lists = lists;
        this.asked = asked;
        this.clock = clock;
    }

    /** Today in Korea, whose codes and law apply to what is filed now. */
    LocalDate today() {
        return Seoul.today(clock);
    }

    /** Those in whose name the actor may declare: declarant codes and names, the actor's own party first. */
    Map<String, String> declarants(Actor actor) {
        Map<String, String> found = new LinkedHashMap<>();
        actsFor(actor).stream().filter(p -> p.declarantCode() != null)
                .sorted(Comparator.comparing((Party p) -> p.id() != actor.partyId()).thenComparing(Party::name))
                .forEach(p -> found.put(p.declarantCode(), p.name()));
        return found;
    }

    /** The principals whose goods the actor may declare, by an identifier that documents name them by. */
    Map<String, String> importers(Actor actor) {
        List<Party> all = actsFor(actor).stream().sorted(Comparator
                .comparing((Party p) -> p.id() == actor.partyId() && !"TRADER".equals(p.kind()))
                .thenComparing(Party::name)).toList();
        var identifiers = parties.identifiers(all.stream().map(Party::id).toList());
        Map<String, String> found = new LinkedHashMap<>();
        all.forEach(p -> identifiers.getOrDefault(p.id(), List.of()).stream().findFirst()
                .ifPresent(identifier -> found.put(identifier.value(), p.name())));
        return found;
    }

    private Collection<Party> actsFor(Actor actor) {
        Set<Long> ids = principals.of(actor.partyId()).in(Filing.KIND);
        return ids.stream().map(parties::get).toList();
    }

    Map<String, String> offices(Locale locale) {
        return codes.offices(locale);
    }

    /** The codes of a list that may be filed today, each with its name. */
    Map<String, String> of(String list, Locale locale) {
        return lists.offered(list, today(), locale);
    }

    /** Whom an amendment may be due to (귀책사유). */
    Map<String, String> faults(Locale locale) {
        return asked.reasons(Change.Kind.AMENDMENT, locale);
    }

    List<String> countries() {
        return codes.countries();
    }

    List<String> currencies() {
        return codes.currencies();
    }
}
