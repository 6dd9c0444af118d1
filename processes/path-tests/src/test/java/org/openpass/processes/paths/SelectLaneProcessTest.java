package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One declaration for each rule of {@code select-lane}: the engine's record names the rule that decided. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SelectLaneProcessTest {

    private static final String DECISION = "select-lane";

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    private final Set<String> reached = new HashSet<>();

    @ParameterizedTest(name = "{0}: {1} importer, {2} from {3}")
    @CsvSource({
        "Rule_R010, HIGH,   6109101000, US, 0, INSPECTION,       12",
        "Rule_R020, LOW,    9303201011, US, 0, INSPECTION,       14",
        "Rule_R030, LOW,    6109101000, IR, 0, DOC_REVIEW,         ",
        "Rule_R040, MEDIUM, 3004909900, US, 0, DOC_REVIEW,         ",
        "Rule_R050, MEDIUM, 6109101000, US, 0, DOC_REVIEW,         ",
        "Rule_R060, LOW,    6109101000, US, 1, INSPECTION,       11",
        "Rule_R900, LOW,    6109101000, US, 0, STRAIGHT_THROUGH,   "})
    @Order(1)
    void theRuleDecides(String rule, String grade, String hsCode, String origin, int randomShare, String lane,
            String method) {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", grade));
        Draft draft = filer.empty().line(hsCode, "Goods of heading " + hsCode.substring(0, 4), 1_000_000)
                .inLine("origin", origin).inLine("quantity", 10).inLine("unit", "U")
                .inLine("requirements", approvals(hsCode));
        Journey journey;
        share(randomShare);
        try {
            journey = Journey.begin(jdbc, filer, draft);
            journey.await(lane.equals("STRAIGHT_THROUGH") ? "ACCEPTED" : lane);
        } finally {
            share(0);
        }

        reached.addAll(journey.matchedRules(DECISION));
        assertThat(journey.matchedRules(DECISION)).containsExactly(rule);
        assertThat(journey.output(DECISION, "lane")).isEqualTo(lane);
        assertThat(journey.output(DECISION, "rule")).isEqualTo(rule.replace("Rule_R", "R-"));
        assertThat(journey.output(DECISION, "method")).isEqualTo(method);
    }

    /** Runs last: a rule that is added to the table needs a row above. */
    @Test
    @Order(2)
    void everyRuleOfTheTableDecidedOnce() throws Exception {
        String table = new ClassPathResource("processes/risk/select-lane.dmn")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(reached).containsExactlyInAnyOrderElementsOf(Pattern.compile("<rule id=\"([^\"]+)\"")
                .matcher(table).results().map(found -> found.group(1)).toList());
    }

    private void share(int value) {
        samples.ready().admin().put("/api/v1/admin/parameters/selection.randomShare?value=" + value + "&from="
                + samples.today(), Map.of()).mustBe(200);
    }

    /** An approval under every law that goods of this code need one of. */
    private static Object approvals(String hsCode) {
        return switch (hsCode) {
            case "9303201011" -> List.of(approval("34"), approval("55"));
            case "3004909900" -> List.of(approval("01"), approval("69"), approval("72"));
            default -> null;
        };
    }

    private static Map<String, String> approval(String law) {
        return Map.of("law", law, "approvalNumber", "APPROVAL-" + law);
    }
}
