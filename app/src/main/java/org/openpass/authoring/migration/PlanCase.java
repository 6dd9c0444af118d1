package org.openpass.authoring.migration;

import java.util.List;
import org.openpass.engine.reading.Hindrance;

/**
 * A case of a plan. Its number is shown to owners, who have to know of each what became of it; its title is not.
 *
 * @param reason the rule that hinders it, or why it is later; null if it can be moved
 * @param elementId where it stands, as far as the reason names it
 * @param said the engine's words, if it refused
 * @param hindrances all that was found where it stands, also what only warns
 */
public record PlanCase(long instanceKey, String caseNumber, State state, String reason, String elementId,
        String said, List<Hindrance> hindrances) {

    /** What can become of a case, and what became of it. */
    public enum State {
        CAN, CANNOT, LATER, ORDERED, MOVED, REFUSED, GONE_ON
    }
}
