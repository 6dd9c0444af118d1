package org.openpass.ui;

import org.openpass.access.Actor;

/** Says of an entry of the menu whose use for it depends on more than a role; as a Spring bean. The page itself judges anew. */
public interface MenuGate {

    /** The entry's path, without a slash before it. */
    String path();

    /** Whether it stands in this one's menu. */
    boolean opens(Actor actor);
}
