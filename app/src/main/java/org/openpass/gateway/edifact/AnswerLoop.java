package org.openpass.gateway.edifact;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.cargo.CustomsDecision;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake;
import org.openpass.cargo.JudgedLater;
import org.openpass.cargo.Movements;
import org.openpass.cargo.Report;
import org.openpass.cargo.Submission;
import org.openpass.cargo.Submissions;
import org.openpass.exchange.Interchanges;
import org.openpass.exchange.Interchanges.Answer;
import org.openpass.exchange.Interchanges.Decision;
import org.openpass.exchange.Interchanges.Waiting;
import org.openpass.gateway.edifact.Envelope.Head;
import org.openpass.signals.Signals;
import org.openpass.signals.WokenWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the answers that come later: APERAK once a message was judged, CUSRES once customs has decided of what it brought. Noted in the
 * transaction of the judgement, they are written here, each in one of its own, so that nobody who judges waits for another.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class AnswerLoop extends WokenWork {

    /** Tells that there may be something to answer. */
    static final String CHANNEL = "edifact_answers";
    private static final Logger log = LoggerFactory.getLogger(AnswerLoop.class);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final int MOST_PLACES = 14;

    private final Interchanges interchanges;
    private final Submissions submissions;
    private final Movements movements;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<Long> broken = ConcurrentHashMap.newKeySet();

    AnswerLoop(Interchanges interchanges, Submissions submissions, Movements movements, JsonMapper json, Signals signals,
            TransactionTemplate transaction, Clock clock) {
        super(signals, CHANNEL, "edifact-answers", POLL, Duration.ZERO);
        this.interchanges = interchanges;
        this.submissions = submissions;
        this.movements = movements;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came to its end. @param how accepted or refused */
    private record End(String how, String number, List<Fault> faults) { }

    @Override
    protected boolean round() {
        return Boolean.TRUE.equals(transaction.execute(status -> interchanges.next(broken).map(this::told).isPresent()))
                || Boolean.TRUE.equals(transaction.execute(status -> interchanges.nextDecision(broken).map(this::told).isPresent()));
    }

    private Waiting told(Waiting waiting) {
        kept(waiting.interchange(), () -> end(waiting).ifPresent(end -> interchanges.told(waiting, new Answer(waiting.message(), "APERAK", Aperak.of(
                head(waiting.interchange()), waiting.message(), end.how(), end.number(), end.faults(), clock.instant(), reference(waiting))))));
        return waiting;
    }

    private Decision told(Decision due) {
        kept(due.interchange(), () -> {
            CustomsDecision decision = json.readValue(due.decision(), CustomsDecision.class);
            interchanges.told(due, Cusres.of(head(due.interchange()), due.message(), decision, clock.instant(), "D" + due.id()));
        });
        return due;
    }

    /** What cannot be answered is put aside until the next start: it must not keep the others waiting. */
    private void kept(long interchange, Runnable telling) {
        try {
            telling.run();
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException e) {
            broken.add(interchange);
            log.error("Interchange {} is not answered further until the next start", interchange, e);
            throw e;
        }
    }

    private Optional<End> end(Waiting waiting) {
        if (waiting.kind().equals(JudgedLater.What.MANIFEST.name())) {
            return submissions.find(Long.parseLong(waiting.number())).filter(Submission::settled).map(s -> new End(
                    s.state() == Intake.State.REFUSED ? "refused" : "accepted", s.number(), submissions.errors(s)));
        }
        return movements.find(waiting.number()).filter(report -> report.state() != Report.State.WAITING).map(report -> new End(
                report.state() == Report.State.TAKEN ? "accepted" : "refused", report.number(),
                report.why() == null ? List.of() : List.of(report.why())));
    }

    private Head head(long interchange) {
        return Envelope.head(new ByteArrayInputStream(interchanges.beginning(interchange)));
    }

    private static String reference(Waiting waiting) {
        return ended(waiting.kind().substring(1, 2), waiting.number());
    }

    /** Ours of an answer, of 14 places: the end of a number is its own. */
    private static String ended(String begin, String number) {
        return begin + number.substring(Math.max(0, number.length() - MOST_PLACES + begin.length()));
    }
}
