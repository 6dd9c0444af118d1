package org.openpass.workbench;

/** Who works with cases. */
public final class Roles {

    public static final String TRADER = "TRADER";
    public static final String BROKER = "BROKER";
    public static final String CLEARANCE_OFFICER = "CLEARANCE_OFFICER";
    public static final String INSPECTOR = "INSPECTOR";
    public static final String CARGO_OFFICER = "CARGO_OFFICER";
    public static final String SUPERVISOR = "SUPERVISOR";

    private Roles() {
    }
}
