package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;

import java.util.List;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.springframework.stereotype.Component;

/** What is open in the cases that the actor may see: to look at; who may act on a task its {@link TaskAccess} says. */
@Component
class AllSource implements InboxSource {

    private static final Condition OPEN = condition("t.state = 'OPEN'");

    private final Visibilities visibilities;

    AllSource(Visibilities visibilities) {
        this.visibilities = visibilities;
    }

    @Override
    public Inbox.View view() {
        return Inbox.View.ALL;
    }

    @Override
    public List<Condition> parts(Actor actor, InboxQuery query) {
        return actor.officer() ? visibilities.of(actor).parts("t.case_number", "t.case_office").stream()
                .map(OPEN::and).toList() : List.of();
    }
}
