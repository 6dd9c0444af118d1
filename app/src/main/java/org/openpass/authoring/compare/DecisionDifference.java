package org.openpass.authoring.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.authoring.compare.Change.Part;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.DecisionModel.Cell;
import org.openpass.engine.reading.DecisionModel.Column;
import org.openpass.engine.reading.DecisionModel.Rule;

/** What is different between two decision tables: rules by their id, cell by cell, and their order, since the first decides. */
final class DecisionDifference {

    private static final String RULE = "rule";

    private final DecisionModel model;
    /** What columns are called, by id, in both tables. */
    private final Map<String, String> labels;

    private DecisionDifference(DecisionModel model, Map<String, String> labels) {
        this.model = model;
        this.labels = labels;
    }

    static List<Change> of(DecisionModel before, DecisionModel after) {
        Map<String, String> labels = new LinkedHashMap<>();
        Stream.of(before, after).flatMap(model -> Stream.concat(model.inputs().stream(), model.outputs().stream()))
                .forEach(column -> labels.put(column.id(), column.label() == null ? column.name() : column.label()));
        DecisionDifference was = new DecisionDifference(before, labels);
        DecisionDifference is = new DecisionDifference(after, labels);
        List<Change> changes = new ArrayList<>();
        is.table().differs(was.table(), changes::add);
        Things.compare(was.columns(), is.columns(), changes::add);
        Things.compare(was.rules(), is.rules(), changes::add);
        Things.order(was.rules(), is.rules(), changes::add);
        return List.copyOf(changes);
    }

    private Thing table() {
        return new Thing(Part.DECISION, null, model.id(), model.name()).say("id", model.id()).say("name", model.name())
                .say("versionTag", model.versionTag()).say("criteria", model.kind()).say("platform", model.platform())
                .say("hitPolicy", model.hitPolicy()).say("documentation", model.documentation());
    }

    private Map<String, Thing> columns() {
        return Things.byId(Stream.concat(model.inputs().stream(), model.outputs().stream()).map(this::column).toList());
    }

    private Thing column(Column column) {
        return new Thing(Part.COLUMN, null, column.id(), labels.get(column.id())).say("label", column.label())
                .say("variable", column.name()).say("expression", column.expression()).say("typeRef", column.typeRef())
                .say("values", column.values());
    }

    private Map<String, Thing> rules() {
        return Things.byId(model.rules().stream().map(this::rule).toList());
    }

    private Thing rule(Rule rule) {
        Thing thing = new Thing(Part.RULE, null, rule.id(), number(rule)).say("documentation", rule.reason());
        cells(thing, model.inputs(), rule.inputs());
        cells(thing, model.outputs(), rule.outputs());
        return thing;
    }

    private void cells(Thing rule, List<Column> columns, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String column = i < columns.size() ? labels.get(columns.get(i).id()) : String.valueOf(i + 1);
            // Any value: a dash says the same as nothing.
            rule.say("cell:" + column, cells.get(i).text().equals("-") ? "" : cells.get(i).text());
        }
    }

    /** R-020, as the table itself answers it. */
    private String number(Rule rule) {
        for (int i = 0; i < Math.min(model.outputs().size(), rule.outputs().size()); i++) {
            if (RULE.equals(model.outputs().get(i).name())) {
                return rule.outputs().get(i).text().replace("\"", "");
            }
        }
        return rule.id();
    }
}
