package org.openpass.authoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A scenario that is kept with a process: what is given, what people then do, and what is expected of it. Read from a file
 * {@code *.scenario.json} by {@link ScenarioReading}, which finds all faults at once.
 *
 * @param name    in English
 * @param nameKo  in Korean
 * @param process the process that it is about
 * @param filedAt the earliest moment at which it begins; null: whenever it is run
 * @param given   what the kind of case begins with; what may stand there its kind says
 * @param then    what happens, in this order
 */
public record Scenario(String name, String nameKo, String process, Instant filedAt, JsonNode given, List<Step> then,
        Expected expect) {

    /** Something that happens. */
    public sealed interface Step {

        /** A person decides a task: waits for it, claims it and gives the answers of its form. */
        record Decide(String element, String by, Map<String, Object> answers) implements Step { }

        /** Time passes. */
        record Pass(Duration time) implements Step { }

        /** Time passes until a deadline of the case has passed. */
        record Lapse(String deadline) implements Step { }

        /** A party does something; what there is to do its kind says. */
        record Act(String act, JsonNode with) implements Step { }
    }

    /**
     * What is expected; null or empty is not asked.
     *
     * @param path      exactly these elements and flows, in this order
     * @param passes    elements that the case came by
     * @param notPasses elements that it did not come by
     * @param rules     ids of rules that decided, by decision
     * @param duty      won by tax, {@code total} for all
     * @param trader    what traders read while the case waits at an element: language to text
     */
    public record Expected(String status, String lane, List<String> path, List<String> passes, List<String> notPasses,
            Map<String, List<String>> rules, Map<String, Long> duty, Map<String, Map<String, String>> trader) {
    }
}
