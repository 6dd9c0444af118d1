package org.openpass.engine.reading;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What an engine of our line refuses by its own schema and validators, in its own words. The engine has the last word. */
public final class EngineRules {

    private EngineRules() {
    }

    /**
     * @return refusals of code {@code engine} with the engine's words; none of a file that it would take
     * @throws ModelRefused if it does not pass the first gate: the engine's reader is never shown such a file
     */
    public static List<Refusal> of(byte[] process) {
        SafeXml.read(process);
        List<Refusal> found = new ArrayList<>();
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(process));
            ValidationVisitor visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
            new ModelWalker(model).walk(visitor);
            visitor.getValidationResult().getResults().forEach((element, results) -> results.forEach(result ->
                    found.add(new Refusal(nearestId(element), 0, "engine", List.of(result.getMessage())))));
        } catch (RuntimeException e) {
            // the schema's, or a reference to what is not there: the reader throws what it stumbles over
            found.add(Refusal.at(0, "engine", Words.shortened(String.valueOf(root(e).getMessage()))));
        }
        return List.copyOf(found);
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    private static String nearestId(ModelElementInstance element) {
        for (ModelElementInstance one = element; one != null; one = one.getParentElement()) {
            String id = one.getAttributeValue("id");
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}
