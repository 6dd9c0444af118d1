package org.openpass.studio.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.authoring.Vocabulary;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import tools.jackson.databind.JsonNode;

/** What the steps of a process need of a form: a decision of their kind could not be taken without it. */
final class Needs {

    /**
     * A field that the form lacks.
     *
     * @param step the name of the step that needs it
     */
    record Missing(String step, Field field) {
    }

    /**
     * A step that names another version of the form.
     *
     * @param file the process that it stands in
     * @param tag of the version that it names
     */
    record Older(String file, String id, String name, String tag) {
    }

    private Needs() {
    }

    /** Steps that could ask by this form, while none does: it asks for all that their decisions need. */
    static List<Older> fitting(JsonNode form, Map<String, byte[]> processes, Vocabulary known) {
        if (processes.values().stream().flatMap(Needs::steps).anyMatch(step -> names(step, form))) {
            return List.of();
        }
        List<Older> fitting = new ArrayList<>();
        processes.forEach((file, process) -> steps(process).filter(step -> known.kind(step.id(), step.properties())
                .filter(kind -> lacks(form, kind).findAny().isEmpty()).isPresent())
                .forEach(step -> fitting.add(new Older(file, step.id(), name(step), ""))));
        return fitting;
    }

    /** @param processes of the draft by name */
    static List<Older> older(JsonNode form, Map<String, byte[]> processes) {
        List<Older> older = new ArrayList<>();
        processes.forEach((file, process) -> steps(process).filter(step -> names(step, form))
                .filter(step -> !FormJson.tag(form).equals(step.form().versionTag()))
                .forEach(step -> older.add(new Older(file, step.id(), name(step), String.valueOf(step.form().versionTag())))));
        return older;
    }

    private static boolean names(Element step, JsonNode form) {
        return step.form() != null && FormJson.id(form).equals(step.form().id());
    }

    private static String name(Element step) {
        return step.name() == null ? step.id() : step.name();
    }

    /** @param processes of the draft; one that cannot be read needs nothing here, the check says what is wrong with it */
    static List<Missing> of(JsonNode form, Collection<byte[]> processes, Vocabulary known) {
        List<Missing> missing = new ArrayList<>();
        processes.stream().flatMap(Needs::steps).filter(step -> names(step, form))
                .forEach(step -> known.kind(step.id(), step.properties()).ifPresent(kind -> lacks(form, kind)
                        .filter(field -> missing.stream().noneMatch(one -> one.field().key().equals(field.key())))
                        .forEach(field -> missing.add(new Missing(name(step), field)))));
        return missing;
    }

    private static Stream<Element> steps(byte[] process) {
        try {
            ProcessModel model = ModelReader.process(process);
            return model.elements().stream().filter(element -> element.type() == ElementType.USER_TASK);
        } catch (ModelRefused refused) {
            return Stream.empty();
        }
    }

    private static Stream<Field> lacks(JsonNode form, TaskKind kind) {
        Set<String> asked = form.path("components").valueStream().map(c -> c.path("key").asString("")).collect(Collectors.toSet());
        Set<String> decisions = form.path("components").valueStream()
                .filter(c -> c.path("key").asString("").equals(TaskKind.DECISION)).flatMap(c -> c.path("values").valueStream())
                .map(value -> value.path("value").asString("")).collect(Collectors.toSet());
        return kind.fields().stream().filter(field -> field.needed() && !asked.contains(field.key())
                && (field.when() == null || decisions.contains(field.when())));
    }
}
