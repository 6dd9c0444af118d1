package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Ship;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code unloading}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnloadingProcessTest {

    private static final List<String> BEGUN = List.of("StartEvent_UnloadingDeclared", "Flow_DeclaredToCheck", "Task_CheckUnloading",
            "Flow_CheckToDecide", "SubProcess_DecideUnloading", "StartEvent_DecidingUnloading", "Flow_DecidingBegun",
            "Gateway_UnloadingReviewNeeded");
    private static final List<String> NO_OFFICER = List.of("Flow_NoOfficer");
    private static final List<String> OFFICER = List.of("Flow_OfficerNeeded");
    private static final List<String> PERMIT = List.of("Gateway_AskOfficer", "Flow_AskedToPermit", "Task_PermitUnloading");
    private static final List<String> ANSWERED = List.of("Flow_Permitted", "Gateway_MoreTime", "Flow_Answered");
    private static final List<String> EXTENDED = List.of("Flow_Permitted", "Gateway_MoreTime", "Flow_Extended");
    private static final List<String> PERIOD_ENDS = List.of("Event_UnloadingPeriodEnds", "Flow_PeriodEnds");
    private static final List<String> PERIOD = List.of("Gateway_PeriodAsked", "Flow_PeriodToCheck", "Task_CheckUnloadingPeriod",
            "Flow_PeriodChecked", "Gateway_UnloadingPeriodOver");
    private static final List<String> RUNS = List.of("Flow_PeriodRuns");
    private static final List<String> OVER = List.of("Flow_PeriodOver");
    private static final List<String> CONCLUDED = List.of("Gateway_UnloadingDecided", "Flow_DecidedToAccept", "Task_AcceptUnloading",
            "Flow_AcceptToDecided", "EndEvent_UnloadingDecided", "Flow_DecidedToOutcome", "Gateway_UnloadingAccepted");
    private static final List<String> REFUSED = List.of("Flow_UnloadingRefused", "EndEvent_UnloadingRefused");
    private static final List<String> ACCEPTED = List.of("Flow_UnloadingAccepted", "SubProcess_AwaitCarryIn", "StartEvent_CarryInBegun",
            "Flow_CarryInBegun");
    private static final List<String> LOOK = List.of("Gateway_LookAtGoods", "Flow_LookToCheck", "Task_CheckCarryIn", "Flow_CarryInChecked",
            "Gateway_CarriedIn");
    private static final List<String> WAITS = List.of("Flow_CarryInAwaited", "Gateway_CarryInOrTime");
    private static final List<String> GOODS_COME = List.of("Event_AllCarriedIn", "Flow_GoodsNews");
    private static final List<String> MORE_TIME_ASKED = List.of("Event_CarryInExtensionAsked", "Flow_RequestNews");
    private static final List<String> TIME_PASSES = List.of("Event_CarryInDue", "Flow_TimeNews");
    private static final List<String> MORE_TIME = List.of("Flow_ExtensionAsked", "Task_DecideCarryInExtension", "Flow_ExtensionDecided",
            "Task_ExtendCarryIn", "Flow_ExtendedToLook");
    private static final List<String> IN = List.of("Flow_CarryInDone", "EndEvent_CarryInOver", "Flow_CarriedInToClose", "Task_CloseUnloading",
            "Flow_CloseToDiscrepancies", "Gateway_Discrepancies");
    private static final List<String> AGREES = List.of("Flow_NoDiscrepancies");
    private static final List<String> DIFFERS = List.of("Flow_Discrepancies", "Task_ResolveDiscrepancies", "Flow_Resolved");
    private static final List<String> DONE = List.of("Gateway_DiscrepanciesMeet", "Flow_MeetToEnd", "Task_EndUnloading", "Flow_EndToUnloaded",
            "EndEvent_Unloaded");

    @Autowired
    private SampleData samples;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    private final Coverage coverage = new Coverage();

    @Test
    @Order(1)
    void allIsCarriedIn() {
        Ship ship = Ship.of(samples, jdbc, clock, 2).arrive();
        Journey unloading = begin(ship, ship.unloading());
        unloading.awaitCase("AWAITING_CARRY_IN");

        ship.warehouse().send(ship.warehouse().report("IN", ship.house(1), 2)).mustBe(200);
        unloading.awaitCase("UNLOADED");

        assertPath(unloading, BEGUN, NO_OFFICER, CONCLUDED, ACCEPTED, LOOK, WAITS, GOODS_COME, LOOK, IN, AGREES, DONE);
    }

    @Test
    @Order(1)
    void moreTimeIsGivenAndWhatDidNotComeIsSettled() {
        Ship ship = Ship.of(samples, jdbc, clock, 2).arrive();
        Journey unloading = begin(ship, ship.unloading());
        unloading.awaitCase("AWAITING_CARRY_IN");
        String number = unloading.caseNumber();
        ship.carrier().api().post("/api/v1/cargo/cases/unloading/" + number + "/extension", Map.of("until", LocalDate.ofInstant(
                unloading.deadline("carryIn"), MovableClock.SEOUL).plusDays(2).toString(), "reason", "The crane stands still")).mustBe(200);
        ship.decide(samples, number, "Task_DecideCarryInExtension", Map.of("decision", "APPROVE")).mustBe(200);
        unloading.awaitTimes("Gateway_CarryInOrTime", 2);

        clock.moveTo(unloading.deadline("carryIn").plus(Duration.ofHours(1)));
        ship.decide(samples, number, "Task_ResolveDiscrepancies", Map.of("decision", "SHORT", "reason", "It was never loaded")).mustBe(200);
        unloading.awaitCase("UNLOADED");

        assertPath(unloading, BEGUN, NO_OFFICER, CONCLUDED, ACCEPTED, LOOK, WAITS, MORE_TIME_ASKED, LOOK, MORE_TIME, LOOK, WAITS, TIME_PASSES,
                LOOK, IN, DIFFERS, DONE);
    }

    @Test
    @Order(1)
    void aPermissionIsRefused() {
        Ship ship = Ship.of(samples, jdbc, clock, 2);
        Journey unloading = begin(ship, early(ship));
        ship.decide(samples, unloading.caseNumber(), "Task_PermitUnloading", Map.of("decision", "REFUSE", "ground", "NOT_PERMITTED", "reason",
                "The berth is not watched")).mustBe(200);
        unloading.awaitCase("UNLOADING_REFUSED");

        assertPath(unloading, BEGUN, OFFICER, PERMIT, ANSWERED, CONCLUDED, REFUSED);
    }

    @Test
    @Order(1)
    void aPeriodThatWasExtendedRunsOut() {
        Ship ship = Ship.of(samples, jdbc, clock, 2);
        Journey unloading = begin(ship, early(ship));
        ship.decide(samples, unloading.caseNumber(), "Task_PermitUnloading", Map.of("decision", "EXTEND", "days", "2", "reason",
                "The berth is looked at")).mustBe(200);
        unloading.awaitTimes("Task_PermitUnloading", 2);

        clock.moveTo(unloading.deadline("answer").plus(Duration.ofHours(1)));
        unloading.awaitCase("AWAITING_CARRY_IN");
        ship.warehouse().send(ship.warehouse().report("IN", ship.house(1), 2)).mustBe(200);
        unloading.awaitCase("UNLOADED");

        assertPath(unloading, BEGUN, OFFICER, PERMIT, EXTENDED, PERIOD, RUNS, PERMIT, PERIOD_ENDS, PERIOD, OVER, CONCLUDED, ACCEPTED, LOOK, WAITS,
                GOODS_COME, LOOK, IN, AGREES, DONE);
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(2)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "unloading")).as("never taken by a path test").isEmpty();
    }

    private Journey begin(Ship ship, Map<String, Object> unloading) {
        return Journey.ofCase(jdbc, ship.declare(unloading));
    }

    private static Map<String, Object> early(Ship ship) {
        Map<String, Object> unloading = ship.unloading();
        unloading.put("reason", "The goods spoil");
        return unloading;
    }

    @SafeVarargs
    private void assertPath(Journey journey, List<String>... parts) {
        List<String> path = journey.path();
        coverage.add(path);
        assertThat(path).containsExactlyElementsOf(ImportDeclarationPaths.joined(parts));
    }
}
