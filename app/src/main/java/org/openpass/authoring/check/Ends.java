package org.openpass.authoring.check;

import java.util.List;
import java.util.stream.Stream;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.ProcessModel;

/** Each level begins once and is seen to end: nothing begins or ends where no event says so. */
final class Ends implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            levels(model).forEach(scope -> level(file, model, scope, found));
            model.elements().forEach(element -> element(file, model, element, found));
        });
    }

    private static Stream<String> levels(ProcessModel model) {
        return Stream.concat(Stream.of(model.id()),
                model.elements().stream().filter(element -> element.type().isScope()).map(Element::id));
    }

    private static void level(String file, ProcessModel model, String scope, Findings found) {
        List<Element> within = model.in(scope);
        long starts = within.stream().filter(element -> element.type() == ElementType.START_EVENT).count();
        if (starts != 1) {
            found.error(file, scope, "ends.starts", starts);
        }
        if (within.stream().noneMatch(element -> element.type() == ElementType.END_EVENT)) {
            found.error(file, scope, "ends.noEnd");
        }
    }

    private static void element(String file, ProcessModel model, Element element, Findings found) {
        boolean begins = element.type() == ElementType.START_EVENT || element.type() == ElementType.BOUNDARY_EVENT
                || element.type() == ElementType.EVENT_SUB_PROCESS;
        boolean ends = element.type() == ElementType.END_EVENT || element.type() == ElementType.EVENT_SUB_PROCESS;
        if (!begins && model.into(element.id()).isEmpty()) {
            found.error(file, element.id(), "ends.implicitStart", element.id());
        }
        if (!ends && model.outOf(element.id()).isEmpty()) {
            found.error(file, element.id(), "ends.implicitEnd", element.id());
        }
        if (element.attachedTo() != null && model.element(element.attachedTo())
                .filter(host -> host.type().isActivity() && host.scope().equals(element.scope())).isEmpty()) {
            found.error(file, element.id(), "ends.attached", element.id());
        }
    }
}
