package org.openpass.authoring.check;

import java.util.HashSet;
import java.util.Set;
import org.openpass.engine.reading.DecisionModel;

/** An officer is shown the rule that decided: it has an id that stays and a reason, and some rule always decides. */
final class DecisionTables implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.decisions().forEach((file, model) -> {
            if (!"law".equals(model.kind()) && !"risk".equals(model.kind())) {
                found.error(file, model.id(), "decisionTables.kind");
            }
            if (!"FIRST".equals(model.hitPolicy())) {
                found.fixable(file, model.id(), "set:hitPolicy", "decisionTables.hitPolicy", model.hitPolicy());
            }
            rules(file, model, found);
            if (model.rules().isEmpty() || model.rules().getLast().inputs().stream().anyMatch(cell -> !cell.text().isBlank()
                    && !cell.text().equals("-"))) {
                found.error(file, model.rules().isEmpty() ? model.id() : model.rules().getLast().id(), "decisionTables.last");
            }
        });
    }

    private static void rules(String file, DecisionModel model, Findings found) {
        Set<String> seen = new HashSet<>();
        String before = "";
        for (DecisionModel.Rule rule : model.rules()) {
            String id = ruleId(model, rule);
            if (!id.matches("R-[0-9]{3}")) {
                found.error(file, rule.id(), "decisionTables.ruleId", id);
            } else if (!seen.add(id)) {
                found.error(file, rule.id(), "decisionTables.twice", id);
            } else if (id.compareTo(before) < 0) {
                found.error(file, rule.id(), "decisionTables.order", id, before);
            }
            if (rule.reason() == null || rule.reason().isBlank()) {
                found.error(file, rule.id(), "decisionTables.reason", id);
            }
            if (rule.inputs().size() != model.inputs().size() || rule.outputs().size() != model.outputs().size()) {
                found.error(file, rule.id(), "decisionTables.cells", id);
            }
            before = id;
        }
    }

    /** What the rule calls itself in its answer {@code rule}; empty where it does not. */
    static String ruleId(DecisionModel model, DecisionModel.Rule rule) {
        for (int i = 0; i < Math.min(model.outputs().size(), rule.outputs().size()); i++) {
            if ("rule".equals(model.outputs().get(i).name())) {
                return rule.outputs().get(i).text().strip().replace("\"", "");
            }
        }
        return "";
    }
}
