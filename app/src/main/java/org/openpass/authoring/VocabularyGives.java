package org.openpass.authoring;

import java.util.List;
import java.util.Optional;
import org.openpass.authoring.feel.FeelType;
import org.openpass.authoring.feel.Given;
import org.openpass.authoring.feel.Gives;
import org.openpass.engine.Variable;
import org.openpass.engine.reading.Element;
import org.openpass.tasks.TaskKind;

/**
 * What steps give, by what this system's own jobs, people and messages set. A part of a job's answer that may be null is taken
 * to be there: which answer comes with it, the gateway behind the job has asked. Tables are those of a draft or of the library.
 */
public final class VocabularyGives implements Gives {

    private final Vocabulary vocabulary;

    public VocabularyGives(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Given> start(String process) {
        return List.of(given(Vocabulary.CASE_NUMBER));
    }

    @Override
    public Optional<List<Given>> job(String type) {
        return Optional.ofNullable(type == null ? null : vocabulary.jobTypes().get(type)).map(job -> all(job.gives()));
    }

    @Override
    public Optional<List<Given>> task(Element task) {
        return vocabulary.kind(task.id(), task.properties()).map(TaskKind::gives).map(VocabularyGives::all);
    }

    @Override
    public Optional<List<Given>> message(String name, String process) {
        return vocabulary.message(String.valueOf(name), process).map(message -> all(message.gives()));
    }

    @Override
    public Optional<Decided> decision(Element.Decision called) {
        return Optional.empty();
    }

    private static List<Given> all(List<Variable> variables) {
        return variables.stream().map(VocabularyGives::given).toList();
    }

    private static Given given(Variable variable) {
        return new Given(variable.name(), type(variable.kind()), false, variable.values(), all(variable.within()));
    }

    private static FeelType type(Variable.Kind kind) {
        return switch (kind) {
            case TEXT -> FeelType.TEXT;
            case NUMBER -> FeelType.NUMBER;
            case FLAG -> FeelType.FLAG;
            case DATE -> FeelType.WRITTEN_DATE;
            case LIST -> FeelType.LIST;
            case CONTEXT -> FeelType.CONTEXT;
        };
    }
}
