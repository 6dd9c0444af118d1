package org.openpass.tasks;

import java.util.List;
import org.jooq.Condition;
import org.openpass.access.Actor;

/** Rows of a view of the inbox. A view has those of all its sources, merged in its order. */
interface InboxSource {

    /** The view that the rows belong to. */
    Inbox.View view();

    /**
     * Which rows, as conditions on {@code tasks.tasks t}. No row is in two of them, nor in another source of the view. Each
     * is read in the order of the list and no further than a page, so each begins with the columns of an index.
     */
    List<Condition> parts(Actor actor, InboxQuery query);
}
