package org.openpass.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.FirstPeople;
import org.openpass.access.Invitations.Invited;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Identifier;
import org.openpass.access.Parties.Party;
import org.openpass.access.Parties.Registration;
import org.openpass.access.PartyNumbers.Scheme;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.CaseParties;
import org.openpass.casework.Cases;
import org.openpass.mailbox.notification.AddressedMail;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a decided application, in one transaction: the party, the invitation of its first person, the mail to the
 * applicant, the end of the case. Done again, it is what it was.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Conclusion {

    private final ApplicationRows rows;
    private final RegistrationTerms terms;
    private final Parties parties;
    private final FirstPeople people;
    private final CaseParties members;
    private final Cases cases;
    private final AddressedMail mail;
    private final AuditTrail audit;
    private final Clock clock;
    private final String publicUrl;

    Conclusion(ApplicationRows rows, RegistrationTerms terms, Parties parties, FirstPeople people, CaseParties members,
            Cases cases, AddressedMail mail, AuditTrail audit, Clock clock, @Value("${openpass.public-url}") String publicUrl) {
        this.rows = rows;
        this.terms = terms;
        this.parties = parties;
        this.people = people;
        this.members = members;
        this.cases = cases;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** @return REGISTERED or REFUSED; a number that names a party by now is refused, whatever was decided */
    public String conclude(String caseNumber) {
        cases.lock(caseNumber);
        Application a = rows.ofCase(caseNumber).orElseThrow();
        if (a.outcome() != null) {
            return a.outcome();
        }
        Identifier number = new Identifier(a.wanted().scheme(), a.wanted().number());
        boolean granted = "REGISTER".equals(a.decision());
        String taken = granted ? taken(a, number) : null;
        return granted && taken == null ? register(a, number) : refuse(a, taken == null ? a.reason()
                : Labels.text("registration.known", a.language(), taken));
    }

    /** Which of the numbers names a party by now; of two that are granted at once the second waits here for the first. */
    private String taken(Application a, Identifier number) {
        if (parties.claim(number).isPresent()) {
            return number.value();
        }
        String code = a.declarantCode();
        return code != null && parties.claim(new Identifier(Scheme.DECLARANT.name(), code)).isPresent() ? code : null;
    }

    private String register(Application a, Identifier number) {
        LocalDate today = Seoul.today(clock);
        Optional<LocalDate> until = terms.until(a.wanted().kind(), today);
        Party party = parties.register(new Registration(a.wanted().name(), a.wanted().kind(), a.declarantCode(),
                a.declarantCode() != null || until.isPresent() ? today : null, until.orElse(null), null, null, List.of(number)),
                a.decidedBy(), a.number());
        members.join(a.caseNumber(), party.id(), "APPLICANT");
        Optional<Invited> invited = people.invite(party, a.wanted().username(), a.wanted().person(), a.number(), a.decidedBy());
        audit.record(a.decidedBy(), "party.registered", String.valueOf(party.id()), a.number());
        Locale reader = a.language();
        tell(a, "registered", invited.map(i -> Labels.text("mail.registration.registered.body", reader, a.wanted().name(),
                publicUrl + "/invitation/" + i.token(), i.username())).orElseGet(() -> Labels.text(
                "mail.registration.registered.provider", reader, a.wanted().name(), publicUrl)));
        rows.concluded(a.caseNumber(), Application.REGISTERED, party.id(), null);
        cases.close(a.caseNumber(), "REGISTERED", a.decidedBy(), Map.of("party", party.name()));
        return Application.REGISTERED;
    }

    private String refuse(Application a, String reason) {
        tell(a, "refused", Labels.text("mail.registration.refused.body", a.language(), a.wanted().name(), reason));
        rows.concluded(a.caseNumber(), Application.REFUSED, null, reason);
        cases.close(a.caseNumber(), "REGISTRATION_REFUSED", a.decidedBy(), Map.of("reason", reason));
        return Application.REFUSED;
    }

    private void tell(Application a, String what, String body) {
        mail.due("registration:" + a.caseNumber(), a.wanted().email(),
                Labels.text("mail.registration." + what + ".subject", a.language(), a.wanted().name()), body);
    }
}
