package org.openpass.gateway.edifact;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake;
import org.openpass.cargo.Movements;
import org.openpass.cargo.Report;
import org.openpass.cargo.Submission;
import org.openpass.cargo.Submissions;
import org.openpass.exchange.Interchanges;
import org.openpass.exchange.Interchanges.Answer;
import org.openpass.exchange.Interchanges.Given;
import org.openpass.exchange.Interchanges.Waiting;
import org.openpass.gateway.edifact.Envelope.Head;
import org.springframework.stereotype.Service;

/** Answers to what is judged after it was taken: made when their party asks, once it is known what became of a message. */
@Service
class LaterAnswers {

    private static final int MOST = 500;
    private static final int MOST_PLACES = 13;

    private final Interchanges interchanges;
    private final Submissions submissions;
    private final Movements movements;
    private final Clock clock;

    LaterAnswers(Interchanges interchanges, Submissions submissions, Movements movements, Clock clock) {
        this.interchanges = interchanges;
        this.submissions = submissions;
        this.movements = movements;
        this.clock = clock;
    }

    /** What came to its end. @param how accepted or refused */
    private record End(String how, String number, List<Fault> faults) { }

    /** The party's answers after one. */
    List<Given> after(Actor actor, long after, int most) {
        interchanges.waiting(actor.partyId(), MOST).forEach(waiting -> end(waiting, actor).ifPresent(end -> tell(waiting, end)));
        return interchanges.answers(actor.partyId(), after, most);
    }

    private Optional<End> end(Waiting waiting, Actor actor) {
        if (waiting.kind().equals("MANIFEST")) {
            return submissions.find(Long.parseLong(waiting.number()), actor).filter(Submission::settled).map(s -> new End(
                    s.state() == Intake.State.REFUSED ? "refused" : "accepted", s.number(), submissions.errors(s)));
        }
        return movements.find(waiting.number(), actor).filter(report -> report.state() != Report.State.WAITING).map(report -> new End(
                report.state() == Report.State.TAKEN ? "accepted" : "refused", report.number(),
                report.why() == null ? List.of() : List.of(report.why())));
    }

    private void tell(Waiting waiting, End end) {
        Head head = Envelope.head(new ByteArrayInputStream(interchanges.beginning(waiting.interchange())));
        interchanges.told(waiting, new Answer(waiting.message(), "APERAK", Aperak.of(head, waiting.message(), end.how(), end.number(), end.faults(),
                clock.instant(), reference(waiting))));
    }

    /** Ours of the answer, of 14 places: the end of a report's number is its own. */
    private static String reference(Waiting waiting) {
        String number = waiting.number();
        return waiting.kind().charAt(1) + number.substring(Math.max(0, number.length() - MOST_PLACES));
    }
}
