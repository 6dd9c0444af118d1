package org.openpass.access;

import java.util.Set;

/** A module names its kinds of case, so that mandates can be given for some of them. */
public interface CaseKinds {

    /** The kinds, as {@code casework.cases} has them. */
    Set<String> kinds();
}
