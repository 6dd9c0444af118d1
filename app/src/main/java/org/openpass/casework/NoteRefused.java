package org.openpass.casework;

import java.util.List;

/** An act on a note that is not possible; the message says why and what mends it. */
public class NoteRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such case or note for the actor. */
        UNSEEN,
        /** Somebody is mentioned who is no officer or does not see the case; {@link NoteRefused#who} names them. */
        MENTION,
        /** Another wrote it; {@link NoteRefused#who} names them. */
        AUTHOR,
        /** The time in which a note may be edited is over. */
        LATE,
        /** It was removed; {@link NoteRefused#who} names by whom. */
        REMOVED
    }

    private final Reason reason;
    private final List<String> who;

    NoteRefused(Reason reason, List<String> who, String message) {
        super(message);
        this.reason = reason;
        this.who = List.copyOf(who);
    }

    /** Why the act is not possible. */
    public Reason reason() {
        return reason;
    }

    /** User names of whom it is about. */
    public List<String> who() {
        return who;
    }
}
