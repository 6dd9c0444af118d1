package org.openpass.declaration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openpass.casework.Audience;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Mailboxes;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The period in which customs answers a request: ten days from its receipt; when it ends without an answer or the
 * notice of an extension, the request is deemed approved on the next day (Art. 250(4), (5)). It ends on a working day
 * (Art. 8(3)).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChangePeriods {

    static final String DEADLINE = "change";

    private final ChangeRows changes;
    private final Declarations declarations;
    private final Deadlines deadlines;
    private final LastDays lastDays;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final ChangeNotices notices;
    private final Mailboxes mailboxes;
    private final Clock clock;

    ChangePeriods(ChangeRows changes, Declarations declarations, Deadlines deadlines, LastDays lastDays,
            Parameters parameters, WorkingCalendar calendar, Timeline timeline, ChangeNotices notices,
            Mailboxes mailboxes, Clock clock) {
        this.parameters = parameters;
        this.calendar = calendar;
        this.changes = changes;
        this.declarations = declarations;
        this.deadlines = deadlines;
        this.lastDays = lastDays;
        this.timeline = timeline;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * Sets the period of a new request; returns when it is over: the first moment of the day after its last. Only
     * withdrawals are deemed approved; an amendment waits for its answer as long as records are kept (Art. 12).
     */
    public Instant begin(String changeCase) {
        Change change = changes.ofCase(changeCase).orElseThrow();
        LocalDate received = Seoul.day(change.requestedAt());
        if (change.kind() == Change.Kind.AMENDMENT) {
            return Seoul.after(lastDays.answerToAmendment(
                    declarations.find(change.declarationNumber()).orElseThrow(), received));
        }
        LastDays.LastDay answer = lastDays.answerToWithdrawal(received);
        return deadlines.set(new Deadlines.Deadline(changeCase, DEADLINE, 1, Seoul.after(answer.day()), answer.article(),
                Deadlines.Bearer.OFFICER));
    }

    /** When the period is over as it stands now; while an outage holds it, that is looked at again in a while. */
    public Instant end(String changeCase) {
        Instant now = clock.instant();
        return open(changeCase).map(d -> !d.dueAt().isAfter(now) && deadlines.held(d) ? now.plus(Deadlines.HELD_FOR)
                : d.dueAt()).orElse(now);
    }

    private Optional<Deadlines.Deadline> open(String changeCase) {
        return deadlines.open(changeCase).stream().filter(d -> d.kind().equals(DEADLINE)).findFirst();
    }

    /** Whether the period is over now. */
    public boolean over(String changeCase) {
        return !end(changeCase).isAfter(clock.instant());
    }

    /**
     * Says at the form's fields why the decision cannot be taken as the period stands: after its end a withdrawal is
     * deemed approved, whatever is decided then; it is extended within its time only, and as often as the law lets it.
     */
    void check(Change change, String decision, FormAnswers form) {
        boolean runs = change.kind() == Change.Kind.WITHDRAWAL;
        boolean more = "EXTEND".equals(decision);
        if (more && !runs) {
            form.refuse("decision", "noPeriod", "No period runs for an amendment: approve or dismiss it.");
        } else if (runs && !"APPROVE".equals(decision) && over(change.caseNumber())) {
            form.refuse("decision", "periodOver", "The period is over: the request is deemed approved (Art. 250(5)).");
        } else if (more && change.extensions() >= limit("withdrawal.mostExtensions", change)) {
            form.refuse("decision", "extendedTwice",
                    "The period cannot be extended once more: approve or dismiss the request (Art. 250(5)).");
        } else if (more && change.extensions() > 0 && !form.ticked("applicantAgrees")) {
            form.refuse("applicantAgrees", "It was extended before; once more the applicant has to agree.");
        }
    }

    /** By how many days one decision extends the period at most: by the law of the day on which the request came. */
    int longestExtension(Change change) {
        return limit("withdrawal.longestExtension", change);
    }

    private int limit(String name, Change change) {
        return parameters.on(name, Seoul.day(change.requestedAt())).value().intValueExact();
    }

    /**
     * Moves the end by as many days as the officer decided, and tells the applicant. Part of the decision: from then on
     * the period is the longer one, whenever the process hears of it.
     */
    void extend(String changeCase) {
        Change change = changes.ofCase(changeCase).orElseThrow();
        Instant later = Seoul.after(calendar.onOrAfter(lastDay(changeCase).plusDays(change.extensionDays())));
        deadlines.set(new Deadlines.Deadline(changeCase, DEADLINE, 1, later, "Customs Act Art. 250(5)",
                Deadlines.Bearer.OFFICER));
        changes.extended(changeCase);
        timeline.add(changeCase, "PERIOD_EXTENDED", change.decidedBy(), Audience.PARTY,
                Map.of("until", lastDay(changeCase).toString(), "reason", change.decisionReason()),
                "PERIOD_EXTENDED:" + later);
        mailboxes.serve(notices.extended(changes.ofCase(changeCase).orElseThrow(), lastDay(changeCase)));
    }

    /** The request is concluded: its period ran out, or the answer came within it. */
    void close(String changeCase, boolean ranOut) {
        if (ranOut) {
            deadlines.lapsed(changeCase, DEADLINE, 1);
        } else {
            deadlines.met(changeCase, DEADLINE);
        }
    }

    private LocalDate lastDay(String changeCase) {
        return Seoul.lastDay(open(changeCase).map(Deadlines.Deadline::dueAt).orElseGet(clock::instant));
    }
}
