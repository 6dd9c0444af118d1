package org.openpass.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Identifier;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.Cases;
import org.openpass.casework.FactsOfCases;
import org.openpass.mailbox.notification.AddressedMail;
import org.openpass.reference.Codes;
import org.openpass.registration.RegistrationRefused.Fault;
import org.openpass.registration.RegistrationRefused.Reason;
import org.openpass.terms.Labels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applications to be registered as a party: of a newcomer, who proves an e-mail address by a code, since there is no account
 * yet; or of an officer, who has the papers. Each becomes a case that another officer decides on.
 */
@Service
public class Registrations {

    /** What a newcomer has asked for. */
    public record Asked(UUID id, Instant validUntil) {
    }

    private final ApplicationRows rows;
    private final Proofs proofs;
    private final Parties parties;
    private final Codes codes;
    private final Cases cases;
    private final FactsOfCases facts;
    private final AddressedMail mail;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Registrations(ApplicationRows rows, Proofs proofs, Parties parties, Codes codes, Cases cases, FactsOfCases facts,
            AddressedMail mail, AuditTrail audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.proofs = proofs;
        this.parties = parties;
        this.codes = codes;
        this.cases = cases;
        this.facts = facts;
        this.mail = mail;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether newcomers can apply: the installation sends e-mail. */
    public boolean possible() {
        return mail.possible();
    }

    /**
     * Sends a newcomer a code. Whether the number is known already is not told here, or anybody could read out the register.
     *
     * @throws RegistrationRefused with all fields that are to be mended, or because no code can be sent
     */
    public Asked ask(NewApplication application, Locale language) {
        NewApplication wanted = application.tidy();
        check(wanted, List.of());
        if (!mail.possible()) {
            throw new RegistrationRefused(Reason.NO_MAIL);
        }
        Locale reader = ours(language);
        Proofs.Asked asked = transaction.execute(status -> proofs.keep(wanted, reader))
                .orElseThrow(() -> new RegistrationRefused(Reason.TOO_OFTEN));
        // Nothing that a stranger wrote is sent to an address that is not proved to be the stranger's.
        if (!mail.now(wanted.email(), Labels.text("mail.registration.code.subject", reader),
                Labels.text("mail.registration.code.body", reader, asked.code()))) {
            proofs.forget(asked.id());
            throw new RegistrationRefused(Reason.NOT_SENT);
        }
        return new Asked(asked.id(), asked.validUntil());
    }

    /**
     * Files what was asked for, once its code came back; again, it is the same case.
     *
     * @return the application's case
     */
    public Application confirm(UUID id, String code) {
        Proofs.Proved proved = proofs.take(id, code == null ? "" : code.strip())
                .orElseThrow(() -> new RegistrationRefused(Reason.CODE));
        return transaction.execute(status -> {
            Optional<String> before = proofs.became(id);
            if (before.isPresent()) {
                return rows.ofCase(before.get()).orElseThrow();
            }
            Application made = open(proved.wanted(), proved.language(), null);
            proofs.becomes(id, made.caseNumber());
            return made;
        });
    }

    /** Files an application of which an officer has the papers, at the officer's office. */
    public Application enter(NewApplication application, Locale language, Actor officer) {
        if (!officer.officer()) {
            throw new RegistrationRefused(Reason.UNSEEN);
        }
        NewApplication tidy = application.tidy();
        NewApplication wanted = officer.office() == null || !tidy.office().isEmpty() && officer.national() ? tidy
                : new NewApplication(tidy.name(), tidy.kind(), tidy.scheme(), tidy.number(), tidy.person(), tidy.username(),
                        tidy.email(), tidy.explanation(), officer.office());
        check(wanted, parties.known(List.of(new Identifier(wanted.scheme(), wanted.number())))
                .map(known -> new Fault("number", "known", known.name())).stream().toList());
        return transaction.execute(status -> open(wanted, ours(language), officer.name()));
    }

    /** The application that a case is about; the caller has applied Visibility. */
    public Optional<Application> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    private void check(NewApplication wanted, List<Fault> more) {
        List<Fault> faults = new ArrayList<>(wanted.faults());
        if (!codes.office(wanted.office())) {
            faults.add(new Fault("office", "office"));
        }
        faults.addAll(more);
        if (!faults.isEmpty()) {
            throw new RegistrationRefused(faults);
        }
    }

    private Application open(NewApplication wanted, Locale language, String officer) {
        String number = rows.nextNumber();
        String by = officer == null ? "applicant" : officer;
        String caseNumber = cases.open(new Cases.NewCase(Application.CASE, "RG", number, wanted.name(), wanted.office(),
                "RECEIVED", List.of()), by);
        rows.insert(caseNumber, number, wanted, language, officer);
        facts.begin(caseNumber, new CaseFacts(wanted.name(), null, false, null, null, List.of(),
                wanted.scheme() + " " + wanted.number(), Set.of()));
        // A person's own number stands in the application and goes with it; the trail stays.
        audit.record(by, "registration.applied", caseNumber, number);
        return rows.ofCase(caseNumber).orElseThrow();
    }

    private static Locale ours(Locale language) {
        return language != null && language.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }
}
