package org.openpass.casework;

import java.time.LocalDate;
import java.util.Map;

/** A module has rows that belong to no case and are kept as long as records are: it takes them away when their time has passed (Decree Art. 3). */
public interface ForgetsCaseless {

    /**
     * Takes some away, in the caller's transaction.
     *
     * @return how many were; 0: none is left whose time has passed
     */
    int forget(int most);

    /**
     * What is foreseen, if nothing more happens to it and nothing keeps it then.
     *
     * @param until a day
     * @return the last days before it on which something is kept, each with how much goes after it; of what is due already, too
     */
    Map<LocalDate, Long> keptUntil(LocalDate until);
}
