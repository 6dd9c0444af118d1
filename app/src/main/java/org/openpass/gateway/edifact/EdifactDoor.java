package org.openpass.gateway.edifact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openpass.access.Actor;
import org.openpass.access.ApiKeys;
import org.openpass.access.Parties;
import org.openpass.access.RightMissing;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Door;
import org.openpass.exchange.Exchange;
import org.openpass.exchange.Interchanges.State;
import org.openpass.exchange.Original;
import org.openpass.exchange.Received;
import org.openpass.gateway.PartySoftware;
import org.openpass.gateway.edifact.EdifactIntake.Answered;
import org.openpass.release.file.Spool;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes interchanges from whoever knocks and those that are given to the door again, and notes both among the messages. Their text is kept
 * once, with what it was answered ({@link org.openpass.exchange.Interchanges}), and found by our number of it.
 */
@Component
class EdifactDoor implements Door {

    static final int MOST_BYTES = 32 * 1024 * 1024;
    /** As RFC 1767 names it. */
    static final String EDIFACT = "application/edifact";
    private static final String KIND = "POST /edifact";
    private static final int LONGEST_ANSWER = 64_000;

    private final EdifactIntake intake;
    private final Exchange exchange;
    private final ApiKeys keys;
    private final Parties parties;
    private final Clock clock;

    EdifactDoor(EdifactIntake intake, Exchange exchange, ApiKeys keys, Parties parties, Clock clock) {
        this.intake = intake;
        this.exchange = exchange;
        this.keys = keys;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param problem why it could not be answered; null where it was
     * @param kept our number of what is kept though it was broken off: it may be given again
     */
    private record Outcome(Answered answered, int status, RuntimeException problem, String kept) {
    }

    /** How HTTP has an answer. */
    static HttpStatus status(Answered answered) {
        return answered.duplicate() ? HttpStatus.CONFLICT : answered.state() == State.REFUSED ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    /**
     * Takes what a party's software sends, as {@link EdifactIntake#take}.
     *
     * @param proof names the key that it came by; null: it came by none
     */
    Answered knock(Actor actor, Spool.Came came, String proof) throws IOException {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        Outcome outcome = outcome(actor, came);
        int millis = since(begun);
        if (actor.partyId() != null) {
            exchange.note(LONGEST_ANSWER, () -> noted(actor, at, millis, came.size(), proof, outcome));
        }
        if (outcome.problem() != null) {
            throw outcome.problem();
        }
        return outcome.answered();
    }

    private Outcome outcome(Actor actor, Spool.Came came) throws IOException {
        long[] kept = new long[1];
        try {
            Answered answered = intake.take(actor, came, id -> kept[0] = id);
            return new Outcome(answered, status(answered).value(), null, null);
        } catch (EdifactUnreadable unreadable) {
            return new Outcome(null, HttpStatus.UNPROCESSABLE_CONTENT.value(), unreadable, null);
        } catch (RightMissing missing) {
            return new Outcome(null, HttpStatus.FORBIDDEN.value(), missing, null);
        } catch (RuntimeException broken) {
            return new Outcome(null, HttpStatus.INTERNAL_SERVER_ERROR.value(), broken, kept[0] == 0 ? null : "C" + kept[0]);
        }
    }

    private static int since(long begun) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private Received noted(Actor actor, Instant at, int millis, long size, String proof, Outcome outcome) {
        Answered answered = outcome.answered();
        String answer = answered != null ? Writer.read(answered.control()) : outcome.problem().getMessage();
        return new Received(UUID.randomUUID(), at, Channel.EDIFACT, actor.name(), actor.partyId(), KIND, answered == null ? outcome.kept()
                : answered.duplicate() ? null : answered.number(), null, answered == null ? null : answered.reference(), EDIFACT, null, size, outcome.status(),
                answer == null ? null : shown(answer),
                millis, proof);
    }

    private static String shown(String answer) {
        String plain = answer.replace("\0", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_ANSWER));
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(KIND);
    }

    /** The party whose key it came by sends it, as long as that key opens the door: it is answered as it was, and nothing is taken twice. */
    @Override
    public Optional<Received> give(Original message) {
        return keys.holder(message.proof()).map(parties::get).map(PartySoftware::of).map(party -> {
            Instant at = clock.instant();
            long begun = System.nanoTime();
            try {
                Spool.Came came = Spool.in(new ByteArrayInputStream(message.content()), MOST_BYTES);
                try {
                    Outcome outcome = outcome(party, came);
                    return noted(party, at, since(begun), came.size(), message.proof(), outcome);
                } finally {
                    Files.deleteIfExists(came.file());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
