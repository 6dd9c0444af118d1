package org.openpass.engine.reading;

/** Why a case cannot be placed at a step. The engine refuses some of them, too; of the others it would make a case that never ends. */
public enum PlacementRule {
    /** Its version has no such step. */
    ABSENT,
    /** What begins a process, or a sub-process, begins with it. */
    START,
    /** What hangs on a step begins because of that step. */
    BOUNDARY,
    /** An event sub-process begins by its event. */
    EVENT_SUB,
    /** What follows an event-based gateway is awaited by the gateway. */
    BEHIND_GATEWAY,
    /** A joining gateway would go on without the others. */
    JOIN,
    /** Behind it nothing is done: the process would be over, and its case stay open. */
    END,
    /** In what is done for each of a list nobody knows which of them is meant. */
    MULTI,
    /** The sub-process around it is not entered, or more than once. */
    SCOPE,
    /** The case stands at several steps at once, or a path of it waits for another. */
    SIDE_BY_SIDE,
    /** The case is in a called process, which would be broken off wherever it stands. */
    CALLED
}
