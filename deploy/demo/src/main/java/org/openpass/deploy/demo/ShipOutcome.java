package org.openpass.deploy.demo;

import java.util.List;

/**
 * What became of the ship of a day.
 *
 * @param before whether an earlier demonstration on the same data sent it: then what was left may have gone any way since
 * @param missing tasks that were to be left for cargo officers and are not there
 * @param left kinds of tasks that are left for cargo officers
 * @param failure what could not be done; null: everything could
 */
record ShipOutcome(ShipDay day, boolean before, List<Consignment> consignments, List<String> missing,
        int left, String failure) {

    /** @param place where it is unloaded; @param status where it stands, in the words of the ledger; null: nobody knows it */
    record Consignment(House house, String place, String status) {

        boolean asExpected() {
            return house.status().equals(status);
        }
    }

    /** Whether all that was to be done was, and each consignment stands where it should. */
    boolean asExpected() {
        return failure == null && (before ? consignments.stream().allMatch(each -> each.status() != null)
                : missing.isEmpty() && consignments.stream().allMatch(Consignment::asExpected));
    }
}
