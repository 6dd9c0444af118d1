package org.openpass.access;

import java.util.Set;

/**
 * Who asks: a person's account or a party's software.
 *
 * @param name the account's user name or the key's party
 * @param partyId the party acted for; null for officers
 * @param office the officer's customs office; null for parties
 * @param national sees all offices
 */
public record Actor(String name, Long partyId, String office, boolean national, Set<Role> roles) {

    /** What an account may do. */
    public enum Role {
        TRADER, BROKER, CLEARANCE_OFFICER, INSPECTOR, SUPERVISOR, PROCESS_OWNER, ADMINISTRATOR
    }

    /** Someone who acts for customs; reads what is for officers. */
    public boolean officer() {
        return roles.contains(Role.CLEARANCE_OFFICER) || roles.contains(Role.INSPECTOR)
                || roles.contains(Role.SUPERVISOR);
    }
}
