package org.openpass.deploy.faults;

/** One kind of trouble, brought about on a system of its own; ends with everything in order, or throws. */
public interface Trial {

    /** The name that {@code --only} and the report know it by. */
    String name();

    /** What it covers, one sentence for the report. */
    String covers();

    /**
     * Brings the trouble about and checks what came of it.
     *
     * @throws AssertionError when something was lost, doubled or not told
     */
    void run(Arena arena) throws Exception;
}
