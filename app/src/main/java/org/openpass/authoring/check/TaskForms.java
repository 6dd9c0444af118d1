package org.openpass.authoring.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.FormModel;

/** The form of a task asks for what its kind of decision reads, and the task hands on only what the form asks for. */
final class TaskForms implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> model.elements().stream()
                .filter(element -> element.type() == ElementType.USER_TASK && element.form() != null)
                .forEach(task -> of(task.form(), files, known).ifPresent(form -> {
                    Set<String> keys = form.components().stream().map(FormModel.Component::key).filter(key -> key != null)
                            .collect(Collectors.toSet());
                    outputs(file, task, form, keys, known, found);
                    known.decides(task.id(), task.properties()).ifPresent(kind -> fields(file, task, form, keys, kind, known, found));
                })));
    }

    private static void outputs(String file, Element task, FormModel form, Set<String> keys, Known known, Findings found) {
        for (Element.Mapping output : task.outputs()) {
            String read = output.source() == null ? "" : output.source().replaceFirst("^=", "").strip();
            if (read.matches("[A-Za-z_][A-Za-z0-9_]*") && !keys.contains(read) && !known.taken().contains(read)) {
                found.error(file, task.id(), "taskForms.output", read, form.id());
            }
        }
    }

    private static void fields(String file, Element task, FormModel form, Set<String> keys, Known.Decides kind, Known known,
            Findings found) {
        Set<String> decisions = choices(form, "decision");
        for (Known.Decides.Field field : kind.fields()) {
            boolean needed = field.needed() && (field.when() == null || decisions.contains(field.when()));
            if (needed && !keys.contains(field.key())) {
                found.error(file, task.id(), "taskForms.missing", form.id(), field.key(), kind.name());
            }
            choices(form, field.key()).stream().filter(value -> !field.values().isEmpty() && !field.values().contains(value))
                    .forEach(value -> found.error(file, task.id(), "taskForms.choice", form.id(), field.key(), value,
                            String.join(", ", field.values())));
        }
        Set<String> own = kind.fields().stream().map(Known.Decides.Field::key).collect(Collectors.toSet());
        keys.stream().filter(key -> known.taken().contains(key) && !own.contains(key)).sorted()
                .forEach(key -> found.error(file, task.id(), "taskForms.taken", form.id(), key));
    }

    private static Set<String> choices(FormModel form, String key) {
        return form.components().stream().filter(component -> key.equals(component.key()))
                .flatMap(component -> component.values().keySet().stream()).collect(Collectors.toSet());
    }

    /** The form that a task names: of the set, else of the library. */
    static Optional<FormModel> of(Element.Form form, Files files, Known known) {
        if (form.id() == null || form.versionTag() == null) {
            return Optional.empty();
        }
        List<FormModel> drafted = files.forms().values().stream().filter(one -> form.id().equals(one.id())).toList();
        return drafted.stream().filter(one -> form.versionTag().equals(one.versionTag())).findFirst()
                .or(() -> known.form(form.id(), form.versionTag()));
    }
}
