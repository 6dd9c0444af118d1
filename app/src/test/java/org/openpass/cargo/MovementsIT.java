package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.signals.Signals;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators of bonded areas report of goods that come and go (Customs Act Art. 157(1), 248(3)). */
@OpenPassTest
class MovementsIT {

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Parties parties;
    @Autowired
    Intake intake;
    @Autowired
    Movements movements;
    @Autowired
    WarehouseStock stock;
    @Autowired
    Signals signals;

    private Warehouse warehouse;
    private String cargo;

    @BeforeEach
    void goodsOfAShipThatArrived() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        cargo = warehouse.house(warehouse.voyage(true), 100);
    }

    @Test
    void sixtyOfAHundredLeaveForty() {
        Answer in = warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        assertThat(in.text("/number")).startsWith(warehouse.shed()).hasSize(18);
        assertThat(in.at("/differences")).isEmpty();
        String order = warehouse.order(cargo, 80);
        assertThat(stock.named(warehouse.shed(), cargo)).hasValueSatisfying(lying -> {
            assertThat(lying.leaves()).isEqualTo(80);
            assertThat(lying.ground()).isEqualTo(order);
        });
        assertThat(stock.figures(warehouse.shed()).leaves()).isOne();

        Answer out = warehouse.send(with(warehouse.report("OUT", cargo, 60), "basis", order)).mustBe(200);

        assertThat(out.text("/number")).matches("\\d{10}L\\d{7}");
        assertThat(warehouse.stock(cargo)).isEqualTo(40);
        assertThat(jdbc.sql("select weight from cargo.stock where place = ?").param(warehouse.shed()).query(Integer.class).single())
                .isEqualTo(400);
        // Not more than the ground lets, and none by no ground or another's.
        assertThat(warehouse.send(with(warehouse.report("OUT", cargo, 21), "basis", order)).mustBe(409).text("/code"))
                .isEqualTo("movement.packages.permitted");
        assertThat(warehouse.send(with(warehouse.report("OUT", cargo, 1), "basis", "1234526000001M")).mustBe(409).text("/code"))
                .isEqualTo("movement.notPermitted");
        assertThat(warehouse.stock(cargo)).isEqualTo(40);
    }

    @Test
    void anAcceptedDeclarationLetsItsGoodsLeaveInPartsAndByItself() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Runnable stop = signals.listen(WaitingReports.CHANNEL, told::add);
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        Awaitility.await().until(() -> told.stream().anyMatch(each -> each.endsWith(":" + warehouse.shed())));
        told.clear();
        Filer filer = samples.filer();
        Instant before = clock.instant().minus(Duration.ofMinutes(11));
        jdbc.sql("update cargo.stock set first_in_at = ?::timestamptz where place = ?").params(before.toString(), warehouse.shed()).update();
        String declaration = filer.api().fileAndAwait(filer.draft().set("billOfLading", cargo).set("totalPackages", 100), "ACCEPTED")
                .text("/declarationNumber");
        Awaitility.await("the place is told that its goods may leave").until(() -> told.stream()
                .anyMatch(each -> each.endsWith(":" + warehouse.shed())));
        stop.run();

        lie(90);
        assertThat(samples.admin().put("/api/v1/admin/carry-outs", List.of(declaration)).mustBe(409).text("/code")).isEqualTo("cargo.notThere");
        lie(100);

        assertThat(warehouse.send(with(warehouse.report("OUT", cargo, 60), "movedAt", before.toString())).mustBe(409).text("/code"))
                .as("nothing leaves before the acceptance").isEqualTo("movement.beforeAcceptance");
        Answer out = warehouse.send(with(warehouse.report("OUT", cargo, 60), "movedAt", before.plus(Duration.ofMinutes(5)).toString())).mustBe(200);

        assertThat(out.text("/ground")).isEqualTo(declaration);
        assertThat(warehouse.stock(cargo)).isEqualTo(40);
        assertThat(jdbc.sql("select carried_out from cargo.reservations where declaration_number = ?").param(declaration)
                .query(Integer.class).single()).isEqualTo(60);
        warehouse.send(with(warehouse.report("TAKE_BACK", cargo, 0), "basis", out.text("/number"))).mustBe(200);
        warehouse.send(with(warehouse.report("OUT", cargo, 100), "basis", declaration)).mustBe(200);
        assertThat(jdbc.sql("select status from cargo.consignments where cargo_number = ?").param(cargo).query(String.class).single())
                .isEqualTo("CARRIED_OUT");
        assertThat(warehouse.api().post("/api/v1/cargo/permits", Map.of("kind", "REPAIR", "cargoNumber", cargo, "place", warehouse.shed(), "packages",
                1, "until", samples.today().plusDays(9).toString(), "method", "New cartons", "reason", "Torn", "reference", SampleData.unique("P")))
                .mustBe(422).values("/errors", "code")).as("nothing is left of which anything could be permitted").containsExactly("permit.gone");
    }

    @Test
    void nothingLeavesWithoutAGround() {
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);

        Answer refused = warehouse.send(warehouse.report("OUT", cargo, 60)).mustBe(409);

        assertThat(refused.text("/code")).isEqualTo("movement.basis.none");
        assertThat(warehouse.api().get("/api/v1/cargo/movements/" + refused.text("/number")).mustBe(200).text("/state"))
                .isEqualTo("REFUSED");
        Map<String, Object> before = with(warehouse.report("OUT", cargo, 60), "movedAt", clock.instant().minus(Duration.ofHours(1)).toString());
        assertThat(warehouse.send(before).mustBe(409).text("/code")).as("nor before it came").isEqualTo("movement.movedAt.beforeIn");
        assertThat(warehouse.stock(cargo)).isEqualTo(100);
    }

    @Test
    void theSameAgainMovesNothingTwiceAndOtherContentIsRefused() {
        Map<String, Object> report = warehouse.report("IN", cargo, 98);
        Answer first = warehouse.send(report).mustBe(200);
        assertThat(first.text("/differences/0")).isEqualTo("SHORT");

        List<CompletableFuture<Answer>> again = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() ->
                warehouse.send(report))).toList();

        assertThat(again).allSatisfy(each -> assertThat(each.join().mustBe(200).text("/number")).isEqualTo(first.text("/number")));
        assertThat(warehouse.send(with(report, "packages", 2)).mustBe(409).text("/code")).isEqualTo("reference.taken");
        assertThat(warehouse.stock(cargo)).isEqualTo(98);
        assertThat(jdbc.sql("select storage_until is not null and declare_by is not null from cargo.stock where place = ?")
                .param(warehouse.shed()).query(Boolean.class).single()).isTrue();
    }

    @Test
    void whatComesTooEarlyWaitsAndIsTakenByItself() {
        String mrn = warehouse.voyage(false);
        String unknown = mrn + "00010002";
        String early = warehouse.send(warehouse.report("IN", unknown, 10)).mustBe(202).text("/number");
        String cargoOfIt = warehouse.house(mrn, 10);
        jdbc.sql("update cargo.consignments set msn = '0001', hsn = '0002', cargo_number = ? where cargo_number = ?").params(unknown,
                cargoOfIt).update();
        tell(new ManifestMerged(mrn, 0));
        awaitWhy(early, "movement.waits.arrival");

        jdbc.sql("update cargo.voyages set arrived_at = ?::timestamptz, arrival_accepted_at = ?::timestamptz where mrn = ?").params(
                clock.instant().minus(Duration.ofHours(1)).toString(), clock.instant().toString(), mrn).update();
        tell(new VoyageReported(mrn, VoyageReported.What.ARRIVED, clock.instant()));

        await(early, "TAKEN");
        assertThat(warehouse.stock(unknown)).isEqualTo(10);
        String order = warehouse.order(unknown, 10);
        String out = warehouse.send(with(warehouse.report("OUT", unknown, 12), "basis", order)).mustBe(202).text("/number");
        warehouse.send(with(warehouse.report("TAKE_BACK", unknown, 0), "basis", out)).mustBe(200);
        await(out, "REFUSED");
    }

    @Test
    void outBeforeInWaits() {
        warehouse.send(warehouse.report("IN", cargo, 50)).mustBe(200);
        String order = warehouse.order(cargo, 50);
        jdbc.sql("update cargo.removal_orders set packages = 100 where number = ?").param(order).update();
        String out = warehouse.send(with(warehouse.report("OUT", cargo, 100), "basis", order)).mustBe(202).text("/number");

        warehouse.send(warehouse.report("IN", cargo, 50)).mustBe(200);

        await(out, "TAKEN");
        assertThat(warehouse.stock(cargo)).isZero();
    }

    @Test
    void messagesOvertakeEachOtherSoThatAGroundNobodyKnowsIsWaitedFor() {
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        Actor operator = new Actor("edi", parties.byIdentifier(warehouse.operator()).orElseThrow().id(), null, false,
                Set.of(Actor.Role.TRADER));
        MovementReport said = new MovementReport(null, MovementReport.Way.OUT, warehouse.shed(), cargo, null, null, null, 60, null,
                clock.instant(), null, null, "1234526000001M", null);

        Intake.Receipt waits = intake.movement(said, movements.sender(operator, Intake.Door.EDIFACT, SampleData.unique("R"), said));
        Intake.Receipt refused = intake.movement(said, movements.sender(operator, Intake.Door.EDIFACT, "", said));

        assertThat(waits.state()).isEqualTo(Intake.State.WAITING);
        assertThat(refused.errors()).extracting(Fault::field).containsExactly("reference");
        assertThat(warehouse.stock(cargo)).isEqualTo(100);
    }

    @Test
    void aStrangersPlaceIsNotThereAndASuspendedOneTakesNothing() {
        Warehouse other = Warehouse.of(samples, jdbc, clock);
        assertThat(other.send(with(warehouse.report("IN", cargo, 1), "reference", SampleData.unique("R"))).status()).isEqualTo(404);
        assertThat(other.send(with(warehouse.report("IN", cargo, 1), "place", "99999999")).status()).isEqualTo(404);

        assertThat(other.suspended().send(other.report("IN", cargo, 1)).mustBe(409).text("/code"))
                .isEqualTo("movement.place.suspended");
    }

    @Test
    void everythingThatIsWrongWithAReportIsToldAtOnceAndNothingIsKept() {
        Answer wrong = warehouse.send(Map.of("way", "AWAY", "place", "12", "packages", "many", "movedAt", "yesterday")).mustBe(422);
        assertThat(wrong.values("/errors", "field")).containsExactlyInAnyOrder("way", "packages", "movedAt");

        Answer missing = warehouse.send(Map.of("place", "12")).mustBe(422);
        assertThat(missing.values("/errors", "field")).contains("reference", "way", "place", "packages", "movedAt", "cargoNumber");
    }

    @Test
    void eightAtOnceNeverCarryOutMoreThanLies() {
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        String order = warehouse.order(cargo, 100);

        List<CompletableFuture<Answer>> all = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() ->
                warehouse.send(with(warehouse.report("OUT", cargo, 15), "basis", order)))).toList();

        assertThat(all.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 200)).hasSize(6);
        assertThat(warehouse.stock(cargo)).isEqualTo(10);
    }

    @Test
    void aReportIsTakenBackAsLongAsNothingFollowed() {
        String in = warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200).text("/number");
        String order = warehouse.order(cargo, 100);
        String out = warehouse.send(with(warehouse.report("OUT", cargo, 60), "basis", order)).mustBe(200).text("/number");

        assertThat(warehouse.send(with(warehouse.report("TAKE_BACK", cargo, 0), "basis", in)).mustBe(409).text("/code"))
                .isEqualTo("movement.takeBack.followed");
        warehouse.send(with(warehouse.report("TAKE_BACK", cargo, 0), "basis", out)).mustBe(200);

        assertThat(warehouse.stock(cargo)).isEqualTo(100);
        assertThat(warehouse.send(with(warehouse.report("TAKE_BACK", cargo, 0), "basis", out)).mustBe(409).text("/code"))
                .isEqualTo("movement.takeBack.again");
        // What the ground lets is there again.
        warehouse.send(with(warehouse.report("OUT", cargo, 100), "basis", order)).mustBe(200);
    }

    @Test
    void aSheetHasAnOutcomeARowAndMendedItMovesNothingTwice() {
        String sheet = "구분,Cargo number [cargoNumber],packages,반출입 일시,condition\n반입,%s,40,%s\nIN,%s,60,%s\n".formatted(cargo,
                clock.instant(), cargo, clock.instant());

        Answer first = send(sheet + "OUT,%s,x,\nIN,%s,5,%s,dented\0\n".formatted(cargo, cargo, clock.instant()));
        Answer second = send(sheet);

        assertThat(first.values("", "state")).containsExactly("TAKEN", "TAKEN", "INVALID", "INVALID");
        assertThat(first.text("/2/errors/0/field")).isEqualTo("packages");
        assertThat(first.text("/3/row") + " " + first.text("/3/errors/0/field")).as("what cannot be kept is told, not left out").isEqualTo("5 condition");
        assertThat(second.values("", "number")).isEqualTo(first.values("", "number").subList(0, 2));
        assertThat(warehouse.stock(cargo)).isEqualTo(100);
    }

    @Test
    void whatWasRecordedWithoutAManifestIsCarriedInToo() {
        String bill = samples.bill(20);
        Map<String, Object> report = with(warehouse.report("IN", "", 15), "hbl", bill);
        report.remove("cargoNumber");
        warehouse.send(report).mustBe(200);

        assertThat(warehouse.send(with(report, "reference", SampleData.unique("R"))).mustBe(409).text("/code"))
                .isEqualTo("movement.packages.recorded");
        assertThat(jdbc.sql("select status from cargo.consignments where bill_number = ?").param(bill).query(String.class).single())
                .as("nothing has left").isEqualTo("RECORDED");
        assertThat(jdbc.sql("select s.packages from cargo.stock s join cargo.consignments c on c.id = s.consignment "
                + "where c.bill_number = ? order by s.place").param(bill).query(Integer.class).list()).containsExactly(5, 15);
    }

    private void lie(int packages) {
        jdbc.sql("update cargo.stock set packages = ? where place = ?").params(packages, warehouse.shed()).update();
    }

    private Answer send(String sheet) {
        return warehouse.api().post("/api/v1/cargo/movements?place=" + warehouse.shed(), "text/csv",
                sheet.getBytes(StandardCharsets.UTF_8)).mustBe(200);
    }

    private void tell(Object event) {
        transaction.executeWithoutResult(t -> events.publishEvent(event));
    }

    private void await(String number, String state) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> warehouse.api().get("/api/v1/cargo/movements/" + number)
                .text("/state"), state::equals);
    }

    private void awaitWhy(String number, String code) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> warehouse.api().get("/api/v1/cargo/movements/" + number)
                .text("/errors/0/code"), code::equals);
    }

    private static Map<String, Object> with(Map<String, Object> report, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(report);
        changed.put(field, value);
        return changed;
    }
}
