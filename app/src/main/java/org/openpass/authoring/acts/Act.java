package org.openpass.authoring.acts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one owner proposes to be done to a case, or to some that one cause stops, and another signs.
 *
 * @param release the engine's key of the version on which they run
 * @param element where they stood when it was proposed; null of a case that stood nowhere
 * @param target where the case is to go on; null for other kinds
 * @param variables that it is given
 * @param repeats steps whose effect is once a case and that come again
 * @param retry what was tried again with the variable, or null
 */
public record Act(long id, Kind kind, String work, int version, long release, String element, String target,
        Map<String, Object> variables, List<String> repeats, String reason, String article, State state, String madeBy, Instant madeAt,
        String signedBy, Instant signedAt, Long retry, List<ActCase> cases) {

    public enum Kind {
        /** Its position is ended and it goes on elsewhere. */
        MOVE,
        /** The case is ended. */
        CANCEL,
        /** What stops it is tried again with another value. */
        SET_VARIABLE
    }

    public enum State {
        PROPOSED, SIGNED, WITHDRAWN, DONE
    }

    /** How many of its cases there are in a state. */
    public long count(ActCase.State of) {
        return cases.stream().filter(one -> one.state() == of).count();
    }
}
