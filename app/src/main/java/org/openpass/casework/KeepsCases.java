package org.openpass.casework;

import java.util.Collection;
import java.util.Optional;

/** A module knows of a reason to keep a record whose time has passed. */
public interface KeepsCases {

    /** The reason as a code, which has texts under {@code retention.kept.<code>}; empty when there is none. */
    Optional<String> why(Collection<String> caseNumbers);
}
