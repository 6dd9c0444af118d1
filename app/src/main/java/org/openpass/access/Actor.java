package org.openpass.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks: a person's account or a party's software.
 *
 * @param name the account's user name or the key's party
 * @param partyId the party acted for; null for officers
 * @param office the officer's customs office; null for parties
 * @param national sees all offices
 * @param rights what the actor may do for the party; asked for by {@link Rights}, which knows what holds now
 */
public record Actor(String name, Long partyId, String office, boolean national, Set<Role> roles, Set<Right> rights) {

    /** With the rights that software has: all but to manage people. */
    public Actor(String name, Long partyId, String office, boolean national, Set<Role> roles) {
        this(name, partyId, office, national, roles, Right.USUAL);
    }

    /** What an account may do. */
    public enum Role {
        TRADER, BROKER, CLEARANCE_OFFICER, INSPECTOR, CARGO_OFFICER, SUPERVISOR, PROCESS_OWNER, RISK_ANALYST,
        ADMINISTRATOR
    }

    /** Someone who acts for customs; reads what is for officers. */
    public boolean officer() {
        return roles.contains(Role.CLEARANCE_OFFICER) || roles.contains(Role.INSPECTOR) || roles.contains(Role.CARGO_OFFICER)
                || supervises();
    }

    /** Does the work of any group of the office. */
    public boolean supervises() {
        return roles.contains(Role.SUPERVISOR);
    }

    /** The groups of tasks that the roles open, as models name them: clearance-officer, inspector, cargo-officer. */
    public Set<String> groups() {
        return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }
}
