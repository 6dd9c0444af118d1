package org.openpass.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openpass.tasks.TaskHandler.InvalidAnswers;
import org.openpass.terms.Labels.Label;

/** Reads what was answered in the form of a step. All that is wrong is gathered, by field and with what mends it, and told at once in both languages. */
public final class FormAnswers {

    private static final int LONGEST_TEXT = 2_000;
    private static final int DIGITS = 15;
    private static final int DECIMALS = 4;
    private static final int LARGEST_COUNT = 9_999;
    private static final int DAY = "2026-12-31".length();

    private final Map<String, Object> answers;
    private final Map<String, Label> errors = new LinkedHashMap<>();

    /** @param answers the form's fields, as {@link TaskHandler#decide} has them */
    public FormAnswers(Map<String, Object> answers) {
        this.answers = answers;
    }

    /** One of the choices that the kind takes in the field; anything else is an error and reads as empty. */
    public String choice(String field, TaskKind kind) {
        Set<String> choices = kind.field(field).orElseThrow().values();
        if (choices.contains(raw(field))) {
            return raw(field);
        }
        refuse(field, Label.of("answers.form.choose", String.join(", ", choices)));
        return "";
    }

    /** What was answered, at most 2,000 characters; empty where nothing was. */
    public String text(String field) {
        if (raw(field).length() > LONGEST_TEXT) {
            refuse(field, Label.of("answers.form.long", LONGEST_TEXT));
        }
        return raw(field);
    }

    /** Text that must be there, at most so long. */
    public String needed(String field, int longest) {
        return bounded(field, true, longest, "answers.form.needed");
    }

    /** Why it is decided so, in the field {@code reason}; null where it need not be said and is not. */
    public String reason(boolean needed) {
        return reason(needed, LONGEST_TEXT);
    }

    /** The same, at most so long. */
    public String reason(boolean needed, int longest) {
        String reason = bounded("reason", needed, longest, "answers.form.reason");
        return reason.isEmpty() ? null : reason;
    }

    /** Whether the box is ticked. */
    public boolean ticked(String field) {
        return Boolean.parseBoolean(raw(field));
    }

    /** A whole number within bounds; the least where it is wrong. */
    public long whole(String field, long least, long most) {
        BigDecimal number = decimal(field);
        if (number != null && integral(number) && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.longValue();
        }
        refuse(field, Label.of("answers.form.whole", least, most));
        return least;
    }

    /** A whole number from 0 to 9,999; null where none is answered, or no such: who knows its bounds tells that. */
    public Integer count(String field) {
        BigDecimal number = decimal(field);
        return number != null && integral(number) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LARGEST_COUNT)) <= 0
                ? number.intValue() : null;
    }

    /** Whole won, from the least on and of at most 15 digits; 0 where they are wrong. */
    public long won(String field, long least) {
        BigDecimal won = decimal(field);
        if (won != null && integral(won) && won.compareTo(BigDecimal.valueOf(least)) >= 0 && digits(won) <= DIGITS) {
            return won.longValue();
        }
        refuse(field, Label.of("answers.form.won", least));
        return 0;
    }

    /** A number from 0 on, of at most 15 digits before the point and four after it; null where none is answered, or it is wrong. */
    public BigDecimal number(String field) {
        BigDecimal number = decimal(field);
        if (raw(field).isEmpty() || number != null && number.signum() >= 0 && digits(number) <= DIGITS && number.stripTrailingZeros().scale() <= DECIMALS) {
            return number;
        }
        refuse(field, Label.of("answers.form.number", DIGITS, DECIMALS));
        return null;
    }

    /** A day as 2026-12-31, of which a time may follow; null where none is answered, or it is wrong. */
    public LocalDate day(String field) {
        String day = raw(field);
        try {
            return day.isEmpty() ? null : LocalDate.parse(day.length() > DAY ? day.substring(0, DAY) : day);
        } catch (DateTimeParseException none) {
            refuse(field, Label.of("answers.form.day"));
            return null;
        }
    }

    /** The answer cannot be taken; of several reasons the first is told. */
    public void refuse(String field, Label why) {
        errors.putIfAbsent(field, why);
    }

    /** The same of several fields. */
    public void refuse(Map<String, Label> faults) {
        faults.forEach(this::refuse);
    }

    /** Whether anything is wrong so far. */
    public boolean wrong() {
        return !errors.isEmpty();
    }

    /** @throws InvalidAnswers with all that is wrong */
    public void check() {
        if (wrong()) {
            throw InvalidAnswers.of(errors);
        }
    }

    private String bounded(String field, boolean needed, int longest, String mend) {
        String text = raw(field);
        if (needed && text.isEmpty() || text.length() > longest) {
            refuse(field, Label.of(mend, longest));
        }
        return text;
    }

    /** Null where it is no number; thousands may be set apart by commas. What is longer than any number that we take is none. */
    private BigDecimal decimal(String field) {
        String text = raw(field).replace(",", "");
        try {
            BigDecimal number = text.length() > 2 * DIGITS ? null : new BigDecimal(text);
            return number == null || Math.abs((long) number.scale()) > 2 * DIGITS ? null : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static boolean integral(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static int digits(BigDecimal number) {
        return number.precision() - number.scale();
    }

    private String raw(String field) {
        Object value = answers.get(field);
        return value == null ? "" : value.toString().strip();
    }
}
