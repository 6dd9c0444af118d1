package org.openpass.declaration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;

/** Reads the answers of a task's form and gathers everything that is wrong with them. */
final class FormAnswers {

    private static final int LONGEST_TEXT = 2_000;

    private final Map<String, Object> answers;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    FormAnswers(Map<String, Object> answers) {
        this.answers = answers;
    }

    /** One of the choices; something else is an error and reads as null. */
    String choice(String field, Set<String> choices) {
        String text = raw(field);
        if (text == null || !choices.contains(text)) {
            errors.put(field, "Choose one of " + choices.stream().sorted().toList() + ".");
            return null;
        }
        return text;
    }

    /** One of the choices that the kind of the step takes in this field. */
    String choice(String field, TaskKind kind) {
        return choice(field, kind.field(field).orElseThrow().values());
    }

    /** Text that must be there, at most so long. */
    String text(String field, int longest) {
        String text = raw(field);
        if (text == null || text.isBlank()) {
            errors.put(field, "Fill this in.");
        } else if (text.length() > longest) {
            errors.put(field, "Shorten it to " + longest + " characters.");
        }
        return text;
    }

    /** Text of usual length that must be there. */
    String text(String field) {
        return text(field, LONGEST_TEXT);
    }

    /** Text that may be absent. */
    String optional(String field) {
        String text = raw(field);
        if (text != null && text.length() > LONGEST_TEXT) {
            errors.put(field, "Shorten it to " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    /** A whole number within bounds, as text. */
    String number(String field, int least, int most) {
        String text = raw(field);
        if (text == null || !text.matches("\\d{1,4}(\\.0+)?") || Double.parseDouble(text) < least
                || Double.parseDouble(text) > most) {
            errors.put(field, "Enter a whole number from " + least + " to " + most + ".");
            return null;
        }
        return String.valueOf((int) Double.parseDouble(text));
    }

    /** The texts of a field that takes several, at most so many; empty when nothing was answered. */
    List<String> list(String field, int most) {
        Object value = answers.get(field);
        List<String> texts = switch (value) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
        if (texts.size() > most) {
            errors.put(field, "At most " + most + ".");
            return List.of();
        }
        return texts;
    }

    /** Whether the box is ticked. */
    boolean ticked(String field) {
        return Boolean.parseBoolean(raw(field));
    }

    /** The answer to the field cannot be taken, for the one reason that the field's own text on screens tells. */
    void refuse(String field, String reason) {
        errors.putIfAbsent(field, reason);
    }

    /**
     * The answer to the field cannot be taken, for one of several reasons that lie outside the form.
     *
     * @param code names the reason's text on screens, {@code task.mend.<field>.<code>}
     */
    void refuse(String field, String code, String reason) {
        if (errors.putIfAbsent(field, reason) == null) {
            reasons.put(field, code);
        }
    }

    /** @throws TaskHandler.InvalidAnswers when anything was wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw new TaskHandler.InvalidAnswers(errors, reasons);
        }
    }

    private String raw(String field) {
        Object value = answers.get(field);
        return value == null ? null : value.toString();
    }
}
