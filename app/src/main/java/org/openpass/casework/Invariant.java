package org.openpass.casework;

/**
 * One of the system's invariants as a count of what breaks it: zero when healthy. Each module states its own;
 * {@code ./openpass check} prints them all.
 */
public interface Invariant {

    /** I1 to I10. */
    String id();

    /** The invariant in one plain sentence. */
    String sentence();

    /** How many break it now. */
    long violations();

    /** An invariant that is one SQL count. */
    static Invariant of(String id, String sentence, java.util.function.LongSupplier count) {
        return new Invariant() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String sentence() {
                return sentence;
            }

            @Override
            public long violations() {
                return count.getAsLong();
            }
        };
    }
}
