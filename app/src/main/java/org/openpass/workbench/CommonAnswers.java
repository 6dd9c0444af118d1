package org.openpass.workbench;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.tasks.TaskHandler;
import org.openpass.workbench.forms.TaskForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of a step as it is filled in once for many of its tasks: without pictures, which belong to one case. */
public final class CommonAnswers extends Div {

    private final TaskForm form;

    /** @param decisions those that can be chosen */
    public CommonAnswers(JsonNode model, Set<String> decisions) {
        form = new TaskForm(common(model, decisions), (several, accept) -> {
            throw new IllegalStateException("What is answered for many has no pictures");
        });
        add(form);
    }

    private static JsonNode common(JsonNode model, Set<String> decisions) {
        ObjectNode common = (ObjectNode) model.deepCopy();
        ArrayNode components = (ArrayNode) common.path("components");
        components.removeIf(component -> component.path("type").asString("").equals("filepicker"));
        components.forEach(component -> {
            if (component.path("key").asString("").equals("decision")) {
                ((ArrayNode) component.path("values"))
                        .removeIf(value -> !decisions.contains(value.path("value").asString("")));
                if (decisions.size() == 1) {
                    ((ObjectNode) component).put("defaultValue", decisions.iterator().next());
                }
            }
        });
        return common;
    }

    /** What was entered; empty, with what is missing marked, while something must be filled in. */
    public Optional<Map<String, Object>> answers() {
        TaskHandler.InvalidAnswers faults = form.faults().orElseGet(() -> new TaskHandler.InvalidAnswers(Map.of()));
        form.show(faults);
        if (!faults.errors().isEmpty()) {
            form.focus(faults.errors().keySet());
            return Optional.empty();
        }
        return Optional.of(form.answers());
    }
}
