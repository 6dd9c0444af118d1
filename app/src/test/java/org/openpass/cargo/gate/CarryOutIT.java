package org.openpass.cargo.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Visibilities;
import org.openpass.casework.Duty;
import org.openpass.signals.Signals;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Released goods that must leave a designated bonded area within a time (Customs Act Art. 157-2). */
@OpenPassTest
class CarryOutIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int DAYS = 15;

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    CarryOutDuties duties;
    @Autowired
    Visibilities visibilities;
    @Autowired
    Parties parties;
    @Autowired
    Signals signals;

    private Warehouse warehouse;
    private Filer filer;
    private String cargo;

    @BeforeEach
    void goodsInALimitedArea() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        jdbc.sql("update cargo.bonded_areas set carry_out_limited = 'Y' where shed = ?").param(warehouse.shed()).update();
        filer = samples.filer();
        cargo = warehouse.house(warehouse.voyage(true), 100);
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
    }

    @Test
    void sixtyThenFortyLeaveAndWhatIsTakenBackHasToLeaveAgain() {
        String declaration = accepted();
        String carryOut = awaitCase(declaration, "AWAITING_CARRY_OUT");
        LocalDate lastDay = new TimeLimits(jdbc).end(samples.today().plusDays(DAYS));
        Answer seen = filer.api().get(path(declaration)).mustBe(200);
        assertThat(List.of(seen.text("/lastDay"), seen.text("/left"), seen.text("/place"))).containsExactly(lastDay.toString(), "100",
                warehouse.shed());
        assertThat(limit(declaration)).isEqualTo(lastDay);
        assertThat(samples.filer().api().get(path(declaration)).status()).as("a stranger").isEqualTo(404);
        await().atMost(LIMIT).until(() -> told(carryOut), kinds -> kinds.equals(List.of("CARRY_OUT_LIMITED", "CARRY_OUT_LIMITED")));

        assertThat(duties.of(visibilities.of(new Actor("broker", parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, false,
                Set.of(Actor.Role.BROKER))), 10)).extracting(Duty::caseNumber, Duty::what).containsExactly(tuple(carryOut, "CARRY_OUT"));

        warehouse.send(warehouse.report("OUT", cargo, 60)).mustBe(200);
        assertThat(filer.api().get(path(declaration)).text("/left")).isEqualTo("40");
        String last = warehouse.send(warehouse.report("OUT", cargo, 40)).mustBe(200).text("/number");

        assertThat(awaitCase(declaration, "CARRIED_OUT")).isEqualTo(carryOut);
        Map<String, Object> back = warehouse.report("TAKE_BACK", cargo, 0);
        back.put("basis", last);
        warehouse.send(back).mustBe(200);
        assertThat(awaitCase(declaration, "AWAITING_CARRY_OUT")).as("a case of its own, with the time that they had").isNotEqualTo(carryOut);
        assertThat(limit(declaration)).isEqualTo(lastDay);
        String change = filer.api().post("/api/v1/declarations/" + declaration + "/withdrawal", Map.of("reasonCode", "86", "explanation",
                "Filed in error")).text("/caseNumber");
        assertThat(change).as("something has left").isNull();
    }

    @Test
    void longerTimeIsAskedForAndDecidedAndTheSixteenthDayIsLooked() {
        String declaration = accepted();
        String carryOut = awaitCase(declaration, "AWAITING_CARRY_OUT");
        LocalDate lastDay = limit(declaration);
        assertThat(ask(declaration, lastDay.toString(), " ").mustBe(422).values("/errors", "field")).containsExactly("until", "reason");
        assertThat(warehouse.api().post(path(declaration) + "/extensions", Map.of("until", "2099-01-01", "reason", "Room")).status())
                .as("another party").isEqualTo(404);
        ask(declaration, lastDay.plusDays(10).toString(), "The buyer's store burnt down").mustBe(202);
        assertThat(ask(declaration, lastDay.plusDays(11).toString(), "Once more").mustBe(409).text("/code")).isEqualTo("carryOut.asked");

        awaitCase(declaration, "CARRY_OUT_EXTENSION");
        assertThat(decide(carryOut, Map.of("decision", "APPROVE", "furtherDays", 0)).mustBe(422).text("/errors/furtherDays")).isNotBlank();
        decide(carryOut, Map.of("decision", "APPROVE", "furtherDays", 10)).mustBe(200);
        awaitCase(declaration, "AWAITING_CARRY_OUT");
        LocalDate extended = new TimeLimits(jdbc).end(lastDay.plusDays(10));
        assertThat(limit(declaration)).isEqualTo(extended);

        clock.moveTo(extended.plusDays(1).atTime(0, 1).atZone(MovableClock.SEOUL).toInstant());
        awaitCase(declaration, "CARRY_OUT_BREACH");
        assertThat(ask(declaration, extended.plusDays(9).toString(), "Too late").mustBe(409).text("/code")).isEqualTo("carryOut.over");
        assertThat(decide(carryOut, Map.of("decision", "FINE", "fineAmount", 1_000_001, "reason", "Late")).mustBe(422).text("/errors/fineAmount"))
                .as("more than Art. 277(7)4 lets").isNotBlank();
        decide(carryOut, Map.of("decision", "FINE", "fineAmount", 200_000, "reason", "Nobody came")).mustBe(200);
        awaitCase(declaration, "CARRY_OUT_OVERDUE");
        assertThat(told(carryOut)).contains("CARRY_OUT_EXTENDED", "CARRY_OUT_FINED");
        assertThat(jdbc.sql("select decision || ' ' || amount from cargo.breaches where case_number = ?").param(carryOut).query(String.class)
                .list()).containsExactly("FINE 200000");

        String out = warehouse.send(warehouse.report("OUT", cargo, 100)).mustBe(200).text("/number");
        awaitCase(declaration, "CARRIED_OUT");
        Map<String, Object> back = warehouse.report("TAKE_BACK", cargo, 0);
        back.put("basis", out);
        warehouse.send(back).mustBe(200);
        String again = awaitCase(declaration, "CARRY_OUT_OVERDUE");
        assertThat(again).isNotEqualTo(carryOut);
        assertThat(jdbc.sql("select count(*) from cargo.breaches where case_number = ?").param(again).query(Integer.class).single())
                .as("it was fined once, and is the same time").isZero();
    }

    @Test
    void aWithdrawalEndsItAndWhereNothingIsLimitedThereIsNone() {
        String declaration = accepted();
        String carryOut = awaitCase(declaration, "AWAITING_CARRY_OUT");
        ask(declaration, limit(declaration).plusDays(5).toString(), "No room").mustBe(202);
        awaitCase(declaration, "CARRY_OUT_EXTENSION");
        String change = filer.api().post("/api/v1/declarations/" + declaration + "/withdrawal", Map.of("reasonCode", "86", "explanation",
                "Filed in error")).mustBe(202).text("/caseNumber");
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Runnable stop = signals.listen("cargo_moved", told::add);
        new Officers(samples).decide(change, Officers.APPROVE).mustBe(200);
        await("the place is told that its goods may leave no more").atMost(LIMIT).until(() -> told.stream().anyMatch(each -> each.endsWith(":"
                + warehouse.shed())));
        stop.run();
        await().atMost(LIMIT).until(() -> jdbc.sql("select count(*) from cargo.reservations where declaration_number = ? "
                + "and removal_limit is null").param(declaration).query(Integer.class).single(), found -> found == 1);
        assertThat(decide(carryOut, Map.of("decision", "APPROVE", "furtherDays", 5)).mustBe(422).text("/errors/decision"))
                .as("nothing may leave any more").isNotBlank();
        decide(carryOut, Map.of("decision", "REFUSE", "reason", "It was withdrawn")).mustBe(200);
        awaitCase(declaration, "PERMISSION_ENDED");

        jdbc.sql("update cargo.bonded_areas set carry_out_limited = 'N' where shed = ?").param(warehouse.shed()).update();
        String early = warehouse.house(warehouse.voyage(true), 10);
        String before = filer.api().fileAndAwait(filer.draft().set("billOfLading", early).set("totalPackages", 10), "ACCEPTED")
                .text("/declarationNumber");
        cargo = warehouse.house(warehouse.voyage(true), 100);
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        String free = accepted();
        assertThat(jdbc.sql("select count(*) from cargo.carry_outs where declaration in (?, ?)").params(before, free).query(Integer.class)
                .single()).isZero();
    }

    private String accepted() {
        return filer.api().fileAndAwait(filer.draft().set("billOfLading", cargo).set("totalPackages", 100), "ACCEPTED")
                .text("/declarationNumber");
    }

    private Answer ask(String declaration, String until, String reason) {
        return filer.api().post(path(declaration) + "/extensions", Map.of("until", until, "reason", reason));
    }

    /** Waits until the newest case of the declaration's carry-out has the status. */
    private String awaitCase(String declaration, String status) {
        return await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select number from (select c.number, c.status "
                + "from casework.cases c join cargo.carry_outs o on o.case_number = c.number where o.declaration = ? "
                + "order by c.opened_at desc, c.number desc limit 1) newest where status = ?").params(declaration, status)
                .query(String.class).optional().orElse(null), number -> number != null);
    }

    private LocalDate limit(String declaration) {
        return jdbc.sql("select removal_limit from cargo.reservations where declaration_number = ?").param(declaration)
                .query(LocalDate.class).single();
    }

    private List<String> told(String caseNumber) {
        return jdbc.sql("select kind from mailbox.messages where case_number = ? order by id").param(caseNumber).query(String.class).list();
    }

    private Answer decide(String caseNumber, Map<String, ?> answers) {
        Api officer = samples.officer("020", "CARGO_OFFICER");
        Answer task = await().atMost(LIMIT).until(() -> officer.get("/api/v1/tasks?case=" + caseNumber).mustBe(200),
                found -> found.at("/0").isObject());
        String path = "/api/v1/tasks/" + task.text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        Answer decided = officer.post(path + "/decision?subjectVersion=" + task.won("/0/subjectVersion"), answers);
        if (decided.status() != 200) {
            officer.post(path + "/release", Map.of()).mustBe(200);
        }
        return decided;
    }

    private static String path(String number) {
        return "/api/v1/cargo/carry-outs/" + number;
    }
}
