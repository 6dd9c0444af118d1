package org.openpass.authoring.recording;

/**
 * A fact of the case, and what the scenario has in its place.
 *
 * @param field where it stands in the scenario, {@code given.declaration.lines[0].hsCode}
 * @param was   what the case says; empty where it was asked for
 * @param taken what the scenario says; empty where it is left out
 */
public record Side(String field, String was, String taken, How how) {

    /** What became of it. */
    public enum How {
        /** As it is. */
        TAKEN,
        /** A number of which two digits were kept. */
        ROUNDED,
        /** Something of the same kind that was made up. */
        REPLACED,
        /** Said by who records, since the case was not to be asked. */
        SAID,
        /** Nothing of it. */
        LEFT_OUT
    }
}
