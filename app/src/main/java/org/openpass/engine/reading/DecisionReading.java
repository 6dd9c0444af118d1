package org.openpass.engine.reading;

import static org.openpass.engine.reading.Xml.DMN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openpass.engine.reading.DecisionModel.Cell;
import org.openpass.engine.reading.DecisionModel.Column;
import org.openpass.engine.reading.DecisionModel.Rule;
import org.openpass.engine.reading.Expression.Place;

/** A decision out of the tree of its file: the one table that it has. */
final class DecisionReading {

    private static final Pattern PARAMETER = Pattern.compile("\\bparameters\\.([A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)+)");

    private final List<Expression> expressions = new ArrayList<>();
    private final Set<String> parameters = new TreeSet<>();

    static DecisionModel of(Xml definitions) {
        if (!definitions.is(DMN, "definitions")) {
            throw new ModelRefused(definitions.refused("noDecision", definitions.name()));
        }
        return new DecisionReading().model(definitions);
    }

    private DecisionModel model(Xml definitions) {
        Xml decision = definitions.first(DMN, "decision")
                .orElseThrow(() -> new ModelRefused(definitions.refused("noDecision", "definitions")));
        Xml table = decision.first(DMN, "decisionTable")
                .orElseThrow(() -> new ModelRefused(decision.refused("noTable", decision.get("id", ""))));
        List<Column> inputs = table.all(DMN, "input").map(this::input).toList();
        List<Column> outputs = table.all(DMN, "output").map(this::output).toList();
        List<Rule> rules = table.all(DMN, "rule").map(rule -> rule(rule, inputs, outputs)).toList();
        return new DecisionModel(decision.get("id", ""), decision.get("name"),
                decision.extension("versionTag").map(tag -> tag.get("value")).orElse(null), kind(decision),
                definitions.get("{" + Xml.MODELER + "}executionPlatformVersion"), table.get("hitPolicy", "UNIQUE"),
                text(decision, "description"), inputs, outputs, rules, Set.copyOf(parameters), List.copyOf(expressions),
                AllowedDecision.refusals(definitions));
    }

    private static String kind(Xml decision) {
        return decision.first(DMN, "extensionElements").flatMap(all -> all.first(Xml.OPENPASS, "criteria"))
                .map(criteria -> criteria.get("kind")).orElse(null);
    }

    private Column input(Xml input) {
        Xml expression = input.first(DMN, "inputExpression").orElse(input);
        String reads = text(expression, "text");
        keep(input.get("id", ""), Place.COLUMN, input.get("label"), reads);
        return new Column(input.get("id", ""), input.get("label"), null, reads, expression.get("typeRef"),
                input.first(DMN, "inputValues").map(values -> text(values, "text")).orElse(null));
    }

    private Column output(Xml output) {
        return new Column(output.get("id", ""), output.get("label"), output.get("name"), null, output.get("typeRef"),
                output.first(DMN, "outputValues").map(values -> text(values, "text")).orElse(null));
    }

    private Rule rule(Xml rule, List<Column> inputs, List<Column> outputs) {
        return new Rule(rule.get("id", ""), text(rule, "description"), cells(rule, "inputEntry", Place.CELL, inputs),
                cells(rule, "outputEntry", Place.ANSWER, outputs), rule.line());
    }

    private List<Cell> cells(Xml rule, String kind, Place place, List<Column> columns) {
        List<Xml> entries = rule.all(DMN, kind).toList();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String text = text(entries.get(i), "text");
            keep(rule.get("id", ""), place, i < columns.size() ? columns.get(i).id() : null, text);
            cells.add(new Cell(entries.get(i).get("id", ""), text == null ? "" : text));
        }
        return List.copyOf(cells);
    }

    private void keep(String id, Place place, String name, String text) {
        if (text != null && !text.isBlank()) {
            expressions.add(new Expression(id, place, name, text));
            PARAMETER.matcher(text).results().forEach(found -> parameters.add(found.group(1)));
        }
    }

    private static String text(Xml xml, String child) {
        return xml.first(DMN, child).map(Xml::text).orElse(null);
    }
}
