package org.openpass.deploy.bench;

/** One thing that is measured. */
public interface Measurement {

    /** The name that {@code --only} knows it by. */
    String name();

    /** Measures, and writes what it found. */
    void run(Stand stand, Figures figures) throws Exception;
}
