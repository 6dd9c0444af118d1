package org.openpass.engine;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file says of itself; the engine's answer to a deployment does not say it. Files come here that were released: nothing
 * here guards against others.
 *
 * @param names in English and in Korean, the latter null where the file has none
 * @param criteria of a decision: law or risk; null where it does not say
 */
record ModelHead(ModelKind kind, String id, String tag, ModelTitle names, String criteria, Set<Binding> binds) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of each process, decision or form in the file. */
    static List<ModelHead> of(ModelFile file) {
        return switch (file.kind()) {
            case PROCESS -> processes(file.content());
            case DECISION -> DecisionHeads.of(file.content());
            case FORM -> List.of(form(JSON.readTree(file.content())));
        };
    }

    private static List<ModelHead> processes(byte[] bpmn) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        List<ModelHead> heads = new ArrayList<>();
        for (Process process : model.getModelElementsByType(Process.class)) {
            ZeebeVersionTag tag = process.getSingleExtensionElement(ZeebeVersionTag.class);
            heads.add(new ModelHead(ModelKind.PROCESS, process.getId(), tag == null ? null : tag.getValue(),
                    new ModelTitle(process.getName(), null), null, binds(model)));
        }
        return heads;
    }

    private static Set<Binding> binds(BpmnModelInstance model) {
        Set<Binding> found = new LinkedHashSet<>();
        model.getModelElementsByType(ZeebeFormDefinition.class).stream().filter(f -> f.getFormId() != null).forEach(f ->
                found.add(new Binding(ModelKind.FORM, f.getFormId(), tag(f.getBindingType(), f.getVersionTag()))));
        model.getModelElementsByType(ZeebeCalledDecision.class).forEach(d ->
                found.add(new Binding(ModelKind.DECISION, d.getDecisionId(), tag(d.getBindingType(), d.getVersionTag()))));
        model.getModelElementsByType(ZeebeCalledElement.class).forEach(p ->
                found.add(new Binding(ModelKind.PROCESS, p.getProcessId(), tag(p.getBindingType(), p.getVersionTag()))));
        return found;
    }

    private static String tag(ZeebeBindingType type, String tag) {
        return type == ZeebeBindingType.versionTag ? tag : null;
    }

    /** A form has no name; it is called what it begins with. */
    private static ModelHead form(JsonNode form) {
        ModelTitle title = new ModelTitle(null, null);
        for (JsonNode component : form.path("components")) {
            if (component.path("type").asString("").equals("text")) {
                title = new ModelTitle(heading(component.path("text").asString("")),
                        heading(component.path("properties").path("text.ko").asString("")));
                break;
            }
        }
        return new ModelHead(ModelKind.FORM, form.path("id").asString(""), form.path("versionTag").asString(null), title, null,
                Set.of());
    }

    private static String heading(String markdown) {
        String line = markdown.lines().findFirst().orElse("").replaceFirst("^#+\\s*", "").strip();
        return line.isEmpty() ? null : line;
    }
}
