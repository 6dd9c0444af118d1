package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bonded-permit}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BondedPermitProcessTest {

    private static final List<String> BEGUN = List.of("StartEvent_PermitApplied", "Flow_AppliedToCheck", "Task_CheckPermit", "Flow_CheckToMatter",
            "Gateway_WhatMatter");
    private static final List<String> DECIDING = List.of("Flow_Permit", "SubProcess_DecidePermit", "StartEvent_DecidingBegun",
            "Flow_DecidingBegun");
    private static final List<String> ASKED = List.of("Gateway_DecideAgain", "Flow_ToDecide", "Task_DecidePermit");
    private static final List<String> DECIDED = List.of("Flow_PermitDecided", "Gateway_MoreTimeTaken");
    private static final List<String> LOOKED = List.of("Gateway_AnswerLooks", "Flow_AnswerToCheck", "Task_CheckPermitAnswer", "Flow_AnswerChecked",
            "Gateway_DeemedGranted");
    private static final List<String> EXTENDED = List.of("Flow_MoreTime");
    private static final List<String> NOT_DEEMED = List.of("Flow_NotDeemed");
    private static final List<String> TIME_IS_UP = List.of("Boundary_AnswerDue", "Flow_AnswerDue");
    private static final List<String> DEEMED = List.of("Flow_Deemed");
    private static final List<String> GIVEN = List.of("Flow_AnswerGiven");
    private static final List<String> ANSWERED = List.of("Gateway_AnswersMeet", "Flow_AnswersToGrant", "Task_GrantPermit",
            "Flow_GrantToAnswered", "EndEvent_ApplicationAnswered", "Flow_AnsweredToGranted", "Gateway_PermitGranted");
    private static final List<String> REFUSED = List.of("Flow_Refused", "EndEvent_PermitRefused");
    private static final List<String> WORKING = List.of("Flow_Granted", "SubProcess_AwaitWork", "StartEvent_WorkBegun", "Flow_WorkBegun");
    private static final List<String> WORK = List.of("Gateway_WorkLooks", "Flow_WorkToCheck", "Task_CheckPermitWork", "Flow_WorkChecked",
            "Gateway_WorkOver");
    private static final List<String> REPORTED = List.of("Flow_WorkWaits", "Gateway_WorkOrTime", "Event_WorkReported", "Flow_WorkNews");
    private static final List<String> ENDED = List.of("Flow_WorkWaits", "Gateway_WorkOrTime", "Event_PermitEnds", "Flow_WorkTime");
    private static final List<String> CLOSED = List.of("Flow_WorkOver", "Task_ClosePermit", "Flow_CloseToClosed", "EndEvent_WorkClosed",
            "Flow_WorkToFindings");
    private static final List<String> LOST = List.of("Flow_Loss", "SubProcess_JudgeLoss", "StartEvent_JudgingBegun", "Flow_JudgingBegun",
            "Task_JudgeLoss", "Flow_JudgedToSettle", "Task_SettleLoss", "Flow_SettledToJudged", "EndEvent_LossJudged", "Flow_LossToFindings");
    private static final List<String> FOUND = List.of("Gateway_FindingsMeet", "Flow_FindingsToOwed", "Gateway_DutyOwed");
    private static final List<String> NOTHING = List.of("Flow_NothingOwed", "EndEvent_NothingOwed");
    private static final List<String> OWED = List.of("Flow_DutyOwed");
    private static final List<String> DESTROYED = List.of("Flow_DestroyedWithoutApproval");
    private static final List<String> CHARGING = List.of("Gateway_ChargesMeet", "Flow_ChargesToCharge", "SubProcess_ChargeDuty",
            "StartEvent_ChargingBegun", "Flow_ChargingBegun");
    private static final List<String> ASSESSED = List.of("Gateway_AssessAgain", "Flow_ToAssess", "Task_AssessPermitGoods", "Flow_AssessedToSign",
            "Task_SignPermitDuty", "Flow_SignatureGiven", "Gateway_DutySigned");
    private static final List<String> RETURNED = List.of("Flow_DutyReturned");
    private static final List<String> CHARGED = List.of("Flow_DutySigned", "Task_LevyPermitDuty", "Flow_LeviedToDone", "EndEvent_ChargingDone",
            "Flow_ChargedToSettled", "EndEvent_DutySettled");

    @Autowired
    private SampleData samples;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    private final Coverage coverage = new Coverage();
    private Warehouse warehouse;
    private String cargo;
    private Api first;
    private Api second;

    @BeforeEach
    void goodsInAWarehouse() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        cargo = warehouse.house(warehouse.voyage(true), 100);
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        first = samples.officer("020", "CARGO_OFFICER");
        second = samples.officer("020", "CARGO_OFFICER");
    }

    @Test
    @Order(1)
    void moreTimeIsTakenAndTheWorkReported() {
        Answer permit = apply("REPAIR", Map.of("until", day(40), "method", "New cartons"));
        Journey journey = Journey.ofCase(jdbc, permit.text("/caseNumber"));
        decide(journey, first, "Task_DecidePermit", Map.of("decision", "EXTEND", "days", "3", "reason", "More to look at"));
        decide(journey, first, "Task_DecidePermit", Map.of("decision", "GRANT"));
        journey.awaitCase("PERMIT_RUNNING");
        report(permit, Map.of("workedOn", day(0)));
        journey.awaitCase("PERMIT_DONE");

        assertPath(journey, BEGUN, DECIDING, ASKED, DECIDED, EXTENDED, LOOKED, NOT_DEEMED, ASKED, DECIDED, GIVEN, ANSWERED, WORKING, WORK, REPORTED,
                WORK, CLOSED, FOUND, NOTHING);
    }

    @Test
    @Order(1)
    void whatIsNotAnsweredIsDeemedGrantedAndEndsWithItsTime() {
        Journey journey = Journey.ofCase(jdbc, apply("REPAIR", Map.of("until", day(40), "method", "New cartons")).text("/caseNumber"));
        journey.awaitCase("PERMIT_REVIEW");
        clock.moveTo(journey.deadline("answer").plus(Duration.ofMinutes(1)));
        journey.awaitCase("PERMIT_RUNNING");
        clock.moveTo(journey.deadline("permit").plus(Duration.ofMinutes(1)));
        journey.awaitCase("PERMIT_DONE");

        assertPath(journey, BEGUN, DECIDING, ASKED, TIME_IS_UP, LOOKED, DEEMED, ANSWERED, WORKING, WORK, ENDED, WORK, CLOSED, FOUND, NOTHING);
    }

    @Test
    @Order(1)
    void anApplicationIsRefused() {
        Journey journey = Journey.ofCase(jdbc, apply("SAMPLE", Map.of("until", day(40))).text("/caseNumber"));
        decide(journey, first, "Task_DecidePermit", Map.of("decision", "REFUSE", "reason", "They are watched"));
        journey.awaitCase("PERMIT_REFUSED");

        assertPath(journey, BEGUN, DECIDING, ASKED, DECIDED, GIVEN, ANSWERED, REFUSED);
    }

    @Test
    @Order(1)
    void theRestOfADestructionIsAssessedTwiceAndSigned() {
        Answer permit = apply("DESTRUCTION", Map.of("until", day(40), "method", "Shredded"));
        Journey journey = Journey.ofCase(jdbc, permit.text("/caseNumber"));
        decide(journey, first, "Task_DecidePermit", Map.of("decision", "GRANT"));
        journey.awaitCase("PERMIT_RUNNING");
        report(permit, Map.of("workedOn", day(0), "destroyed", 10, "rest", "Scrap"));
        assess(journey);
        decide(journey, second, "Task_SignPermitDuty", Map.of("decision", "RETURN", "reason", "By weight?"));
        assess(journey);
        decide(journey, second, "Task_SignPermitDuty", Map.of("decision", "SIGN"));
        journey.awaitCase("DUTY_CHARGED");

        assertPath(journey, BEGUN, DECIDING, ASKED, DECIDED, GIVEN, ANSWERED, WORKING, WORK, REPORTED, WORK, CLOSED, FOUND, OWED, CHARGING, ASSESSED,
                RETURNED, ASSESSED, CHARGED);
    }

    @Test
    @Order(1)
    void aLossIsExcused() {
        Journey journey = Journey.ofCase(jdbc, apply("LOSS", Map.of("happenedOn", day(0))).text("/caseNumber"));
        decide(journey, first, "Task_JudgeLoss", Map.of("decision", "DISASTER", "reason", "Lightning"));
        journey.awaitCase("LOSS_EXCUSED");

        assertPath(journey, BEGUN, LOST, FOUND, NOTHING);
    }

    @Test
    @Order(1)
    void destructionWithoutApprovalIsChargedAtOnce() {
        Journey journey = Journey.ofCase(jdbc, apply("UNAPPROVED_DESTRUCTION", Map.of("happenedOn", day(0))).text("/caseNumber"));
        assess(journey);
        decide(journey, second, "Task_SignPermitDuty", Map.of("decision", "SIGN"));
        journey.awaitCase("DUTY_CHARGED");

        assertPath(journey, BEGUN, DESTROYED, CHARGING, ASSESSED, CHARGED);
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(2)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "bonded-permit")).as("never taken by a path test").isEmpty();
    }

    private Answer apply(String kind, Map<String, ?> more) {
        Map<String, Object> asked = new HashMap<>(Map.of("reference", SampleData.unique("A"), "kind", kind, "cargoNumber", cargo, "place",
                warehouse.shed(), "packages", 10, "reason", "They are damp"));
        asked.putAll(more);
        return warehouse.api().post("/api/v1/cargo/permits", asked).mustBe(201);
    }

    private void report(Answer permit, Map<String, ?> work) {
        warehouse.api().post("/api/v1/cargo/permits/" + permit.text("/number") + "/report", work).mustBe(200);
    }

    private void assess(Journey journey) {
        decide(journey, first, "Task_AssessPermitGoods", Map.of("decision", "LEVY", "hsCode", "6109101000", "value", "1000000", "origin", "US",
                "reason", "As invoiced"));
    }

    private void decide(Journey journey, Api officer, String step, Map<String, String> answers) {
        String path = "/api/v1/tasks/" + Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> officer.get("/api/v1/tasks?case="
                + journey.caseNumber()).mustBe(200), found -> step.equals(found.text("/0/elementId"))
                && "OPEN".equals(found.text("/0/state"))).text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        officer.post(path + "/decision?subjectVersion=1", answers).mustBe(200);
    }

    private String day(int days) {
        return samples.today().plusDays(days).toString();
    }

    @SafeVarargs
    private void assertPath(Journey journey, List<String>... parts) {
        List<String> path = journey.path();
        coverage.add(path);
        assertThat(path).containsExactlyElementsOf(ImportDeclarationPaths.joined(parts));
    }
}
