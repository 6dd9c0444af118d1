package org.openpass.deploy.faults.world.cargo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a manifest.
 *
 * @param hbl the house B/L; null: it is a master
 * @param deleted whether it is taken back
 */
record Line(String mrn, String msn, String hsn, String hbl, String goods, int packages, boolean deleted) {

    /** What cargo weighs a package, kg. */
    private static final int KILOGRAMS = 10;

    boolean master() {
        return hbl == null;
    }

    String cargo() {
        return mrn + msn + hsn;
    }

    String mbl() {
        return "M" + mrn + msn;
    }

    int weight() {
        return packages * KILOGRAMS;
    }

    /** The same line with other content. */
    Line of(int others, String name) {
        return new Line(mrn, msn, hsn, hbl, name, others, false);
    }

    /** The same line, taken back. */
    Line gone() {
        return new Line(mrn, msn, hsn, hbl, goods, packages, true);
    }

    /** As JSON has it. */
    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("msn", msn, "hsn", hsn, "mbl", mbl(), "kind", master() ? "MASTER" : "HOUSE",
                "goods", goods, "packages", packages, "packageUnit", "CT", "weight", weight()));
        fields.putAll(Map.of("weightUnit", "KG", "loadPort", "CNWEI", "dischargePort", "KRINC", "deleted", deleted ? "Y" : "N"));
        if (!master()) {
            fields.put("hbl", hbl);
            fields.put("consignee", "KIM TRADING");
        }
        return fields;
    }
}
