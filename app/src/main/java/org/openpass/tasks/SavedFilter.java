package org.openpass.tasks;

import java.util.List;

/**
 * A query of the inbox under a name.
 *
 * @param owner who keeps it
 * @param query as far as it can be read
 * @param unread what of it cannot be read any more: columns or values of another release
 * @param sharedWith who else may use it; null for nobody
 * @param editable the reader may change and remove it
 */
public record SavedFilter(long id, String owner, String name, InboxQuery query, List<InboxQuery.Unread> unread,
        Group sharedWith, boolean editable) {

    /** Whoever does the work of a group, such as inspector, in an office. */
    public record Group(String group, String office) {
    }
}
