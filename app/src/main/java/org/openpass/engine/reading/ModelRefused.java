package org.openpass.engine.reading;

/** A file that is no model, or is one that nobody should go on reading. */
public final class ModelRefused extends RuntimeException {

    private final transient Refusal refusal;

    ModelRefused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
