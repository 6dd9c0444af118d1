package org.openpass.deploy.demo;

import java.io.IOException;
import java.util.List;

/**
 * A house B/L of the ship of a day.
 *
 * @param goods what it is, in Korean and English
 * @param weight kilograms
 * @param consigneeId business number; empty: unknown to customs
 * @param container the last four digits of its container
 * @param came packages that are carried in; null: none yet
 * @param condition what is wrong with them; empty: nothing
 * @param status where it stands once everybody has acted, in the words of the ledger
 */
record House(String msn, String hsn, String goods, int packages, int weight, String consigneeId, String consignee, String shipper,
        String container, Integer came, String condition, String status) {

    /** All that ship. */
    static List<House> all() throws IOException {
        return Table.read("ship/houses.csv").stream().map(row -> new House(row.get("msn"), row.get("hsn"), row.get("goods"),
                Integer.parseInt(row.get("packages")), Integer.parseInt(row.get("weight")), row.get("consigneeId"), row.get("consignee"),
                row.get("shipper"), row.get("container"), row.get("came").isEmpty() ? null : Integer.valueOf(row.get("came")),
                row.get("condition"), row.get("status"))).toList();
    }

    /** Its number within the voyage, for people. */
    String line() {
        return msn + "-" + hsn;
    }
}
