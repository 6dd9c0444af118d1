package org.openpass.administration.parameters;

import static org.openpass.ui.Texts.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.openpass.reference.ParameterList.Line;
import org.openpass.reference.ParameterList.Value;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.ui.Texts;

/** What parameters and all that is said of them are called; what nobody has written a text for is said in its own words. */
final class ParameterWords {

    private static final String GOAL = "Goal of the service";
    private static final String NOTHING = "–";

    private ParameterWords() {
    }

    /** What it is: the text of its name, else the name in words. */
    static String title(String name) {
        return Texts.textOr("parameters.name." + name, plain(name.substring(name.indexOf('.') + 1)));
    }

    /** The part of the field that a name begins with. */
    static String group(String group) {
        return Texts.textOr("parameters.group." + group, plain(group));
    }

    /** The group that a name is of. */
    static String groupOf(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    /** A number in its unit; a dash for none. */
    static String value(Value value) {
        return value == null ? NOTHING : text("parameters.inUnit", Formats.number(value.value()), unit(value.unit()));
    }

    static String unit(String unit) {
        return Texts.textOr("parameters.unit." + unit.replace(' ', '-'), unit);
    }

    static String days(LocalDate from, LocalDate to) {
        return to == null ? text("parameters.days.open", Formats.day(from))
                : text("parameters.days", Formats.day(from), Formats.day(to));
    }

    /** The article, in the reader's language as far as it is known. */
    static String article(String article) {
        return article.startsWith(GOAL) ? text("parameters.article.goal") : LegalBasis.text(article);
    }

    static String kind(String kind) {
        return text("parameters.kind." + kind);
    }

    static String owner(String owner) {
        return owner.isBlank() ? NOTHING : Texts.textOr("parameters.owner." + owner, owner);
    }

    static String appliesTo(String appliesTo) {
        return text("parameters.appliesTo." + appliesTo);
    }

    /** From the least to the most that a value may be; empty where nothing bounds it. */
    static String bounds(BigDecimal least, BigDecimal most) {
        if (least != null && most != null) {
            return text("parameters.bounds", Formats.number(least), Formats.number(most));
        }
        return least != null ? text("parameters.bounds.least", Formats.number(least))
                : most != null ? text("parameters.bounds.most", Formats.number(most)) : "";
    }

    /** Whether the words stand in anything that is shown of the parameter. */
    static boolean holds(Line line, String words) {
        return String.join("\n", line.name(), title(line.name()), group(groupOf(line.name())), line.article(),
                article(line.article()), owner(line.owner()), kind(line.kind())).toLowerCase(Locale.ROOT)
                .contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /** {@code threeQuarters} as Three quarters. */
    private static String plain(String name) {
        String words = name.replace('.', ' ').replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
