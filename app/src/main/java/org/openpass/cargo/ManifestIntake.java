package org.openpass.cargo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.cargo.model.Mrn;
import org.openpass.terms.Limits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a manifest as it came: it is received when it is stored (Customs Act Art. 327). Who sends it and what it says of itself is
 * judged at once; its lines are, when they are read.
 */
@Service
public class ManifestIntake {

    /** Clocks differ; but a message of far ahead would overtake all others for ever. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final SubmissionRows rows;
    private final HeaderRules header;
    private final CargoSenders senders;
    private final Rights rights;
    private final Limits limits;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ManifestIntake(SubmissionRows rows, HeaderRules header, CargoSenders senders, Rights rights, Limits limits, AuditTrail audit,
            TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.header = header;
        this.senders = senders;
        this.rights = rights;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whether the actor may send anything; doors ask before they keep what comes.
     *
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    public void require(Actor actor) {
        rights.require(actor, Right.FILE);
    }

    /** As {@link Intake#manifest}; what is REFUSED was not kept. */
    public Receipt take(ManifestHeader given, Path lines, Sender sender) {
        return take(given, lines, sender, List.of());
    }

    /**
     * The same, told with what the door could not read: nothing is kept then, and all that is wrong is answered.
     *
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    public Receipt take(ManifestHeader given, Path lines, Sender sender, List<Fault> unread) {
        Actor actor = sender.actor();
        require(actor);
        List<Fault> faults = new ArrayList<>(unread);
        add(sender(sender, clock), faults);
        boolean carrier = Mrn.of(given.mrn()).filter(mrn -> senders.carrier(actor, mrn.carrier())).isPresent();
        add(header.faults(given, carrier, senders.forwarder(actor)), faults);
        LineStaging.Packed packed = pack(lines);
        // Where the lines could not be read it is not said, too, that there are none.
        if (unread.stream().allMatch(fault -> fault.row() == 0 && VoyageFields.MANIFEST.contains(fault.field()))) {
            faults.addAll(count(given.act(), packed.lines()));
        }
        Optional<Submission> before = actor.partyId() == null || sender.reference() == null ? Optional.empty()
                : rows.find(actor.partyId(), sender.reference());
        if (before.isPresent()) {
            return again(before.get(), sender);
        }
        if (!faults.isEmpty()) {
            return new Receipt(0, "", State.REFUSED, faults.subList(0, Math.min(faults.size(), Submissions.MOST_ERRORS)));
        }
        return transaction.execute(status -> rows.insert(header.whole(given), carrier, sender, packed.content(), packed.lines()).map(s -> {
            audit.record(actor.name(), "manifest.received", s.number(), given.act() + " " + s.total());
            return new Receipt(s.id(), s.number(), s.state(), List.of());
        }).orElseGet(() -> again(rows.find(actor.partyId(), sender.reference()).orElseThrow(), sender)));
    }

    /** Of a field that could not be read no more is said. */
    private static void add(List<Fault> more, List<Fault> faults) {
        more.stream().filter(fault -> faults.stream().noneMatch(told -> told.row() == 0 && told.field().equals(fault.field())))
                .forEach(faults::add);
    }

    /** What names the content of a message with the fields that stand beside it, in hexadecimal digits. */
    public static String digest(String content, Map<String, String> fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(fields).forEach((name, value) -> digest.update(("\n" + name + "\0" + value).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same content is answered as the first time; the reference of other content is taken. */
    private Receipt again(Submission before, Sender sender) {
        return rows.sha256(before.id()).equals(sender.sha256())
                ? new Receipt(before.id(), before.number(), before.state(), before.errors() == 0 ? List.of() : rows.errors(before.id()))
                : new Receipt(0, before.number(), State.REFUSED, List.of(Fault.of("reference", "referenceTaken", sender.reference(),
                        before.number())));
    }

    /** What is wrong with the reference and the moment by which messages are ordered. */
    static List<Fault> sender(Sender sender, Clock clock) {
        List<Fault> faults = new ArrayList<>();
        if (sender.reference() == null || !sender.reference().matches("[!-~][ -~]{0,34}")) {
            faults.add(Fault.of("reference", "manifest.reference"));
        }
        if (sender.preparedAt() == null) {
            faults.add(Fault.of("preparedAt", "manifest.required", "preparedAt"));
        } else if (sender.preparedAt().isAfter(clock.instant().plus(AHEAD))) {
            faults.add(Fault.of("preparedAt", "manifest.ahead", sender.preparedAt().toString()));
        }
        return faults;
    }

    private List<Fault> count(Act act, int lines) {
        int most = limits.of(SheetLines.MOST_LINES);
        return act == Act.CANCEL ? List.of() : lines == 0 ? List.of(Fault.of("lines", "manifest.noLines"))
                : lines > most ? List.of(Fault.of("lines", "manifest.manyLines", String.valueOf(most))) : List.of();
    }

    private static LineStaging.Packed pack(Path lines) {
        try {
            return LineStaging.pack(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
