package org.openpass.deploy.demo;

/** One act of one person, written {@code role:ACT}. */
record Step(Role role, Act act) {

    @Override
    public String toString() {
        return role + ":" + act;
    }
}
