package org.openpass.engine.reading;

/**
 * Why a case cannot go on upon another version of its process, or what does not change with it. Those of the engine are the
 * preconditions of 8.6.0, the strictest of the engines that this program runs with: 8.8 and 8.9 take some of what is refused here,
 * and refuse nothing that is not.
 */
public enum MigrationRule {
    /** It is over, or was never the case's. */
    ENDED,
    /** A step at which it stands, or a sub-process around it, is mapped to nothing. */
    UNMAPPED,
    /** A step is mapped twice, or to one that is itself mapped to another: then an order could not be repeated without harm. */
    TWICE,
    /** A mapping names a step that its version does not have. */
    ABSENT,
    /** A step is mapped to one of another type, or a user task to one that is worked otherwise. */
    TYPE,
    /** A step lies in another sub-process than before. */
    FLOW_SCOPE,
    /** It waits at a joining gateway, which others have not reached yet. The engine says "retry", which would not help. */
    JOIN,
    /** It stands at a step of a kind that the engine cannot move. */
    KIND,
    /** A step has a boundary event of a kind that the engine cannot move. */
    BOUNDARY,
    /** A scope has an event sub-process that is started by a kind that the engine cannot move. */
    EVENT_SUB,
    /** An event is mapped to one that hangs on, or follows, another step than that to which its own step is mapped. */
    DETACHED,
    /** An event is mapped to one that waits for something else, or two are mapped to one. */
    EVENT_KIND,
    /** An event of the target awaits a message that the step awaits already, and no event is mapped to it. */
    SAME_MESSAGE,
    /** What is done for each of a list side by side would be done one after the other, or the other way round. */
    LOOP,
    /** It is in a called process: which version that is was settled when it was called, and the new version calls another. */
    CALLED,
    /** It is a process that another has called for its case: which version that is was settled when it was called. */
    PART,
    /** It is on its way from one step to the next: what is refused now is taken a moment later. */
    MOVING,
    /** A decision ahead judges by another law than that by which the case was begun. */
    LAW,
    /** An open task or job keeps its form, its date and what it was given: a warning. */
    JOB;

    /** Whether a case cannot be moved because of it. */
    public boolean hinders() {
        return this != JOB;
    }
}
