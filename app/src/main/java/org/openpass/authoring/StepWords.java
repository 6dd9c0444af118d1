package org.openpass.authoring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpass.engine.JobType;
import org.openpass.engine.Variable;
import org.openpass.tasks.TaskKind;
import org.openpass.terms.Labels;

/** What a step does, reads and sets, in the words of its reader: {@code step.<name>.text}, {@code step.variable.<name>}. */
final class StepWords {

    private StepWords() {
    }

    static String of(JobType job, Locale reader) {
        return sentences(job.name(), reader, variables("needs", job.needs(), reader), variables("gives", job.gives(), reader));
    }

    static String of(TaskKind kind, Locale reader) {
        return sentences(kind.name(), reader, variables("gives", kind.gives(), reader), "");
    }

    private static String sentences(String name, Locale reader, String reads, String sets) {
        return List.of(Labels.text("step." + name + ".text", reader), reads, sets).stream()
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String variables(String word, List<Variable> variables, Locale reader) {
        return variables.isEmpty() ? "" : Labels.text("step." + word, reader) + " " + variables.stream()
                .map(variable -> variable.name() + " (" + about(variable, reader) + ")").collect(Collectors.joining("; "));
    }

    private static String about(Variable variable, Locale reader) {
        String what = Labels.text("step.variable." + variable.name(), reader);
        String values = variable.values().isEmpty() ? "" : ": " + String.join(", ", variable.values());
        return what + values + (variable.optional() ? ", " + Labels.text("step.optional", reader) : "");
    }
}
