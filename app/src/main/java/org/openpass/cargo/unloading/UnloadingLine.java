package org.openpass.cargo.unloading;

/**
 * A line that is unloaded.
 *
 * @param packages that its manifest says
 * @param came of them carried in from the voyage, at any place
 */
public record UnloadingLine(long consignment, String cargoNumber, String bill, String goods, int packages, String unit, int came) {
}
