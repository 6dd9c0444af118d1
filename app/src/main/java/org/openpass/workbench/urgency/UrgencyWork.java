package org.openpass.workbench.urgency;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.openpass.tasks.Priorities;
import org.openpass.tasks.TaskClocks;
import org.openpass.tasks.WorkClock;
import org.openpass.terms.Limits;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** For officers, beside the tasks of an open case: until when customs has to act, and how urgent the tasks are. */
@org.springframework.stereotype.Component
class UrgencyWork implements CaseWork {

    private final TaskClocks clocks;
    private final Priorities priorities;
    private final Clock clock;
    private final Limits limits;

    UrgencyWork(TaskClocks clocks, Priorities priorities, Clock clock, Limits limits) {
        this.limits = limits;
        this.clocks = clocks;
        this.priorities = priorities;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    /** What makes a case urgent is not for parties. */
    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.actor().officer();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        UrgencyCard card = shown instanceof UrgencyCard last ? last
                : new UrgencyCard(priorities, c.actor(), clock, limits, done);
        // The head of the page says how the clock stands, too: it is read once.
        card.show(c.once(WorkClock.class, () -> Optional.of(clocks.of(c.file()))).orElseThrow(),
                priorities.openIn(c.file().number()));
        return card;
    }
}
