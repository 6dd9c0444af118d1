package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.openpass.engine.EngineHistory.Decision;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import tools.jackson.databind.JsonNode;

/** Why this lane, and whether the tax is reviewed first: each decision with its rule and what it looked at. */
class DecisionSection extends Div {

    DecisionSection(List<Decision> decisions) {
        addClassName("document");
        decisions.forEach(this::add);
        Paragraph secret = new Paragraph(text("decision.secret"));
        secret.addClassName("secondary");
        add(secret);
    }

    private void add(Decision decision) {
        JsonNode output = decision.output();
        String lane = output.path("lane").asString("");
        Facts facts = new Facts();
        if (!lane.isEmpty()) {
            facts.fact(text("column.lane"), Badge.lane(lane));
        }
        if (output.has("required")) {
            facts.fact(text("decision.required"), text(output.path("required").asBoolean() ? "yes" : "no"));
        }
        facts.fact(text("decision.rule"), output.path("rule").asString(String.join(", ", decision.rules())))
                .fact(text("decision.ground"), textOf(output, "ground"))
                .fact(text("decision.method"), textOf(output, "method"))
                .fact(text("decision.version"), String.valueOf(decision.version()))
                .fact(text("decision.at"), Formats.exactMoment(decision.at()));
        DataTable inputs = new DataTable(text("decision.inputs"), text("decision.input"), text("decision.value"));
        inputs.addClassName("narrow");
        decision.inputs().forEach((name, value) -> inputs.row(input(name), plain(value)));
        add(new H2(title(decision)), facts, inputs);
    }

    private static String title(Decision decision) {
        String key = "decision." + decision.decisionId();
        return text(key).equals(key) ? decision.name() : text(key);
    }

    private static String textOf(JsonNode output, String name) {
        return output.path(name).isString() ? output.path(name).asString() : "";
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
