package org.openpass.authoring.feel;

/** What FEEL knows a value as. */
public enum FeelType {
    TEXT, NUMBER, FLAG, DATE, TIME, DATE_TIME, DURATION, LIST, CONTEXT
}
