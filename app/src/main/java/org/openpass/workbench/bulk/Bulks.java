package org.openpass.workbench.bulk;

import java.time.Clock;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.reference.Codes;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.BulkActs;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.InboxQuery;
import org.openpass.workbench.CodeChoices;
import org.openpass.workbench.forms.FormLimits;
import org.springframework.stereotype.Component;

/** Makes what a list of tasks needs for acts on many of them. */
@Component
public class Bulks {

    final BulkActs acts;
    final Inbox inbox;
    final Assignments assignments;
    final Codes codes;
    final CodeChoices forms;
    final FormLimits limits;
    final Clock clock;

    Bulks(BulkActs acts, Inbox inbox, Assignments assignments, Codes codes, CodeChoices forms,
            FormLimits limits, Clock clock) {
        this.limits = limits;
        this.acts = acts;
        this.inbox = inbox;
        this.assignments = assignments;
        this.codes = codes;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * The bar of a list.
     *
     * @param query what the list shows
     * @param anew shows the list as it stands now
     */
    public BulkBar bar(Actor actor, Supplier<InboxQuery> query, Runnable anew) {
        return new BulkBar(this, actor, query, anew);
    }
}
