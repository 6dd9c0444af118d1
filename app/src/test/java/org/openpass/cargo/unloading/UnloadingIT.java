package org.openpass.cargo.unloading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Ship;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The case of an unloading: permission, more time for the carry-in, differences (Customs Act Art. 140). */
@OpenPassTest
class UnloadingIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Discrepancies discrepancies;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void moreTimeIsGivenTwiceAsRecordedAndAllIsCarriedIn() {
        Ship ship = Ship.of(samples, jdbc, clock, 4).arrive();
        Map<String, Object> said = ship.unloading();
        String number = ship.declare(said);
        assertThat(ship.declare(said)).as("the same again is the same").isEqualTo(number);
        ship.awaitStatus(number, "AWAITING_CARRY_IN");
        Api api = ship.carrier().api();
        String path = "/api/v1/cargo/cases/unloading/" + number;
        LocalDate until = LocalDate.parse(api.get(path).mustBe(200).text("/carryInUntil"));
        Answer wrong = api.post(path + "/extension", Map.of("until", until.toString(), "reason", "")).mustBe(422);
        assertThat(wrong.values("/errors", "code")).containsExactly("unloading.extension.until", "movement.text");
        assertThat(api.post(path + "/extension", Map.of("until", until.plusDays(2).toString(), "reason", "a\0b")).mustBe(400)
                .values("/errors", "field")).as("a text has no character U+0000").containsExactly("reason");

        extend(ship, number, until.plusDays(2));
        extend(ship, number, until.plusDays(4));

        assertThat(ship.events(1)).containsSubsequence("UNLOADING_ACCEPTED", "CARRY_IN_EXTENSION_ASKED", "CARRY_IN_EXTENDED",
                "CARRY_IN_EXTENSION_ASKED", "CARRY_IN_EXTENDED");
        assertThat(jdbc.sql("select basis from cargo.events where case_number = ? and kind = 'CARRY_IN_EXTENDED' order by id").param(number)
                .query(String.class).list()).containsExactly("연장반입기한:" + until.plusDays(2), "연장반입기한:" + until.plusDays(4));
        assertThat(jdbc.sql("select due_at::date from casework.deadlines where case_number = ? and kind = 'carryIn'").param(number)
                .query(LocalDate.class).single()).isBetween(until.plusDays(4), until.plusDays(5));

