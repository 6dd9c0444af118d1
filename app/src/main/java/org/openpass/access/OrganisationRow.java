package org.openpass.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A row of a file, whose cells are read one after the other; what is wrong with them is collected, each thing once.
 *
 * @param number as a spreadsheet counts
 * @param cells by column, without blanks around them; empty ones are left out
 */
record OrganisationRow(int number, Map<String, String> cells, Set<FileError> errors) {

    private static final int LONGEST = 200;

    OrganisationRow(int number, Map<String, String> cells) {
        this(number, cells, new LinkedHashSet<>());
    }

    /** The text of a cell; null where it is empty. */
    String text(String column) {
        String text = cells.get(column);
        if (text != null && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
            wrong(column, text.length() > LONGEST ? "long" : "control", text.substring(0, Math.min(text.length(), 40)));
            return null;
        }
        return text;
    }

    /** The same, which must not be empty. */
    String filled(String column) {
        if (!cells.containsKey(column)) {
            wrong(column, "required", "");
        }
        return text(column);
    }

    /** A text of a form. */
    String like(String column, String text, String pattern) {
        if (text != null && !text.matches(pattern)) {
            wrong(column, "pattern", text);
            return null;
        }
        return text;
    }

    /** A day, as 2026-12-01. */
    LocalDate day(String column) {
        String text = text(column);
        try {
            // Years of four digits only: PostgreSQL and people know no others.
            return like(column, text, "(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}") == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            wrong(column, "pattern", text);
            return null;
        }
    }

    /** A constant by its name. */
    <T> T constant(String column, String text, Function<String, T> constants) {
        try {
            return text == null ? null : constants.apply(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            wrong(column, "unknown", text);
            return null;
        }
    }

    /** Yes, no, or nothing, which is no. */
    boolean yes(String column) {
        String text = text(column);
        if (text != null && !text.matches("(?i)y|n|yes|no")) {
            wrong(column, "yesNo", text);
        }
        return text != null && text.matches("(?i)y|yes");
    }

    void wrong(String column, String code, String value) {
        errors.add(new FileError(number, column, code, value));
    }
}
