package org.openpass.engine.reading;

import static org.openpass.engine.reading.Xml.BPMN;
import static org.openpass.engine.reading.Xml.MODELER;
import static org.openpass.engine.reading.Xml.ZEEBE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.engine.reading.Expression.Place;

/** A process out of the tree of its file. What is not allowed is read as well, so that it can be said where it stands. */
final class ProcessReading {

    private final Xml definitions;
    private final List<Element> elements = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Artifact> artifacts = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();

    private ProcessReading(Xml definitions) {
        this.definitions = definitions;
    }

    static ProcessModel of(Xml definitions) {
        if (!definitions.is(BPMN, "definitions")) {
            throw new ModelRefused(definitions.refused("noProcess", definitions.name()));
        }
        return new ProcessReading(definitions).model();
    }

    private ProcessModel model() {
        Xml process = definitions.first(BPMN, "process")
                .orElseThrow(() -> new ModelRefused(definitions.refused("noProcess", "definitions")));
        String id = process.get("id", "");
        read(process, id);
        List<Message> messages = definitions.all(BPMN, "message").map(this::message).toList();
        Map<String, String> errors = new LinkedHashMap<>();
        definitions.all(BPMN, "error").forEach(error -> {
            errors.put(error.get("id", ""), error.get("errorCode", ""));
            expression(error.get("id", ""), Place.FIXED, "errorCode", error.get("errorCode"));
        });
        Drawing drawing = Drawing.of(definitions);
        List<Refusal> refusals = new ArrayList<>(AllowedProcess.refusals(definitions));
        return new ProcessModel(id, process.get("name"), process.extension("versionTag").map(tag -> tag.get("value")).orElse(null),
                Boolean.parseBoolean(process.get("isExecutable")), definitions.get("{" + MODELER + "}executionPlatformVersion"),
                documentation(process), properties(process), List.copyOf(elements), List.copyOf(flows), messages,
                errors, List.copyOf(artifacts), List.copyOf(expressions), drawing.shapes(), drawing.edges(), List.copyOf(refusals));
    }

    private void read(Xml scope, String scopeId) {
        for (Xml child : scope.children()) {
            if (!child.namespace().equals(BPMN)) {
                continue;
            }
            switch (child.name()) {
                case "sequenceFlow" -> flow(child, scopeId);
                case "textAnnotation", "group", "association" -> artifact(child, scopeId);
                default -> ElementType.named(child.name()).ifPresent(type -> element(child, type, scopeId));
            }
        }
    }

    private void element(Xml xml, ElementType named, String scope) {
        String id = xml.get("id", "");
        ElementType type = named == ElementType.SUB_PROCESS && Boolean.parseBoolean(xml.get("triggeredByEvent"))
                ? ElementType.EVENT_SUB_PROCESS : named;
        List<Element.Mapping> inputs = mappings(xml, "input", Place.INPUT);
        List<Element.Mapping> outputs = mappings(xml, "output", Place.OUTPUT);
        elements.add(new Element(id, type, xml.get("name"), scope, event(xml, type, id), xml.get("attachedToRef"),
                Boolean.parseBoolean(xml.get(type == ElementType.BOUNDARY_EVENT ? "cancelActivity" : "isInterrupting", "true")),
                xml.get("default"), loop(xml), job(xml), form(xml), decision(xml), call(xml), assignment(xml),
                xml.extension("userTask").isPresent(), inputs, outputs, properties(xml), documentation(xml), xml.line()));
        if (type.isScope()) {
            read(xml, id);
        }
    }

    private Element.Event event(Xml xml, ElementType type, String id) {
        Element.Event event = EventReading.of(xml, type);
        if (event != null && event.timer() != null) {
            expression(id, Place.TIMER, event.timer(), event.at());
        }
        return event;
    }

    private static String loop(Xml xml) {
        return xml.first(BPMN, "multiInstanceLoopCharacteristics")
                .map(loop -> Boolean.parseBoolean(loop.get("isSequential")) ? "SEQUENTIAL" : "PARALLEL").orElse(null);
    }

    private Element.Job job(Xml xml) {
        return xml.extension("taskDefinition").map(job -> {
            expression(xml.get("id", ""), Place.FIXED, "type", job.get("type"));
            expression(xml.get("id", ""), Place.FIXED, "retries", job.get("retries"));
            return new Element.Job(job.get("type"), job.get("retries"));
        }).orElse(null);
    }

