package org.openpass.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.engine.Models;
import org.springframework.stereotype.Component;

/**
 * The kinds of decisions that this system knows. A task is of the kind that its step names in the release that it was
 * created of, so that owners may draw a second such step under an id of its own; models of before are known by the step's id.
 */
@Component
public class TaskKinds {

    private final Models models;
    private final Map<String, TaskHandler> byName = new HashMap<>();
    private final Map<String, TaskHandler> byStep = new HashMap<>();

    TaskKinds(Models models, List<TaskHandler> handlers) {
        this.models = models;
        handlers.forEach(handler -> {
            byName.put(handler.kind().name(), handler);
            byStep.put(handler.kind().step(), handler);
        });
    }

    /** All of them. */
    public Collection<TaskKind> all() {
        return byName.values().stream().map(TaskHandler::kind).toList();
    }

    /** Who takes the decision on the task; empty where no module does. */
    Optional<TaskHandler> handler(Task task) {
        Optional<String> named = models.element(task.definitionKey(), task.elementId())
                .map(element -> element.properties().get(TaskKind.PROPERTY));
        return Optional.ofNullable(named.isPresent() ? byName.get(named.get()) : byStep.get(task.elementId()));
    }
}
