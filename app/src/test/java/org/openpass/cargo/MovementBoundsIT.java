package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose place a report is of, from where a ground lets goods leave, and how goods and reports are found among very many, or while they change. */
@OpenPassTest
class MovementBoundsIT {

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Reports reports;
    @Autowired
    CargoApi claims;
    @Autowired
    TransactionTemplate transaction;

    private Warehouse warehouse;
    private String cargo;

    @BeforeEach
    void goodsOfAShipThatArrived() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        cargo = warehouse.house(warehouse.voyage(true), 100);
    }

    @Test
    void whoRanThePlaceBeforeReportsNothingOfIt() {
        Warehouse next = Warehouse.of(samples, jdbc, clock);
        jdbc.sql("update cargo.bonded_areas set valid_to = ? where shed = ?").params(samples.today().minusDays(1), warehouse.shed()).update();
        jdbc.sql("insert into cargo.bonded_areas (shed, name_ko, office, kind, operator, valid_from) values (?, '인계된 보세창고', '020', "
                + "'WAREHOUSE', ?, ?)").params(warehouse.shed(), next.operator(), samples.today()).update();

        assertThat(warehouse.send(with(warehouse.report("OUT", cargo, 1), "movedAt", clock.instant().minus(Duration.ofDays(3)).toString()))
                .status()).isEqualTo(404);
        next.send(warehouse.report("IN", cargo, 100)).mustBe(200);
    }

    @Test
    void anOrderLetsGoodsLeaveTheirPlaceOnlyAndMoreThanTheManifestSaysIsTold() {
        String second = Warehouse.place(jdbc, warehouse.operator());
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        String order = warehouse.order(cargo, 60);
        warehouse.send(warehouse.report("OUT", cargo, 40)).mustBe(200);

        Answer in = warehouse.send(with(warehouse.report("IN", cargo, 45), "place", second)).mustBe(200);
        assertThat(in.text("/differences/0")).as("40 of the transport, and five of the voyage").isEqualTo("EXCESS");

        warehouse.order(cargo, 10);
        assertThat(warehouse.send(warehouse.report("OUT", cargo, 5)).mustBe(409).text("/code")).as("which of the two?").isEqualTo("movement.basis.several");
        Map<String, Object> out = with(warehouse.report("OUT", cargo, 20), "place", second);
        assertThat(warehouse.send(out).mustBe(409).text("/code")).isEqualTo("movement.basis.none");
        assertThat(warehouse.send(with(with(out, "basis", order), "reference", SampleData.unique("R"))).mustBe(409).text("/code"))
                .isEqualTo("movement.basis.otherCargo");
    }

    @Test
    void aHouseIsFoundAmongAnyNumberOfItsMaster() {
        jdbc.sql("insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, mbl, packages, status) select 'HOUSE', mrn, "
                + "'0000', h, mrn || '0000' || h, mbl, 1, 'EXPECTED' from cargo.consignments, (select lpad(n::text, 4, '0') as h "
                + "from generate_series(1, 1001) n) t where cargo_number = ?").param(cargo).update();
        Map<String, Object> report = warehouse.report("IN", "", 100);
        report.remove("cargoNumber");
        jdbc.sql("select mbl, hbl from cargo.consignments where cargo_number = ?").param(cargo).query(rs -> {
            report.put("mbl", rs.getString(1));
            report.put("hbl", rs.getString(2));
        });

        warehouse.send(report).mustBe(200);

        assertThat(warehouse.stock(cargo)).isEqualTo(100);
        jdbc.sql("delete from cargo.consignments where msn = '0000' and mbl = ?").param(report.get("mbl")).update();
    }

    @Test
    void thoseThatWaitAreGoneThroughToTheLast() {
        List<String> kept = IntStream.range(0, 3).mapToObj(i -> warehouse.send(warehouse.report("IN", "26NONE0001I" + "0001000" + i, 1))
                .mustBe(202).text("/number")).toList();
        List<String> found = new ArrayList<>();
        List<Reports.Waiting> next = reports.waiting(null, 2);
        while (!next.isEmpty()) {
            next.forEach(each -> found.add(each.number()));
            next = reports.waiting(next.getLast(), 2);
        }

        assertThat(found).doesNotHaveDuplicates().containsSubsequence(kept);
        jdbc.sql("delete from cargo.reports where number = any(?)").param(kept.toArray(String[]::new)).update();
    }

    @Test
    void whatIsDroppedWhileItsLockIsWaitedForIsNeitherMovedNorDeclared() {
        List<CompletableFuture<Object>> both = transaction.execute(status -> {
            jdbc.sql("update cargo.consignments set deleted_at = now(), status = 'CANCELLED' where cargo_number = ?").param(cargo).update();
            List<CompletableFuture<Object>> wait = List.of(
                    CompletableFuture.supplyAsync(() -> warehouse.send(warehouse.report("IN", cargo, 1)).status()),
                    CompletableFuture.supplyAsync(() -> transaction.execute(s -> claims.reserve(new CargoApi.Claim(cargo, "BOUNDS26000001",
                            null, 1, "Kim")))));
            Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> jdbc.sql("select count(*) from pg_stat_activity "
                    + "where wait_event_type = 'Lock' and query like '%cargo.consignments%'").query(Integer.class).single(), n -> n == 2);
            return wait;
        });

        assertThat(both.getFirst().join()).as("its line may come again").isEqualTo(202);
        assertThat(both.getLast().join()).isInstanceOf(CargoApi.Claimed.UnknownBill.class);
        jdbc.sql("delete from cargo.reports where place = ?").param(warehouse.shed()).update();
    }

    private static Map<String, Object> with(Map<String, Object> report, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(report);
        changed.put(field, value);
        return changed;
    }
}
