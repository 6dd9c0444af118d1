package org.openpass.declaration.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Collects what is wrong with one document, and knows the checks that every field shares. */
final class Findings {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 13;
    private static final BigDecimal MOST_KILOGRAMS = new BigDecimal("1000000000");
    /** Controls, halves of characters, line separators and marks that reorder text: they would forge what is shown. */
    static final String UNPRINTABLE =
            "[\\p{Cntrl}\\p{Cs}\\p{Zl}\\p{Zp}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]";

    private static final Pattern ANY_UNPRINTABLE = Pattern.compile(UNPRINTABLE);

    private final List<FieldError> errors = new ArrayList<>();

    void add(String field, String code, Object... args) {
        errors.add(FieldError.of(field, code, args));
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }

    /** Whether the text is there and printable and at most so many characters long. */
    boolean required(String field, String text, int length) {
        if (text == null || text.isBlank()) {
            add(field, "field.required");
            return false;
        }
        return text(field, text, length);
    }

    /** Whether the text, if there is one, is printable and at most so many characters long. */
    boolean text(String field, String text, int length) {
        if (text == null) {
            return true;
        }
        if (ANY_UNPRINTABLE.matcher(text).find()) {
            add(field, "text.controlCharacter", text);
            return false;
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > length) {
            add(field, "text.tooLong", characters, length);
            return false;
        }
        return true;
    }

    void known(String field, String code, Predicate<String> lookup, String error) {
        if (code != null && (ANY_UNPRINTABLE.matcher(code).find() || !lookup.test(code))) {
            add(field, error, code);
        }
    }

    /** Whether the amount can be reckoned with: not absurdly large, at most four decimals, not negative. */
    boolean amount(String field, BigDecimal amount) {
        if (amount == null) {
            return false;
        }
        if (integerDigits(amount) > MOST_DIGITS) {
            add(field, "amount.absurd", shown(amount));
            return false;
        }
        if (decimals(amount) > MOST_DECIMALS) {
            add(field, "amount.decimals", shown(amount), MOST_DECIMALS);
            return false;
        }
        if (amount.signum() < 0) {
            add(field, "amount.negative", shown(amount));
            return false;
        }
        return true;
    }

    /** Whether the weight in kilograms, or another quantity, can be reckoned with. */
    boolean measure(String field, BigDecimal value) {
        if (value == null) {
            return false;
        }
        if (value.signum() < 0) {
            add(field, "measure.negative", shown(value));
            return false;
        }
        if (value.compareTo(MOST_KILOGRAMS) > 0 || decimals(value) > 9) {
            add(field, "measure.absurd", shown(value));
            return false;
        }
        return true;
    }

    /** Digits before the point; in long, since a scale may be anything that an int can be. */
    private static long integerDigits(BigDecimal value) {
        return value.signum() == 0 ? 0 : (long) value.precision() - value.scale();
    }

    private static int decimals(BigDecimal value) {
        return value.scale() <= MOST_DECIMALS ? value.scale() : value.stripTrailingZeros().scale();
    }

    private static String shown(BigDecimal value) {
        return Math.abs((long) value.scale()) > 40 ? value.toString() : value.toPlainString();
    }
}
