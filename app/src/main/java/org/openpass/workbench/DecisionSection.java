package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.engine.EngineHistory.Decision;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import tools.jackson.databind.JsonNode;

/** Why this lane: the decision, its version, the rule that applied and what it looked at. For officers only. */
class DecisionSection extends Div {

    DecisionSection(Decision decision) {
        addClassName("document");
        JsonNode output = decision.output();
        Paragraph secret = new Paragraph(text("decision.secret"));
        secret.addClassName("secondary");
        Facts facts = new Facts().fact(text("column.lane"), Badge.lane(output.path("lane").asString("")))
                .fact(text("decision.rule"), output.path("rule").asString(String.join(", ", decision.rules())))
                .fact(text("decision.method"), output.path("method").isString() ? output.path("method").asString() : "")
                .fact(text("decision.name"), decision.name() + " (" + decision.decisionId() + ")")
                .fact(text("decision.version"), String.valueOf(decision.version()))
                .fact(text("decision.at"), Formats.exactMoment(decision.at()));
        DataTable inputs = new DataTable(text("decision.inputs"), text("decision.input"), text("decision.value"));
        inputs.addClassName("narrow");
        decision.inputs().forEach((name, value) -> inputs.row(input(name), plain(value)));
        add(new H2(text("decision.outcome")), facts, new H2(text("decision.inputs")), inputs, secret);
    }

    /** Values come as the decision saw them: quoted, and lists in brackets. */
    private static String plain(String value) {
        return switch (value) {
            case "true" -> text("yes");
            case "false" -> text("no");
            default -> value.replaceAll("[\\[\\]\"]", "").replace(",", ", ");
        };
    }

    /** A criterion may be newer than the texts: then the model's own label stands. */
    private static String input(String name) {
        String key = "decision.input." + name.replace(' ', '_');
        String label = text(key);
        return label.equals(key) ? name : label;
    }
}
