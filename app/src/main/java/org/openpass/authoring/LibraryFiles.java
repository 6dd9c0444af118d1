package org.openpass.authoring;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What drafts begin from: a work's newest version, with the forms and decisions that it names. */
@Component
class LibraryFiles implements BaseFiles {

    private final Library library;

    LibraryFiles(Library library) {
        this.library = library;
    }

    @Override
    public Optional<Base> of(String work) {
        Catalogue all = library.catalogue();
        return all.work(work).map(known -> {
            Map<String, byte[]> files = new TreeMap<>();
            Version newest = all.versions(work).getFirst();
            library.set(all, newest, known.confidential()).forEach(file -> files.put(file.path(), file.content()));
            return new Base(newest.number(), known.confidential(), files);
        });
    }
}