        ship.warehouse().send(ship.warehouse().report("IN", ship.house(1), 4)).mustBe(200);
        ship.awaitStatus(number, "UNLOADED");
        assertThat(ship.warehouse().api().get(path).mustBe(404).status()).as("a stranger's").isEqualTo(404);
        await().atMost(LIMIT).until(() -> jdbc.sql("select distinct kind from mailbox.messages where case_number = ? order by 1").param(number)
                .query(String.class).list(), List.of("CARRY_IN_EXTENDED", "UNLOADED", "UNLOADING_ACCEPTED")::equals);
    }

    @Test
    void whatCameShortIsSettledAndThenAllThatCameHasLeft() {
        Ship ship = Ship.of(samples, jdbc, clock, 5, 3, 4).arrive();
        String number = ship.declare(ship.unloading());
        ship.awaitStatus(number, "AWAITING_CARRY_IN");
        assertThat(ship.carrier().api().post("/api/v1/cargo/cases/unloading", ship.unloading()).mustBe(422).values("/errors", "code"))
                .as("each line is in one").containsExactly("unloading.lines.none");
        ship.warehouse().send(ship.warehouse().report("IN", ship.house(1), 2)).mustBe(200);
        ship.warehouse().send(ship.warehouse().report("IN", ship.house(2), 3)).mustBe(200);
        ship.warehouse().send(ship.warehouse().report("IN", ship.house(1), 1)).mustBe(200);
        Api officer = samples.officer("020", "CARGO_OFFICER");
        assertThat(officer.get("/api/v1/cargo/discrepancies?number=" + ship.house(1)).mustBe(200).values("", "kind")).containsExactly("SHORT");

        assertThat(discrepancies.settleable(number, 9, actor("020"))).extracting(Discrepancy::kind).containsExactly("SHORT");
        assertThat(discrepancies.settleable(number, 9, actor("040"))).as("another office's").isEmpty();

        clock.add(Duration.ofDays(8));
        ship.awaitStatus(number, "CARRY_IN_DISCREPANCY");
        assertThat(jdbc.sql("select article from cargo.breaches where case_number = ?").param(number).query(String.class).list())
                .containsExactly("Customs Act Art. 277(6)2");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            int read = discrepancies.version(number);
            for (int change : new int[] {1, -1}) {
                jdbc.sql("update cargo.discrepancies set found = found + ? where id = (select min(d.id) from cargo.discrepancies d join cargo.unloading_lines l "
                        + "on l.consignment = d.consignment where l.case_number = ? and d.state = 'OPEN')").params(change, number).update();
            }
            assertThat(discrepancies.version(number)).as("what changed there and back was changed").isEqualTo(read + 2);
        });
        assertThat(ship.decide(samples, number, "Task_ResolveDiscrepancies", Map.of("decision", "SHORT", "reason", "")).text("/errors/reason"))
                .isNotNull();
        ship.decide(samples, number, "Task_ResolveDiscrepancies", Map.of("decision", "SHORT", "reason", "Two cartons were never loaded", "breach",
                true)).mustBe(200);
        ship.awaitStatus(number, "UNLOADED");

        assertThat(jdbc.sql("select d.kind || ' ' || expected || ' ' || found || ' ' || state || ' ' || decision from cargo.discrepancies d "
                + "join cargo.consignments c on c.id = d.consignment where c.mrn = ?").param(ship.mrn()).query(String.class).list())
                .containsExactlyInAnyOrder("SHORT 5 3 SETTLED SHORT", "SHORT 4 0 SETTLED SHORT");
        assertThat(jdbc.sql("select kind || ' ' || packages from cargo.consignments where mrn = ? order by id").param(ship.mrn()).query(String.class)
                .list()).as("its master says so, too").containsExactlyInAnyOrder("MASTER 6", "HOUSE 3", "HOUSE 3", "HOUSE 0");
        assertThat(ship.events(1)).contains("EXPECTED_CORRECTED");
        assertThat(ship.status(3)).as("nothing of it came, and nothing is expected any more").contains("CANCELLED");
        assertThat(jdbc.sql("select detail from audittrail.entries where subject = any(?)").param(new String[] {ship.house(1), ship.house(3)})
                .query(String.class).list()).containsExactlyInAnyOrder("SHORT 5 → 3 SHORT", "SHORT 4 → 0 SHORT");
    }

    @Test
    void goodsThatCameShortAreNotCarriedOutBeforeThatIsSettled() {
        Ship ship = Ship.of(samples, jdbc, clock, 5).arrive();
        ship.warehouse().send(ship.warehouse().report("IN", ship.house(1), 3)).mustBe(200);
        String mrn = ship.house(1).substring(0, 11);
        jdbc.sql("update cargo.voyages set office = '130' where mrn = ?").param(mrn).update();
        samples.officer("020", "CARGO_OFFICER").get("/api/v1/cargo/discrepancies?number=" + ship.house(1)).mustBe(200);
        jdbc.sql("update cargo.voyages set office = '020' where mrn = ?").param(mrn).update();
        sale(ship, 3);
        assertThat(ship.status(1)).as("two are expected still").contains("PARTLY_OUT");
        Api officer = samples.officer("020", "CARGO_OFFICER");
        String id = officer.get("/api/v1/cargo/discrepancies?number=" + ship.house(1)).mustBe(200).won("/0/id") + "";
        assertThat(samples.officer("040", "CARGO_OFFICER").post("/api/v1/cargo/discrepancies/" + id, Map.of("decision", "SHORT", "reason", "x"))
                .status()).isEqualTo(404);
        assertThat(officer.post("/api/v1/cargo/discrepancies/" + id, Map.of()).mustBe(422).values("/errors", "field"))
                .containsExactly("decision", "reason");

        officer.post("/api/v1/cargo/discrepancies/" + id, Map.of("decision", "SHORT", "reason", "They were never loaded")).mustBe(200);

        assertThat(ship.status(1)).contains("CARRIED_OUT");
        assertThat(officer.post("/api/v1/cargo/discrepancies/" + id, Map.of("decision", "SHORT", "reason", "x")).mustBe(422)
                .values("/errors", "code")).containsExactly("unloading.discrepancy.settled");
    }

    private static Actor actor(String office) {
        return new Actor("officer", null, office, false, Set.of(Actor.Role.CARGO_OFFICER));
    }

    /** Packages leave for good, as by an import that was accepted. */
    private void sale(Ship ship, int packages) {
        transaction.executeWithoutResult(t -> ledger.append(List.of(Entry.of(jdbc.sql("select id from cargo.consignments where cargo_number = ?")
                .param(ship.house(1)).query(Long.class).single(), EventKind.OUT, "out:test:" + ship.house(1), clock.instant(), "test")
                .out(ship.warehouse().shed(), packages, null))));
    }

    @Test
    void aPermissionBeforeTheArrivalIsDeemedGivenAndGoodsThatMustGoBackAreNot() {
        Ship ship = Ship.of(samples, jdbc, clock, 2);
        Map<String, Object> asked = ship.unloading();
        assertThat(ship.carrier().api().post("/api/v1/cargo/cases/unloading", asked).mustBe(422).values("/errors", "code"))
                .containsExactly("unloading.reason");
        asked.put("reason", "The goods spoil");
        String number = ship.declare(asked);
        ship.awaitStatus(number, "UNLOADING_REVIEW");
        ship.decide(samples, number, "Task_PermitUnloading", Map.of("decision", "EXTEND", "days", "2", "reason", "The berth is looked at"))
                .mustBe(200);
        clock.add(Duration.ofDays(11));
        await().during(Duration.ofMillis(300)).atMost(LIMIT).until(() -> status(number), "UNLOADING_REVIEW"::equals);
        clock.add(Duration.ofDays(6));
        ship.awaitStatus(number, "AWAITING_CARRY_IN");
        assertThat(jdbc.sql("select deemed from cargo.unloadings where case_number = ?").param(number).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("select event from casework.timeline where case_number = ?").param(number).query(String.class).list())
                .contains("PERIOD_EXTENDED", "UNLOADING_DEEMED");
        ship.warehouse().send(ship.warehouse().report("IN", ship.house(1), 2)).mustBe(200);
        ship.awaitStatus(number, "UNLOADED");

        Ship waste = Ship.of(samples, jdbc, clock, 2).arrive();
        jdbc.sql("update cargo.consignments set special = 'W' where cargo_number = ?").param(waste.house(1)).update();
        String refused = waste.declare(waste.unloading());
        assertThat(waste.decide(samples, refused, "Task_PermitUnloading", Map.of("decision", "EXTEND", "reason", "Later", "days", "2"))
                .text("/errors/decision")).as("on the spot no period runs").contains("No period");
        waste.decide(samples, refused, "Task_PermitUnloading", Map.of("decision", "REFUSE", "ground", "RETURN", "reason", "It is waste"))
                .mustBe(200);
        waste.awaitStatus(refused, "UNLOADING_REFUSED");
        assertThat(waste.warehouse().send(waste.warehouse().report("IN", waste.house(1), 2)).mustBe(409).text("/code"))
                .isEqualTo("movement.unloading.forbidden");
    }

    private String status(String number) {
        return jdbc.sql("select status from casework.cases where number = ?").param(number).query(String.class).single();
    }

    private void extend(Ship ship, String number, LocalDate until) {
        ship.carrier().api().post("/api/v1/cargo/cases/unloading/" + number + "/extension", Map.of("until", until.toString(), "reason",
                "The crane stands still")).mustBe(200);
        ship.decide(samples, number, "Task_DecideCarryInExtension", Map.of("decision", "APPROVE")).mustBe(200);
        await().atMost(LIMIT).until(() -> jdbc.sql("select carry_in_until from cargo.unloadings where case_number = ?").param(number)
                .query(LocalDate.class).single(), until::equals);
        ship.awaitStatus(number, "AWAITING_CARRY_IN");
    }
}
