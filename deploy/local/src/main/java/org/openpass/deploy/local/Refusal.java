package org.openpass.deploy.local;

/** A reason not to start that a person can mend; its message is one clear sentence. */
public final class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }
}
