package org.openpass.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.terms.Labels;

/**
 * What a scenario came to on the trial.
 *
 * @param file       its file
 * @param green      all that was expected came
 * @param failure    why it did not come to its end, in English; empty when it did
 * @param failureKo  the same in Korean
 * @param checks     each expectation, and what was instead
 * @param path       elements and flows in the order in which they were taken
 * @param rules      the rules that decided, by decision
 * @param duty       won by tax, {@code total} for all
 * @param waits      where it waited, in order, with what traders read there
 */
public record ScenarioResult(String file, String name, String nameKo, boolean green, String failure, String failureKo,
        List<Check> checks, List<String> path, Map<String, List<String>> rules, Map<String, Long> duty, List<Wait> waits,
        double seconds) {

    /** What an expectation of the rules of a decision is called, before the decision's id. */
    public static final String RULES = "rules ";

    /** An expectation: of what, what was expected, what was. */
    public record Check(String what, String wanted, String was, boolean met) {
    }

    /** A place where the case waited: its status in the model, and what traders read. */
    public record Wait(String element, String status, String ko, String en) {
    }

    /** The same without what decisions decided that its reader may not know. */
    ScenarioResult without(Set<String> decisions) {
        Map<String, List<String>> known = new LinkedHashMap<>(rules);
        known.keySet().removeAll(decisions);
        List<Check> told = checks.stream().map(check -> decisions.stream().anyMatch(each -> check.what().equals(RULES + each))
                ? new Check(check.what(), check.wanted(), "", check.met()) : check).toList();
        return new ScenarioResult(file, name, nameKo, green, failure, failureKo, told, path, known, duty, waits, seconds);
    }

    /** How many expectations came true. */
    public long met() {
        return checks.stream().filter(Check::met).count();
    }

    /**
     * One that did not begin, or broke off before anything was known of it.
     *
     * @param why its sentence is {@code trials.failure.⟨why⟩}
     */
    public static ScenarioResult broken(String file, String name, String nameKo, double seconds, String why, Object... values) {
        return new ScenarioResult(file, name, nameKo, false, failure(Locale.ENGLISH, why, values), failure(Locale.KOREAN, why, values),
                List.of(), List.of(), Map.of(), Map.of(), List.of(), seconds);
    }

    /** The sentence that says why a scenario did not come to its end. */
    public static String failure(Locale locale, String why, Object... values) {
        return Labels.text("trials.failure." + why, locale, values);
    }
}
