package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One declaration for each rule of {@code name-tax-review}: only the goods that the law names are reviewed first. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NameTaxReviewProcessTest {

    private static final String DECISION = "name-tax-review";

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MovableClock clock;
    private final Set<String> reached = new HashSet<>();

    @Test
    @Order(1)
    void goodsOfNobodyInParticularAreAcceptedAndReviewedLater() {
        Filer filer = samples.filer();
        Journey journey = Journey.begin(jdbc, filer, filer.draft());
        journey.await("ACCEPTED");
        mustBeDecidedBy("Rule_R390", null, journey);
    }

    @Test
    @Order(1)
    void theGoodsOfAnUnfaithfulDeclarantAreReviewedFirst() {
        Filer filer = samples.filer(Map.of("unfaithfulFrom", "2025-06-01"), Map.of());
        Journey journey = Journey.begin(jdbc, filer, filer.draft());
        journey.await("DOC_REVIEW");
        mustBeDecidedBy("Rule_R320", "R8(1)4", journey);
    }

    @Test
    @Order(1)
    void goodsThatTheHeadOfCustomsNamedAreReviewedFirst() {
        samples.ready().admin().put("/api/v1/admin/tax-review-goods", List.of(Map.of("hsPrefix", "950631", "basis",
                "Test notice 1", "from", "2025-01-01"))).mustBe(200);
        Filer filer = samples.filer();
        Journey journey = Journey.begin(jdbc, filer, filer.empty().line("9506310000", "Golf clubs", 1_000_000)
                .inLine("quantity", 10).inLine("unit", "U"));
        journey.await("DOC_REVIEW");
        mustBeDecidedBy("Rule_R330", "R8(1)5", journey);
    }

    @Test
    @Order(2)
    void theGoodsOfATaxpayerInArrearsAreReviewedFirst() {
        Filer filer = samples.filer();
        Journey unpaid = Journey.begin(jdbc, filer, filer.draft());
        LocalDate due = LocalDate.parse(unpaid.await("ACCEPTED").text("/money/dueOn"));

        clock.moveTo(due.plusDays(9).atTime(LocalTime.NOON).atZone(MovableClock.SEOUL).toInstant());
        samples.ready();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() ->
                "OVERDUE".equals(unpaid.await("ACCEPTED").text("/money/status")));
        Journey next = Journey.begin(jdbc, filer, filer.draft());
        next.await("DOC_REVIEW");
        mustBeDecidedBy("Rule_R310", "R8(1)3", next);
    }

    /** Runs last: a rule that is added to the table needs a test above. */
    @Test
    @Order(3)
    void everyRuleOfTheTableDecidedOnce() throws Exception {
        String table = new ClassPathResource("processes/declaration/name-tax-review.dmn")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(reached).containsExactlyInAnyOrderElementsOf(Pattern.compile("<rule id=\"([^\"]+)\"")
                .matcher(table).results().map(found -> found.group(1)).toList());
    }

    private void mustBeDecidedBy(String rule, String ground, Journey journey) {
        assertThat(journey.matchedRules(DECISION)).containsExactly(rule);
        assertThat(journey.output(DECISION, "ground")).isEqualTo(ground);
        reached.add(rule);
    }
}
