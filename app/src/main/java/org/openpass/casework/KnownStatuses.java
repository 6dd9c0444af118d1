package org.openpass.casework;

import java.util.List;
import java.util.Set;

/** The statuses that cases of a kind have, told by the module that keeps them: a model's elements say these only. */
public interface KnownStatuses {

    /** One for each kind of case of the module. */
    List<OfKind> statuses();

    /**
     * What elements of a process may say as {@code status}.
     *
     * @param process the kind of case, which is its process id
     * @param waiting where a case waits
     * @param ended at its ends
     */
    record OfKind(String process, Set<String> waiting, Set<String> ended) {
    }
}
