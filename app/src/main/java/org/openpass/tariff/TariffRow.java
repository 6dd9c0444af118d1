package org.openpass.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.openpass.tariff.model.Rate;
import org.openpass.terms.Homes;

/** One row of a tariff file; what cannot be read becomes an error and {@code null}. */
final class TariffRow {

    static final Set<String> NOMENCLATURES = Set.copyOf(Homes.here().nomenclatures());
    static final int HIGHEST_PER_CENT = 10_000;
    static final int HIGHEST_AMOUNT = 10_000_000;

    private final CSVRecord values;
    private final long number;
    private final LoadErrors errors;

    TariffRow(CSVRecord values, long number, LoadErrors errors) {
        this.values = values;
        this.number = number;
        this.errors = errors;
    }

    long number() {
        return number;
    }

    /** The text, {@code null} when empty. */
    String text(String column) {
        String text = values.get(column).strip();
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        String text = text(column);
        if (text == null) {
            wrong(column, "is empty", "fill it in");
        }
        return text;
    }

    /** A text of a pattern. */
    String matching(String column, String pattern, String mend) {
        String text = text(column);
        if (text == null ? !"".matches(pattern) : !text.matches(pattern)) {
            wrong(column, text == null ? "is empty" : "\"" + text + "\" does not fit", mend);
        }
        return text;
    }

    String nomenclature() {
        String name = text("nomenclature");
        if (name != null && !NOMENCLATURES.contains(name)) {
            wrong("nomenclature", "\"" + name + "\" is not known", "use one of " + Homes.here().nomenclatures());
        }
        return name;
    }

    /** A number from 0 to a highest value with at most six decimals, {@code null} when empty. */
    BigDecimal number(String column, long highest) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        // The pattern comes first: BigDecimal would read 1e999999 and choke on it later.
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")
                || new BigDecimal(text).compareTo(BigDecimal.valueOf(highest)) > 0) {
            wrong(column, "\"" + text + "\" is no number from 0 to " + highest, "write it like 8 or 3.5, without signs");
            return null;
        }
        return new BigDecimal(text);
    }

    LocalDate date(String column, boolean required) {
        String text = required ? required(column) : text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrongDate) {
            wrong(column, "\"" + text + "\" is no date", "write it as YYYY-MM-DD");
            return null;
        }
    }

    /** The last day, not before the first. */
    LocalDate lastDay(LocalDate first) {
        LocalDate last = date("valid_to", false);
        if (first != null && last != null && last.isBefore(first)) {
            wrong("valid_to", last + " is before " + first, "give the last day on or after valid_from");
        }
        return last;
    }

    /** The rate of the row; {@code null} and an error when it has none. */
    Rate rate() {
        BigDecimal adValorem = number("ad_valorem", HIGHEST_PER_CENT);
        BigDecimal specific = number("specific_amount", HIGHEST_AMOUNT);
        String unit = text("unit");
        if (text("ad_valorem") == null && text("specific_amount") == null) {
            wrong("ad_valorem", "the row has no rate", "give ad_valorem in per cent, specific_amount for a unit, or both");
        }
        if ((text("specific_amount") == null) != (unit == null) || unit != null && !Rate.knowsUnit(unit)) {
            wrong("unit", unit == null ? "is empty" : "\"" + unit + "\" does not fit",
                    "give L, KL, KG, EA, M2 or another known unit, and only with specific_amount");
            return null;
        }
        return adValorem == null && specific == null ? null : new Rate(adValorem, specific, unit);
    }

    void wrong(String column, String problem, String mend) {
        errors.add(number, column, problem, mend);
    }
}
