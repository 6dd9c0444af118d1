package org.openpass.authoring;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What drafts begin from: a work's newest version, with the forms and decisions that it names, and its scenarios. */
@Component
class LibraryFiles implements BaseFiles {

    private final Library library;
    private final WorkScenarios scenarios;

    LibraryFiles(Library library, WorkScenarios scenarios) {
        this.library = library;
        this.scenarios = scenarios;
    }

    @Override
    public Optional<Base> of(String work) {
        Catalogue all = library.catalogue();
        return all.work(work).map(known -> {
            Map<String, byte[]> files = new TreeMap<>(scenarios.of(known));
            Version newest = all.versions(work).getFirst();
            library.set(all, newest, known.confidential()).forEach(file -> files.put(file.path(), file.content()));
            return new Base(newest.number(), known.confidential(), files);
        });
    }
}
