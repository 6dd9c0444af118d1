package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.GoodsCarriedIn;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.RemovalGround.Ground;
import org.openpass.cargo.Stock;
import org.openpass.cargo.TrialCargo;
import org.openpass.casework.Invariant;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Import declarations against the ledger of cargo: which goods, where they are when they are declared, and how they leave. */
@OpenPassTest
class CargoJoinIT {

    /** No other test declares such goods. */
    private static final String LATE_ONLY = "6109101000";

    @Autowired
    SampleData samples;
    @Autowired
    TrialCargo goods;
    @Autowired
    DeclarationGround ground;
    @Autowired
    DeclaredGoods declared;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    Ledger ledger;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    List<Invariant> invariants;

    private Filer filer;
    private Instant now;

    @BeforeEach
    void somebodyDeclares() {
        filer = samples.filer();
        now = clock.instant();
    }

    @AfterEach
    void nothingIsLateForOthers() {
        jdbc.sql("delete from declaration.after_arrival_goods").update();
        jdbc.sql("select pg_notify('tables_changed', 'declaration.after_arrival_goods')").query(rs -> { });
    }

    @Test
    void whatTheLedgerDoesNotTellApartIsNotDeclared() {
        String house = goods.onTheWay(10);
        String other = goods.onTheWay(10);
        jdbc.sql("update cargo.consignments set hbl = (select hbl from cargo.consignments where cargo_number = ?) where cargo_number = ?")
                .params(house, other).update();
        String bill = jdbc.sql("select hbl from cargo.consignments where cargo_number = ?").param(house).query(String.class).single();

        assertThat(refused("26NONE0001I00010001", 1)).containsExactly("billOfLading.unknown");
        assertThat(refused(bill, 1)).containsExactly("billOfLading.several");
        assertThat(refused(house, 11)).containsExactly("billOfLading.balance");
        accepted(house.substring(0, 11) + "-0001-0001", 6);
        accepted(house, 4);
        assertThat(refused(house, 1)).containsExactly("billOfLading.balance");
        String master = house.substring(0, 15) + "0000";
        jdbc.sql("insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, packages) values ('MASTER', ?, '0001', '0000', ?, 10)")
                .params(house.substring(0, 11), master).update();
        assertThat(refused(master, 1)).containsExactly("billOfLading.master");
    }

    @Test
    void goodsAreDeclaredFromDepartureOnAndFiveDaysBeforeArrival() {
        String far = goods.onTheWay(10, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(7)));
        String still = goods.onTheWay(10, null, now.plus(Duration.ofDays(1)));
        String unknown = goods.onTheWay(10, now.minus(Duration.ofDays(1)), null);

        assertThat(refused(far, 1)).containsExactly("filing.tooEarly");
        assertThat(refused(still, 1)).containsExactly("filing.notDeparted");
        assertThat(refused(unknown, 1)).containsExactly("filing.arrivalUnknown");
        assertThat(jdbc.sql("select declared from cargo.consignments where cargo_number = any(?)").param(new String[] {far, still, unknown})
                .query(Integer.class).list()).as("nothing is set aside").containsOnly(0);

