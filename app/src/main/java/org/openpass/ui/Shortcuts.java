package org.openpass.ui;

import java.util.List;
import org.openpass.access.Actor;

/** Keys that a module adds to the screens, as a Spring bean. */
public interface Shortcuts {

    /** Lower numbers are told first. */
    int order();

    /** Those for somebody like the actor. */
    List<Shortcut> of(Actor actor);
}
