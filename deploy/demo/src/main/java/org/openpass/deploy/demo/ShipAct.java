package org.openpass.deploy.demo;

/**
 * What one does about the cargo of a ship. It is tried until it is done; done again, it changes nothing.
 *
 * @param what in English and Korean, to follow the name
 * @param act throws {@link NotYet} while it cannot be done
 */
record ShipAct(Hand who, String what, Runnable act) {
}
