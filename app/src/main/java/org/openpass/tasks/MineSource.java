package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.springframework.stereotype.Component;

/** What the actor has claimed and not decided yet. Who left an office has no part any more in what stayed there. */
@Component
class MineSource implements InboxSource {

    private final Visibilities visibilities;

    MineSource(Visibilities visibilities) {
        this.visibilities = visibilities;
    }

    @Override
    public Inbox.View view() {
        return Inbox.View.MINE;
    }

    @Override
    public List<Condition> parts(Actor actor, InboxQuery query) {
        return actor.officer() ? List.of(condition("t.state = 'OPEN' and t.assignee = {0}", val(actor.name()))
                .and(visibilities.of(actor).condition("t.case_number", "t.case_office"))) : List.of();
    }
}
