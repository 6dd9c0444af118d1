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
 * (Art. 9(3)); on the next working day where it would end on a holiday (Art. 8(3)).
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

    /** The last day to pay what was accepted then. */
    LocalDate of(Instant acceptedAt, Terms terms) {
        LocalDate accepted = Seoul.day(acceptedAt);
        LocalDate due = calendar.onOrAfter(accepted.plusDays(days(accepted).value().intValueExact()));
        return terms == Terms.MONTHLY ? calendar.onOrAfter(due.with(TemporalAdjusters.lastDayOfMonth())) : due;
    }

    /** Watches over the slip of this round from its acceptance on. */
    void watch(String caseNumber, int round, Instant acceptedAt, Terms terms) {
        deadlines.set(new Deadlines.Deadline(caseNumber, DEADLINE, round, Seoul.after(of(acceptedAt, terms)),
                terms == Terms.MONTHLY ? "Customs Act Art. 9(3)" : days(Seoul.day(acceptedAt)).article(),
                Deadlines.Bearer.PAYER));
    }

    /** Nothing is to be paid in the case any more, or another slip is. */
    void settle(String caseNumber) {
        deadlines.met(caseNumber, DEADLINE);
    }

    private Parameters.Parameter days(LocalDate accepted) {
        return parameters.on("payment.dueDaysAfterAcceptance", accepted);
    }
}
