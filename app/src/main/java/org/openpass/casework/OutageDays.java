package org.openpass.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openpass.terms.Seoul;

/**
 * Where outages move a time limit that falls in them: to the day after the recovery (Customs Act Art. 8(4)), and from
 * there to a day on which it may end (Art. 8(3)). Its time of day stays.
 *
 * @param onOrAfter the first day from this one on, on which a time limit may end
 */
record OutageDays(UnaryOperator<LocalDate> onOrAfter) {

    /** What one outage does, or a day off. */
    record Step(MoveCause cause, Instant before, Instant after) {
    }

    /** What the outages do to it one after another, in the order in which they began; nothing mostly. */
    List<Step> steps(Instant due, List<Outage> standing) {
        return steps(due, standing, Set.of());
    }

    /** The same with what days do to it that became days off after it was set. */
    List<Step> steps(Instant due, List<Outage> standing, Set<LocalDate> named) {
        List<Step> steps = new ArrayList<>(rolled(due, named));
        for (Outage outage : standing) {
            Instant now = last(steps, due);
            if (outage.meets(now)) {
                Instant after = on(known(Seoul.day(outage.until()).plusDays(1), named), now);
                steps.add(new Step(MoveCause.of(outage), now, after));
                steps.addAll(rolled(after, named));
            }
        }
        return steps;
    }

    /** The first day from this one on, on which a time limit might end before those days were named. */
    private LocalDate known(LocalDate day, Set<LocalDate> named) {
        LocalDate end = onOrAfter.apply(day);
        return named.stream().filter(off -> !off.isBefore(day) && off.isBefore(end)).min(Comparator.naturalOrder())
                .orElse(end);
    }

    private List<Step> rolled(Instant due, Set<LocalDate> named) {
        LocalDate day = Seoul.lastDay(due);
        LocalDate next = named.contains(day) ? onOrAfter.apply(day) : day;
        return next.equals(day) ? List.of() : List.of(new Step(MoveCause.dayOff(day), due, on(next, due)));
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
