package org.openpass.cargo.manifest;

/**
 * A master of a manifest and what its houses say together.
 *
 * @param msn its sequence in the manifest
 * @param mbl number of the master B/L
 * @param consolidated it has houses, which are declared instead of it
 * @param packages as the carrier says
 * @param houses how many there are
 * @param said packages of the houses together
 */
public record Master(String msn, String mbl, boolean consolidated, int packages, int houses, int said) {

    /** How many packages no house has told of. */
    public int missing() {
        return consolidated ? Math.max(0, packages - said) : 0;
    }
}
