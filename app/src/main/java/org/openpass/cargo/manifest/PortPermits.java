package org.openpass.cargo.manifest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.CargoSenders;
import org.openpass.cargo.Fault;
import org.openpass.cargo.References;
import org.openpass.cargo.References.Before;
import org.openpass.cargo.References.Of;
import org.openpass.cargo.VoyageFields;
import org.openpass.cargo.VoyageHeads;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.model.Mrn;
import org.openpass.reference.Codes;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications to enter a place that is no port, of the carrier of the voyage (Customs Act Art. 134(1), Decree Art. 156(1)). */
@Service
public class PortPermits {

    /** What an application says, by the names of its fields. */
    public static final List<String> FIELDS = List.of("reference", "mrn", "vessel", "callSign", "flag", "office", "place", "shipKind",
            "grossTonnage", "fromAt", "untilAt", "goods", "reason");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 500;

    private final VoyagePermits permits;
    private final References references;
    private final VoyageHeads heads;
    private final Voyages voyages;
    private final CargoSenders senders;
    private final Codes codes;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    PortPermits(VoyagePermits permits, References references, VoyageHeads heads, Voyages voyages, CargoSenders senders, Codes codes, Rights rights,
            AuditTrail audit, Clock clock) {
        this.permits = permits;
        this.references = references;
        this.heads = heads;
        this.voyages = voyages;
        this.senders = senders;
        this.codes = codes;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of an application.
     *
     * @param caseNumber of its case; null where it was refused, and nothing was kept
     * @param errors all that is wrong
     */
    public record Taken(String caseNumber, List<Fault> errors) {
        public Taken {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Takes an application; the same again is the one that was taken.
     *
     * @param sha256 of what was sent, in hexadecimal digits
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    @Transactional
    public Taken apply(PortApplication asked, String sha256, Actor actor) {
        rights.require(actor, Right.FILE);
        List<Fault> faults = faults(asked, actor);
        if (!faults.isEmpty()) {
            return new Taken(null, faults);
        }
        heads.know(asked.mrn(), asked.vessel(), asked.callSign(), null, asked.office(), actor.partyId());
        // Who sends it twice at once waits here.
        var voyage = voyages.lock(asked.mrn()).orElseThrow();
        Optional<Before> before = references.before(Of.VOYAGE_PERMIT, actor.partyId(), asked.reference(), sha256);
        if (before.isPresent()) {
            return before.get().same() ? new Taken(before.get().caseNumber(), List.of())
                    : new Taken(null, List.of(Fault.of("reference", "referenceTaken", asked.reference(), before.get().caseNumber())));
        }
        String number = permits.port(voyage, asked, actor.partyId(), sha256);
        audit.record(actor.name(), "manifest.portPermitAsked", number, asked.mrn() + " " + asked.place());
        return new Taken(number, List.of());
    }

    /** An application as forms and JSON write it; what cannot be read is told by the fields. */
    public static PortApplication read(VoyageFields said) {
        return new PortApplication(said.reference(), said.code("mrn"), said.text("vessel"), said.code("callSign"), said.code("flag"),
                said.code("office"), said.text("place"), said.text("shipKind"), said.amount("grossTonnage"), said.moment("fromAt"),
                said.moment("untilAt"), said.text("goods"), said.text("reason"));
    }

    private List<Fault> faults(PortApplication asked, Actor actor) {
        List<Fault> faults = new ArrayList<>();
        Optional<Mrn> mrn = Mrn.of(asked.mrn());
        if (asked.reference() == null || !asked.reference().matches("[!-~][ -~]{0,34}")) {
            faults.add(Fault.of("reference", "manifest.reference"));
        }
        if (mrn.isEmpty()) {
            faults.add(Fault.of("mrn", asked.mrn() == null ? "manifest.required" : "manifest.mrn", asked.mrn() == null ? "mrn" : asked.mrn()));
        } else if (!senders.carriers(actor).contains(mrn.get().carrier())) {
            faults.add(Fault.of("mrn", "voyage.carrier", mrn.get().carrier()));
        }
        LocalDate today = Seoul.today(clock);
        if (asked.office() == null || !codes.office(asked.office(), today)) {
            faults.add(Fault.of("office", asked.office() == null ? "manifest.required" : "manifest.office",
                    asked.office() == null ? "office" : asked.office()));
        }
        if (asked.flag() != null && !codes.country(asked.flag(), today)) {
            faults.add(Fault.of("flag", "manifest.flag", asked.flag()));
        }
        text("vessel", asked.vessel(), true, LONGEST_NAME, faults);
        text("callSign", asked.callSign(), false, LONGEST_NAME, faults);
        text("shipKind", asked.shipKind(), false, LONGEST_NAME, faults);
        text("place", asked.place(), true, LONGEST_NAME, faults);
        text("goods", asked.goods(), false, LONGEST, faults);
        text("reason", asked.reason(), true, LONGEST, faults);
        if (asked.fromAt() == null) {
            faults.add(Fault.of("fromAt", "manifest.required", "fromAt"));
        }
        if (asked.untilAt() == null || asked.fromAt() != null && !asked.untilAt().isAfter(asked.fromAt())) {
            faults.add(Fault.of("untilAt", asked.untilAt() == null ? "manifest.required" : "permit.untilAt", "untilAt"));
        }
        return faults;
    }

    private static void text(String field, String text, boolean needed, int most, List<Fault> faults) {
        if (needed && (text == null || text.isBlank())) {
            faults.add(Fault.of(field, "manifest.required", field));
        } else if (text != null && text.length() > most) {
            faults.add(Fault.of(field, "manifest.long", String.valueOf(most)));
        }
    }
}
