package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import java.util.Currency;
import java.util.List;
import org.openpass.ui.Texts;

/** What codes are called in the reader's language; the code stands beside its name. */
final class Names {

    /** Units that rates and the tariff ask for. */
    static final List<String> UNITS = List.of("KG", "G", "T", "L", "KL", "ML", "EA", "PR", "DZ", "M2", "M3");

    private Names() {
    }

    static String currency(String code) {
        try {
            return code + " · " + Currency.getInstance(code).getDisplayName(Texts.locale());
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    /** {@code KG · kilogram}; a unit without a name of ours is its code. */
    static String unit(String code) {
        String name = text("unit." + code);
        return name.equals("unit." + code) ? code : code + " · " + name;
    }
}
