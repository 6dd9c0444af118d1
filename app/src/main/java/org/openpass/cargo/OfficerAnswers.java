package org.openpass.cargo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openpass.tasks.TaskHandler;

/** Reads what an officer answered in a form of cargo, and gathers everything that is wrong with it. */
public final class OfficerAnswers {

    private static final int LONGEST_TEXT = 2_000;

    private final Map<String, Object> answers;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** @param answers the form's fields */
    public OfficerAnswers(Map<String, Object> answers) {
        this.answers = answers;
    }

    /** One of the choices; anything else is an error and reads as empty. */
    public String choice(String field, String... choices) {
        String text = raw(field);
        if (!Set.of(choices).contains(text)) {
            errors.put(field, "Choose one of " + String.join(", ", choices) + ".");
            return "";
        }
        return text;
    }

    /** Text that must be there, at most 2,000 characters. */
    public String text(String field) {
        String text = raw(field);
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            errors.put(field, "Fill this in, with at most " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    /** Text that may be absent, at most 2,000 characters. */
    public void notes(String field) {
        if (raw(field).length() > LONGEST_TEXT) {
            errors.put(field, "Shorten it to " + LONGEST_TEXT + " characters.");
        }
    }

    /** A whole number within bounds; anything else is an error and reads as 0. */
    public long whole(String field, long least, long most) {
        try {
            long number = new BigDecimal(raw(field)).longValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException | ArithmeticException none) {
            // Told below.
        }
        errors.put(field, "Enter a whole number from " + least + " to " + most + ".");
        return 0;
    }

    /** The answer cannot be taken, for a reason that lies outside of the form; screens tell it as {@code task.mend.<field>.<code>}. */
    public void refuse(String field, String code, String why) {
        if (errors.putIfAbsent(field, why) == null) {
            reasons.put(field, code);
        }
    }

    /** @throws TaskHandler.InvalidAnswers when anything is wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw new TaskHandler.InvalidAnswers(errors, reasons);
        }
    }

    private String raw(String field) {
        Object value = answers.get(field);
        return value == null ? "" : value.toString().strip();
    }
}
