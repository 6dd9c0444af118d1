package org.openpass.tasks;

/** A list would take longer than anybody waits for it; narrowed further, it answers. */
public final class InboxTooWide extends RuntimeException {

    InboxTooWide(Throwable cause) {
        super("The list took too long", cause);
    }
}
