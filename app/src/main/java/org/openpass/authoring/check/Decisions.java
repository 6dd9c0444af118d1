package org.openpass.authoring.check;

import java.util.Optional;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;

/** Risk is decided by the latest criteria, law by the version that the tag names; another process is called by its tag. */
final class Decisions implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> model.elements().forEach(element -> {
            if (element.type() == ElementType.BUSINESS_RULE_TASK) {
                decision(file, element, files, known, found);
            } else if (element.type() == ElementType.CALL_ACTIVITY) {
                call(file, model.id(), element, known, found);
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

    private static void call(String file, String process, Element activity, Known known, Findings found) {
        Element.Call call = activity.call();
        if (call == null || call.processId() == null || !known.processes().contains(call.processId())) {
            found.error(file, activity.id(), "decisions.call", call == null ? "–" : String.valueOf(call.processId()));
        } else if (call.processId().equals(process)) {
            found.error(file, activity.id(), "decisions.callSelf", process);
        } else {
            if (!"versionTag".equals(call.binding()) || call.versionTag() == null) {
                found.error(file, activity.id(), "decisions.callTag", call.processId());
            }
            if (known.statuses(call.processId()).isPresent()) {
                // Its jobs would be those of an instance that the case does not own, and be cancelled as surplus (ADR 7).
                found.error(file, activity.id(), "decisions.callCase", call.processId());
            }
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
