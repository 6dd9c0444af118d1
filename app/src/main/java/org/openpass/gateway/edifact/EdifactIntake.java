package org.openpass.gateway.edifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.exchange.Interchanges;
import org.openpass.exchange.Interchanges.Answer;
import org.openpass.exchange.Interchanges.State;
import org.openpass.exchange.Interchanges.Stored;
import org.openpass.exchange.Interchanges.Waiting;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.edifact.Envelope.Check;
import org.openpass.gateway.edifact.Envelope.Head;
import org.openpass.release.file.Spool;
import org.openpass.signals.Signals;
import org.springframework.stereotype.Service;

/**
 * Takes an interchange: keeps it as it came, looks all of it through, brings the messages that are well written to who judges them, and
 * answers CONTRL. Whoever is interrupted begins again with the same bytes: each message is known by its references and taken once.
 */
@Service
class EdifactIntake {

    private static final String UNKNOWN_SENDER = "23";
    private static final String OTHER_RECIPIENT = "7";
    private static final String TRIAL = "25";
    private static final String DUPLICATE = "26";

    private final Interchanges interchanges;
    private final MessageIntake messages;
    private final Parties parties;
    private final Rights rights;
    private final Signals signals;
    private final Clock clock;

    EdifactIntake(Interchanges interchanges, MessageIntake messages, Parties parties, Rights rights, Signals signals, Clock clock) {
        this.interchanges = interchanges;
        this.messages = messages;
        this.parties = parties;
        this.rights = rights;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * What an interchange is answered.
     *
     * @param duplicate whether its reference is that of another one
     * @param number ours of the interchange that is kept
     * @param reference its sender's
     */
    record Answered(byte[] control, State state, boolean duplicate, String number, String reference) { }

    /**
     * Takes it, or says what is wrong with it.
     *
     * @param kept is told our number of it once it is kept: who breaks off later may give it again
     * @throws EdifactUnreadable where it has no head to which an answer could be written
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    Answered take(Actor actor, Spool.Came came, LongConsumer kept) throws IOException {
        if (actor.partyId() == null) {
            throw new NotFound();
        }
        rights.require(actor, Right.FILE);
        Check check = Envelope.of(came.file());
        Head head = check.head();
        if (head == null) {
            throw new EdifactUnreadable(check.code(), check.why());
        }
        Stored stored;
        try (InputStream content = Files.newInputStream(came.file())) {
            stored = interchanges.store(actor.partyId(), head.sender(), head.reference(), head.preparedAt(), came.sha256(), content, came.size());
        }
        String reference = "C" + stored.id();
        if (!stored.sha256().equals(came.sha256())) {
            return new Answered(ControlAnswer.refused(head, DUPLICATE, null, clock.instant(), reference), State.REFUSED, true, reference, head.reference());
        }
        kept.accept(stored.id());
        return stored.control() != null ? held(stored, head) : work(actor, came, check, stored.id());
    }

    private Answered work(Actor actor, Spool.Came came, Check check, long id) throws IOException {
        Head head = check.head();
        String foreign = check.code() != null ? null : foreign(actor, head);
        String reference = "C" + id;
        if (check.code() != null || foreign != null) {
            byte[] control = ControlAnswer.refused(head, foreign == null ? check.code() : foreign, foreign == null ? check.at() : "UNB", clock.instant(),
                    reference);
            return held(interchanges.answered(id, State.REFUSED, control, List.of(), List.of()), head);
        }
        List<Answer> answers = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        messages.take(new MessageIntake.Source(actor, head, id, came.sha256()), check, came.file(), answers, waiting);
        long good = check.messages().stream().filter(Envelope.Message::good).count();
        State state = good == check.messages().size() ? State.TAKEN : good == 0 ? State.REFUSED : State.PARTLY;
        Stored stored = interchanges.answered(id, state, ControlAnswer.taken(check, clock.instant(), reference), answers, waiting);
        if (!waiting.isEmpty()) {
            signals.notify(AnswerLoop.CHANNEL, "");
        }
        return held(stored, head);
    }

    private static Answered held(Stored stored, Head head) {
        return new Answered(stored.control(), stored.state(), false, "C" + stored.id(), head.reference());
    }

    /** Whether the interchange is another's: a party speaks for itself, and to customs. */
    private String foreign(Actor actor, Head head) {
        boolean mine = parties.byIdentifier(head.sender()).filter(party -> party.id() == actor.partyId()).isPresent();
        return !mine ? UNKNOWN_SENDER : !head.recipient().equals(Codes.of("recipient")) ? OTHER_RECIPIENT : head.test() ? TRIAL : null;
    }

}
