package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.springframework.stereotype.Component;

/**
 * What the actor has claimed and not decided yet, and what those have whom the actor stands in for. Who left an office has
 * no part any more in what stayed there, nor a deputy in the work of who is back.
 */
@Component
class MineSource implements InboxSource {

    private final Visibilities visibilities;
    private final TaskAccess access;

    MineSource(Visibilities visibilities, TaskAccess access) {
        this.visibilities = visibilities;
        this.access = access;
    }

    @Override
    public Inbox.View view() {
        return Inbox.View.MINE;
    }

    @Override
    public List<Condition> parts(Actor actor, InboxQuery query) {
        if (!actor.officer()) {
            return List.of();
        }
        List<Condition> parts = new ArrayList<>();
        parts.add(had(actor.name()).and(visibilities.of(actor).condition("t.case_number", "t.case_office"))
                .and(condition("t.on_behalf_of is null").or(TaskReach.covered(access.reaches(actor)))));
        access.others(actor).stream().collect(Collectors.groupingBy(TaskReach::principal, TreeMap::new, Collectors.toList()))
                .forEach((principal, reaches) -> parts.add(had(principal).and(TaskReach.covered(reaches))));
        return parts;
    }

    private static Condition had(String username) {
        return condition("t.state = 'OPEN' and t.assignee = {0}", val(username));
    }
}
