package org.openpass.administration.parties;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.access.Mandate;
import org.openpass.access.PartyKey;
import org.openpass.access.PartyPeople.Person;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What belongs to a party: its people, mandates and keys. */
final class BelongingTables {

    private BelongingTables() {
    }

    static Component people(List<Person> people) {
        DataTable table = new DataTable(text("parties.people"), text("account.name"), text("account.username"),
                text("people.rights"), text("parties.state"), text("parties.lastSignIn"));
        people.forEach(each -> table.row(each.name(), each.username(), each.rights().isEmpty() ? text("people.rights.none")
                : each.rights().stream().sorted().map(right -> text("right." + right)).collect(Collectors.joining(", ")),
                each.active() ? Badge.of(text("parties.account.open"), VaadinIcon.CHECK, "good")
                        : Badge.of(text("parties.account.closed"), VaadinIcon.CLOSE, "bad"),
                each.lastSignIn() == null ? "" : Formats.briefMoment(each.lastSignIn())));
        return people.isEmpty() ? new Paragraph(text("parties.people.none")) : table;
    }

    static Component mandates(List<Mandate> mandates, long party, LocalDate today) {
        DataTable table = new DataTable(text("parties.mandates"), text("parties.mandate.other"), text("parties.mandate.side"),
                text("parties.days"), text("parties.state"));
        mandates.forEach(each -> table.row(PartyLinks.of(each.givenBy(party) ? each.agentId() : each.principalId(),
                each.otherThan(party)), text(each.givenBy(party) ? "parties.mandate.given" : "parties.mandate.held"),
                PartyWords.days(each.from(), each.until()), text("mandates.standing." + each.standing(party, today))));
        return mandates.isEmpty() ? new Paragraph(text("parties.mandates.none")) : table;
    }

    static Component keys(List<PartyKey> keys, Instant now) {
        DataTable table = new DataTable(text("parties.keys"), text("parties.key.name"), text("parties.state"),
                text("parties.key.used"), text("parties.key.until"));
        keys.forEach(each -> table.row(each.name(), each.at(now) == PartyKey.State.VALID
                ? Badge.of(text("parties.key.VALID"), VaadinIcon.CHECK, "good")
                : Badge.of(text("parties.key." + each.at(now)), VaadinIcon.CLOSE, "quiet"),
                each.lastUsedAt() == null ? "" : Formats.briefMoment(each.lastUsedAt()), Formats.moment(each.expiresAt())));
        return keys.isEmpty() ? new Paragraph(text("parties.keys.none")) : table;
    }
}
