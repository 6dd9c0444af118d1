package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code carry-out}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CarryOutProcessTest {

    private static final List<String> BEGUN = List.of("StartEvent_RemovalPermitted", "Flow_PermittedToWatch");
    private static final List<String> WATCHED = List.of("Gateway_WatchAgain", "Flow_ToWatch", "Task_WatchCarryOut", "Flow_Watched",
            "Gateway_CarryOutStanding");
    private static final List<String> WAITS = List.of("Flow_CarryOutWaits", "SubProcess_AwaitCarryOut", "StartEvent_AwaitBegun", "Flow_AwaitBegun",
            "Gateway_CarryOutOrTime");
    private static final List<String> NEWS = List.of("Gateway_NewsMeet", "Flow_NewsToEnd", "EndEvent_NewsHeard", "Flow_AwaitedToWatch");
    private static final List<String> LEFT = List.of("Event_GoodsLeft", "Flow_AfterGoodsLeft");
    private static final List<String> ENDED = List.of("Event_PermissionEnded", "Flow_AfterPermissionEnded");
    private static final List<String> ASKED = List.of("Event_ExtensionAsked", "Flow_AfterExtensionAsked");
    private static final List<String> DUE = List.of("Event_CarryOutDue", "Flow_AfterCarryOutDue");
    private static final List<String> EXTENSION = List.of("Flow_ExtensionAsked", "Task_DecideCarryOutExtension");
    private static final List<String> DECIDED = List.of("Flow_ExtensionDecided");
    private static final List<String> MEANWHILE = List.of("Boundary_GoodsLeftMeanwhile", "Flow_LeftMeanwhile");
    private static final List<String> BREACH = List.of("Flow_TimePassed", "Task_DecideCarryOutBreach", "Flow_BreachDecided");
    private static final List<String> LATE = List.of("Flow_CarryOutLate", "SubProcess_AwaitLateCarryOut", "StartEvent_LateBegun", "Flow_LateBegun",
            "Gateway_LeftOrEnded");
    private static final List<String> LEFT_LATE = List.of("Event_GoodsLeftLate", "Flow_AfterGoodsLeftLate");
    private static final List<String> ENDED_LATE = List.of("Event_PermissionEndedLate", "Flow_AfterPermissionEndedLate");
    private static final List<String> LATE_NEWS = List.of("Gateway_LateNewsMeet", "Flow_LateNewsToEnd", "EndEvent_LateNewsHeard",
            "Flow_LateToWatch");
    private static final List<String> CARRIED_OUT = List.of("Flow_AllLeft", "EndEvent_CarriedOut");
    private static final List<String> PERMISSION_ENDED = List.of("Flow_PermissionEnded", "EndEvent_PermissionEnded");

    @Autowired
    private SampleData samples;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    private final Coverage coverage = new Coverage();
    private Warehouse warehouse;
    private Filer filer;
    private String cargo;
    private String declaration;

    @BeforeEach
    void goodsInALimitedArea() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        jdbc.sql("update cargo.bonded_areas set carry_out_limited = 'Y' where shed = ?").param(warehouse.shed()).update();
        filer = samples.filer();
    }

    @Test
    @Order(1)
    void goodsLeaveInTime() {
        Journey carryOut = begin();
        carryOut.awaitCase("AWAITING_CARRY_OUT");

        leave();
        carryOut.awaitCase("CARRIED_OUT");

        assertPath(carryOut, BEGUN, WATCHED, WAITS, LEFT, NEWS, WATCHED, CARRIED_OUT);
    }

    @Test
    @Order(1)
    void longerTimeIsDecidedAndGoodsLeaveWhileItIs() {
        Journey carryOut = begin();
        carryOut.awaitCase("AWAITING_CARRY_OUT");
        ask(10);
        carryOut.awaitCase("CARRY_OUT_EXTENSION");
        decide(carryOut.caseNumber(), Map.of("decision", "APPROVE", "furtherDays", 10));
        carryOut.awaitCase("AWAITING_CARRY_OUT");
        ask(20);
        carryOut.awaitCase("CARRY_OUT_EXTENSION");

        leave();
        carryOut.awaitCase("CARRIED_OUT");

        assertPath(carryOut, BEGUN, WATCHED, WAITS, ASKED, NEWS, WATCHED, EXTENSION, DECIDED, WATCHED, WAITS, ASKED, NEWS, WATCHED, EXTENSION,
                MEANWHILE, WATCHED, CARRIED_OUT);
    }

    @Test
    @Order(1)
    void goodsThatLeaveLateAreDecidedOnBefore() {
        Journey carryOut = begin();
        carryOut.awaitCase("AWAITING_CARRY_OUT");
        clock.moveTo(carryOut.deadline("carryOut").plus(Duration.ofMinutes(1)));
        carryOut.awaitCase("CARRY_OUT_BREACH");
        decide(carryOut.caseNumber(), Map.of("decision", "NONE", "reason", "A strike at the port"));
        carryOut.awaitCase("CARRY_OUT_OVERDUE");

        leave();
        carryOut.awaitCase("CARRIED_OUT");

        assertPath(carryOut, BEGUN, WATCHED, WAITS, DUE, NEWS, WATCHED, BREACH, WATCHED, LATE, LEFT_LATE, LATE_NEWS, WATCHED, CARRIED_OUT);
    }

    @Test
    @Order(1)
    void aWithdrawalEndsItInTimeAndLate() {
        Journey carryOut = begin();
        carryOut.awaitCase("AWAITING_CARRY_OUT");
        withdraw();
        carryOut.awaitCase("PERMISSION_ENDED");
        assertPath(carryOut, BEGUN, WATCHED, WAITS, ENDED, NEWS, WATCHED, PERMISSION_ENDED);

        Journey late = begin();
        late.awaitCase("AWAITING_CARRY_OUT");
        clock.moveTo(late.deadline("carryOut").plus(Duration.ofMinutes(1)));
        late.awaitCase("CARRY_OUT_BREACH");
        decide(late.caseNumber(), Map.of("decision", "NONE", "reason", "It is being withdrawn"));
        late.awaitCase("CARRY_OUT_OVERDUE");
        withdraw();
        late.awaitCase("PERMISSION_ENDED");

        assertPath(late, BEGUN, WATCHED, WAITS, DUE, NEWS, WATCHED, BREACH, WATCHED, LATE, ENDED_LATE, LATE_NEWS, WATCHED,
                PERMISSION_ENDED);
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(2)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "carry-out")).as("never taken by a path test").isEmpty();
    }

    private Journey begin() {
        cargo = warehouse.house(warehouse.voyage(true), 10);
        warehouse.send(warehouse.report("IN", cargo, 10)).mustBe(200);
        declaration = filer.api().fileAndAwait(filer.draft().set("billOfLading", cargo).set("totalPackages", 10), "ACCEPTED")
                .text("/declarationNumber");
        return Journey.ofCase(jdbc, Awaitility.await().until(() -> jdbc.sql("select case_number from cargo.carry_outs where declaration = ?")
                .param(declaration).query(String.class).optional(), Optional::isPresent).orElseThrow());
    }

    private void leave() {
        warehouse.send(warehouse.report("OUT", cargo, 10)).mustBe(200);
    }

    private void ask(int days) {
        LocalDate lastDay = jdbc.sql("select removal_limit from cargo.reservations where declaration_number = ?").param(declaration)
                .query(LocalDate.class).single();
        filer.api().post("/api/v1/cargo/carry-outs/" + declaration + "/extensions", Map.of("until", lastDay.plusDays(days).toString(), "reason",
                "No room")).mustBe(202);
    }

    private void withdraw() {
        String change = filer.api().post("/api/v1/declarations/" + declaration + "/withdrawal", Map.of("reasonCode", "86", "explanation",
                "Filed in error")).mustBe(202).text("/caseNumber");
        new Officers(samples).decide(change, Officers.APPROVE).mustBe(200);
    }

    private void decide(String caseNumber, Map<String, ?> answers) {
        Api officer = samples.officer("020", "CARGO_OFFICER");
        Answer task = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> officer.get("/api/v1/tasks?case=" + caseNumber)
                .mustBe(200), found -> found.at("/0").isObject());
        String path = "/api/v1/tasks/" + task.text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        officer.post(path + "/decision?subjectVersion=" + task.won("/0/subjectVersion"), answers).mustBe(200);
    }

    @SafeVarargs
    private void assertPath(Journey journey, List<String>... parts) {
        List<String> path = journey.path();
        coverage.add(path);
        assertThat(path).containsExactlyElementsOf(ImportDeclarationPaths.joined(parts));
    }
}
