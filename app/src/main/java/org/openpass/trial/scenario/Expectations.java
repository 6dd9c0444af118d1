package org.openpass.trial.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openpass.authoring.Scenario.Expected;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.ScenarioResult.Check;
import org.openpass.authoring.ScenarioResult.Wait;

/** Compares what was expected of a scenario with what came of it. */
final class Expectations {

    /**
     * What came of it.
     *
     * @param path in its own process
     * @param passed the same with what was passed in processes that it called
     */
    record Came(String status, String lane, List<String> path, List<String> passed, Map<String, List<String>> rules, Map<String, Long> duty,
            List<Wait> waits) {
    }

    private final List<Check> checks = new ArrayList<>();

    private Expectations() {
    }

    static List<Check> checks(Expected expected, Came came) {
        var found = new Expectations();
        found.text("status", expected.status(), came.status());
        found.text("lane", expected.lane(), came.lane());
        if (!expected.path().isEmpty()) {
            found.add("path", String.join(" → ", expected.path()), String.join(" → ", came.path()));
        }
        expected.passes().forEach(each -> found.checks.add(new Check("passes " + each, each,
                came.passed().contains(each) ? each : "", came.passed().contains(each))));
        expected.notPasses().forEach(each -> found.checks.add(new Check("passes not " + each, "",
                came.passed().contains(each) ? each : "", !came.passed().contains(each))));
        expected.rules().forEach((decision, rules) -> found.add(ScenarioResult.RULES + decision, String.join(", ", rules),
                String.join(", ", came.rules().getOrDefault(decision, List.of()))));
        expected.duty().forEach((tax, won) -> found.add("duty " + tax, won(won), won(came.duty().get(tax))));
        expected.trader().forEach((element, texts) -> texts.forEach((language, text) -> found.add(
                "text " + element + " (" + language + ")", text, came.waits().stream()
                        .filter(wait -> wait.element().equals(element)).findFirst()
                        .map(wait -> language.equals("ko") ? wait.ko() : wait.en()).orElse(""))));
        return found.checks;
    }

    private void text(String what, String wanted, String was) {
        if (!wanted.isEmpty()) {
            add(what, wanted, was);
        }
    }

    private void add(String what, String wanted, String was) {
        checks.add(new Check(what, wanted, Objects.requireNonNullElse(was, ""), wanted.equals(was)));
    }

    private static String won(Long amount) {
        return amount == null ? "" : String.format(Locale.ROOT, "%,d", amount);
    }
}
