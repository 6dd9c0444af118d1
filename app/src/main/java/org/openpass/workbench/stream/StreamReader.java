package org.openpass.workbench.stream;

import java.util.function.Predicate;
import org.openpass.access.Actor;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;

/**
 * Who reads the stream of which case.
 *
 * @param file the case, which the reader may see
 * @param named whose names the reader may read
 */
record StreamReader(CaseFile file, Actor actor, Predicate<String> named) {

    /** What is read for this audience is for the reader. */
    Audience audience() {
        return audience(actor);
    }

    static Audience audience(Actor actor) {
        return actor.officer() ? Audience.OFFICER : Audience.PARTY;
    }

    /** The address of a tab of the case. */
    String tab(String name) {
        return "cases/" + file.subject() + "?tab=" + name;
    }
}
