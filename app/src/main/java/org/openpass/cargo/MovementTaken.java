package org.openpass.cargo;

/**
 * A report of a carry-in or a carry-out, or of one that is taken back, stands in the ledger; told in the transaction of the report, with the
 * consignment locked. Who hears it asks for no case: what it means for one goes to its process.
 *
 * @param report number of the report that says so
 */
public record MovementTaken(long consignment, String place, MovementReport.Way way, String report) { }
