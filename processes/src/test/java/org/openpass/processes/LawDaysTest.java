package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A law table that was amended with days of effect, decided by the DMN engine that the broker embeds: each filing by the law of
 * its day, and a case that was checked before the check gave {@code filedOn} by what stood then, without an incident.
 */
class LawDaysTest {
    /** As the studio writes the column ({@code authoring.decision.DaysOfEffect}). */
    private static final String COLUMN = "get or else(date(filedOn), date(\"1900-01-01\"))";
    private final DmnEngine engine = new DmnEngine.Builder().build();
    private String amended;

    /** From 2027 on goods of unfaithful declarants are no longer reviewed first. */
    @BeforeEach
    void amend() throws IOException {
        amended = Files.readString(Path.of("declaration", "name-tax-review.dmn")).replace("<output id=\"Output_Required\"",
                "<input id=\"Input_FiledOn\" label=\"Filed on\"><inputExpression id=\"InputExpression_FiledOn\" typeRef=\"date\"><text>"
                        + COLUMN + "</text></inputExpression></input><output id=\"Output_Required\"");
        for (var rule : new String[] {"R310", "R320", "R330", "R390"}) {
            amended = amended.replace("<outputEntry id=\"OutputEntry_" + rule + "_Required\">", "<inputEntry id=\"InputEntry_" + rule
                    + "_FiledOn\"><text>" + (rule.equals("R320") ? "&lt;= date(\"2026-12-31\")" : "") + "</text></inputEntry>"
                    + "<outputEntry id=\"OutputEntry_" + rule + "_Required\">");
        }
    }

    @Test
    void aFilingIsJudgedByTheLawOfItsDay() {
        assertThat(rule(Map.of("filedOn", "2026-12-31"))).isEqualTo("R-320");
        assertThat(rule(Map.of("filedOn", "2027-01-01"))).isEqualTo("R-390");
    }

    @Test
    void aCaseThatWasCheckedBeforeThereWasADayIsJudgedByWhatStood() {
        var without = new HashMap<String, Object>();
        assertThat(rule(without)).isEqualTo("R-320");
        without.put("filedOn", null);
        assertThat(rule(without)).isEqualTo("R-320");
    }

    /** What the column would do without its guard: no rule with days would apply, and the law would have changed behind the case. */
    @Test
    void withoutTheGuardSuchACaseWouldBeJudgedByAnotherLaw() {
        amended = amended.replace(COLUMN, "date(filedOn)");
        assertThat(rule(Map.of())).isNotEqualTo("R-320");
    }

    private Object rule(Map<String, Object> given) {
        var inputs = new HashMap<>(given);
        inputs.put("taxFacts", Map.of("inArrears", false, "unfaithful", true, "namedGoods", false));
        var result = engine.eval(new ByteArrayInputStream(amended.getBytes(StandardCharsets.UTF_8)), "name-tax-review", inputs);
        if (result.isLeft()) {
            return result.toString();
        }
        return CollectionConverters.asJava((scala.collection.Map<?, ?>) result.toOption().get().value()).get("rule");
    }
}
