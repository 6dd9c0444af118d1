package org.openpass.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Time at home, by which the law counts days: that of Korea, where nothing else is {@link Homes#COUNTRY said}. */
public final class Seoul {

    /** Where customs offices are. */
    public static final ZoneId ZONE = Homes.here().zone();

    private Seoul() {
    }

    /** A statement that is written with Korea's zone, with the one of home. */
    public static String inSql(String statement) {
        return statement.replace("Asia/Seoul", ZONE.getId());
    }

    /** The day that it is in Korea. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The day in Korea on which the moment lies. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** The first moment after the day: a period that ends with the day is over then (Civil Act Art. 159). */
    public static Instant after(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
    }

    /** The last day of a period that is over at the moment: the day that has just ended when the moment is a midnight. */
    public static LocalDate lastDay(Instant over) {
        return day(over.minusNanos(1));
    }
}
