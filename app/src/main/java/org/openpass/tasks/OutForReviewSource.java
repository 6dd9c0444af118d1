package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.springframework.stereotype.Component;

/** The actor's tasks at which a colleague was asked to look first. */
@Component
class OutForReviewSource implements InboxSource {

    private final Visibilities visibilities;

    OutForReviewSource(Visibilities visibilities) {
        this.visibilities = visibilities;
    }

    @Override
    public Inbox.View view() {
        return Inbox.View.WAITING;
    }

    @Override
    public List<Condition> parts(Actor actor, InboxQuery query) {
        return actor.officer() ? List.of(condition("""
                t.state = 'OPEN' and t.assignee = {0} and exists (
                    select 1 from tasks.reviews r where r.task_key = t.task_key and r.outcome is null)
                """, val(actor.name())).and(visibilities.of(actor).condition("t.case_number", "t.case_office"))) : List.of();
    }
}
