package org.openpass.casework;

import java.util.Set;

/** A module names its kinds of case that begin before there is a party: who sees them is an invariant of its own. */
public interface PartylessKinds {

    /** The kinds, as {@code casework.cases} has them. */
    Set<String> kinds();
}
