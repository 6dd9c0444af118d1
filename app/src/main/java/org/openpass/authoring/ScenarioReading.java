package org.openpass.authoring;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.authoring.Scenario.Expected;
import org.openpass.authoring.Scenario.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of a scenario and says everything that is wrong with it. */
public final class ScenarioReading {

    /** What a scenario's file is called. */
    public static final String SUFFIX = ".scenario.json";
    /** Most steps of one scenario. */
    public static final int MOST_STEPS = 200;
    /** Longest time that passes at once: five years, after which everything a case waits for has lapsed. */
    private static final Duration LONGEST = Duration.ofDays(5 * 366);
    private static final int LONGEST_NAME = 200;
    private static final Set<String> FIELDS = Set.of("name", "names", "process", "filedAt", "given", "then", "expect");
    private static final Set<String> EXPECTED = Set.of("status", "lane", "path", "passes", "notPasses", "rules", "duty", "trader");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final ScenarioFields fields = new ScenarioFields();

    private ScenarioReading() {
    }

    /** A scenario, or all that is wrong with its file; never both. */
    public record Read(Scenario scenario, List<ScenarioFault> faults) {
    }

    /** Reads the file. */
    public static Read read(byte[] content) {
        var reading = new ScenarioReading();
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JacksonException e) {
            return new Read(null, List.of(new ScenarioFault("", "This is no JSON: " + e.getOriginalMessage(),
                    "Mend it at line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()))));
        }
        Scenario scenario = root.isObject() ? reading.scenario(root) : null;
        if (scenario == null) {
            reading.fields.fault("", "A scenario is a JSON object", "{\"name\": …, \"process\": …, \"given\": …, \"expect\": …}");
        }
        return reading.fields.faults().isEmpty() ? new Read(scenario, List.of()) : new Read(null, reading.fields.faults());
    }

    private Scenario scenario(JsonNode root) {
        fields.known("", root, FIELDS);
        String name = fields.text(root, "name", "");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            fields.fault("name", "A scenario has a name of at most " + LONGEST_NAME + " characters",
                    "\"name\": \"Arms are inspected twice\"");
        }
        String ko = fields.text(root.path("names"), "ko", "names.");
        if (ko.isBlank() || ko.length() > LONGEST_NAME) {
            fields.fault("names.ko", "A scenario has a name in Korean, too", "\"names\": {\"ko\": \"무기류는 두 번 검사한다\"}");
        }
        String process = fields.text(root, "process", "");
        if (process.isBlank()) {
            fields.fault("process", "It does not say which process it is about", "\"process\": \"import-declaration\"");
        }
        if (!root.path("given").isObject()) {
            fields.fault("given", "It does not say what is given", "\"given\": {\"declaration\": {…}}");
        }
        return new Scenario(name, ko, process, moment(root), root.path("given"), steps(root.path("then")), expected(root.path("expect")));
    }

    private Instant moment(JsonNode root) {
        String at = fields.text(root, "filedAt", "");
        try {
            return at.isEmpty() ? null : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            fields.fault("filedAt", "This is no moment: " + at, "\"2026-12-07T10:00:00+09:00\"");
            return null;
        }
    }

    private List<Step> steps(JsonNode then) {
        if (!then.isMissingNode() && !then.isArray() || then.size() > MOST_STEPS) {
            fields.fault("then", "What happens is a list of at most " + MOST_STEPS + " steps", "\"then\": [{\"at\": \"Task_…\", …}]");
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            Step step = step("then[" + i + "]", then.get(i));
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private Step step(String where, JsonNode node) {
        if (node.has("at")) {
            fields.known(where + ".", node, Set.of("at", "by", "answers"));
            if (fields.text(node, "by", where + ".").isBlank() || !node.path("answers").path("decision").isString()) {
                fields.fault(where, "A decision says by whom, and gives the answers of the form with the decision among them",
                        "{\"at\": \"Task_InspectGoods\", \"by\": \"inspector-1\", \"answers\": {\"decision\": \"ACCEPT\", …}}");
                return null;
            }
            return new Step.Decide(fields.text(node, "at", where + "."), node.path("by").asString(), answers(node.path("answers")));
        }
        if (node.size() != 1) {
            fields.fault(where, "A step is one thing that happens", "{\"pass\": \"P3D\"}, {\"lapse\": \"supplement\"} or {\"pay\": true}");
            return null;
        }
        String act = node.propertyNames().iterator().next();
        return switch (act) {
            case "pass" -> pass(where + ".pass", fields.text(node, "pass", where + "."));
            case "lapse" -> new Step.Lapse(fields.text(node, "lapse", where + "."));
            default -> new Step.Act(act, node.path(act));
        };
    }

    private Step pass(String where, String time) {
        try {
            Duration step = Duration.parse(time);
            if (!step.isNegative() && step.compareTo(LONGEST) <= 0) {
                return new Step.Pass(step);
            }
        } catch (DateTimeException no) {
            // Said below.
        }
        fields.fault(where, "This is no time that can pass: " + time, "\"P3D\", \"PT2H\"; forward, and five years at most");
        return null;
    }

    private static Map<String, Object> answers(JsonNode node) {
        return JSON.treeToValue(node, JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
    }

    private Expected expected(JsonNode node) {
        if (!node.isObject() || node.isEmpty()) {
            fields.fault("expect", "Nothing is expected, so nothing could fail", "\"expect\": {\"status\": \"ACCEPTED\"}");
            return null;
        }
        fields.known("expect.", node, EXPECTED);
        return new Expected(fields.text(node, "status", "expect."), fields.text(node, "lane", "expect."),
                fields.texts(node, "path", "expect."),
                fields.texts(node, "passes", "expect."), fields.texts(node, "notPasses", "expect."),
                fields.entries(node, "rules", rule -> fields.texts(node.path("rules"), rule, "expect.rules.")),
                fields.entries(node, "duty", tax -> fields.won(node.path("duty"), tax)),
                fields.entries(node, "trader", element -> fields.entries(node.path("trader"), element,
                        language -> fields.text(node.path("trader").path(element), language, "expect.trader." + element + "."))));
    }
}