    private Element.Form form(Xml xml) {
        return xml.extension("formDefinition").map(form ->
                new Element.Form(form.get("formId"), form.get("bindingType", "latest"), form.get("versionTag"))).orElse(null);
    }

    private Element.Decision decision(Xml xml) {
        return xml.extension("calledDecision").map(called -> {
            expression(xml.get("id", ""), Place.FIXED, "decisionId", called.get("decisionId"));
            return new Element.Decision(called.get("decisionId"), called.get("bindingType", "latest"), called.get("versionTag"),
                    called.get("resultVariable"));
        }).orElse(null);
    }

    private Element.Call call(Xml xml) {
        return xml.extension("calledElement").map(called -> {
            expression(xml.get("id", ""), Place.FIXED, "processId", called.get("processId"));
            return new Element.Call(called.get("processId"), called.get("bindingType", "latest"), called.get("versionTag"),
                    Boolean.parseBoolean(called.get("propagateAllParentVariables", "true")),
                    Boolean.parseBoolean(called.get("propagateAllChildVariables", "true")));
        }).orElse(null);
    }

    private Element.Assignment assignment(Xml xml) {
        Optional<Xml> who = xml.extension("assignmentDefinition");
        Optional<Xml> when = xml.extension("taskSchedule");
        if (who.isEmpty() && when.isEmpty()) {
            return null;
        }
        String id = xml.get("id", "");
        who.ifPresent(to -> to.attributes().forEach((name, value) -> expression(id, Place.FIXED, name, value)));
        when.ifPresent(at -> {
            expression(id, Place.DUE_DATE, "dueDate", at.get("dueDate"));
            expression(id, Place.FOLLOW_UP_DATE, "followUpDate", at.get("followUpDate"));
        });
        return new Element.Assignment(who.map(to -> to.get("assignee")).orElse(null),
                who.map(to -> to.get("candidateGroups")).orElse(null), who.map(to -> to.get("candidateUsers")).orElse(null),
                when.map(at -> at.get("dueDate")).orElse(null), when.map(at -> at.get("followUpDate")).orElse(null));
    }

    private List<Element.Mapping> mappings(Xml xml, String kind, Place place) {
        return xml.extension("ioMapping").map(mapping -> mapping.all(ZEEBE, kind).map(one -> {
            expression(xml.get("id", ""), place, one.get("target"), one.get("source"));
            return new Element.Mapping(one.get("source"), one.get("target"));
        }).toList()).orElse(List.of());
    }

    private Message message(Xml xml) {
        String key = xml.extension("subscription").map(subscription -> subscription.get("correlationKey")).orElse(null);
        expression(xml.get("id", ""), Place.FIXED, "name", xml.get("name"));
        expression(xml.get("id", ""), Place.CORRELATION_KEY, null, key);
        return new Message(xml.get("id", ""), xml.get("name"), key, xml.line());
    }

    private void flow(Xml xml, String scope) {
        String condition = xml.first(BPMN, "conditionExpression").map(Xml::text).orElse(null);
        expression(xml.get("id", ""), Place.CONDITION, null, condition);
        flows.add(new Flow(xml.get("id", ""), xml.get("name"), scope, xml.get("sourceRef", ""), xml.get("targetRef", ""),
                condition, xml.line()));
    }

    private void artifact(Xml xml, String scope) {
        artifacts.add(new Artifact(xml.get("id", ""), xml.name(), scope, xml.first(BPMN, "text").map(Xml::text).orElse(null),
                xml.get("sourceRef"), xml.get("targetRef")));
    }

    private void expression(String id, Place place, String name, String text) {
        if (text != null && text.startsWith("=")) {
            expressions.add(new Expression(id, place, name, text));
        }
    }

    static Map<String, String> properties(Xml xml) {
        Map<String, String> properties = new HashMap<>();
        xml.extension("properties").ifPresent(all -> all.all(ZEEBE, "property")
                .forEach(one -> properties.put(one.get("name", ""), one.get("value", ""))));
        return Map.copyOf(properties);
    }

    private static String documentation(Xml xml) {
        return xml.first(BPMN, "documentation").map(Xml::text).orElse(null);
    }
}
