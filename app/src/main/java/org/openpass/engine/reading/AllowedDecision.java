package org.openpass.engine.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a decision may be made of: one table, in FEEL. No graph of decisions, no other language, no function. */
final class AllowedDecision {

    private static final Grammar GRAMMAR = new Grammar(Map.of(Xml.DMN, "", Xml.ZEEBE, "zeebe", Xml.MODELER, "modeler",
            Xml.OPENPASS, "openpass", "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi",
            "http://www.omg.org/spec/DMN/20180521/DC/", "dc", "http://www.omg.org/spec/DMN/20180521/DI/", "di",
            "http://bpmn.io/schema/dmn/biodi/2.0", "biodi"), """
            definitions: id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion \
             > decision dmndi:DMNDI
            decision: id name > description extensionElements variable decisionTable
            variable: id name typeRef
            extensionElements@decision: > zeebe:versionTag openpass:criteria
            zeebe:versionTag: value
            openpass:criteria: kind binding
            decisionTable: id hitPolicy biodi:annotationsWidth > input output rule
            input: id label biodi:width > inputExpression inputValues
            inputExpression: id typeRef > text
            inputValues, outputValues: id > text
            output: id label name typeRef biodi:width > outputValues
            rule: id > description inputEntry outputEntry
            inputEntry, outputEntry: id > description text
            description, text:
            dmndi:DMNDI: > dmndi:DMNDiagram
            dmndi:DMNDiagram: id > dmndi:DMNShape
            dmndi:DMNShape: id dmnElementRef isCollapsed > dc:Bounds
            dc:Bounds: x y width height
            """);

    private AllowedDecision() {
    }

    static List<Refusal> refusals(Xml definitions) {
        List<Refusal> found = new ArrayList<>(GRAMMAR.refusals(definitions));
        List<Xml> decisions = definitions.all(Xml.DMN, "decision").toList();
        if (decisions.size() > 1) {
            found.add(decisions.get(1).refused("severalDecisions"));
        }
        Words.platform(definitions, found);
        Map<String, Xml> ids = new HashMap<>();
        definitions.walk().forEach(element -> {
            Words.look(element, ids, found);
            Once.look(element, found);
        });
        return List.copyOf(found);
    }
}
