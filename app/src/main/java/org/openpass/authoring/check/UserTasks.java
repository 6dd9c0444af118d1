package org.openpass.authoring.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;

/** A task of a person is one of a kind that a module decides, with a form by its tag, a group, a goal and a date. */
final class UserTasks implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            Map<String, String> seen = new HashMap<>();
            model.elements().stream().filter(element -> element.type() == ElementType.USER_TASK).forEach(task -> {
                if (!task.engineTask()) {
                    found.fixable(file, task.id(), "set:userTask", "userTasks.job");
                }
                kind(file, model.caseProcess(), task, known, seen, found);
                form(file, task, files, known, found);
                people(file, task, known, found);
            });
        });
    }

    private static void kind(String file, String process, Element task, Known known, Map<String, String> seen, Findings found) {
        Optional<Known.Decides> kind = known.decides(task.id(), task.properties());
        if (kind.isEmpty()) {
            found.error(file, task.id(), "userTasks.noKind", String.join(", ", known.decides().stream().sorted().toList()));
            return;
        }
        if (!kind.get().process().equals(process)) {
            found.error(file, task.id(), "userTasks.otherKind", kind.get().name(), kind.get().process());
        }
        String before = seen.putIfAbsent(kind.get().name(), task.id());
        if (before != null && !kind.get().repeatable()) {
            found.error(file, task.id(), "userTasks.twice", kind.get().name(), before);
        }
    }

    private static void form(String file, Element task, Files files, Known known, Findings found) {
        Element.Form form = task.form();
        if (form == null || form.id() == null || form.id().isBlank()) {
            found.error(file, task.id(), "userTasks.noForm");
        } else if (!"versionTag".equals(form.binding()) || form.versionTag() == null) {
            found.fixable(file, task.id(), "set:formTag", "userTasks.formBinding", form.id());
        } else if (TaskForms.of(form, files, known).isEmpty()) {
            String inSet = files.forms().values().stream().filter(one -> form.id().equals(one.id())).findFirst()
                    .map(one -> one.versionTag()).orElse(known.forms(form.id()).stream().findFirst().orElse("–"));
            found.fixable(file, task.id(), "set:formTag", "userTasks.formUnknown", form.id(), form.versionTag(), inSet);
        } else {
            files.forms().values().stream().filter(one -> form.id().equals(one.id()) && one.versionTag() != null
                    && !form.versionTag().equals(one.versionTag())).findFirst().ifPresent(newer -> found.advised(file, task.id(),
                            "set:formTag", "userTasks.formOlder", form.id(), form.versionTag(), newer.versionTag()));
        }
    }

    private static void people(String file, Element task, Known known, Findings found) {
        String group = task.assignment() == null ? null : task.assignment().groups();
        if (group == null || !known.groups().contains(group)) {
            found.error(file, task.id(), "userTasks.group", group == null ? "–" : group,
                    String.join(", ", known.groups().stream().sorted().toList()));
        } else if (!group.equals(task.property("role").orElse(null))) {
            found.fixable(file, task.id(), "set:role", "userTasks.role", group);
        }
        String goal = task.property("goal").orElse("–");
        if (!known.goals().contains(goal)) {
            found.fixable(file, task.id(), "set:goal", "userTasks.goal", goal,
                    String.join(", ", known.goals().stream().sorted().toList()));
        }
        String due = task.assignment() == null ? null : task.assignment().dueDate();
        if (due == null || !due.startsWith("=")) {
            found.error(file, task.id(), "userTasks.due");
        }
    }
}
