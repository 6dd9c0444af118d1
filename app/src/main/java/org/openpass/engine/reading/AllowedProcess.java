package org.openpass.engine.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a process may be made of: what the processes of customs need and nothing that runs code, reaches outside or hides
 * from who reads the diagram. Narrower than what the engine takes: no scripts, connectors, listeners, headers, signals,
 * escalations, compensations, links, loops or throw events.
 */
final class AllowedProcess {

    private static final Grammar GRAMMAR = new Grammar(Map.of(Xml.BPMN, "", Xml.BPMNDI, "bpmndi", Xml.DC, "dc", Xml.DI, "di",
            Xml.ZEEBE, "zeebe", Xml.MODELER, "modeler", "http://www.w3.org/2001/XMLSchema-instance", "xsi",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc", "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color",
            "http://camunda.org/schema/1.0/bpmn", "camunda"), """
            definitions: id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion \
             > process message error category bpmndi:BPMNDiagram
            process: id name isExecutable > documentation extensionElements FLOW
            subProcess: id name triggeredByEvent default > documentation extensionElements incoming outgoing FLOW
            startEvent: id name isInterrupting > documentation extensionElements outgoing EVENTS
            endEvent: id name > documentation extensionElements incoming EVENTS
            intermediateCatchEvent: id name > documentation extensionElements incoming outgoing EVENTS
            boundaryEvent: id name attachedToRef cancelActivity > documentation extensionElements outgoing EVENTS
            serviceTask: id name default TEMPLATE > documentation extensionElements incoming outgoing
            userTask: id name default TEMPLATE > documentation extensionElements incoming outgoing
            businessRuleTask: id name default TEMPLATE > documentation extensionElements incoming outgoing
            callActivity: id name default TEMPLATE > documentation extensionElements incoming outgoing
            receiveTask: id name default messageRef TEMPLATE > documentation extensionElements incoming outgoing
            exclusiveGateway: id name default gatewayDirection > documentation extensionElements incoming outgoing
            parallelGateway, eventBasedGateway: id name gatewayDirection eventGatewayType > documentation extensionElements incoming outgoing
            sequenceFlow: id name sourceRef targetRef > documentation conditionExpression
            conditionExpression, timeDate, timeDuration: id xsi:type
            messageEventDefinition: id messageRef
            errorEventDefinition: id errorRef
            terminateEventDefinition: id
            timerEventDefinition: id > timeDate timeDuration
            textAnnotation: id textFormat > text
            association: id sourceRef targetRef associationDirection
            group: id categoryValueRef
            category: id name > categoryValue
            categoryValue: id value
            message: id name > extensionElements
            error: id name errorCode
            documentation: id textFormat
            incoming, outgoing, text:
            extensionElements@process: > zeebe:versionTag zeebe:properties
            extensionElements@message: > zeebe:subscription
            extensionElements@serviceTask: > zeebe:taskDefinition zeebe:ioMapping zeebe:properties
            extensionElements@userTask: > zeebe:userTask zeebe:formDefinition zeebe:assignmentDefinition zeebe:taskSchedule zeebe:ioMapping zeebe:properties
            extensionElements@businessRuleTask: > zeebe:calledDecision zeebe:ioMapping zeebe:properties
            extensionElements@callActivity: > zeebe:calledElement zeebe:ioMapping zeebe:properties
            extensionElements@receiveTask, extensionElements@subProcess, extensionElements@startEvent: > zeebe:ioMapping zeebe:properties
            extensionElements@intermediateCatchEvent, extensionElements@boundaryEvent: > zeebe:ioMapping zeebe:properties
            extensionElements@endEvent, extensionElements@exclusiveGateway: > zeebe:properties
            extensionElements@parallelGateway, extensionElements@eventBasedGateway: > zeebe:properties
            zeebe:versionTag: value
            zeebe:subscription: correlationKey
            zeebe:taskDefinition: type retries
            zeebe:userTask:
            zeebe:formDefinition: formId bindingType versionTag
            zeebe:assignmentDefinition: candidateGroups
            zeebe:taskSchedule: dueDate
            zeebe:calledDecision: decisionId resultVariable bindingType versionTag
            zeebe:calledElement: processId bindingType versionTag propagateAllChildVariables propagateAllParentVariables
            zeebe:ioMapping: > zeebe:input zeebe:output
            zeebe:input, zeebe:output: source target
            zeebe:properties: > zeebe:property
            zeebe:property: name value
            bpmndi:BPMNDiagram: id name > bpmndi:BPMNPlane
            bpmndi:BPMNPlane: id bpmnElement > bpmndi:BPMNShape bpmndi:BPMNEdge
            bpmndi:BPMNShape: id bpmnElement isExpanded isMarkerVisible isHorizontal COLOURS > dc:Bounds bpmndi:BPMNLabel
            bpmndi:BPMNEdge: id bpmnElement COLOURS > di:waypoint bpmndi:BPMNLabel
            bpmndi:BPMNLabel: id color:color > dc:Bounds
            dc:Bounds: x y width height
            di:waypoint: x y
            """.replace("FLOW", "startEvent endEvent intermediateCatchEvent boundaryEvent serviceTask userTask businessRuleTask"
                    + " callActivity receiveTask subProcess exclusiveGateway parallelGateway eventBasedGateway sequenceFlow"
                    + " textAnnotation association group")
            .replace("EVENTS", "messageEventDefinition errorEventDefinition terminateEventDefinition timerEventDefinition")
            .replace("TEMPLATE", "zeebe:modelerTemplate zeebe:modelerTemplateVersion")
            .replace("COLOURS", "bioc:stroke bioc:fill color:background-color color:border-color"));

