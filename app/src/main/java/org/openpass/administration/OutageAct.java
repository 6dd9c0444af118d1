package org.openpass.administration;

/** What is done about an outage that stands. */
enum OutageAct {
    /** It is over, or what was suspected was one. */
    RECOVER,
    /** It was none: what it moved is put back. */
    UNDO,
    /** It was none, and has moved nothing. */
    DISMISS,
    /** What had lapsed already is read. */
    LAPSED
}
