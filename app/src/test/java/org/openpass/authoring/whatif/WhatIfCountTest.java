package org.openpass.authoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.Trial.Answer;
import org.openpass.authoring.whatif.WhatIfResult.Cell;
import org.openpass.authoring.whatif.WhatIfResult.RuleCount;
import org.openpass.engine.DecisionAnswers.Taken;
import org.openpass.engine.reading.ModelReader;
import tools.jackson.databind.json.JsonMapper;

/** What is counted of answers then and now; the rest is shown on the engine. */
class WhatIfCountTest {

    private static final JsonMapper JSON = new JsonMapper();
    private final WhatIfCount count = new WhatIfCount(ModelReader.decision("""
            <definitions id="D" xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d"><decisionTable id="T" hitPolicy="FIRST">
              <input id="I"><inputExpression id="E"><text>x</text></inputExpression></input>
              <output id="O1" name="lane"><outputValues id="V"><text>"STRAIGHT","REVIEW"</text></outputValues></output>
              <output id="O2" name="rule" />
              <rule id="Rule_1"><description>Because</description><inputEntry id="i1"><text>1</text></inputEntry>
                <outputEntry id="o1"><text>"REVIEW"</text></outputEntry><outputEntry id="o2"><text>"R-010"</text></outputEntry></rule>
            </decisionTable></decision></definitions>""".getBytes(StandardCharsets.UTF_8)), JSON);

    @Test
    void answersAreComparedByTheFirstColumnAndRulesByTheNumberThatTheyAnswer() {
        count.add(1, "1", taken(2, "Rule_old", "{\"lane\": \"STRAIGHT\", \"rule\": \"R-900\"}"),
                Optional.of(new Answer("{\"lane\": \"REVIEW\", \"rule\": \"R-010\"}", "Rule_1", "")));
        count.add(2, "2", taken(3, "Rule_1", "{\"lane\": \"REVIEW\"}"), Optional.of(new Answer("{\"lane\": \"REVIEW\", \"rule\": \"R-010\"}", "Rule_1", "")));
        count.add(3, "3", taken(3, "Rule_2", "{\"lane\": \"REVIEW\"}"), Optional.of(new Answer("{\"lane\": \"REVIEW\", \"rule\": \"R-010\"}", "Rule_1", "")));

        WhatIfResult result = count.result();
        assertThat(result.changed()).isOne();
        assertThat(result.otherRule()).as("Rule_1 is R-010 by the table").isOne();
        assertThat(result.answers()).as("as the table lists them").containsExactly("STRAIGHT", "REVIEW");
        assertThat(result.matrix()).containsExactly(new Cell("STRAIGHT", "REVIEW", 1), new Cell("REVIEW", "REVIEW", 2));
        assertThat(result.rules()).containsExactly(new RuleCount("R-010", "Because", 1, 3, 2, 0), new RuleCount("R-900", "", 1, 0, 0, 1),
                new RuleCount("Rule_2", "", 1, 0, 0, 1));
        assertThat(result.versions()).containsOnlyKeys(2, 3).containsEntry(3, 2);
        assertThat(count.cases()).containsExactly(new WhatIfCase(1, "1", "STRAIGHT", "REVIEW", "R-900", "R-010"));
    }

    @Test
    void whatWasNotDecidedThenOrCannotBeNowIsNotCompared() {
        count.add(1, "1", null, Optional.of(new Answer("{\"lane\": \"REVIEW\", \"rule\": \"R-010\"}", "Rule_1", "")));
        count.add(2, "2", taken(1, "Rule_1", "{\"lane\": \"REVIEW\"}"), Optional.of(new Answer(null, "", "expected a number but found 'x'")));
        count.add(4, "4", taken(1, "Rule_1", "{\"lane\": \"REVIEW\"}"), Optional.empty());
        count.add(3, "3", taken(1, "Rule_1", "{\"lane\": \"REVIEW\"}"), Optional.of(new Answer("null", "", "")));

        WhatIfResult result = count.result();
        assertThat(result.unanswered()).isOne();
        assertThat(result.failed()).isEqualTo(2);
        assertThat(result.matrix()).as("no rule applied").containsExactly(new Cell("REVIEW", "", 1));
        assertThat(count.cases()).containsExactly(new WhatIfCase(2, "2", "REVIEW", null, "R-010", ""),
                new WhatIfCase(3, "3", "REVIEW", "", "R-010", ""),
                new WhatIfCase(4, "4", "REVIEW", null, "R-010", ""));
    }

    private static Taken taken(int version, String rule, String output) {
        return new Taken(version, rule, JSON.readTree(output));
    }
}