    /** What events may wait for, or say. */
    private static final Map<String, Set<String>> EVENTS = Map.of(
            "startEvent", Set.of(),
            "endEvent", Set.of("errorEventDefinition", "terminateEventDefinition"),
            "intermediateCatchEvent", Set.of("messageEventDefinition", "timerEventDefinition"),
            "boundaryEvent", Set.of("messageEventDefinition", "timerEventDefinition", "errorEventDefinition"));
    private static final Set<String> STARTS_WITHIN = Set.of("messageEventDefinition", "timerEventDefinition", "errorEventDefinition");

    private AllowedProcess() {
    }

    static List<Refusal> refusals(Xml definitions) {
        List<Refusal> found = new ArrayList<>(GRAMMAR.refusals(definitions));
        List<Xml> processes = definitions.all(Xml.BPMN, "process").toList();
        if (processes.size() > 1) {
            found.add(processes.get(1).refused("severalProcesses"));
        }
        if (processes.stream().noneMatch(process -> Boolean.parseBoolean(process.get("isExecutable")))) {
            found.add(processes.getFirst().refused("notExecutable"));
        }
        Words.platform(definitions, found);
        FlowRefs.look(definitions, found);
        Map<String, Xml> ids = new HashMap<>();
        definitions.walk().forEach(element -> {
            Words.look(element, ids, found);
            Once.look(element, found);
            event(element, found);
            fixed(element, found);
        });
        return found;
    }

    private static void event(Xml element, List<Refusal> found) {
        Set<String> allowed = element.namespace().equals(Xml.BPMN) ? EVENTS.get(element.name()) : null;
        if (allowed == null) {
            return;
        }
        boolean startsWithin = element.name().equals("startEvent") && element.parent() != null
                && Boolean.parseBoolean(element.parent().get("triggeredByEvent"));
        List<Xml> kinds = element.children().stream().filter(child -> child.name().endsWith("EventDefinition")).toList();
        boolean mustWait = startsWithin || element.name().startsWith("intermediate") || element.name().startsWith("boundary");
        if (kinds.size() > 1 || kinds.isEmpty() && mustWait) {
            found.add(element.refused("event", element.name(), kinds.size()));
        } else if (!kinds.isEmpty() && !(startsWithin ? STARTS_WITHIN : allowed).contains(kinds.getFirst().name())) {
            found.add(element.refused("eventKind", element.name(), kinds.getFirst().name()));
        }
    }

    /** Where an expression could name anything, a word is asked for; where a date is asked for, a variable. */
    private static void fixed(Xml element, List<Refusal> found) {
        switch (element.name()) {
            case "taskDefinition", "calledDecision", "calledElement", "formDefinition", "assignmentDefinition", "versionTag",
                    "message", "error", "property" -> {
                if (element.is(Xml.BPMN, "error") && element.get("errorCode", "").isBlank()) {
                    found.add(element.refused("errorCode", element.get("id", "")));
                }
                element.attributes().forEach((attribute, value) -> {
                        if (value.startsWith("=")) {
                            found.add(element.refused("expression", attribute));
                        }
                    });
            }
            case "timerEventDefinition" -> {
                if (element.children().size() != 1) {
                    found.add(element.refused("timer", ""));
                }
            }
            case "timeDate", "timeDuration" -> {
                if (!element.text().startsWith("=")) {
                    found.add(element.refused("timer", element.text()));
                }
            }
            case "conditionExpression" -> {
                if (!element.text().startsWith("=")) {
                    found.add(element.refused("condition", Words.shortened(element.text())));
                }
            }
            case "input", "output" -> {
                if (!element.get("target", "").matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
                    found.add(element.refused("variable", element.get("target", "")));
                }
            }
            default -> { }
        }
    }
}
