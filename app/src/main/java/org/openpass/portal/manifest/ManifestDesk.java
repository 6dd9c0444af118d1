package org.openpass.portal.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpass.access.Actor;
import org.openpass.cargo.CargoSenders;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.SheetLines;
import org.openpass.cargo.Submissions;
import org.openpass.cargo.VoyageFields;
import org.openpass.cargo.VoyageReports;
import org.openpass.cargo.manifest.ManifestCorrections;
import org.openpass.cargo.manifest.PortPermits;
import org.openpass.reference.Codes;
import org.openpass.release.file.Spool;
import org.springframework.stereotype.Component;

/** What the page of manifests asks and does. */
@Component
class ManifestDesk {

    private final ManifestIntake intake;
    private final SheetLines sheets;
    private final VoyageReports voyages;
    private final Submissions submissions;
    private final ManifestCorrections corrections;
    private final PortPermits permits;
    private final CargoSenders senders;
    private final Codes codes;
    private final Clock clock;

    ManifestDesk(ManifestIntake intake, SheetLines sheets, VoyageReports voyages, Submissions submissions,
            ManifestCorrections corrections, PortPermits permits, CargoSenders senders, Codes codes, Clock clock) {
        this.intake = intake;
        this.sheets = sheets;
        this.voyages = voyages;
        this.submissions = submissions;
        this.corrections = corrections;
        this.permits = permits;
        this.senders = senders;
        this.codes = codes;
        this.clock = clock;
    }

    Submissions submissions() {
        return submissions;
    }

    ManifestCorrections corrections() {
        return corrections;
    }

    /** Applies to enter a place that is no port. */
    PortPermits.Taken enter(Map<String, String> said, Actor actor) {
        VoyageFields fields = new VoyageFields(said, PortPermits.FIELDS);
        var asked = PortPermits.read(fields);
        return fields.faults().isEmpty() ? permits.apply(asked, ManifestIntake.digest("", said), actor)
                : new PortPermits.Taken(null, fields.faults());
    }

    /** Whether the actor's party is a carrier. */
    boolean carrier(Actor actor) {
        return !senders.carriers(actor).isEmpty();
    }

    /** Whether the actor's party is a carrier or a forwarder. */
    boolean sends(Actor actor) {
        return carrier(actor) || senders.forwarder(actor);
    }

    /** Customs offices by code, with their names. */
    SortedMap<String, String> offices(Locale reader) {
        return new TreeMap<>(codes.offices(reader));
    }

    Clock clock() {
        return clock;
    }

    /** Sends a sheet with what the form says of it; null: a message without lines. */
    Receipt send(Map<String, String> said, Spool.Came sheet, Actor actor) throws IOException {
        VoyageFields fields = new VoyageFields(said, VoyageFields.MANIFEST);
        var header = fields.manifest();
        String sha256 = ManifestIntake.digest(sheet == null ? "" : sheet.sha256(), said);
        Sender sender = new Sender(actor, Door.SHEET, fields.reference(), clock.instant(), sha256);
        List<Fault> faults = new ArrayList<>(fields.faults());
        Path lines = Files.createTempFile("openpass-lines", null);
        try {
            if (sheet != null) {
                faults.addAll(sheets.read(sheet.file(), lines).faults());
            } else if (header.act() != Act.CANCEL) {
                faults.add(Fault.of("lines", "manifest.noSheet"));
            }
            return intake.take(header, lines, sender, faults);
        } finally {
            Files.deleteIfExists(lines);
        }
    }

    /** Reports that a ship or aircraft arrived, or that it left. */
    Receipt report(boolean arrived, Map<String, String> said, Actor actor) {
        VoyageFields fields = new VoyageFields(said, arrived ? VoyageFields.ARRIVAL : VoyageFields.DEPARTURE);
        Sender sender = new Sender(actor, Door.FORM, fields.reference(), clock.instant(), ManifestIntake.digest("", said));
        var arrival = arrived ? fields.arrival() : null;
        var departure = arrived ? null : fields.departure();
        return !fields.faults().isEmpty() ? new Receipt(0, "", State.REFUSED, fields.faults())
                : arrived ? voyages.arrival(arrival, sender) : voyages.departure(departure, sender);
    }
}
