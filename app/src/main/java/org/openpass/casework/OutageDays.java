package org.openpass.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openpass.terms.Seoul;

/**
 * Where outages move a time limit that falls in them: to the day after the recovery (Customs Act Art. 8(4)), and from
 * there to a day on which it may end (Art. 8(3)). Its time of day stays.
 *
 * @param onOrAfter the first day from this one on, on which a time limit may end
 */
record OutageDays(UnaryOperator<LocalDate> onOrAfter) {

    /** What one outage does. */
    record Step(Outage outage, Instant before, Instant after) {
    }

    /** What the outages do to it one after another, in the order in which they began; nothing mostly. */
    List<Step> steps(Instant due, List<Outage> standing) {
        List<Step> steps = new ArrayList<>();
        Instant now = due;
        for (Outage outage : standing) {
            if (outage.meets(now)) {
                Instant after = on(onOrAfter.apply(Seoul.day(outage.until()).plusDays(1)), now);
                steps.add(new Step(outage, now, after));
                now = after;
            }
        }
        return steps;
    }

    /** When it is due after these steps. */
    static Instant last(List<Step> steps, Instant due) {
        return steps.isEmpty() ? due : steps.getLast().after();
    }

    /** When it is due if this is its last day. */
    static Instant on(LocalDate day, Instant due) {
        return Seoul.after(day).plus(Duration.between(Seoul.after(Seoul.lastDay(due)), due));
    }
}
