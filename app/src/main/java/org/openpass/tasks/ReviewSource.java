package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.springframework.stereotype.Component;

/** Tasks of colleagues that the actor was asked to look at: they are the actor's to do, too. */
@Component
class ReviewSource implements InboxSource {

    private final Visibilities visibilities;

    ReviewSource(Visibilities visibilities) {
        this.visibilities = visibilities;
    }

    @Override
    public Inbox.View view() {
        return Inbox.View.MINE;
    }

    @Override
    public List<Condition> parts(Actor actor, InboxQuery query) {
        return actor.officer() ? List.of(condition("""
                t.state = 'OPEN' and t.assignee is distinct from {0} and t.task_key in (
                    select r.task_key from tasks.reviews r where r.asked_of = {0} and r.outcome is null)
                """, val(actor.name())).and(visibilities.of(actor).condition("t.case_number", "t.case_office"))) : List.of();
    }
}
