package org.openpass.access;

import java.time.LocalDate;
import java.util.List;

/** The customs offices, which are kept elsewhere: people are posted to those that there are. */
public interface OfficeBook {

    /** What an office is. */
    enum Kind {
        HEADQUARTERS, HOUSE, AGENCY, INSTITUTE
    }

    /**
     * An office.
     *
     * @param parent the office that it belongs to; null: none
     * @param until the last day; null: open
     */
    record Office(String code, Kind kind, String nameKo, String nameEn, String parent, LocalDate from, LocalDate until) {

        /** Whether there is one on the day. */
        public boolean openOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** All that there are, were or will be, by code. */
    List<Office> all();

    /** Enters an office, or brings what is known of it up to date; part of the caller's transaction. */
    void put(Office office);
}
