package org.openpass.casework;

import java.util.List;
import org.openpass.access.Visibility;

/** A kind of case says what its parties have to do now; the portal asks all kinds and shows them in one list. */
public interface PartyDuties {

    /**
     * What parties have to do in the cases that they may see, the most urgent first.
     *
     * @param most at most so many
     */
    List<Duty> of(Visibility who, int most);
}
