package org.openpass.export;

/** Somebody would take a list away without saying why. */
public final class ReasonMissing extends IllegalArgumentException {

    ReasonMissing(int shortest) {
        super("Say why the list is taken in at least " + shortest + " characters.");
    }
}
