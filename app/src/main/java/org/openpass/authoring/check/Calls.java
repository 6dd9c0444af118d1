package org.openpass.authoring.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpass.authoring.feel.CallVariables;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.ProcessModel;

/**
 * A process that another calls is a part of one kind of case: it says of which, and what it takes. It is called by a version tag that
 * was released, so that a later version changes nothing for cases that run; it knows the case, and gives back what is named.
 * What is looked at is each process by itself: whether the called one comes to its end is looked at where it is drawn.
 */
final class Calls implements Rule {

    private static final String CASE = "caseNumber";
    private static final Pattern OF_THE_CASE = Pattern.compile("=\\s*caseNumber\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            if (model.part()) {
                part(file, model, known, found);
            }
            List<Element> calls = model.elements().stream().filter(element -> element.type() == ElementType.CALL_ACTIVITY).toList();
            calls.forEach(activity -> call(file, model, activity, known, found)
                    .ifPresent(called -> given(file, model, activity, called, new SetGives(files, known), found)));
        });
    }

    /** Its steps are a case's that has done others, elsewhere, which nobody sees here. */
    private static void part(String file, ProcessModel model, Known known, Findings found) {
        if (known.statuses(model.id()).isPresent()) {
            found.error(file, model.id(), "calls.ownCases", model.id());
        } else if (known.statuses(model.caseProcess()).isEmpty()) {
            found.error(file, model.id(), "calls.partOf", model.caseProcess());
        }
        model.takes().stream().filter(name -> !NAME.matcher(name).matches() || name.equals(CASE))
                .forEach(name -> found.error(file, model.id(), "calls.name", name));
        model.elements().forEach(step -> {
            boolean onceByJob = step.job() != null && known.job(String.valueOf(step.job().type())).filter(Known.Job::once).isPresent();
            boolean onceByPerson = step.type() == ElementType.USER_TASK
                    && known.decides(step.id(), step.properties()).filter(kind -> !kind.repeatable()).isPresent();
            if (onceByJob || onceByPerson) {
                found.error(file, step.id(), "calls.once", step.id());
            }
        });
    }

    /** @return what is called, where that is released and made to be called from here */
    private static Optional<ProcessModel> call(String file, ProcessModel caller, Element activity, Known known, Findings found) {
        Element.Call call = activity.call();
        if (call == null || call.processId() == null || !known.processes().contains(call.processId())) {
            found.error(file, activity.id(), "calls.unknown", call == null ? "–" : String.valueOf(call.processId()));
            return Optional.empty();
        }
        if (call.processId().equals(caller.id())) {
            found.error(file, activity.id(), "calls.self", caller.id());
            return Optional.empty();
        }
        variables(file, activity, call, found);
        List<String> tags = known.tags(call.processId());
        String choice = tags.isEmpty() ? "–" : String.join(", ", tags);
        if (known.statuses(call.processId()).isPresent()) {
            found.error(file, activity.id(), "calls.ownCase", call.processId());
        }
        if (!"versionTag".equals(call.binding()) || call.versionTag() == null || call.versionTag().isBlank()) {
            found.error(file, activity.id(), "calls.binding", call.processId(), choice);
            return Optional.empty();
        }
        Optional<ProcessModel> called = known.called(call.processId(), call.versionTag());
        if (called.isEmpty() && known.statuses(call.processId()).isEmpty()) {
            found.error(file, activity.id(), "calls.tag", call.processId(), call.versionTag(), choice);
        }
        called.filter(ProcessModel::part).filter(part -> !part.caseProcess().equals(caller.caseProcess())).ifPresent(part ->
                found.error(file, activity.id(), "calls.otherCases", call.processId(), part.caseProcess(), caller.caseProcess()));
        if (called.filter(part -> !part.part()).isPresent() && known.statuses(call.processId()).isEmpty()) {
            found.error(file, activity.id(), "calls.noPart", call.processId(), call.versionTag());
        }
        return called.filter(ProcessModel::part);
    }

    private static void variables(String file, Element activity, Element.Call call, Findings found) {
        if (call.returns()) {
            found.error(file, activity.id(), "calls.returns", call.processId());
        }
        boolean mapped = activity.inputs().stream().anyMatch(Calls::tellsTheCase);
        if (!call.gives() && !mapped) {
            found.error(file, activity.id(), "calls.gives", call.processId());
        }
        if (activity.inputs().stream().anyMatch(input -> CASE.equals(input.target()) && !tellsTheCase(input))
                || activity.outputs().stream().anyMatch(output -> CASE.equals(output.target()))) {
            found.error(file, activity.id(), "calls.identity");
        }
    }

    private static boolean tellsTheCase(Element.Mapping input) {
        return CASE.equals(input.target()) && input.source() != null && OF_THE_CASE.matcher(input.source()).matches();
    }

    /** What it takes is there on every way to the call. */
    private static void given(String file, ProcessModel caller, Element activity, ProcessModel called, SetGives gives, Findings found) {
        Set<String> missing = CallVariables.missing(caller, gives, activity, called.takes());
        if (!missing.isEmpty()) {
            found.error(file, activity.id(), "calls.takes", called.id(), String.join(", ", missing));
        }
    }
}
