package org.openpass.tasks;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import tools.jackson.databind.JsonNode;

/**
 * What a form itself says of texts and numbers ({@code validate} of form-js): length, pattern, bounds. What is said of an answer that
 * breaks it names the field, in both languages. The officer's form and the server ask the same.
 */
public final class FormRules {

    /** A pattern that tries more than this has no chance: it may have come in before the gate looked at patterns. */
    private static final int MOST_LOOKS = 2_000_000;
    private static final int MOST_DIGITS = 20;

    private final List<AddedField> fields;

    private FormRules(List<AddedField> fields) {
        this.fields = fields;
    }

    /** @param form with its bounds as numbers */
    public static FormRules of(JsonNode form) {
        return new FormRules(form.path("components").valueStream().map(AddedField::of).flatMap(Optional::stream).toList());
    }

    /** What is wrong with the answers that were given, by field. @param asked whether a field is shown */
    public Map<String, Label> faults(Map<String, Object> answers, Predicate<String> asked) {
        Map<String, Label> faults = new LinkedHashMap<>();
        fields.stream().filter(field -> asked.test(field.key()) && answers.containsKey(field.key())).forEach(field ->
                fault(field, answers.get(field.key()).toString(), number(field.least()).orElse(null), number(field.most()).orElse(null))
                        .ifPresent(fault -> faults.put(field.key(), fault)));
        return faults;
    }

    /** Of a text or a number; anything else has no such rules. */
    static Optional<Label> fault(AddedField field, String answer, BigDecimal least, BigDecimal most) {
        return field.type() == Type.TEXT ? text(field, answer)
                : field.type() == Type.NUMBER ? number(field, answer, least, most) : Optional.empty();
    }

    private static Optional<Label> text(AddedField field, String answer) {
        if (answer.length() > field.longest()) {
            return Optional.of(said(field, "long", field.longest()));
        }
        if (answer.length() < field.shortest()) {
            return Optional.of(said(field, "short", field.shortest()));
        }
        return field.pattern() == null || matches(field.pattern(), answer) ? Optional.empty()
                : Optional.of(new Label(words(field, Locale.KOREAN, "pattern", field.hint().ko()),
                        words(field, Locale.ENGLISH, "pattern", field.hint().en())));
    }

    private static Optional<Label> number(AddedField field, String answer, BigDecimal least, BigDecimal most) {
        BigDecimal number = number(answer).orElse(null);
        if (number == null) {
            return Optional.of(said(field, "number"));
        }
        boolean under = least != null && number.compareTo(least) < 0;
        boolean over = most != null && number.compareTo(most) > 0;
        return !under && !over ? Optional.empty() : Optional.of(
                least == null ? said(field, "most", plain(most)) : most == null ? said(field, "least", plain(least))
                        : said(field, "between", plain(least), plain(most)));
    }

    static Optional<BigDecimal> number(String text) {
        try {
            // By an exponent few letters say more digits than the database and the engine can hold.
            return text == null || text.length() > MOST_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(text.strip()))
                    .filter(number -> Math.abs((long) number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal bound) {
        return bound.stripTrailingZeros().toPlainString();
    }

    /** The words of a rule with the field's name, {@code formrule.<rule>}. */
    static Label said(AddedField field, String rule, Object... args) {
        return new Label(words(field, Locale.KOREAN, rule, args), words(field, Locale.ENGLISH, rule, args));
    }

    private static String words(AddedField field, Locale language, String rule, Object... args) {
        return Labels.text("formrule." + rule, language, Stream.concat(Stream.of(field.label().in(language)),
                Stream.of(args).map(String::valueOf)).toArray());
    }

    /** As form-js: somewhere in the text, unless the pattern says from where to where. One that cannot be read asks nothing. */
    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Looked(text, 0, text.length(), new int[1])).find();
        } catch (PatternSyntaxException unreadable) {
            return true;
        } catch (TooOften | StackOverflowError e) {
            return false;
        }
    }

    /** Somebody looked at the characters of a text too often. */
    private static final class TooOften extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooOften() {
            super("Too many looks", null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private record Looked(String text, int from, int until, int[] looks) implements CharSequence {

        @Override
        public int length() {
            return until - from;
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooOften();
            }
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Looked(text, from + start, from + end, looks);
        }

        @Override
        public String toString() {
            return text.substring(from, until);
        }
    }
}
