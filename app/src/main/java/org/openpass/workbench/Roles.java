package org.openpass.workbench;

/** Who works with cases. */
final class Roles {

    static final String TRADER = "TRADER";
    static final String BROKER = "BROKER";
    static final String CLEARANCE_OFFICER = "CLEARANCE_OFFICER";
    static final String INSPECTOR = "INSPECTOR";
    static final String SUPERVISOR = "SUPERVISOR";

    private Roles() {
    }
}
