package org.openpass.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.openpass.casework.Deadlines;
import org.openpass.collection.CollectionApi.Terms;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * By when duty is paid: 15 days after acceptance (Art. 9(1)1), for monthly payers the end of the month in which that is
 * (Art. 9(3)), 15 days after a notice of customs was served (Art. 9(1)2); on the next working day where it would end on a holiday (Art. 8(3)).
 */
@Component
class DueDates {

    /** Kind of the deadline in the table of deadlines. */
    static final String DEADLINE = "payment";

    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;

    DueDates(Parameters parameters, WorkingCalendar calendar, Deadlines deadlines) {
        this.calendar = calendar;
        this.parameters = parameters;
        this.deadlines = deadlines;
    }

    /** The last day to pay the slip of this round, which was accepted then, as outages have it (Art. 8(4)). */
    LocalDate of(String caseNumber, int round, Instant acceptedAt, Terms terms) {
        return Seoul.lastDay(deadlines.moved(deadline(caseNumber, round, acceptedAt, terms)));
    }

    /** Whether it is not late to pay, although the last day has passed: an outage holds the deadline. */
    boolean held(String caseNumber, int round, Instant acceptedAt, Terms terms) {
        return deadlines.held(deadline(caseNumber, round, acceptedAt, terms));
    }

    /** Watches over the slip of this round from its acceptance on; returns the last day to pay it. */
    LocalDate watch(String caseNumber, int round, Instant acceptedAt, Terms terms) {
        return Seoul.lastDay(deadlines.set(deadline(caseNumber, round, acceptedAt, terms)));
    }

    /** Watches over a notice of customs from its service on (Art. 9(1)2); returns the last day to pay it. */
    LocalDate watchNotice(String caseNumber, int round, Instant servedAt) {
        Parameters.Parameter days = parameters.on("payment.dueDaysAfterNotice", Seoul.day(servedAt));
        LocalDate last = calendar.onOrAfter(Seoul.day(servedAt).plusDays(days.value().intValueExact()));
        return Seoul.lastDay(deadlines.set(new Deadlines.Deadline(caseNumber, DEADLINE, round, Seoul.after(last), days.article(),
                Deadlines.Bearer.PAYER)));
    }

    private Deadlines.Deadline deadline(String caseNumber, int round, Instant acceptedAt, Terms terms) {
        return new Deadlines.Deadline(caseNumber, DEADLINE, round, Seoul.after(lastDay(acceptedAt, terms)),
                terms == Terms.MONTHLY ? "Customs Act Art. 9(3)" : days(Seoul.day(acceptedAt)).article(),
                Deadlines.Bearer.PAYER);
    }

    private LocalDate lastDay(Instant acceptedAt, Terms terms) {
        LocalDate accepted = Seoul.day(acceptedAt);
        LocalDate due = calendar.onOrAfter(accepted.plusDays(days(accepted).value().intValueExact()));
        return terms == Terms.MONTHLY ? calendar.onOrAfter(due.with(TemporalAdjusters.lastDayOfMonth())) : due;
    }

    /** Nothing is to be paid in the case any more, or another slip is. */
    void settle(String caseNumber) {
        deadlines.met(caseNumber, DEADLINE);
    }

    /** This slip is not to be paid any more. */
    void settle(String caseNumber, int round) {
        deadlines.met(caseNumber, DEADLINE, round);
    }

    private Parameters.Parameter days(LocalDate accepted) {
        return parameters.on("payment.dueDaysAfterAcceptance", accepted);
    }
}
