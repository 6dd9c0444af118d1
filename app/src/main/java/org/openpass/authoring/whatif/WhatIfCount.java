package org.openpass.authoring.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openpass.authoring.Trial;
import org.openpass.authoring.whatif.WhatIfResult.Cell;
import org.openpass.authoring.whatif.WhatIfResult.RuleCount;
import org.openpass.engine.DecisionAnswers.Taken;
import org.openpass.engine.reading.DecisionModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts, case by case, what the changed table answers against what was answered. */
final class WhatIfCount {

    private static final String RULE = "rule";

    private final DecisionModel table;
    private final JsonMapper json;
    private final String outcome;
    private final Map<List<String>, Integer> matrix = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> rules = new TreeMap<>();
    private final Map<Integer, Integer> versions = new TreeMap<>();
    private final List<WhatIfCase> cases = new ArrayList<>();
    private int changed;
    private int otherRule;
    private int failed;
    private int unanswered;

    WhatIfCount(DecisionModel table, JsonMapper json) {
        this.table = table;
        this.json = json;
        this.outcome = table.outputs().isEmpty() ? "" : String.valueOf(table.outputs().getFirst().name());
    }

    /**
     * Counts a case.
     *
     * @param number among those that are tried, the newest is 1
     * @param taken what was answered; null where it is not known
     * @param answer empty: it holds nothing that could be decided on
     */
    void add(int number, String caseNumber, Taken taken, Optional<Trial.Answer> answer) {
        if (taken == null) {
            unanswered++;
            return;
        }
        String before = outcome(taken.output());
        String ruleBefore = rule(taken.output(), taken.rule());
        if (answer.filter(each -> each.failure().isEmpty()).isEmpty()) {
            failed++;
            cases.add(new WhatIfCase(number, caseNumber, before, null, ruleBefore, ""));
            return;
        }
        JsonNode output = answer.map(Trial.Answer::output).map(json::readTree).orElse(json.nullNode());
        String after = outcome(output);
        String ruleAfter = rule(output, answer.get().rule());
        versions.merge(taken.version(), 1, Integer::sum);
        matrix.merge(List.of(before, after), 1, Integer::sum);
        count(ruleBefore, ruleAfter);
        if (!before.equals(after)) {
            changed++;
            cases.add(new WhatIfCase(number, caseNumber, before, after, ruleBefore, ruleAfter));
        } else if (!ruleBefore.equals(ruleAfter)) {
            otherRule++;
        }
    }

    private void count(String before, String after) {
        rules.computeIfAbsent(before, rule -> new TreeMap<>()).merge("before", 1, Integer::sum);
        rules.computeIfAbsent(after, rule -> new TreeMap<>()).merge("after", 1, Integer::sum);
        if (!before.equals(after)) {
            rules.get(before).merge("went", 1, Integer::sum);
            rules.get(after).merge("came", 1, Integer::sum);
        }
    }

    WhatIfResult result() {
        Comparator<String> order = Comparator.comparing(this::place).thenComparing(Comparator.naturalOrder());
        return new WhatIfResult(outcome, matrix.values().stream().mapToInt(Integer::intValue).sum(), changed, otherRule, failed,
                unanswered, matrix.keySet().stream().flatMap(List::stream).distinct().sorted(order).toList(),
                matrix.entrySet().stream().map(each -> new Cell(each.getKey().getFirst(), each.getKey().getLast(), each.getValue()))
                        .sorted(Comparator.comparing(Cell::before, order).thenComparing(Cell::after, order)).toList(),
                rules.entrySet().stream().map(each -> new RuleCount(each.getKey(), reason(each.getKey()), of(each, "before"),
                        of(each, "after"), of(each, "came"), of(each, "went"))).toList(), versions);
    }

    /** Those that change or could not be decided, the newest first. */
    List<WhatIfCase> cases() {
        return cases.stream().sorted(Comparator.comparing(WhatIfCase::number)).toList();
    }

    private static int of(Map.Entry<String, Map<String, Integer>> rule, String what) {
        return rule.getValue().getOrDefault(what, 0);
    }

    /** Where the table lists the answer; one that it does not list comes last. */
    private int place(String answer) {
        String listed = table.outputs().isEmpty() ? null : table.outputs().getFirst().values();
        int at = listed == null || answer.isEmpty() ? -1 : listed.indexOf('"' + answer + '"');
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** A table of one answer gives it alone. */
    private String outcome(JsonNode output) {
        JsonNode answer = output.isObject() ? output.path(outcome) : output;
        return answer.isNull() || answer.isMissingNode() ? "" : answer.isString() ? answer.asString() : answer.toString();
    }

    /** The number that it answers is what people know it by; versions of a table have it in common. */
    private String rule(JsonNode output, String id) {
        return output.path(RULE).isString() ? output.path(RULE).asString() : number(id).orElse(id);
    }

    private Optional<String> number(String id) {
        return table.rules().stream().filter(rule -> rule.id().equals(id)).findFirst().flatMap(this::number);
    }

    private Optional<String> number(DecisionModel.Rule rule) {
        return IntStream.range(0, Math.min(table.outputs().size(), rule.outputs().size()))
                .filter(column -> RULE.equals(table.outputs().get(column).name()))
                .mapToObj(column -> rule.outputs().get(column).text().strip().replace("\"", "")).findFirst();
    }

    private String reason(String rule) {
        return table.rules().stream().filter(each -> each.id().equals(rule) || number(each).filter(rule::equals).isPresent())
                .map(DecisionModel.Rule::reason).filter(text -> text != null && !rule.isEmpty()).findFirst().orElse("");
    }
}
