package org.openpass.authoring.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Paths;

/** What a decision reads by name its step names, and a job before it can give the values of the case's day. */
final class Parameters implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            Paths paths = Paths.of(model);
            model.elements().stream().filter(element -> element.decision() != null).forEach(task -> {
                Set<String> named = named(task);
                read(task, files, known).stream().filter(name -> !named.contains(name)).sorted().forEach(name ->
                        found.fixable(file, task.id(), "set:parameters", "parameters.unnamed", name, task.decision().id()));
                named.stream().filter(name -> !known.parameters().contains(name)).forEach(name ->
                        found.error(file, task.id(), "parameters.unknown", name,
                                JobTypes.nearest(name, known.parameters()).orElse("–")));
                if (!named.isEmpty() && model.elements().stream().noneMatch(job -> job.type() == ElementType.SERVICE_TASK
                        && paths.after(job.id()).contains(task.id()))) {
                    found.error(file, task.id(), "parameters.before");
                }
            });
        });
    }

    private static Set<String> named(Element task) {
        return task.property("parameters").map(names -> (Set<String>) new TreeSet<>(List.of(names.strip().split(" +"))))
                .orElse(Set.of());
    }

    private static Set<String> read(Element task, Files files, Known known) {
        return Decisions.of(task.decision().id(), files, known).map(Known.Decided::parameters).orElse(Set.of());
    }
}
