package org.openpass.workbench.workload;

import java.util.List;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxColumn;
import org.openpass.tasks.InboxFilter;
import org.openpass.tasks.InboxFilter.Op;
import org.openpass.tasks.InboxQuery;

/** What somebody has to do in an office, as the inbox lists it: the same rows that the workload counts. */
final class WorkloadQuery {

    private WorkloadQuery() {
    }

    static InboxQuery of(String office, String username) {
        return InboxQuery.of(View.GROUPS).with(new InboxFilter(InboxColumn.OFFICE, Op.IS, List.of(office)))
                .with(new InboxFilter(InboxColumn.ASSIGNEE, Op.IS, List.of(username)));
    }
}
