package org.openpass.casework;

import java.util.Optional;
import org.openpass.terms.Labels.Label;

/** How cases of a kind are ended before their process is over, told by the module that keeps them; a kind without it cannot be. */
public interface CaseEnd {

    /** The kind of case. */
    String kind();

    /** As what it would end, and who reads the reason, in words of the reader's. */
    Label means();

    /** Why the case cannot be ended as it stands, and what mends that; empty: it can. */
    Optional<Label> hindrance(String caseNumber);

    /**
     * Ends and closes the case with all that hangs on it, in the caller's transaction. Its instance is ended by the caller.
     *
     * @param reason as it is told to the parties
     */
    void end(String caseNumber, String reason, String article, String actor);
}
