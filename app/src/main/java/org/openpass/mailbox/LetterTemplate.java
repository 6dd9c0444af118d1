package org.openpass.mailbox;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.terms.Labels.Label;

/**
 * A released version of a template, from which officers write letters about one kind of case. Title and body are Mustache
 * in plain text; an empty line begins a paragraph.
 *
 * @param version counts from 1; the newest is in use
 * @param article on which such letters are based
 * @param days the usual period of an answer, which begins with the service; null where nothing is to be answered
 * @param asks what the officer writes into it, in the order of the form
 * @param fourEyes the role of the second person who lets such a letter go; null where who wrote it sends it
 */
public record LetterTemplate(String id, int version, String kindOfCase, Label name, Label title, Label body,
        String article, Integer days, List<Asked> asks, Actor.Role fourEyes) {

    /** Before the names of what officers write. */
    static final String TYPED = "text.";

    public LetterTemplate {
        asks = asks == null ? List.of() : List.copyOf(asks);
    }

    /**
     * What an officer writes; the template names it {@code text.<name>}.
     *
     * @param lines a text of some lines, else one line
     * @param optional may be left empty
     */
    public record Asked(String name, Label label, Boolean lines, Boolean optional) {

        public Asked {
            lines = Boolean.TRUE.equals(lines);
            optional = Boolean.TRUE.equals(optional);
        }

        /** How long it may be, in characters. */
        public int longest() {
            return lines ? 4_000 : 200;
        }
    }

    LetterTemplate released(int as) {
        return new LetterTemplate(id, as, kindOfCase, name, title, body, article, days, asks, fourEyes);
    }

    /** Fields of title and body, in either language, that are neither known nor asked for. */
    Set<String> unknown(Set<String> known) {
        Set<String> asked = asks.stream().map(one -> TYPED + one.name()).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (String text : List.of(title.ko(), title.en(), body.ko(), body.en())) {
            LetterText.fields(text).stream().filter(field -> !known.contains(field) && !asked.contains(field))
                    .forEach(unknown::add);
        }
        return unknown;
    }
}
