package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.terms.Limits;
import org.springframework.stereotype.Component;

/**
 * What the actor decided last in cases that now wait for somebody who is no officer: a declarant's answer, a payment. Whose
 * turn it is the place of the model says that gives the case its status, so that an act counts at once, also while the
 * process is a moment behind it.
 */
@Component
class WaitingSource implements InboxSource {

    private final Visibilities visibilities;
    private final Clock clock;
    private final Limits limits;

    WaitingSource(Visibilities visibilities, Clock clock, Limits limits) {
        this.limits = limits;
        this.visibilities = visibilities;
        this.clock = clock;
    }

    @Override
    public Inbox.View view() {
        return Inbox.View.WAITING;
    }

    @Override
    public List<Condition> parts(Actor actor, InboxQuery query) {
        return !actor.officer() ? List.of() : List.of(condition("""
                t.decided_by = {0} and t.decided_at >= {1}
                and (exists (select 1 from casework.cases w where w.number = t.case_number and w.closed_at is null
                    and (w.process_id, w.status) in (select r.process_id, e.properties ->> 'status'
                        from engine.model_elements e join engine.releases r using (definition_key)
                        where e.properties ->> 'owner' not in ('officer', 'machine')))
                    -- or where it stands in a process that its own has called
                    or exists (select 1 from engine.instances i join engine.standing s using (instance_key)
                        join engine.model_elements e on e.definition_key = s.definition_key and e.element_id = s.element_id
                        join casework.cases w on w.instance_key = i.root_key
                        where w.number = t.case_number and w.closed_at is null and w.status = e.properties ->> 'status'
                        and e.properties ->> 'owner' not in ('officer', 'machine')))
                and not exists (select 1 from tasks.tasks l where l.case_number = t.case_number
                    and l.decided_by = t.decided_by and (l.decided_at, l.task_key) > (t.decided_at, t.task_key))
                """, val(actor.name()), InboxFilter.moment(clock.instant().minus(kept())))
                .and(visibilities.of(actor).condition("t.case_number", "t.case_office")));
    }

    /** What waits for longer is asked for in the list of cases. */
    private Duration kept() {
        return limits.days("inbox.waitingDays");
    }
}
