package org.openpass.cargo.unloading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openpass.tasks.TaskHandler.InvalidAnswers;
import org.openpass.terms.Labels.Label;

/** Reads the answers of a form of an unloading and gathers all that is wrong with them, in the reader's language. */
final class UnloadingForm {

    private static final int LONGEST = 2_000;

    private final Map<String, Object> answers;
    private final Map<String, Label> errors = new LinkedHashMap<>();

    UnloadingForm(Map<String, Object> answers) {
        this.answers = answers;
    }

    /** One of the choices; something else is an error and reads as empty. */
    String choice(String field, Set<String> choices) {
        String said = text(field);
        if (choices.contains(said)) {
            return said;
        }
        errors.putIfAbsent(field, Label.of("unloading.mend." + field));
        return "";
    }

    /** Text that must be there where it is needed, and is not too long. */
    String reason(String field, boolean needed) {
        String said = text(field);
        if (needed && said.isEmpty() || said.length() > LONGEST) {
            errors.putIfAbsent(field, Label.of("unloading.mend.reason"));
        }
        return said;
    }

    /** A whole number; null where it is none. */
    Integer number(String field) {
        String said = text(field);
        return said.matches("\\d{1,4}(\\.0+)?") ? Integer.valueOf((int) Double.parseDouble(said)) : null;
    }

    /** A day as {@code yyyy-mm-dd}; null where none is said or it is none, which is an error. */
    LocalDate day(String field) {
        String said = text(field);
        try {
            return said.isEmpty() ? null : LocalDate.parse(said);
        } catch (DateTimeParseException wrong) {
            errors.putIfAbsent(field, Label.of("unloading.mend.day"));
            return null;
        }
    }

    boolean ticked(String field) {
        return Boolean.parseBoolean(text(field));
    }

    void refuse(String field, Label why) {
        errors.putIfAbsent(field, why);
    }

    void refuse(Map<String, Label> faults) {
        faults.forEach(this::refuse);
    }

    /** @throws InvalidAnswers when anything is wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw InvalidAnswers.of(errors);
        }
    }

    private String text(String field) {
        Object value = answers.get(field);
        return value == null ? "" : value.toString().strip();
    }
}
