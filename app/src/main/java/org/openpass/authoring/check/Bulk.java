package org.openpass.authoring.check;

import java.util.List;
import org.openpass.engine.reading.Element;

/** Officers make only such decisions on many tasks at once as the form of the step knows. */
final class Bulk implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> model.elements().stream()
                .filter(element -> element.form() != null && element.property("bulk").isPresent())
                .forEach(task -> TaskForms.of(task.form(), files, known).ifPresent(form -> {
                    List<String> decisions = form.components().stream().filter(component -> "decision".equals(component.key()))
                            .flatMap(component -> component.values().keySet().stream()).toList();
                    words(task).stream().filter(word -> !decisions.contains(word)).forEach(word ->
                            found.error(file, task.id(), "bulk.decision", word, String.join(", ", decisions)));
                })));
    }

    private static List<String> words(Element task) {
        return List.of(task.property("bulk").orElse("").strip().split(" +"));
    }
}
