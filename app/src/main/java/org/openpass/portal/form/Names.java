package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import java.util.Currency;
import java.util.List;
import org.openpass.ui.Texts;

/** What codes are called in the reader's language; the code stands beside its name. */
final class Names {

    /** Incoterms 2020. */
    static final List<String> INCOTERMS = List.of("EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU",
            "DDP");
    /** UN/ECE Recommendation 19. */
    static final List<String> TRANSPORT_MODES = List.of("1", "2", "3", "4", "5");
    /** Units that rates and the tariff ask for. */
    static final List<String> UNITS = List.of("KG", "G", "T", "L", "KL", "ML", "EA", "PR", "DZ", "M2", "M3");
    /** Release to free circulation, by the codes of the WCO messages. */
    static final List<String> PROCEDURES = List.of("40", "42", "44", "61");
    /** Why a law need not be met, Art. 226. */
    static final List<String> EXEMPTIONS = List.of("A", "B", "C", "Z");

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
        return named("unit.", code);
    }

    static String incoterm(String code) {
        return named("incoterm.", code);
    }

    static String procedure(String code) {
        return named("procedure.", code);
    }

    static String exemption(String code) {
        return named("exemption.", code);
    }

    static String transport(String code) {
        return named("transport.", code);
    }

    private static String named(String prefix, String code) {
        String name = text(prefix + code);
        return name.equals(prefix + code) ? code : code + " · " + name;
    }
}
