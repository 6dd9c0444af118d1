package org.openpass.tasks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.release.Touches;
import org.springframework.stereotype.Component;

/** Open tasks whose goal or order a parameter says. Both go by the day on which a task began. */
@Component
class GoalTouches implements Touches {

    private static final String LEAST = "clearance.resume.least";
    /** From when a rank is shown as urgent: no task has another by it. */
    private static final Set<String> SHOWN = Set.of("priority.high", "priority.raised");

    @Override
    public boolean reads(String table) {
        return "reference.parameters".equals(table);
    }

    @Override
    public List<Touch> of(Change change) {
        return change.keys().stream().flatMap(name -> touch(name).stream()).toList();
    }

    private static Optional<Touch> touch(String name) {
        if (name.startsWith("priority.") && !SHOWN.contains(name)) {
            return Optional.of(new Touch("task.order", name, "select 1 from tasks.tasks where state = 'OPEN'"));
        }
        if (name.equals(LEAST)) {
            return Optional.of(new Touch("task.goal", name, "select 1 from tasks.tasks where state = 'OPEN' and goal is not null"));
        }
        return name.endsWith(".goal") ? Optional.of(new Touch("task.goal", name,
                "select 1 from tasks.tasks where state = 'OPEN' and goal = :about")) : Optional.empty();
    }
}
