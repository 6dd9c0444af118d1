package org.openpass.engine.reading;

/**
 * FEEL of a model and where it stands.
 *
 * @param elementId the element, flow, message, rule or column that holds it
 * @param name what it is for there: the variable that a mapping sets, the column of a cell; null elsewhere
 * @param text as it stands in the file: in a process with its {@code =}; cells of a decision have none
 */
public record Expression(String elementId, Place place, String name, String text) {

    public enum Place {
        CONDITION, INPUT, OUTPUT, DUE_DATE, FOLLOW_UP_DATE, CORRELATION_KEY, TIMER,
        /** Where only a fixed word is allowed; refused elsewhere, read here so that it is found. */
        FIXED,
        /** Of a decision: what a column reads, a cell of a condition, a cell of an answer. */
        COLUMN, CELL, ANSWER,
        /** Of a form: when a component is shown, and other expressions. */
        FORM
    }
}
