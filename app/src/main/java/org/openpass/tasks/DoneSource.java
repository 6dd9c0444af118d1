package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.springframework.stereotype.Component;

/** What the actor decided today, by the day of Korea; on any day when a filter names days. */
@Component
class DoneSource implements InboxSource {

    private final Visibilities visibilities;
    private final Clock clock;

    DoneSource(Visibilities visibilities, Clock clock) {
        this.visibilities = visibilities;
        this.clock = clock;
    }

    @Override
    public Inbox.View view() {
        return Inbox.View.DONE;
    }

    @Override
    public List<Condition> parts(Actor actor, InboxQuery query) {
        if (!actor.officer()) {
            return List.of();
        }
        Condition mine = condition("t.decided_by = {0} and t.decided_at is not null", val(actor.name()))
                .and(visibilities.of(actor).condition("t.case_number", "t.case_office"));
        return List.of(query.filters(InboxColumn.DECIDED) ? mine : mine.and(condition("t.decided_at >= {0}",
                InboxFilter.moment(InboxDay.begin("today", clock.instant())))));
    }
}
