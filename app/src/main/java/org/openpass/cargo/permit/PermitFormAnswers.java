package org.openpass.cargo.permit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openpass.tasks.TaskHandler.InvalidAnswers;
import org.openpass.terms.Labels.Label;

/** The answers of a form, read one after another; what is wrong is told together. */
final class PermitFormAnswers {

    private static final int LONGEST_TEXT = 2_000;

    private final Map<String, Object> answers;
    private final Map<String, Label> faults = new LinkedHashMap<>();

    PermitFormAnswers(Map<String, Object> answers) {
        this.answers = answers;
    }

    String text(String field) {
        Object value = answers.get(field);
        String text = value == null ? "" : value.toString().strip();
        if (text.length() > LONGEST_TEXT) {
            wrong(field, "permit.answer.long");
        }
        return text;
    }

    String oneOf(String field, Set<String> choices) {
        String text = text(field);
        if (!choices.contains(text)) {
            wrong(field, "permit.answer.choice");
        }
        return text;
    }

    /** The decision's reason, which its reader must have. */
    String reason(boolean needed) {
        String reason = text("reason");
        if (needed && reason.isEmpty()) {
            wrong("reason", "permit.answer.reason");
        }
        return reason.isEmpty() ? null : reason;
    }

    boolean ticked(String field) {
        return Boolean.parseBoolean(text(field));
    }

    /** A number, or null where none is given. */
    BigDecimal number(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() < 0 || number.precision() - number.scale() > 15) {
                wrong(field, "permit.answer.number");
            }
            return number;
        } catch (NumberFormatException e) {
            wrong(field, "permit.answer.number");
            return null;
        }
    }

    /** A whole number, or null where none is given. */
    Integer whole(String field) {
        BigDecimal number = number(field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            wrong(field, "permit.answer.number");
            return null;
        }
    }

    /** A day as 2026-12-31, or null where none is given. */
    LocalDate day(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            wrong(field, "permit.answer.day");
            return null;
        }
    }

    void wrong(String field, String key) {
        faults.putIfAbsent(field, Label.of(key));
    }

    void wrong(Map<String, Label> others) {
        others.forEach(faults::putIfAbsent);
    }

    /** @throws InvalidAnswers with all that was wrong */
    void done() {
        if (!faults.isEmpty()) {
            throw InvalidAnswers.of(faults);
        }
    }
}
