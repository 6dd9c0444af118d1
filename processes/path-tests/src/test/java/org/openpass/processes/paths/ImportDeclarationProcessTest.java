package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpass.engine.ProcessStarter;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
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

    private static final List<String> FILED_AND_CHECKED = List.of("StartEvent_DeclarationFiled", "Flow_FiledToCheck",
            "Task_CheckDeclaration", "Flow_CheckToInOrder", "Gateway_DeclarationInOrder");
    private static final List<String> REJECTED = List.of("Flow_NotInOrder", "EndEvent_DeclarationRejected");
    private static final List<String> SELECTED = List.of("Flow_InOrder", "Task_SelectLane", "Flow_SelectToLane",
            "Gateway_Lane");
    private static final Map<String, List<String>> LANES = Map.of(
            "STRAIGHT_THROUGH", List.of("Flow_StraightThrough"),
            "DOC_REVIEW", List.of("Flow_DocumentReview", "Task_ReviewDocuments", "Flow_Reviewed"),
            "INSPECTION", List.of("Flow_Inspection", "Task_InspectGoods", "Flow_Inspected"));
    private static final List<String> ASSESSED = List.of("Gateway_LanesMeet", "Flow_LanesToAssess", "Task_AssessDuty",
            "Flow_AssessToPaysFirst", "Gateway_PaysFirst");
    private static final Map<Boolean, List<String>> PAYMENTS = Map.of(
            false, List.of("Flow_PaysLater"),
            true, List.of("Flow_PaysFirst", "Event_DutyPaid", "Flow_Paid"));
    private static final List<String> ACCEPTED = List.of("Gateway_PaymentsMeet", "Flow_PaymentsToAccept",
            "Task_AcceptDeclaration", "Flow_AcceptToAccepted", "EndEvent_DeclarationAccepted");

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CamundaClient engine;
    @Autowired
    private ProcessStarter news;
    @Autowired
    private TransactionTemplate transaction;
    private final Coverage coverage = new Coverage();

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
            journey.decide(engine, "ACCEPT");
        }
        if (paysFirst) {
            journey.await("AWAITING_PAYMENT");
            journey.pay(news, transaction);
        }
        assertThat(journey.await("ACCEPTED").text("/lane")).isEqualTo(lane);

        assertPath(journey, FILED_AND_CHECKED, SELECTED, LANES.get(lane), ASSESSED, PAYMENTS.get(paysFirst), ACCEPTED);
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
        List<String> expected = new ArrayList<>();
        Stream.of(parts).forEach(expected::addAll);
        assertThat(path).containsExactlyElementsOf(expected);
    }
}
