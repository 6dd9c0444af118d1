package org.openpass.studio.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openpass.authoring.Vocabularies;
import org.openpass.authoring.Vocabulary;
import org.openpass.engine.Variable;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.openpass.terms.Labels;
import org.openpass.ui.BpmnEditor.Known;
import org.springframework.stereotype.Component;

/** What the steps of a process set, as it is proposed where an expression is written; whether it is set before is the check's. */
@Component
class KnownVariables {

    private final Vocabularies vocabularies;

    KnownVariables(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<Known> of(String process, Locale reader) {
        try {
            Vocabulary known = vocabularies.now();
            TreeMap<String, Known> all = new TreeMap<>();
            Stream.concat(Stream.of(Vocabulary.CASE_NUMBER), ModelReader.process(process.getBytes(StandardCharsets.UTF_8))
                    .elements().stream().flatMap(step -> gives(step, known))).forEach(variable ->
                            all.putIfAbsent(variable.name(), known(variable, reader)));
            return List.copyOf(all.values());
        } catch (ModelRefused unreadable) {
            return List.of();
        }
    }

    private static Stream<Variable> gives(Element step, Vocabulary known) {
        if (step.job() != null && known.jobTypes().containsKey(step.job().type())) {
            return known.jobTypes().get(step.job().type()).gives().stream();
        }
        return known.kind(step.id(), step.properties()).stream().flatMap(kind -> kind.gives().stream().flatMap(variable ->
                step.outputs().stream().filter(output -> ("=" + variable.name()).equals(output.source()))
                        .map(output -> variable.named(output.target()))));
    }

    private static Known known(Variable variable, Locale reader) {
        String about = Labels.text("step.variable." + variable.name(), reader);
        String values = variable.values().isEmpty() ? "" : ": " + String.join(", ", variable.values());
        return new Known(variable.name(), switch (variable.kind()) {
            case TEXT -> "String";
            case NUMBER -> "Number";
            case FLAG -> "Boolean";
            case DATE -> "DateTime";
            case LIST -> "List";
            case CONTEXT -> "Context";
        }, (about.startsWith("step.variable.") ? "" : about) + values, variable.kind() == Variable.Kind.LIST);
    }
}
