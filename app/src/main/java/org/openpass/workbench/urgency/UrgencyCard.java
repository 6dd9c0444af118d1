package org.openpass.workbench.urgency;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.tasks.Priorities;
import org.openpass.tasks.Urgency;
import org.openpass.tasks.WorkClock;
import org.openpass.terms.Limits;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;

/** The clock of customs' work on a case, and the urgency of each open task with its reasons. */
@StyleSheet("styles/urgency.css")
final class UrgencyCard extends Section {

    private final transient Priorities priorities;
    private final transient Actor actor;
    private final transient Clock clock;
    private final transient Limits limits;
    private final transient Runnable done;
    private final Div standing = new Div();
    private final Div tasks = new Div();
    private transient List<UrgencyPart> parts = List.of();

    UrgencyCard(Priorities priorities, Actor actor, Clock clock, Limits limits, Runnable done) {
        this.limits = limits;
        this.priorities = priorities;
        this.actor = actor;
        this.clock = clock;
        this.done = done;
        addClassNames("card", "urgency");
        add(new H2(text("urgency.title")), standing, tasks);
    }

    /** What is being typed about a task stays while the task is open. */
    void show(WorkClock work, List<Urgency> open) {
        standing.removeAll();
        Div state = new Div(WorkClockWords.badge(work, limits.hours("soon.clockHours")), new Span(WorkClockWords.standing(work)));
        state.addClassName("urgency-state");
        standing.add(state, new Facts().fact(text("urgency.deadline"), Formats.until(work.deadlineAt()))
                .fact(text("urgency.used"), work.segments().isEmpty() ? "" : Formats.duration(work.used())));
        List<UrgencyPart> wanted = new ArrayList<>();
        for (Urgency urgency : open) {
            UrgencyPart part = parts.stream().filter(p -> p.key() == urgency.taskKey()).findFirst()
                    .orElseGet(() -> new UrgencyPart(urgency.taskKey(), priorities, actor, clock, done));
            part.show(urgency, open.size() > 1, priorities.maySet(urgency.taskKey(), actor));
            wanted.add(part);
        }
        parts.stream().filter(part -> !wanted.contains(part)).forEach(tasks::remove);
        wanted.stream().filter(part -> !parts.contains(part)).forEach(tasks::add);
        parts = wanted;
    }
}
