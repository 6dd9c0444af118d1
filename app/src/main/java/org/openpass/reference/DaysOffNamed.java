package org.openpass.reference;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days became days off, or are none any more, after time limits may have been set to end on them; published in the
 * transaction that changes the calendar.
 *
 * @param release that says so
 * @param off days that are off from now on
 * @param working days that are off no more, unless they are Saturdays or Sundays
 */
public record DaysOffNamed(long release, Set<LocalDate> off, Set<LocalDate> working) {
}
