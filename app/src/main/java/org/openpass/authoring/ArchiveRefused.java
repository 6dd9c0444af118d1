package org.openpass.authoring;

import java.util.List;
import java.util.stream.Collectors;
import org.openpass.authoring.check.Finding;

/** Nothing of an archive was kept: everything that is refused in it, each with its file and mend. */
public class ArchiveRefused extends RuntimeException {

    private final transient List<Finding> refusals;

    ArchiveRefused(List<Finding> refusals) {
        super(refusals.stream().map(each -> each.file() + ": " + each.rule()).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    public List<Finding> refusals() {
        return refusals;
    }
}
