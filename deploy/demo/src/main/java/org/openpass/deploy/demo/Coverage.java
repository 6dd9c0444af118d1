package org.openpass.deploy.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Whether the samples took every lane and every collection form to its end. */
final class Coverage {

    private static final Map<String, String> LANES = ordered("STRAIGHT_THROUGH", "straight through 즉시수리", "DOC_REVIEW",
            "document review 서류심사", "INSPECTION", "inspection 검사");
    private static final Map<String, String> FORMS = ordered("PAY_AFTER_ACCEPTANCE", "paid after acceptance 사후납부",
            "PAY_BEFORE_ACCEPTANCE", "paid first 사전납부", "SECURITY", "secured 담보", "MONTHLY", "monthly 월별납부");

    private final List<Outcome> outcomes;

    Coverage(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    boolean complete() {
        return missing(LANES, Outcome::lane, false).isEmpty() && missing(FORMS, Outcome::form, true).isEmpty();
    }

    /** A sentence each about the lanes and the forms. */
    List<String> sentences() {
        return List.of(sentence("lane", LANES, Outcome::lane, false), sentence("collection form", FORMS, Outcome::form, true));
    }

    private String sentence(String what, Map<String, String> known, Function<Outcome, String> of, boolean money) {
        List<String> counts = new ArrayList<>();
        known.forEach((code, label) -> counts.add(label + " " + count(code, of, money)));
        List<String> missing = missing(known, of, money);
        return (missing.isEmpty() ? "Every " + what + " reached its end: " : "✗ Not every " + what + " reached its end: ")
                + String.join(", ", counts) + ".";
    }

    private List<String> missing(Map<String, String> known, Function<Outcome, String> of, boolean money) {
        return known.keySet().stream().filter(code -> count(code, of, money) == 0).toList();
    }

    /** A lane ends with acceptance, a form with payment or security. */
    private long count(String code, Function<Outcome, String> of, boolean money) {
        return outcomes.stream().filter(o -> code.equals(of.apply(o)))
                .filter(o -> money ? o.complete() : o.end() == End.ACCEPTED).count();
    }

    private static Map<String, String> ordered(String... codesAndLabels) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < codesAndLabels.length; i += 2) {
            map.put(codesAndLabels[i], codesAndLabels[i + 1]);
        }
        return map;
    }
}
