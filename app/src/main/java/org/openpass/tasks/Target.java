package org.openpass.tasks;

/** To whom a task is given. */
public sealed interface Target {

    /** One colleague. */
    record Person(String username) implements Target {
    }

    /**
     * Whoever of a group takes it.
     *
     * @param group the task's own candidate group; null says the same
     * @param office whose work it is from then on; null where it stays
     */
    record Group(String group, String office) implements Target {
    }
}
