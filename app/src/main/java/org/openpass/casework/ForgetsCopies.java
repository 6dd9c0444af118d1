package org.openpass.casework;

import java.util.Collection;

/**
 * Takes copies of cases away that stand outside of the database, when the cases are gone. It is asked until it succeeded,
 * and once more after that: who was writing a copy at that moment may have been later.
 */
public interface ForgetsCopies {

    /** There are no copies of these cases afterwards, whether or not there were any. */
    void forget(Collection<String> caseNumbers);
}
