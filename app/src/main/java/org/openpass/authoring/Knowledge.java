package org.openpass.authoring;

import org.openpass.authoring.check.Known;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models may name, as it is now: what the modules say of themselves, and what the library has. */
@Component
public class Knowledge {

    private final Vocabularies vocabularies;
    private final Library library;
    private final ReadVersions read;

    Knowledge(Vocabularies vocabularies, Library library, ReadVersions read) {
        this.vocabularies = vocabularies;
        this.library = library;
        this.read = read;
    }

    /** Of this moment: for one check, which asks many times. */
    @Transactional(readOnly = true)
    public Known now() {
        return new StandingKnown(vocabularies.now(), library.known(), read);
    }
}
