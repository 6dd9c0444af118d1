package org.openpass.administration.parties;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import org.openpass.access.Parties.Party;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What is said of a party. */
final class PartyWords {

    private PartyWords() {
    }

    static Facts facts(Party p, LocalDate today) {
        Facts facts = new Facts().fact(text("party.kind"), text("party.kind." + p.kind()))
                .fact(text("party.declarantCode"), p.declarantCode());
        if (p.declarantCode() != null) {
            facts.fact(text("party.licence"), p.mayDeclareOn(today)
                    ? Badge.of(text("party.licence.open"), VaadinIcon.CHECK, "good")
                    : Badge.of(text("party.licence.not"), VaadinIcon.CLOSE, "bad"));
        }
        facts.fact(text("parties.licensed"), days(p.licenceFrom(), p.licenceUntil()));
        if (p.suspendedFrom() != null) {
            facts.fact(text("parties.suspended"), suspension(p, today));
        }
        return facts.fact(text("parties.ground"), ground(p.securityGround()))
                .fact(text("parties.unfaithful"), p.unfaithfulFrom() == null ? "" : Formats.day(p.unfaithfulFrom()))
                .fact(text("parties.monthly"), p.monthlyPayerUntil() == null ? "" : Formats.day(p.monthlyPayerUntil()));
    }

    /** It ends by itself, so it is said whether it stands. */
    private static Badge suspension(Party p, LocalDate today) {
        String days = days(p.suspendedFrom(), p.suspendedUntil());
        if (p.suspendedOn(today)) {
            return Badge.of(text("parties.suspended.now", days), VaadinIcon.BAN, "bad");
        }
        return today.isBefore(p.suspendedFrom()) ? Badge.of(text("parties.suspended.toCome", days), VaadinIcon.CALENDAR_CLOCK, "wait")
                : Badge.of(text("parties.suspended.over", days), VaadinIcon.MINUS, "quiet");
    }

    static String ground(String ground) {
        return ground == null ? "" : Texts.textOr("parties.ground." + ground, ground);
    }

    /** From a day until a day, either of which may be open. */
    static String days(LocalDate from, LocalDate until) {
        return from == null ? "" : Formats.day(from) + " –" + (until == null ? "" : " " + Formats.day(until));
    }
}
