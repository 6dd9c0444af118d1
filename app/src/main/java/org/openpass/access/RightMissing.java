package org.openpass.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpass.terms.Labels;

/** The actor's party may do this, but not this person; the text says which right it takes and who can give it. */
public class RightMissing extends RuntimeException {

    private final transient List<Right> anyOf;
    private final transient List<String> managers;

    RightMissing(List<Right> anyOf, List<String> managers) {
        super(text(anyOf, managers, Locale.ENGLISH));
        this.anyOf = anyOf;
        this.managers = managers;
    }

    /** One of them is enough. */
    public List<Right> anyOf() {
        return anyOf;
    }

    /** The names of the people who can give it; none where nobody manages the party's people. */
    public List<String> managers() {
        return managers;
    }

    /** The same in the reader's language. */
    public String text(Locale reader) {
        return text(anyOf, managers, reader);
    }

    private static String text(List<Right> anyOf, List<String> managers, Locale reader) {
        String rights = anyOf.stream().map(right -> Labels.text("right." + right, reader))
                .collect(Collectors.joining(" / "));
        return managers.isEmpty() ? Labels.text("right.missing.nobody", reader, rights)
                : Labels.text("right.missing", reader, rights, String.join(", ", managers));
    }
}
