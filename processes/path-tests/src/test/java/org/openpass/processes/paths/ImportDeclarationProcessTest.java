package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpass.processes.paths.ImportDeclarationPaths.*;

import java.time.LocalDate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.cargo.TrialCargo;
import org.openpass.engine.ProcessStarter;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code import-declaration}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportDeclarationProcessTest {

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MovableClock clock;
    @Autowired
    private ProcessStarter news;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TrialCargo cargo;
    private final Coverage coverage = new Coverage();
    private Officers officers;

    @BeforeAll
    void officers() {
        officers = new Officers(samples);
    }

    @ParameterizedTest(name = "{0}, pays first: {1}")
    @CsvSource({"STRAIGHT_THROUGH, false", "DOC_REVIEW, false", "INSPECTION, false",
        "STRAIGHT_THROUGH, true", "DOC_REVIEW, true", "INSPECTION, true"})
    @Order(1)
    void goesByItsLaneAndItsPaymentToAcceptance(String lane, boolean paysFirst) {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", lane.equals("INSPECTION") ? "HIGH" : "LOW"));
        Draft draft = filer.draft().inLine("origin", lane.equals("DOC_REVIEW") ? "IR" : "US")
                .set("collectionForm", paysFirst ? "PAY_BEFORE_ACCEPTANCE" : "PAY_AFTER_ACCEPTANCE");

        Journey journey = Journey.begin(jdbc, filer, draft);
        if (!lane.equals("STRAIGHT_THROUGH")) {
            journey.await(lane);
            officers.decide(journey.caseNumber(), lane.equals("INSPECTION") ? Officers.AS_DECLARED : Officers.IN_ORDER).mustBe(200);
        }
        if (paysFirst) {
            journey.await("AWAITING_PAYMENT");
            journey.pay(news, transaction);
        }
        assertThat(journey.await("ACCEPTED").text("/lane")).isEqualTo(lane);

        assertPath(journey, FILED_AND_CHECKED, SELECTED, LANES.get(lane), EXAMINED, ASSESSED,
                paysFirst ? PAID_FIRST : NOTHING_FIRST, COLLECTED, ACCEPTED);
    }

    @Test
    @Order(1)
    void anOfficerOrdersAnInspectionWhoseDiscrepancyComesBack() {
        Journey journey = inReview();

        officers.decide(journey.caseNumber(), Map.of("decision", "INSPECT", "findings", "The invoice names no model")).mustBe(200);
        journey.await("INSPECTION");
        officers.decide(journey.caseNumber(), Map.of("decision", "DISCREPANCY", "method", "12", "place", "Shed 02012345",
                "findings", "Two packages more")).mustBe(200);
        journey.await("DOC_REVIEW");
        officers.decide(journey.caseNumber(), Officers.IN_ORDER).mustBe(200);
        journey.await("ACCEPTED");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, DOC_REVIEW, ORDERED, DIFFERENT, IN_ORDER, EXAMINED, ASSESSED,
                NOTHING_FIRST, COLLECTED, ACCEPTED);
    }

    @Test
    @Order(1)
    void goodsThatAreSelectedOnTheWayAreInspectedOnceTheyAreCarriedIn() {
        Journey journey = onTheWay();

        assertThat(cargo.carryIn(journey.number(), "020")).isTrue();
        journey.await("INSPECTION");
        officers.decide(journey.caseNumber(), Officers.AS_DECLARED).mustBe(200);
        assertThat(journey.await("ACCEPTED").text("/lane")).isEqualTo("INSPECTION");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, List.of("Flow_Inspection"), GOODS_ASKED, AWAITED, CARRIED_IN, LOOKED_AT,
                AS_DECLARED, EXAMINED, ASSESSED, NOTHING_FIRST, COLLECTED, ACCEPTED);
    }

    @Test
    @Order(1)
    void aWithdrawalInterruptsTheWaitForGoods() {
        Journey journey = onTheWay();

        String change = journey.post("/withdrawal", Map.of("reasonCode", "86", "explanation", "Filed twice"))
                .mustBe(202).text("/changeNumber");
        officers.decide(journey.ofChange(change).caseNumber(), Officers.APPROVE).mustBe(200);
        journey.await("WITHDRAWN");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, List.of("Flow_Inspection"), GOODS_ASKED, AWAITED, WITHDRAWN);
    }

    private Journey onTheWay() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Journey journey = Journey.begin(jdbc, filer, filer.draft().set("billOfLading", cargo.onTheWay(100)));
        journey.await("WAITING_CARRY_IN");
        return journey;
    }

    @Test
    @Order(1)
    void aSupplementIsAskedForAndAnswered() {
        Journey journey = inReview();

        officers.decide(journey.caseNumber(), Officers.SUPPLEMENT).mustBe(200);
        journey.await("SUPPLEMENT");
        journey.post("/supplement", Map.of("answer", "The invoice is attached")).mustBe(200);
        journey.await("DOC_REVIEW");
        officers.decide(journey.caseNumber(), Officers.IN_ORDER).mustBe(200);
        journey.await("ACCEPTED");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, DOC_REVIEW, ASKED, ANSWERED, REVIEW, IN_ORDER, EXAMINED,
                ASSESSED, NOTHING_FIRST, COLLECTED, ACCEPTED);
    }

    @Test
    @Order(1)
    void aDeadlineThatWasMovedIsWaitedForAgainAndOneThatPassedGoesBackToTheOfficer() {
        Journey journey = inReview();

        officers.decide(journey.caseNumber(), Officers.SUPPLEMENT).mustBe(200);
        journey.await("SUPPLEMENT");
        Instant first = journey.deadline("supplement");
        Instant later = first.plus(Duration.ofDays(3));
        journey.moveDeadline("supplement", later);
        clock.moveTo(first.plus(Duration.ofHours(1)));
        journey.awaitTimes("Task_CheckDeadline", 1);
        journey.awaitTimes("Gateway_AnswerOrDeadline", 2);
        clock.moveTo(later.plus(Duration.ofHours(1)));
        journey.await("DOC_REVIEW");
        officers.decide(journey.caseNumber(), Officers.REFUSE).mustBe(200);
        assertThat(journey.await("REJECTED").values("/reasons", "code"))
                .containsExactly("refused.REQUIREMENTS_NOT_MET");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, DOC_REVIEW, ASKED, DEADLINE, MOVED, DEADLINE, LAPSED, REVIEW,
                REFUSED);
    }

    @ParameterizedTest(name = "pays instead: {0}")
    @ValueSource(booleans = {false, true})
    @Order(1)
    void securityIsAskedOfThePersonsThatTheLawNamesAndPaymentDoesAsWell(boolean paysInstead) {
        Filer filer = samples.filer(Map.of(), Map.of("securityGround", "A248(2)4"));
        Journey journey = Journey.begin(jdbc, filer, filer.draft());

        journey.await("AWAITING_SECURITY");
        if (paysInstead) {
            journey.pay(news, transaction);
        } else {
            String reference = samples.security(filer.importer(), 5_000_000);
            journey.post("/security", Map.of("securityReference", reference)).mustBe(200);
        }
        journey.await("ACCEPTED");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, STRAIGHT_THROUGH, EXAMINED, ASSESSED, SECURITY_FIRST,
                paysInstead ? PAID_INSTEAD : SECURED, COLLECTED, ACCEPTED);
    }

    @Test
    @Order(1)
    void theTaxOfGoodsThatTheLawNamesIsReviewedAfterTheInspectionToo() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH", "unfaithfulFrom", "2025-01-01"));
        Journey journey = Journey.begin(jdbc, filer, filer.draft());

        journey.await("INSPECTION");
        officers.decide(journey.caseNumber(), Officers.AS_DECLARED).mustBe(200);
        journey.await("DOC_REVIEW");
        officers.decide(journey.caseNumber(), Officers.IN_ORDER).mustBe(200);
        journey.await("ACCEPTED");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, INSPECTED, DIFFERENT, IN_ORDER, EXAMINED, ASSESSED,
                NOTHING_FIRST, COLLECTED, ACCEPTED);
    }

    @Test
    @Order(1)
    void aWithdrawalInterruptsTheOfficersReview() {
        Journey journey = inReview();

        String change = journey.post("/withdrawal", Map.of("reasonCode", "86", "explanation", "Filed twice"))
                .mustBe(202).text("/changeNumber");
        officers.decide(journey.ofChange(change).caseNumber(), Officers.APPROVE).mustBe(200);
        journey.await("WITHDRAWN");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, List.of("Flow_DocumentReview", "Gateway_ReviewAgain",
                "Flow_ToReview", "Task_ReviewDocuments"), WITHDRAWN);
    }

    @Test
    @Order(1)
    void acceptanceWaitsForTheDecisionOnAnOpenRequest() {
        Journey journey = inReview();

        String change = journey.post("/withdrawal", Map.of("reasonCode", "10", "explanation", "Filed twice"))
                .mustBe(202).text("/changeNumber");
        officers.decide(journey.caseNumber(), Officers.IN_ORDER).mustBe(200);
        journey.await("CHANGE_PENDING");
        officers.decide(journey.ofChange(change).caseNumber(), Officers.DISMISS).mustBe(200);
        journey.await("ACCEPTED");

        assertPath(journey, FILED_AND_CHECKED, SELECTED, DOC_REVIEW, IN_ORDER, EXAMINED, ASSESSED, NOTHING_FIRST,
                COLLECTED, ASKED_TO_ACCEPT, List.of("Flow_ChangePending", "Event_ChangeConcluded",
                        "Flow_ChangeConcluded"), ACCEPTED);
    }

    /**
     * The officer's decision reaches the engine, and the withdrawal commits before the engine hears of it: the step of
     * acceptance sees it in its own transaction.
     */
    @Test
    @Order(1)
    void aWithdrawalThatCommitsFirstIsSeenByTheStepOfAcceptance() {
        Filer filer = samples.filer();
        Journey journey = Journey.begin(jdbc, filer, filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"));
        journey.await("AWAITING_PAYMENT");

        journey.markWithdrawn();
        journey.pay(news, transaction);

        assertPath(journey, FILED_AND_CHECKED, SELECTED, STRAIGHT_THROUGH, EXAMINED, ASSESSED, PAID_FIRST, COLLECTED,
                ASKED_TO_ACCEPT, List.of("Flow_WithdrawnFirst", "EndEvent_WithdrawnFirst"));
    }

    private Journey inReview() {
        Filer filer = samples.filer();
        Journey journey = Journey.begin(jdbc, filer, filer.draft().inLine("origin", "IR"));
        journey.await("DOC_REVIEW");
        return journey;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejections")
    @Order(1)
    void isRejectedWithItsReason(String reason, Function<SampleData, Filer> who, Function<Filer, Draft> what) {
        Filer filer = who.apply(samples);

        Journey journey = Journey.begin(jdbc, filer, what.apply(filer));

        assertThat(journey.await("REJECTED").values("/reasons", "code")).containsExactly(reason);
        assertPath(journey, FILED_AND_CHECKED, REJECTED);
    }

    static Stream<Arguments> rejections() {
        Function<SampleData, Filer> anyone = SampleData::filer;
        return Stream.of(
                rejection("declarant.notLicensed", samples -> samples.filer(
                        Map.of("licenceUntil", LocalDate.of(2024, 12, 31).toString()), Map.of()), Filer::draft),
                rejection("importer.suspended", samples -> samples.filer(Map.of(),
                        Map.of("suspendedFrom", LocalDate.of(2025, 1, 1).toString())), Filer::draft),
                rejection("currency.noWeeklyRate", anyone, filer -> filer.draft().set("currency", "AUD")),
                rejection("requirement.missing", anyone,
                        filer -> filer.empty().line("8471300000", "Portable computers", 900_000)),
                rejection("billOfLading.unknown", anyone,
                        filer -> filer.draft().set("billOfLading", SampleData.unique("NOBL"))),
                rejection("billOfLading.balance", anyone, filer -> filer.draft().set("totalPackages", 101)));
    }

    private static Arguments rejection(String reason, Function<SampleData, Filer> who, Function<Filer, Draft> what) {
        return Arguments.of(reason, who, what);
    }

    /** A bill of 100 packages: 60 and 40 are declared, then nothing is left. */
    @Test
    @Order(1)
    void theThirdDeclarationOfABillIsRejectedWhenTheBillIsUsedUp() {
        Filer filer = samples.filer();
        for (int packages : new int[] {60, 40}) {
            Journey.begin(jdbc, filer, filer.draft().set("totalPackages", packages)).await("ACCEPTED");
        }

        Journey third = Journey.begin(jdbc, filer, filer.draft().set("totalPackages", 1));

        assertThat(third.await("REJECTED").values("/reasons", "code")).containsExactly("billOfLading.balance");
        assertPath(third, FILED_AND_CHECKED, REJECTED);
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(2)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "import-declaration")).as("never taken by a path test").isEmpty();
    }

    @SafeVarargs
    private void assertPath(Journey journey, List<String>... parts) {
        List<String> path = journey.path();
        coverage.add(path);
        assertThat(path).containsExactlyElementsOf(joined(parts));
    }
}
