package org.openpass.declaration;

import java.time.LocalDate;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * The last days that the law gives: to customs for its answer, and to declarants for what they may still ask. A period
 * counts from the day after, and ends on a working day (Art. 8(3)).
 */
@Component
public class LastDays {

    /** A last day and the article that sets it. */
    public record LastDay(LocalDate day, String article) {
    }

    private final Parameters parameters;
    private final WorkingCalendar calendar;

    LastDays(Parameters parameters, WorkingCalendar calendar) {
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /** By when customs answers a request to withdraw that it received on this day (Art. 250(4)). */
    public LastDay answerToWithdrawal(LocalDate received) {
        Parameters.Parameter days = parameters.on("withdrawal.decisionDays", received);
        return new LastDay(calendar.onOrAfter(received.plusDays(days.value().intValueExact())), days.article());
    }

    /**
     * How long an amendment that came on this day waits for its answer: as long as the documents of its declaration are
     * kept, by the law of the day on which that was filed (Art. 12).
     */
    LocalDate answerToAmendment(Declaration declaration, LocalDate received) {
        return received.plusYears(parameters.on("retention.import.years", declaration.filingDay()).value()
                .intValueExact());
    }

    /** By when the correction of too much tax can be claimed: in so many years from its first declaration (Art. 38-3(2)). */
    public LastDay claim(Declaration declaration) {
        LocalDate filed = declaration.filingDay();
        Parameters.Parameter years = parameters.on("correction.claimYears", filed);
        return new LastDay(calendar.onOrAfter(filed.plusYears(years.value().intValueExact())), years.article());
    }
}
