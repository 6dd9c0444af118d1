package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.dmn.DmnEngine;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** Which lane the criteria choose, decided by the DMN engine that the broker embeds. */
class SelectLaneTest {
    private static final Path TABLE = Path.of("risk", "select-lane.dmn");
    private static final Map<String, Object> PLAIN = Map.of(
            "chapters", List.of("84"), "origins", List.of("DE"), "importerRisk", "LOW", "firstImport", false,
            "randomDraw", 0.5, "randomShare", 0.03, "aeo", false,
            "parameters", Map.of("selection", Map.of("aeoFactor", 0.5)));
    private final DmnEngine engine = new DmnEngine.Builder().build();

    @Test
    void plainGoodsOfAKnownImporterPassStraightThrough() {
        assertThat(select(Map.of())).isEqualTo(answer("STRAIGHT_THROUGH", "R-900", null));
    }

    @Test
    void anImporterOfHighRiskIsInspected() {
        assertThat(select(Map.of("importerRisk", "HIGH"))).isEqualTo(answer("INSPECTION", "R-010", "12"));
    }

    @Test
    void oneLineOfArmsOrExplosivesIsEnoughForAnInspection() {
        assertThat(select(Map.of("chapters", List.of("84", "93")))).isEqualTo(answer("INSPECTION", "R-020", "14"));
        assertThat(select(Map.of("chapters", List.of("36")))).isEqualTo(answer("INSPECTION", "R-020", "14"));
    }

    @Test
    void oneOriginUnderSanctionsIsEnoughForAReview() {
        for (var origin : List.of("KP", "IR", "SY")) {
            assertThat(select(Map.of("origins", List.of("DE", origin)))).isEqualTo(answer("DOC_REVIEW", "R-030", null));
        }
    }

    @Test
    void chemicalsAndMedicinesAreReviewedUnlessTheImporterIsOfLowRisk() {
        for (var chapter : List.of("29", "30")) {
            assertThat(select(Map.of("chapters", List.of(chapter), "importerRisk", "MEDIUM")))
                    .isEqualTo(answer("DOC_REVIEW", "R-040", null));
            assertThat(select(Map.of("chapters", List.of(chapter)))).isEqualTo(answer("STRAIGHT_THROUGH", "R-900", null));
        }
    }

    @Test
    void aFirstImportIsReviewedUnlessTheImporterIsOfLowRisk() {
        assertThat(select(Map.of("firstImport", true, "importerRisk", "MEDIUM")))
                .isEqualTo(answer("DOC_REVIEW", "R-050", null));
        assertThat(select(Map.of("firstImport", true))).isEqualTo(answer("STRAIGHT_THROUGH", "R-900", null));
    }

    @Test
    void aDrawBelowTheShareIsInspected() {
        assertThat(select(Map.of("randomDraw", 0.0299))).isEqualTo(answer("INSPECTION", "R-060", "11"));
        assertThat(select(Map.of("randomDraw", 0.03))).isEqualTo(answer("STRAIGHT_THROUGH", "R-900", null));
    }

    @Test
    void anAuthorisedOperatorHasHalfTheShare() {
        assertThat(select(Map.of("aeo", true, "randomDraw", 0.0149))).isEqualTo(answer("INSPECTION", "R-060", "11"));
        assertThat(select(Map.of("aeo", true, "randomDraw", 0.015))).isEqualTo(answer("STRAIGHT_THROUGH", "R-900", null));
    }

    @Test
    void theShareOfAnAuthorisedOperatorIsMultipliedByTheParameter() {
        var factor = Map.<String, Object>of("selection", Map.of("aeoFactor", 0.8));
        assertThat(select(Map.of("aeo", true, "randomDraw", 0.0239, "parameters", factor)))
                .isEqualTo(answer("INSPECTION", "R-060", "11"));
        assertThat(select(Map.of("aeo", true, "randomDraw", 0.024, "parameters", factor)))
                .isEqualTo(answer("STRAIGHT_THROUGH", "R-900", null));
    }

    /** A case that was checked before the check gave parameters goes on. */
    @Test
    void withoutParametersAnAuthorisedOperatorHasHalfTheShareAsBefore() {
        for (var none : List.of(Map.of(), Map.of("selection", Map.of()))) {
            assertThat(select(Map.of("aeo", true, "randomDraw", 0.0149, "parameters", none)))
                    .isEqualTo(answer("INSPECTION", "R-060", "11"));
            assertThat(select(Map.of("aeo", true, "randomDraw", 0.015, "parameters", none)))
                    .isEqualTo(answer("STRAIGHT_THROUGH", "R-900", null));
        }
        var before = new HashMap<>(PLAIN);
        before.putAll(Map.of("aeo", true, "randomDraw", 0.0149));
        before.remove("parameters");
        assertThat(decide(before)).isEqualTo(answer("INSPECTION", "R-060", "11"));
    }

    @Test
    void theFirstRuleThatAppliesDecides() {
        assertThat(select(Map.of("chapters", List.of("93"), "origins", List.of("KP"), "randomDraw", 0.0)))
                .isEqualTo(answer("INSPECTION", "R-020", "14"));
    }

    /** A lane misspelt in the table would stop its case at the gateway. */
    @Test
    void everyLaneOfTheTableIsOneThatTheProcessKnows() {
        var entries = Decisions.read(TABLE).getModelElementsByType(OutputEntry.class).stream()
                .filter(entry -> entry.getId().endsWith("_Lane")).map(entry -> entry.getTextContent().strip());
        var asked = Models.bpmn().flatMap(model -> model.all(ConditionExpression.class))
                .flatMap(condition -> Pattern.compile("selection\\.lane = (\"\\w+\")").matcher(condition.getTextContent())
                        .results()).map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(entries.collect(Collectors.toSet())).isEqualTo(asked);
    }

    private Map<?, ?> select(Map<String, Object> changes) {
        var inputs = new HashMap<>(PLAIN);
        inputs.putAll(changes);
        return decide(inputs);
    }

    private Map<?, ?> decide(Map<String, Object> inputs) {
        try {
            var table = new ByteArrayInputStream(Files.readAllBytes(TABLE));
            var result = engine.eval(table, "select-lane", inputs);
            assertThat(result.isRight()).as(result.toString()).isTrue();
            return CollectionConverters.asJava((scala.collection.Map<?, ?>) result.toOption().get().value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> answer(String lane, String rule, String method) {
        var answer = new HashMap<String, Object>();
        answer.put("lane", lane);
        answer.put("rule", rule);
        answer.put("method", method);
        return answer;
    }
}
