package org.openpass.declaration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.openpass.cargo.FilingClock.Stay;
import org.openpass.cargo.place.Area;

/**
 * What goods cost that are declared late (신고지연 가산세). Whoever carries goods into a designated storage or a bonded warehouse, or stores them
 * outside of bonded areas, declares them within 30 days (Customs Act Art. 241(3)); of named goods that are declared later a share of
 * the customs value is due, the more the later, up to a cap (Art. 241(4), Decree Art. 247(1), (2)). Goods that were transported under bond
 * after the time was over are late until that transport was declared, and no later (Decree Art. 247(3)). Those that were transported in
 * time have the time of the place to which they came.
 *
 * @param rates the shortest first; the last takes all that is later
 * @param cap whole won
 * @param limit the last day to declare what was carried in on a day
 */
record LateFiling(List<Rate> rates, BigDecimal cap, UnaryOperator<LocalDate> limit) {

    LateFiling {
        rates = List.copyOf(rates);
    }

    /**
     * A rate of Decree Art. 247(1).
     *
     * @param days up to so many days late
     * @param share of the customs value, as a factor
     * @param article where it says so
     */
    record Rate(long days, BigDecimal share, String article) {
    }

    /**
     * Goods that were late.
     *
     * @param stay where they lay too long
     * @param lastDay on which they could be declared in time
     * @param stoppedOn the day up to which they are late: that of the declaration, or of the transport before it
     * @param days from the one to the other
     * @param base customs value of the goods that are named, whole won
     * @param amount whole won, what is less is dropped
     */
    record Late(Stay stay, LocalDate lastDay, LocalDate stoppedOn, long days, long base, Rate rate, long amount) {
    }

    /**
     * How late goods were declared and what it costs; empty where they were in time, or nothing of them is named.
     *
     * @param stays where they lay, first come first; what comes after the declaration counts for nothing
     * @param filedOn the day of the declaration
     * @param named customs value of those of the goods that are named for a kind of place, whole won
     */
    Optional<Late> of(List<Stay> stays, LocalDate filedOn, ToLongFunction<Area.Kind> named) {
        return stays.stream().filter(stay -> stay.kind().declareInTime() && stay.surchargeApplies())
                .flatMap(stay -> late(stay, filedOn, named.applyAsLong(stay.kind())).stream()).findFirst();
    }

    private Optional<Late> late(Stay stay, LocalDate filedOn, long base) {
        LocalDate transport = stay.transportDeclaredOn();
        LocalDate stopped = transport != null && transport.isBefore(filedOn) ? transport : filedOn;
        LocalDate last = limit.apply(stay.from());
        long days = ChronoUnit.DAYS.between(last, stopped);
        if (days <= 0 || base <= 0) {
            return Optional.empty();
        }
        Rate rate = rates.stream().filter(each -> days <= each.days()).findFirst().orElse(rates.getLast());
        long amount = rate.share().multiply(BigDecimal.valueOf(base)).min(cap).setScale(0, RoundingMode.DOWN).longValueExact();
        return Optional.of(new Late(stay, last, stopped, days, base, rate, amount));
    }
}
