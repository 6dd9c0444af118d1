package org.openpass.casework;

/** Who may read a timeline entry: anyone with the number, the case's parties, or officers alone. */
public enum Audience {
    PUBLIC, PARTY, OFFICER
}
