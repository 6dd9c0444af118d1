package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.release.Release;
import org.openpass.release.ReleaseRefused;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What tables, their columns and values are called on the screen: {@code table.<name>}, {@code table.<name>.<column>}. */
public final class TableWords {

    private static final String NOTHING = "–";
    private static final String KEY_PARTS = " | ";

    private TableWords() {
    }

    /** The table's name; of a table without a text the last part of its name, in words. */
    public static String table(String name) {
        return Texts.textOr("table." + name, plain(name.substring(name.indexOf('.') + 1)));
    }

    /** The column's name; without a text, its name in words. */
    public static String column(String table, String column) {
        return Texts.textOr("table." + table + "." + column, plain(column));
    }

    /** What helps to fill it in; empty where there is nothing to say. */
    static String help(String table, String column) {
        return Texts.textOr("table." + table + "." + column + ".help", "");
    }

    /** Which thing a row is about, in one line. */
    public static String key(String key) {
        return Arrays.stream(key.split("\\s*\\|\\s*")).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    /** The key of a row, as the tables have it. */
    static String key(GovernedTable table, Map<String, String> values) {
        return table.key().stream().map(column -> values.get(column) == null ? "" : values.get(column))
                .collect(Collectors.joining(KEY_PARTS));
    }

    /** A value as the reader writes it; a dash for none. */
    public static String value(Column column, String value) {
        if (value == null) {
            return NOTHING;
        }
        return switch (column.type()) {
            case NUMBER -> Formats.number(new BigDecimal(value));
            case DAY -> Formats.day(LocalDate.parse(value));
            case CODE -> code(value, column.choices().name(value, Texts.locale()));
            case TEXT -> value;
        };
    }

    private static String code(String code, String name) {
        return name.equals(code) ? code : code + " · " + name;
    }

    /** From its first to its last day. */
    public static String days(LocalDate from, LocalDate to) {
        return to == null ? text("tables.days.open", Formats.day(from))
                : text("tables.days", Formats.day(from), Formats.day(to));
    }

    /** Why a step is not possible; where somebody was first, that is what is to be looked at. */
    public static String refused(ReleaseRefused why) {
        return why.reason() == ReleaseRefused.Reason.STATE ? text("releases.refused.state") : why.text(Texts.locale());
    }

    /** A release in a list of choices. */
    static String choice(Release release) {
        return text("tables.draft.choice", String.valueOf(release.id()), release.title());
    }

    private static String plain(String name) {
        String words = name.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
