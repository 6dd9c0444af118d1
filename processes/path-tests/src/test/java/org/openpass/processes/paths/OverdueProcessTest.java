package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
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

/** Every path of {@code overdue-goods}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverdueProcessTest {

    private static final List<String> BEGUN = List.of("StartEvent_OverdueFound", "Flow_FoundToCheck", "Task_CheckOverdue",
            "Flow_CheckToCourse", "SubProcess_DecideCourse", "StartEvent_CourseBegun", "Flow_CourseBegun");
    private static final List<String> DECIDED = List.of("Gateway_DecideAgain", "Flow_ToDecideCourse", "Task_DecideCourse",
            "Flow_CourseDecided", "Task_TakeCourse", "Flow_CourseTaken", "Gateway_Held");
    private static final List<String> HELD = List.of("Flow_Held", "Event_HoldOver", "Flow_HoldOver");
    private static final List<String> TAKEN = List.of("Flow_NotHeld", "EndEvent_CourseTaken", "Flow_CourseToExtended",
            "Gateway_StorageExtended");
    private static final List<String> EXTENDED = List.of("Flow_Extended", "EndEvent_StorageExtended");
    private static final List<String> NOTIFIED = List.of("Flow_NotExtended", "SubProcess_AwaitOwner", "StartEvent_NoticeBegun",
            "Flow_OwnerBegun", "Task_NotifyOwner", "Flow_OwnerTold");
    private static final List<String> OWNER = List.of("Gateway_LookAtOwner", "Flow_OwnerToCheck", "Task_CheckOwner", "Flow_OwnerChecked",
            "Gateway_OwnerAwaited");
    private static final List<String> OWNER_WAITS = List.of("Flow_OwnerWaits", "Event_NoticeOver");
    private static final List<String> FOR_SALE = List.of("Flow_OwnerOver", "EndEvent_NoticeOver", "Flow_OwnerToSale", "SubProcess_SellGoods",
            "StartEvent_SaleBegun", "Flow_SaleBegun", "Task_SetSaleTerms", "Flow_TermsSet", "Task_PublishSale", "Flow_SalePublished");
    private static final List<String> ROUND = List.of("Gateway_RoundBegins", "Flow_RoundBegins", "Event_BidsOpened", "Flow_BidsOpened",
            "Task_EnterBids", "Flow_BidsEntered", "Task_CloseRound", "Flow_RoundClosed", "Gateway_RoundResult");
    private static final List<String> AGAIN = List.of("Flow_RoundAgain");
    private static final List<String> ROUND_SOLD = List.of("Flow_RoundSold", "EndEvent_RoundSold", "Flow_SaleToSold", "Gateway_Sold");
    private static final List<String> SETTLED = List.of("Flow_Sold", "Task_SettleSale", "Flow_Settled", "EndEvent_Sold");
    private static final List<String> OVER = List.of("Flow_RoundsOver");
    private static final List<String> END = List.of("Gateway_EndMeets", "Flow_ToSaleEnd", "Task_DecideSaleEnd", "Flow_SaleEndDecided",
            "Task_EndSale", "Flow_SaleEnded", "Gateway_SaleResult");
    private static final List<String> CONSIGNED = List.of("Flow_Consigned", "Event_ConsignmentOver", "Flow_ConsignmentOver");
    private static final List<String> UNSOLD = List.of("Flow_SaleOver", "EndEvent_SaleOver", "Flow_SaleToSold", "Gateway_Sold", "Flow_NotSold",
            "SubProcess_AwaitRemoval", "StartEvent_RemovalBegun", "Flow_RemovalBegun", "Task_NotifyRemoval", "Flow_RemovalTold");
    private static final List<String> REMOVAL = List.of("Gateway_LookAtRemoval", "Flow_RemovalToCheck", "Task_CheckRemoval",
            "Flow_RemovalChecked", "Gateway_RemovalAwaited");
    private static final List<String> REMOVAL_WAITS = List.of("Flow_RemovalWaits", "Event_RemovalOver", "Flow_RemovalTime");
    private static final List<String> REVERTED = List.of("Flow_RemovalOver", "EndEvent_RemovalOver", "Flow_RemovalToRevert",
            "Task_RevertGoods", "Flow_Reverted", "EndEvent_Reverted");
    private static final List<String> MOVED = List.of("SubProcess_EndMoved", "StartEvent_GoodsMoved", "Flow_MovedToEnd", "Task_EndMoved",
            "Flow_MovedEnded", "EndEvent_GoodsMoved");

    @Autowired
    private SampleData samples;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    private final Coverage coverage = new Coverage();
    /** The task that was decided last, which may be told of for a moment yet. */
    private String decided;

    @Test
    @Order(1)
    void goodsAreSoldInTheSecondRound() {
        Journey sale = begin(Warehouse.of(samples, jdbc, clock));
        decide(sale, Map.of("decision", "NOTIFY"));
        sale.awaitCase("OWNER_NOTIFIED");
        forward(sale.deadline("ownerNotice"));
        decide(sale, Map.of("decision", "BIDS", "firstPrice", 1_000_000, "commodity", "6109101000"));
        round(sale, 1);
        decide(sale, Map.of("decision", "UNSOLD"));
        round(sale, 2);
        decide(sale, Map.of("decision", "SOLD", "bids", "Park = 900,000", "saleCosts", 0));
        sale.awaitCase("SOLD");

        assertPath(sale, BEGUN, DECIDED, TAKEN, NOTIFIED, OWNER, OWNER_WAITS, List.of("Flow_OwnerTime"), OWNER, FOR_SALE, ROUND, AGAIN, ROUND,
                ROUND_SOLD, SETTLED);
    }

    @Test
    @Order(1)
    void whatIsHeldIsDecidedAgainAndGetsMoreTime() {
        Journey held = begin(Warehouse.of(samples, jdbc, clock));
        decide(held, Map.of("decision", "HOLD", "holdDays", 1, "reason", "A claim is pending"));
        held.awaitTimes("Event_HoldOver", 1);
        forward(clock.instant().plus(Duration.ofDays(1)));
        held.awaitTimes("Task_DecideCourse", 2);
        decide(held, Map.of("decision", "EXTEND", "furtherMonths", 6, "reason", "The owner asked for it"));
        held.awaitCase("STORAGE_EXTENDED");

        assertPath(held, BEGUN, DECIDED, HELD, DECIDED, TAKEN, EXTENDED);
    }

    @Test
    @Order(1)
    void whatNobodyBuysOrRemovesFallsToTheTreasury() {
        Journey left = begin(Warehouse.of(samples, jdbc, clock));
        decide(left, Map.of("decision", "URGENT", "urgency", "LOSES_VALUE", "reason", "Out of season"));
        left.awaitCase("OWNER_NOTIFIED");
        forward(left.deadline("ownerNotice"));
        decide(left, Map.of("decision", "CONTRACT", "firstPrice", 400_000, "commodity", "6109101000"));
        decide(left, Map.of("decision", "UNSOLD"));
        left.awaitTimes("Task_DecideSaleEnd", 1);
        decide(left, Map.of("decision", "CONSIGN", "saleAgent", "Seoul Auctions", "consignmentDays", 1));
        left.awaitTimes("Event_ConsignmentOver", 1);
        forward(clock.instant().plus(Duration.ofDays(2)));
        left.awaitTimes("Task_DecideSaleEnd", 2);
        decide(left, Map.of("decision", "TREASURY", "reason", "Nobody wants them"));
        left.awaitCase("AWAITING_REMOVAL");
        forward(left.deadline("removalNotice"));
        left.awaitCase("REVERTED");

        assertPath(left, BEGUN, DECIDED, TAKEN, NOTIFIED, OWNER, OWNER_WAITS, List.of("Flow_OwnerTime"), OWNER, FOR_SALE, ROUND, OVER, END,
                CONSIGNED, END, UNSOLD, REMOVAL, REMOVAL_WAITS, REMOVAL, REVERTED);
    }

    @Test
    @Order(1)
    void goodsThatLeaveBeforeTheyAreSoldEndIt() {
        Warehouse warehouse = Warehouse.of(samples, jdbc, clock);
        Journey moved = begin(warehouse);
        decide(moved, Map.of("decision", "NOTIFY"));
        moved.awaitTimes("Event_NoticeOver", 1);
        String cargo = jdbc.sql("select c.cargo_number from cargo.consignments c join cargo.sales s on s.consignment = c.id "
                + "where s.case_number = ?").param(moved.caseNumber()).query(String.class).single();
        Map<String, Object> out = new HashMap<>(warehouse.report("OUT", cargo, 10));
        out.put("basis", warehouse.order(cargo, 10));
        warehouse.send(out).mustBe(200);
        moved.awaitCase("GOODS_MOVED");

        assertPath(moved, BEGUN, DECIDED, TAKEN, NOTIFIED, OWNER, OWNER_WAITS, MOVED);
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(2)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "overdue-goods")).as("never taken by a path test").isEmpty();
    }

    /** Goods of this warehouse that lie a day beyond their time; their case is opened by an officer for they lose their value. */
    private Journey begin(Warehouse warehouse) {
        String cargo = warehouse.house(warehouse.voyage(true), 10);
        warehouse.send(warehouse.report("IN", cargo, 10)).mustBe(200);
        jdbc.sql("update cargo.stock set storage_until = ? where place = ?").params(samples.today().minusDays(1), warehouse.shed()).update();
        return Journey.ofCase(jdbc, samples.officer("020", "CARGO_OFFICER").post("/api/v1/cargo/cases/overdue-goods", Map.of("cargoNumber",
                cargo, "place", warehouse.shed(), "ground", "LOSES_VALUE", "why", "Out of season")).mustBe(201).text("/caseNumber"));
    }

    /** Waits until the round runs and forwards to the day on which its bids are opened. */
    private void round(Journey sale, int round) {
        sale.awaitTimes("Event_BidsOpened", round);
        forward(jdbc.sql("select opens_on from cargo.sale_rounds where case_number = ? and round = ?").params(sale.caseNumber(), round)
                .query(LocalDate.class).single().atStartOfDay(MovableClock.SEOUL).toInstant());
        sale.awaitTimes("Task_EnterBids", round);
    }

    private void forward(Instant moment) {
        if (moment.plusSeconds(60).isAfter(clock.instant())) {
            clock.moveTo(moment.plusSeconds(60));
        }
    }

    private void decide(Journey journey, Map<String, ?> answers) {
        Api officer = samples.officer("020", "CARGO_OFFICER");
        Answer task = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> officer.get("/api/v1/tasks?case=" + journey.caseNumber())
                .mustBe(200), found -> found.at("/0").isObject() && !found.text("/0/key").equals(decided));
        decided = task.text("/0/key");
        String path = "/api/v1/tasks/" + decided;
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
