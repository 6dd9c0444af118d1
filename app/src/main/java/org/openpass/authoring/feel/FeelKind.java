package org.openpass.authoring.feel;

/** What an expression is for; it decides what it may say. */
public enum FeelKind {
    /** Whether a flow is taken. */
    CONDITION,
    /** What an input or output mapping, a column of a decision or an answer of it takes. */
    MAPPING,
    /** When a timer or a task is due. */
    DUE,
    /** By which value a message finds its case. */
    KEY,
    /** A cell of a condition of a decision: unary tests, in which {@code ?} is what the column reads. */
    CELL,
    /** Whether a form shows a field: evaluated in this process at each keystroke of an officer, so it may say least. */
    FORM
}
