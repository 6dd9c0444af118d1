package org.openpass.casework;

import java.util.List;

/** A kind of case says which of its cases are about something that people know by another number, e.g. a bill of lading. */
public interface TrackingKeys {

    /**
     * Numbers of the cases, the newest first.
     *
     * @param key digits and capital letters only
     * @param most at most so many
     */
    List<String> caseNumbers(String key, int most);
}
