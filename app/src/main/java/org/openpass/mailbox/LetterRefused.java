package org.openpass.mailbox;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.terms.Labels;

/** A letter or a template of letters that is not possible; the text says why and what mends it. */
public class LetterRefused extends RuntimeException {

    /** Why; its texts stand under {@code letter.refused.<name>}. */
    public enum Reason {
        /** There is no such case, letter or template for the actor. */
        UNSEEN,
        /** The template names fields that its kind of case does not have; {@link LetterRefused#names} says which. */
        UNKNOWN_FIELD,
        /** The template cannot be read as one. */
        UNREADABLE,
        /** Something is not written or too long; {@link LetterRefused#names} says what. */
        INCOMPLETE,
        /** What the letter says is not true any more, or it was written anew: it has to be looked at first. */
        CHANGED,
        /** The template asks for a second person: it has to be offered to one. */
        SECOND_PERSON,
        /** Who wrote it is not the second person. */
        SAME_PERSON
    }

    private final Reason reason;
    private final Set<String> names;

    LetterRefused(Reason reason, Set<String> names) {
        super(text(reason, names, Locale.ENGLISH));
        this.reason = reason;
        this.names = new TreeSet<>(names);
    }

    LetterRefused(Reason reason) {
        this(reason, Set.of());
    }

    /** Why it is not possible. */
    public Reason reason() {
        return reason;
    }

    /** What it is about. */
    public Set<String> names() {
        return names;
    }

    /** Why, in the reader's language. */
    public String text(Locale reader) {
        return text(reason, names, reader);
    }

    private static String text(Reason reason, Set<String> names, Locale reader) {
        return Labels.text("letter.refused." + reason, reader, String.join(", ", new TreeSet<>(names)));
    }
}