        goods.arrive(far);
        String number = accepted(far, 1);
        assertThat(timing(number)).isEqualTo("BEFORE_CARRY_IN");
        assertThat(goods.carryIn(number, "020")).isTrue();
        assertThat(timing(accepted(far, 1))).isEqualTo("AFTER_CARRY_IN");
        assertThat(timing(accepted(filer.bill(), 1))).as("it came without a manifest").isNull();
    }

    @Test
    void goodsOfArticle249OfTheDecreeAreDeclaredAfterArrivalOnly() {
        LocalDate today = samples.today();
        jdbc.sql("insert into declaration.after_arrival_goods (hs_prefix, basis, valid_from) values (?, 'Act no. 1, rate of 2027', ?)")
                .params(LATE_ONLY, today).update();
        String coming = goods.onTheWay(10);
        org.awaitility.Awaitility.await().until(() -> refused(coming, 1).equals(List.of("filing.afterArrivalOnly")));

        Answer early = filer.api().fileAndAwait(filer.draft().set("billOfLading", goods.onTheWay(10, null, now.plus(Duration.ofDays(1))))
                .set("totalPackages", 1), "REJECTED");
        assertThat(early.values("/reasons", "code")).as("all at once").containsExactly("filing.notDeparted", "filing.afterArrivalOnly");
        assertThat(early.values("/reasons", "field")).containsExactly("billOfLading", "lines[0].hsCode");
        goods.arrive(coming);
        accepted(coming, 1);
    }

    @Test
    void sixtyOfAHundredLeaveFortyAndAreSteps() {
        String house = goods.onTheWay(100);
        String number = accepted(house, 100);
        String caseNumber = caseOf(number);
        assertThat(timing(number)).isEqualTo("BEFORE_ARRIVAL");
        goods.arrive(house);
        goods.carryIn(number, "020");

        Ground first = leave(number, 60, "R1-" + number);
        assertThat(first).extracting(Ground::kind, Ground::left, Ground::refusal).containsExactly("DECLARATION", 100, null);
        assertThat(able(first.consignment())).extracting(Ground::left).containsExactly(40);
        assertThat(filer.api().post(path(number, "/withdrawal"), Map.of("reasonCode", "86", "explanation", "Too late")).mustBe(409)
                .text("/code")).as("something has left").isEqualTo("change.carriedOut");

        leave(number, 40, "R2-" + number);
        assertThat(of(number).orElseThrow().left()).isZero();
        assertThat(steps(caseNumber)).containsExactly(tuple("GOODS_CARRIED_OUT", "60"), tuple("GOODS_CARRIED_OUT", "40"));
        assertThat(filer.api().declaration(number).text("/status")).as("the declaration itself stays").isEqualTo("ACCEPTED");

        Ground gone = of(number).orElseThrow();
        transaction.executeWithoutResult(s -> {
            ledger.append(List.of(Entry.takingBack(ledger.byEffect("out:R2-" + number).orElseThrow(), "back:" + number, clock.instant(), "test")));
            ground.returned(gone, 40, "R3-" + number);
        });
        assertThat(of(number).map(Ground::left)).contains(40);
        assertThat(steps(caseNumber)).hasSize(3).endsWith(tuple("GOODS_TAKEN_BACK", "40"));
    }

    @Test
    void nothingLeavesByWhatIsNotAcceptedOrWasWithdrawn() {
        Filer suspect = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = suspect.api().fileAndAwait(suspect.draft().set("billOfLading", goods.onTheWay(10)).set("totalPackages", 10),
                "WAITING_CARRY_IN").text("/declarationNumber");

        assertThat(of(number).map(Ground::refusal)).contains("movement.notPermitted");
        assertThat(of("26NONE000000X")).isEmpty();
        String change = suspect.api().post(path(number, "/withdrawal"), Map.of("reasonCode", "86", "explanation", "Filed twice"))
                .mustBe(202).text("/caseNumber");
        new Officers(samples).decide(change, Officers.APPROVE).mustBe(200);
        suspect.api().awaitStatus(number, "WITHDRAWN");
        assertThat(of(number).map(Ground::refusal)).contains("movement.notPermitted");
        assertThat(balances()).allMatch(broken -> broken == 0);
    }

    @Test
    void selectedGoodsAreAwaitedOrInspectedOnBoard() {
        Filer suspect = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer waits = suspect.api().fileAndAwait(suspect.draft().set("billOfLading", goods.onTheWay(10)).set("totalPackages", 10),
                "WAITING_CARRY_IN");
        String number = waits.text("/declarationNumber");
        Api inspector = samples.officer("020", "INSPECTOR");

        assertThat(suspect.api().post(path(number, "/on-board"), Map.of("reason", "Easily seen")).status()).as("a declarant").isEqualTo(404);
        assertThat(samples.officer("030", "INSPECTOR").post(path(number, "/on-board"), Map.of("reason", "Easily seen")).status())
                .as("another office").isEqualTo(404);
        org.awaitility.Awaitility.await().until(() -> jdbc.sql("select count(*) from mailbox.messages where kind = 'INSPECTION_ORDERED' "
                + "and case_number = ?").param(waits.text("/caseNumber")).query(Long.class).single() == 2);
        onlyCarryInUnderTheOfficeOfADeclarationBeforeArrivalEndsTheWaitAndEachTime(number);
        inspector.post(path(number, "/on-board"), Map.of("reason", " ")).mustBe(422);
        inspector.post(path(number, "/on-board"), Map.of("reason", "Cars on deck")).mustBe(204);
        inspector.post(path(number, "/on-board"), Map.of("reason", "Cars on deck")).mustBe(204);
        suspect.api().awaitStatus(number, "INSPECTION");
        goods.carryIn(number, "020");
        new Officers(samples).decide(waits.text("/caseNumber"), Officers.AS_DECLARED).mustBe(200);
        suspect.api().awaitStatus(number, "ACCEPTED");
        assertThat(inspector.post(path(accepted(filer.bill(), 1), "/on-board"), Map.of("reason", "Cars")).mustBe(409).text("/code"))
                .isEqualTo("onBoard.notAwaited");
    }

    private void onlyCarryInUnderTheOfficeOfADeclarationBeforeArrivalEndsTheWaitAndEachTime(String number) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long consignment = of(number).orElseThrow().consignment();
            events.publishEvent(new GoodsCarriedIn(consignment, "03099999", "R0", List.of(number)));
            assertThat(news(number)).isEmpty();
            events.publishEvent(new GoodsCarriedIn(consignment, "02099999", "R1", List.of(number)));
            ledger.append(List.of(Entry.of(consignment, EventKind.IN, "in:R0" + number, clock.instant(), "test").in("03099999", 10, null)));
            assertThat(declared.hereOrAwaited(number, null)).isTrue();
            assertThat(declared.hereOrAwaited(number, "020")).as("taken back, and waited for again").isFalse();
            events.publishEvent(new GoodsCarriedIn(consignment, "02099999", "R2", List.of(number)));
            assertThat(news(number)).containsExactly("carried-in:" + number + ":R1", "carried-in:" + number + ":R2");
        });
    }

    private List<String> news(String number) {
        return jdbc.sql("select payload ->> 'messageId' from engine.outbox where case_number = ? and payload ->> 'message' = 'goods-carried-in' "
                + "order by id").param(caseOf(number)).query(String.class).list();
    }

    private Ground leave(String number, int packages, String report) {
        return transaction.execute(s -> {
            Ground found = ground.of(number).orElseThrow();
            Stock lies = ledger.at(found.consignment()).getFirst();
            ledger.append(List.of(Entry.of(found.consignment(), EventKind.OUT, "out:" + report, clock.instant(), "test")
                    .out(lies.place(), packages, null).declaration(number)));
            ground.left(found, packages, report);
            return found;
        });
    }

    private Optional<Ground> of(String basis) {
        return transaction.execute(s -> ground.of(basis));
    }

    private List<Ground> able(long consignment) {
        return transaction.execute(s -> ground.able(consignment));
    }

    private List<String> refused(String bill, int packages) {
        return filer.api().fileAndAwait(filer.draft().set("billOfLading", bill).set("totalPackages", packages), "REJECTED")
                .values("/reasons", "code");
    }

    private String accepted(String bill, int packages) {
        return filer.api().fileAndAwait(filer.draft().set("billOfLading", bill).set("totalPackages", packages), "ACCEPTED")
                .text("/declarationNumber");
    }

    private String timing(String number) {
        return jdbc.sql("select timing from declaration.declarations where number = ?").param(number)
                .query((rs, n) -> Optional.ofNullable(rs.getString(1))).single().orElse(null);
    }

    private String caseOf(String number) {
        return jdbc.sql("select case_number from declaration.declarations where number = ?").param(number).query(String.class).single();
    }

    private List<org.assertj.core.groups.Tuple> steps(String caseNumber) {
        return jdbc.sql("select event, detail ->> 'packages' from casework.timeline where case_number = ? and event like 'GOODS%' "
                + "and audience = 'PUBLIC' order by id").param(caseNumber).query((rs, n) -> tuple(rs.getString(1), rs.getString(2))).list();
    }

    private List<Long> balances() {
        return invariants.stream().filter(each -> each.id().equals("I6") || each.id().equals("I10")).map(Invariant::violations).toList();
    }

    private static String path(String number, String act) {
        return Api.DECLARATIONS + "/" + number + act;
    }
}
