package org.openpass.gateway.edifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.Consignments.Key;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.LineSpool;
import org.openpass.cargo.ManifestIntake;
import org.openpass.exchange.Interchanges.Answer;
import org.openpass.exchange.Interchanges.Waiting;
import org.openpass.gateway.edifact.Envelope.Check;
import org.openpass.gateway.edifact.Envelope.Head;
import org.springframework.stereotype.Component;

/** Brings the messages of an interchange to who judges cargo, each by itself, and says by APERAK what became of each. */
@Component
class MessageIntake {

    private static final int TWO = 2;

    private final ManifestIntake manifests;
    private final Intake intake;
    private final Consignments consignments;
    private final Clock clock;

    MessageIntake(ManifestIntake manifests, Intake intake, Consignments consignments, Clock clock) {
        this.manifests = manifests;
        this.intake = intake;
        this.consignments = consignments;
        this.clock = clock;
    }

    /** Where messages come from. @param sha256 of the whole interchange */
    record Source(Actor actor, Head head, long id, String sha256) {

        /** A message's sender: the interchange's and the message's number name it, and its content with them. */
        Sender sender(String message, Instant prepared) {
            String reference = head.reference() + "/" + message;
            return new Sender(actor, Intake.Door.EDIFACT, reference, prepared == null ? head.preparedAt() : prepared,
                    ManifestIntake.digest(sha256, Map.of("message", message)));
        }
    }

    /** Takes all that is well written. @param answers takes what can be said at once @param waiting takes of what is told later */
    void take(Source source, Check check, Path file, List<Answer> answers, List<Waiting> waiting) throws IOException {
        try (EdifactReader reader = new EdifactReader(file)) {
            int next = 0;
            for (Segment s = reader.next(); s != null; s = reader.next()) {
                if (s.tag().equals("UNH")) {
                    Envelope.Message message = check.messages().get(next++);
                    if (message.good()) {
                        Told told = switch (message.type()) {
                            case "CUSCAR" -> manifest(source, message.key(), s, reader);
                            case "CUSREP" -> voyage(source, message.key(), reader);
                            default -> gate(source, message.key(), reader);
                        };
                        waiting.addAll(told.waiting());
                        answers.add(new Answer(message.key(), "APERAK", Aperak.of(source.head(), message.key(), told.how(), told.given(),
                                told.faults(), clock.instant(), "A" + source.id() + "." + next)));
                    }
                }
            }
        }
    }

    /** What became of a message. @param how accepted, refused or waits */
    private record Told(String how, String given, List<Fault> faults, List<Waiting> waiting) { }

    private Told manifest(Source source, String message, Segment unh, EdifactReader reader) throws IOException {
        Path spooled = Files.createTempFile("openpass-lines", null);
        try {
            Cuscar read;
            try (LineSpool lines = new LineSpool(spooled)) {
                read = new Cuscar(lines);
                for (Segment s = unh; !s.tag().equals("UNT"); s = reader.next()) {
                    read.segment(s);
                }
                read.end();
            }
            Receipt receipt = manifests.take(read.header(), spooled, source.sender(message, read.prepared()), read.faults());
            return receipt.id() == 0 ? new Told("refused", null, receipt.errors(), List.of()) : new Told("waits", receipt.number(), List.of(),
                    List.of(new Waiting(source.id(), message, "MANIFEST", String.valueOf(receipt.id()))));
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private Told voyage(Source source, String message, EdifactReader reader) throws IOException {
        Cusrep read = new Cusrep();
        for (Segment s = reader.next(); !s.tag().equals("UNT"); s = reader.next()) {
            read.segment(s);
        }
        Sender sender = source.sender(message, read.prepared());
        Receipt receipt = read.arrives() ? intake.arrival(read.arrival(), sender) : intake.departure(read.departure(), sender);
        return new Told(receipt.id() == 0 ? "refused" : "accepted", receipt.number(), receipt.errors(), List.of());
    }

    private Told gate(Source source, String message, EdifactReader reader) throws IOException {
        Codeco read = new Codeco();
        for (Segment s = reader.next(); !s.tag().equals("UNT"); s = reader.next()) {
            read.segment(s);
        }
        List<Fault> faults = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        List<Codeco.Moved> moved = read.moved();
        String given = null;
        for (int i = 0; i < moved.size(); i++) {
            int row = i + 1;
            Codeco.Moved one = moved.get(i);
            int packages = one.packages() != null ? one.packages() : within(one);
            if (packages == 0) {
                faults.add(Fault.at(row, "packages", "edifact.count", String.valueOf(one.container())));
                continue;
            }
            Receipt receipt = intake.movement(read.report(one, packages), source.sender(message + "/" + row, read.prepared()));
            if (receipt.state() == Intake.State.WAITING) {
                waiting.add(new Waiting(source.id(), message, "MOVEMENT", receipt.number()));
            } else {
                receipt.errors().forEach(each -> faults.add(new Fault(row, each.field(), each.code(), each.args())));
            }
            given = moved.size() == 1 ? receipt.number() : null;
        }
        return new Told(!faults.isEmpty() ? "refused" : waiting.isEmpty() ? "accepted" : "waits", given, faults, waiting);
    }

    /** The packages of the one consignment that is in a container; 0 where it is none or several: then they are to be counted. */
    private int within(Codeco.Moved moved) {
        Key key = moved.cargo() != null ? Key.cargoNumber(moved.cargo()) : moved.house() != null ? Key.houseBill(moved.house(), null)
                : moved.master() != null ? Key.masterBill(moved.master(), null) : moved.container() == null ? null : Key.container(moved.container());
        List<Consignment> found = key == null ? List.of() : consignments.all(key, Consignments.MOST).stream().filter(each -> each.deletedAt() == null
                && each.status().open() && each.kind() != Consignment.Kind.MASTER).limit(TWO).toList();
        return found.size() == 1 ? found.getFirst().packages() : 0;
    }
}
