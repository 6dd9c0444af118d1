package org.openpass.authoring.check;

import java.util.Optional;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;

/** Risk is decided by the latest criteria, law by the version that the tag names. */
final class Decisions implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> model.elements().forEach(element -> {
            if (element.type() == ElementType.BUSINESS_RULE_TASK) {
                decision(file, element, files, known, found);
            }
        }));
    }

    private static void decision(String file, Element task, Files files, Known known, Findings found) {
        Element.Decision called = task.decision();
        if (called == null || called.id() == null) {
            found.error(file, task.id(), "decisions.none");
            return;
        }
        Optional<Known.Decided> decided = of(called.id(), files, known);
        if (decided.isEmpty()) {
            found.error(file, task.id(), "decisions.unknown", called.id());
            return;
        }
        String kind = decided.get().kind();
        if (!kind.equals(task.property("criteria").orElse(""))) {
            found.fixable(file, task.id(), "set:criteria", "decisions.criteria", called.id(), kind);
        }
        if (kind.equals("risk") && !"latest".equals(called.binding())) {
            found.fixable(file, task.id(), "set:binding", "decisions.risk", called.id());
        } else if (kind.equals("law") && !("versionTag".equals(called.binding())
                && decided.get().tag().equals(called.versionTag()))) {
            found.fixable(file, task.id(), "set:binding", "decisions.law", called.id(), decided.get().tag());
        }
        if (called.result() == null || called.result().isBlank()) {
            found.error(file, task.id(), "decisions.result", called.id());
        }
    }

    /** What the decision is: that of the set, else that of the library. */
    static Optional<Known.Decided> of(String id, Files files, Known known) {
        return files.decisions().values().stream().filter(model -> model.id().equals(id)).findFirst().map(Decisions::of)
                .or(() -> known.decision(id == null ? "" : id));
    }

    private static Known.Decided of(DecisionModel model) {
        return new Known.Decided(model.kind() == null ? "" : model.kind(), model.versionTag() == null ? "" : model.versionTag(),
                model.parameters());
    }
}
