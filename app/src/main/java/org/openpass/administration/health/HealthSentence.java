package org.openpass.administration.health;

import java.util.function.Supplier;

/** One part of the system that says how it is. All are asked side by side, and whoever takes longer than a second is silent. */
public interface HealthSentence {

    /** Its name: {@code health.what.⟨name⟩} on screens, the tag {@code what} of its gauge. */
    String what();

    /** Lower numbers come first. */
    int order();

    /** How it is now; who fails does not answer. */
    Sentence now();

    /** A part that is asked by one question. */
    static HealthSentence of(String what, int order, Supplier<Sentence> question) {
        return new HealthSentence() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public Sentence now() {
                return question.get();
            }
        };
    }
}
