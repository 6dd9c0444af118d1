package org.openpass.cargo.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.CargoApi;
import org.openpass.cargo.WarehouseStock;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Goods that stay beyond their storage period: sold, removed in time, fallen to the treasury (Customs Act Art. 208 to 212). */
@OpenPassTest
class OverdueIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String EARLY = "/api/v1/cargo/cases/overdue-goods";

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    OverdueWatch watch;
    @Autowired
    CargoApi api;
    @Autowired
    WarehouseStock stock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    SaleClosing closing;

    private Warehouse warehouse;
    private Api officer;
    private String owner;
    private String cargo;
    /** The task that was decided last, which may be told of for a moment yet. */
    private String decided;

    @BeforeEach
    void goodsOfAKnownOwnerThatStayed() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        officer = samples.officer("020", "CARGO_OFFICER");
        owner = SampleData.unique("OWN");
        samples.party("Owner " + owner, "TRADER", owner, Map.of());
        cargo = stayed(100, owner);
    }

    @Test
    void goodsAreSoldInTheThirdRoundAndTheBuyerTakesThem() {
        String number = look(cargo);
        assertThat(look(cargo)).as("one case, however often it is looked").isEqualTo(number);
        decide(number, Map.of("decision", "NOTIFY"));
        awaitStatus(number, "OWNER_NOTIFIED");
        assertThat(messages(number)).containsExactly("OVERDUE_NOTICE");
        passDeadline(number, "ownerNotice");
        awaitStatus(number, "FOR_SALE");

        assertThat(decideAs(number, Map.of("decision", "CONTRACT", "firstPrice", 1_000_000, "commodity", "12")).mustBe(422).body())
                .contains("commodity", "whyNotBids");
        decide(number, Map.of("decision", "BIDS", "firstPrice", 1_000_000, "commodity", "6109101000", "originCountry", "CN"));
        String published = await().atMost(LIMIT).until(() -> anybody(""), found -> found.contains(number));
        assertThat(published).doesNotContain("Owner " + owner);
        LocalDate opens = jdbc.sql("select opens_on from cargo.sale_rounds where case_number = ?").param(number).query(LocalDate.class).single();
        assertThat(opens).isAfter(samples.today().plusDays(10));

        pass(number, 1);
        assertThat(decideAs(number, Map.of("decision", "SOLD", "bids", "Lee = 800,000\nPark 900000", "saleCosts", 50_000)).mustBe(422).body())
                .contains("Line 2");
        decide(number, Map.of("decision", "UNSOLD", "bids", "Lee = 800,000"));
        pass(number, 2);
        assertThat(prices(number)).containsExactly(1_000_000L, 900_000L);
        decide(number, Map.of("decision", "UNSOLD", "bids", "Lee = 820,000", "reason", "Lee made no contract"));
        pass(number, 3);
        assertThat(prices(number)).as("what was bid and not taken is the next price").containsExactly(1_000_000L, 900_000L, 820_000L);
        assertThat(decideAs(number, Map.of("decision", "SOLD", "bids", "Lee = 900,000", "saleCosts", 50_000)).mustBe(422).body())
                .contains("bids no more");
        decide(number, Map.of("decision", "SOLD", "bids", "Park: 830,000\nChoi: 825,000", "saleCosts", 50_000));
        awaitStatus(number, "SOLD");

        Map<String, Object> settled = jdbc.sql("select price, costs, duty, taxes, rest, tax_value from cargo.settlements where case_number = ?")
                .param(number).query().singleRow();
        assertThat(settled).containsEntry("price", 830_000L).containsEntry("costs", 50_000L);
        assertThat((Long) settled.get("duty")).isPositive();
        assertThat((Long) settled.get("tax_value") + (Long) settled.get("duty") + (Long) settled.get("taxes"))
                .as("the first price is the customs value with duty and taxes (Rules Art. 73-2(2)1)").isBetween(980_000L, 1_020_000L);
        assertThat((Long) settled.get("rest")).isEqualTo(830_000L - 50_000 - (Long) settled.get("duty") - (Long) settled.get("taxes"));
        await().atMost(LIMIT).until(() -> messages(number).contains("SOLD"));
        assertThat(transaction.<CargoApi.Claimed>execute(s -> api.reserve(new CargoApi.Claim(cargo, SampleData.unique("D"), number, 1, null))))
                .as("nobody declares them any more").isEqualTo(new CargoApi.Claimed.NotEnough(0));
        assertThat(stock.named(warehouse.shed(), cargo)).hasValueSatisfying(lying -> assertThat(lying.leaves()).isEqualTo(100));
        String order = warehouse.order(cargo, 1);
        assertThat(warehouse.send(out(cargo, 1, order)).mustBe(409).text("/code")).as("it is the buyer's").isEqualTo("movement.sold");
        warehouse.send(out(cargo, 60, number)).mustBe(200);
        assertThat(transaction.<CargoApi.Claimed>execute(s -> api.reserve(new CargoApi.Claim(cargo, SampleData.unique("D"), number, 1, null))))
                .as("nor what the buyer left behind").isEqualTo(new CargoApi.Claimed.NotEnough(0));
        warehouse.send(out(cargo, 40, null)).mustBe(409);
        warehouse.send(out(cargo, 40, number)).mustBe(200);
        assertThat(warehouse.stock(cargo)).isZero();
    }

    @Test
    void anOwnerRemovesSomeInTimeAndWhatStaysGetsACaseOfItsOwn() {
        String number = look(cargo);
        decide(number, Map.of("decision", "NOTIFY"));
        awaitStatus(number, "OWNER_NOTIFIED");

        warehouse.send(out(cargo, 40, warehouse.order(cargo, 40))).mustBe(200);

        awaitStatus(number, "GOODS_MOVED");
        String next = look(cargo);
        assertThat(jdbc.sql("select packages from cargo.sales where case_number = ?").param(next).query(Integer.class).single()).isEqualTo(60);
        decide(next, Map.of("decision", "EXTEND", "furtherMonths", 3, "reason", "The owner asked for it"));
        awaitStatus(next, "STORAGE_EXTENDED");
        assertThat(jdbc.sql("select storage_until from cargo.stock where place = ?").param(warehouse.shed()).query(LocalDate.class).single())
                .isAfterOrEqualTo(samples.today().minusDays(1).plusMonths(3));
        watch.look();
        assertThat(jdbc.sql("select count(*) from cargo.sales where place = ? and ended_at is null").param(warehouse.shed())
                .query(Integer.class).single()).as("its time is not over any more").isZero();
    }

    @Test
    void nobodyBidsAndWhatIsNotRemovedFallsToTheTreasury() {
        cargo = stayed(20, null);
        String number = look(cargo);
        decide(number, Map.of("decision", "NOTIFY"));
        awaitStatus(number, "OWNER_NOTIFIED");
        assertThat(anybody("/notices")).as("an owner whom nobody knows is told in public").contains(number);
        passDeadline(number, "ownerNotice");
        awaitStatus(number, "FOR_SALE");
        decide(number, Map.of("decision", "BIDS", "firstPrice", 1_000_000, "commodity", "6109101000", "originCountry", "CN"));
        for (int round = 1; round <= 6; round++) {
            pass(number, round);
            decide(number, Map.of("decision", "UNSOLD"));
        }
        assertThat(decideAs(number, Map.of("decision", "CONTRACT", "buyer", "Lee", "salePrice", 499_999, "saleCosts", 0)).mustBe(422).body())
                .contains("salePrice");
        assertThat(prices(number)).containsExactly(1_000_000L, 900_000L, 800_000L, 700_000L, 600_000L, 500_000L);
        decide(number, Map.of("decision", "TREASURY", "reason", "Nobody wants them"));
        awaitStatus(number, "AWAITING_REMOVAL");
        assertThat(anybody("?view=ENDED")).as("not for sale any more").contains(number).contains("UNSOLD");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into cargo.removal_orders (number, consignment, place, packages, reason, made_by, made_at) "
                    + "select 'RO-' || case_number, consignment, place, 1, 'Elsewhere', 'lim', now() from cargo.sales where case_number = ?")
                    .param(number).update();
            closing.revert(number);
            assertThat(jdbc.sql("select outcome from cargo.sales where case_number = ?").param(number).query(String.class).single())
                    .as("what customs itself lets leave falls to nobody").isEqualTo("MOVED");
        });
        passDeadline(number, "removalNotice");
        awaitStatus(number, "REVERTED");

        assertThat(warehouse.stock(cargo)).isZero();
        assertThat(jdbc.sql("select status from cargo.consignments where cargo_number = ?").param(cargo).query(String.class).single())
                .isEqualTo("REVERTED");
        assertThat(anybody("?view=ENDED")).contains(number);
    }

    @Test
    void whatFailsEachNightKeepsNothingElseOut() {
        // Nothing can be opened at a place whose code names no office.
        jdbc.sql("insert into cargo.stock (consignment, place, packages, weight, first_in_at, storage_until) select id, 'X', 1, 1, now(), "
                + "'1999-12-31' from cargo.consignments where cargo_number = ?").param(cargo).update();
        try {
            assertThat(watch.look(1)).as("one case behind the one that fails").hasSize(1);
        } finally {
            jdbc.sql("delete from cargo.stock where place = 'X'").update();
        }
    }

    @Test
    void officersOfThePlaceOpenACaseEarlierAndNobodyElse() {
        String fresh = carriedIn(5, owner);
        Map<String, Object> asked = Map.of("cargoNumber", fresh, "place", warehouse.shed(), "ground", "PERISHABLE", "why", "Fruit");

        assertThat(samples.officer("010", "CARGO_OFFICER").post(EARLY, asked).status()).isEqualTo(404);
        assertThat(warehouse.api().post(EARLY, asked).status()).isEqualTo(404);
        assertThat(officer.post(EARLY, Map.of("cargoNumber", "NONE", "place", warehouse.shed(), "ground", "OLD")).mustBe(422)
                .values("/errors", "field")).containsExactly("cargoNumber", "ground", "why");
        String number = officer.post(EARLY, asked).mustBe(201).text("/caseNumber");
        assertThat(officer.post(EARLY, asked).status()).as("one case").isEqualTo(422);
        decide(number, Map.of("decision", "URGENT", "reason", "It rots"));
        awaitStatus(number, "OWNER_NOTIFIED");
        assertThat(jdbc.sql("select notice_until from cargo.sales where case_number = ?").param(number).query(LocalDate.class).single())
                .as("the owner of what cannot wait has its month, too (Art. 209(1))").isAfterOrEqualTo(samples.today().plusMonths(1));
        assertThat(jdbc.sql("select body_en from mailbox.messages where case_number = ?").param(number).query(String.class).single())
                .as("their time runs yet").contains("before their storage period ends").doesNotContain("has passed", "afterwards");
        assertThat(officer.get("/api/v1/cargo/" + fresh + "/blocked").mustBe(200).values("", "code")).contains("cargo.saleBefore")
                .doesNotContain("cargo.overdue");
        passDeadline(number, "ownerNotice");
        awaitStatus(number, "FOR_SALE");
        Map<String, Object> terms = Map.of("decision", "CONTRACT", "firstPrice", 300_000, "commodity", "6109101000");
        assertThat(samples.officer("010", "CARGO_OFFICER").post("/api/v1/cargo/removal-orders", Map.of("cargoNumber", fresh, "place",
                warehouse.shed(), "packages", 5, "reason", "Not ours")).status()).as("another office").isEqualTo(404);
        String order = warehouse.order(fresh, 5);
        assertThat(decideAs(number, terms).mustBe(422).text("/errors/decision")).as("an order takes them away").contains("removal order");
        officer.send("DELETE", "/api/v1/cargo/removal-orders/" + order).mustBe(204);
        hold(fresh, "A seal is broken");
        assertThat(decideAs(number, terms).mustBe(422).text("/errors/decision")).as("no buyer could take them").contains("keeps the goods");
        hold(fresh, null);
        decide(number, terms);
        await().atMost(LIMIT).until(() -> anybody(""), found -> found.contains(number));
        pass(number, 1);
        decide(number, Map.of("decision", "SOLD", "bids", "Park = 300000", "saleCosts", 400_000));
        awaitStatus(number, "SOLD");
        assertThat(jdbc.sql("select costs, duty, taxes, rest from cargo.settlements where case_number = ?").param(number).query().singleRow())
                .as("costs come first, as far as the price goes").containsEntry("costs", 300_000L).containsEntry("duty", 0L)
                .containsEntry("taxes", 0L).containsEntry("rest", 0L);
    }

    /** What anybody is told of sales. */
    private String anybody(String which) {
        return Api.at(samples.admin().baseUrl()).get("/api/v1/sales" + which).mustBe(200).body();
    }

    /** Of an owner that has an account here, or of somebody whom nobody knows; carried in, and a day beyond its time. */
    private String stayed(int packages, String of) {
        String number = carriedIn(packages, of);
        jdbc.sql("update cargo.stock set storage_until = ? where place = ? and consignment = (select id from cargo.consignments "
                + "where cargo_number = ?)").params(samples.today().minusDays(1), warehouse.shed(), number).update();
        return number;
    }

    private String carriedIn(int packages, String of) {
        String number = warehouse.house(warehouse.voyage(true), packages);
        if (of != null) {
            jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) select c.id, i.party_id, 'CONSIGNEE' "
                    + "from cargo.consignments c, access.party_identifiers i where c.cargo_number = ? and i.identifier = ?").params(number, of)
                    .update();
        }
        warehouse.send(warehouse.report("IN", number, packages)).mustBe(200);
        return number;
    }

    /** Customs keeps the goods where they lie; null: it does not any more. */
    private void hold(String of, String why) {
        String holds = "/api/v1/cargo/" + of + "/holds";
        if (why == null) {
            officer.post(holds + "/" + officer.get(holds).mustBe(200).text("/0/id") + "/lift", Map.of("reason", "It is mended")).mustBe(200);
        } else {
            officer.post(holds, Map.of("place", warehouse.shed(), "ground", "SEAL", "reason", why)).mustBe(200);
        }
    }

    /** Looks as each night; the case of the goods that is open. */
    private String look(String of) {
        watch.look();
        return jdbc.sql("select case_number from cargo.sales s join cargo.consignments c on c.id = s.consignment where c.cargo_number = ? "
                + "and s.ended_at is null").param(of).query(String.class).single();
    }

    private Map<String, Object> out(String of, int packages, String basis) {
        Map<String, Object> report = new HashMap<>(warehouse.report("OUT", of, packages));
        if (basis != null) {
            report.put("basis", basis);
        }
        return report;
    }

    private void awaitStatus(String number, String status) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select status from casework.cases where number = ?")
                .param(number).query(String.class).single(), status::equals);
    }

    private List<String> messages(String number) {
        return jdbc.sql("select kind from mailbox.messages where case_number = ? order by id").param(number).query(String.class).list();
    }

    private List<Long> prices(String number) {
        return jdbc.sql("select price from cargo.sale_rounds where case_number = ? order by round").param(number).query(Long.class).list();
    }

    private void passDeadline(String number, String kind) {
        forwardTo(jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = ?").params(number, kind)
                .query((rs, n) -> rs.getTimestamp(1).toInstant()).single());
    }

    /** Waits until the round runs and forwards to the day on which its bids are opened. */
    private void pass(String number, int round) {
        forwardTo(await().atMost(LIMIT).until(() -> jdbc.sql("select opens_on from cargo.sale_rounds where case_number = ? and round = ?")
                .params(number, round).query(LocalDate.class).optional(), Optional::isPresent).orElseThrow().atStartOfDay(MovableClock.SEOUL)
                .toInstant());
    }

    private void forwardTo(Instant moment) {
        if (moment.plusSeconds(60).isAfter(clock.instant())) {
            clock.moveTo(moment.plusSeconds(60));
        }
    }

    private void decide(String number, Map<String, ?> answers) {
        decideAs(number, answers).mustBe(200);
    }

    private Answer decideAs(String number, Map<String, ?> answers) {
        Answer task = await().atMost(LIMIT).until(() -> officer.get("/api/v1/tasks?case=" + number).mustBe(200), found ->
                found.at("/0").isObject() && !found.text("/0/key").equals(decided));
        String path = "/api/v1/tasks/" + task.text("/0/key");
        if (task.text("/0/assignee") == null) {
            officer.post(path + "/claim", Map.of()).mustBe(200);
        }
        Answer answer = officer.post(path + "/decision?subjectVersion=" + task.won("/0/subjectVersion"), answers);
        if (answer.status() == 200) {
            decided = task.text("/0/key");
        }
        return answer;
    }
}
