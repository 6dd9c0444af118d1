package org.openpass.cargo.overdue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;

/** Reads what an officer answered of overdue goods, and gathers everything that is wrong with it. */
final class SaleAnswers {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_AMOUNT = 15;

    private final Map<String, Object> answers;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    SaleAnswers(Map<String, Object> answers) {
        this.answers = answers;
    }

    /** One of the choices of the field; something else is an error and reads as empty. */
    String choice(String field, TaskKind kind) {
        Set<String> choices = kind.field(field).orElseThrow().values();
        String text = text(field);
        if (!choices.contains(text)) {
            wrong(field, "Choose one of " + choices + ".");
            return "";
        }
        return text;
    }

    /** What was answered, empty where nothing was. */
    String text(String field) {
        Object value = answers.get(field);
        String text = value == null ? "" : value.toString().strip();
        if (text.length() > LONGEST_TEXT) {
            wrong(field, "Shorten it to " + LONGEST_TEXT + " characters.");
            return "";
        }
        return text;
    }

    /** Text that must be there, at most so long. */
    String needed(String field, int longest) {
        String text = text(field);
        if (text.isEmpty() || text.length() > longest) {
            wrong(field, "Fill this in, in at most " + longest + " characters.");
        }
        return text;
    }

    /** Whole won, from the least on; 0 where it is wrong. */
    long won(String field, long least) {
        String text = text(field).replace(",", "").replaceAll("\\.0+$", "");
        if (!text.matches("\\d{1," + LONGEST_AMOUNT + "}") || Long.parseLong(text) < least) {
            wrong(field, "Enter whole won, " + least + " or more.");
            return 0;
        }
        return Long.parseLong(text);
    }

    /** A whole number within bounds; the least where it is wrong. */
    int number(String field, int least, int most) {
        String text = text(field).replaceAll("\\.0+$", "");
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            wrong(field, "Enter a whole number from " + least + " to " + most + ".");
            return least;
        }
        return Integer.parseInt(text);
    }

    /** A quantity; null where none was answered, or it is wrong. */
    BigDecimal quantity(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            wrong(field, "Enter a number, with at most four decimals.");
            return null;
        }
        return new BigDecimal(text);
    }

    /** The field cannot be taken; the first reason stands. */
    void wrong(String field, String mend) {
        errors.putIfAbsent(field, mend);
    }

    /** The same for a reason that lies outside the form; its text for screens is {@code task.mend.<field>.<code>}. */
    void wrong(String field, String code, String mend) {
        if (errors.putIfAbsent(field, mend) == null) {
            reasons.put(field, code);
        }
    }

    /** @throws TaskHandler.InvalidAnswers when anything is wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw new TaskHandler.InvalidAnswers(errors, reasons);
        }
    }
}
