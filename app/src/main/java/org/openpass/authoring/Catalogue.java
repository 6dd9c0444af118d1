package org.openpass.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The library as it stands, as far as somebody may see it. */
record Catalogue(List<Work> works, List<Version> versions, List<Use> uses) {

    Optional<Work> work(String id) {
        return works.stream().filter(work -> work.id().equals(id)).findFirst();
    }

    /** The newest first. */
    List<Version> versions(String work) {
        return versions.stream().filter(version -> version.work().equals(work))
                .sorted(Comparator.comparing(Version::number).reversed()).toList();
    }

    Optional<Version> version(String work, int number) {
        return versions(work).stream().filter(version -> version.number() == number).findFirst();
    }
}
