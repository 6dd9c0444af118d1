package org.openpass.cargo.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cargo management number (화물관리번호): MRN (11 places), master sequence (MSN, 4 digits) and house sequence (HSN, 4 digits).
 *
 * @param hsn 0000 of a master B/L
 */
public record CargoNumber(String mrn, String msn, String hsn) {

    /** The house sequence of a master. */
    public static final String MASTER = "0000";

    private static final Pattern FORM = Pattern.compile("([0-9]{2}[0-9A-Z]{8}[IE])([0-9]{4})([0-9]{3,4})?");

    /**
     * Reads what was typed.
     *
     * @param tidy digits and capital letters only: 19 places; 18, as it was written before house sequences had four digits; or the 15 of a
     *        master
     */
    public static Optional<CargoNumber> of(String tidy) {
        Matcher found = FORM.matcher(tidy);
        if (!found.matches()) {
            return Optional.empty();
        }
        String hsn = found.group(3) == null ? MASTER : found.group(3);
        return Optional.of(new CargoNumber(found.group(1), found.group(2), hsn.length() == 3 ? "0" + hsn : hsn));
    }

    /** Whether it names a master B/L. */
    public boolean master() {
        return MASTER.equals(hsn);
    }

    /** All 19 places. */
    @Override
    public String toString() {
        return mrn + msn + hsn;
    }
}
