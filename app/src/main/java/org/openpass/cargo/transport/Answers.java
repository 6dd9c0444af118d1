package org.openpass.cargo.transport;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.tasks.TaskHandler.InvalidAnswers;

/** What a form answered, and everything that is wrong with it. */
final class Answers {

    private static final int LONGEST_TEXT = 2_000;

    private final Map<String, Object> said;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    Answers(Map<String, Object> said) {
        this.said = said;
        if (text("notes").length() > LONGEST_TEXT) {
            wrong("notes", "Shorten it to " + LONGEST_TEXT + " characters.");
        }
    }

    String text(String field) {
        Object value = said.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** One of the decisions. */
    String decision(Set<String> decisions) {
        if (!decisions.contains(text("decision"))) {
            wrong("decision", "Choose one of " + decisions + ".");
        }
        return text("decision");
    }

    /** Why; null where it need not be said and is not. */
    String reason(boolean needed) {
        String reason = text("reason");
        if (needed && reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            wrong("reason", "Say why, in at most " + LONGEST_TEXT + " characters.");
        }
        return reason.isEmpty() ? null : reason;
    }

    /** A number above 0; empty where nothing is said, or no such number, which is an error. */
    Optional<BigDecimal> number(String field) {
        if (text(field).isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text(field));
            if (number.signum() > 0 && number.precision() - number.scale() <= 15 && number.scale() <= 3) {
                return Optional.of(number);
            }
        } catch (NumberFormatException none) {
            // Told below, as a number that is too small is.
        }
        wrong(field, "Fill in a number above 0.");
        return Optional.empty();
    }

    /** The same in whole won. */
    Optional<Long> won(String field) {
        Optional<BigDecimal> number = number(field);
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
            wrong(field, "Fill in whole won.");
            return Optional.empty();
        }
        return number.map(BigDecimal::longValue);
    }

    void wrong(String field, String what) {
        errors.putIfAbsent(field, what);
    }

    /** What is wrong lies outside of the form; screens tell it as {@code task.mend.<field>.<code>}. */
    void refuse(String field, String code, String what) {
        if (errors.putIfAbsent(field, what) == null) {
            reasons.put(field, code);
        }
    }

    boolean wrong() {
        return !errors.isEmpty();
    }

    /** @throws InvalidAnswers when anything is wrong */
    void check() {
        if (wrong()) {
            throw new InvalidAnswers(errors, reasons);
        }
    }
}
