package org.openpass.release;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A column of a governed table as people fill it in: from it come forms, the header of files, checks and the JSON.
 *
 * @param pattern what a text looks like; null: any
 * @param least of a number; null: no bound
 * @param most of a number; null: no bound
 * @param choices what a code may be; none for other types
 */
public record Column(String name, Type type, boolean required, String pattern, BigDecimal least, BigDecimal most,
        Choices choices) {

    /** What can stand in it. */
    public enum Type {
        TEXT, NUMBER, DAY, CODE
    }

    private static final Choices NONE = Choices.of(List.of());
    private static final int LONGEST = 400;
    // The pattern comes first: BigDecimal would read 1e999999 and choke on it later.
    private static final String NUMBER = "-?[0-9]{1,12}(\\.[0-9]{1,6})?";
    private static final String DAY = "(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}";

    /** A text. @param pattern null: any */
    public static Column text(String name, String pattern) {
        return new Column(name, Type.TEXT, false, pattern, null, null, NONE);
    }

    /** A number from least to most, with at most six decimals. */
    public static Column number(String name, long least, long most) {
        return new Column(name, Type.NUMBER, false, null, BigDecimal.valueOf(least), BigDecimal.valueOf(most),
                NONE);
    }

    /** A day. */
    public static Column day(String name) {
        return new Column(name, Type.DAY, false, null, null, null, NONE);
    }

    /** One of some codes. */
    public static Column code(String name, Iterable<String> values) {
        return code(name, Choices.of(values));
    }

    /** One of the codes of a list. */
    public static Column code(String name, Choices choices) {
        return new Column(name, Type.CODE, false, null, null, null, choices);
    }

    /** The same column, which is never empty. */
    public Column filled() {
        return new Column(name, type, true, pattern, least, most, choices);
    }

    /** What a code may be; empty for other types. */
    public SortedSet<String> values() {
        return choices.codes();
    }

    /** The value without blanks around it; null where nothing is left. */
    static String clean(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What is wrong with a clean value: the code of an error. */
    Optional<String> wrong(String value) {
        if (value == null) {
            return required ? Optional.of("required") : Optional.empty();
        }
        if (value.length() > LONGEST) {
            return Optional.of("long");
        }
        if (value.chars().anyMatch(Character::isISOControl) || !wellFormed(value)) {
            return Optional.of("control");
        }
        return switch (type) {
            case TEXT -> pattern == null || value.matches(pattern) ? Optional.empty() : Optional.of("pattern");
            case CODE -> values().contains(value) ? Optional.empty() : Optional.of("code");
            case DAY -> isDay(value) ? Optional.empty() : Optional.of("day");
            case NUMBER -> wrongNumber(value);
        };
    }

    private Optional<String> wrongNumber(String value) {
        if (!value.matches(NUMBER)) {
            return Optional.of("number");
        }
        BigDecimal number = new BigDecimal(value);
        boolean within = (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
        return within ? Optional.empty() : Optional.of("bounds");
    }

    private static boolean isDay(String value) {
        try {
            return value.matches(DAY) && LocalDate.parse(value) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** No half of a surrogate pair, which no database takes. */
    private static boolean wellFormed(String value) {
        return value.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
