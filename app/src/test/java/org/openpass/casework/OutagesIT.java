package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Deadlines.Bearer;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What outages do to deadlines (Customs Act Art. 8(4)). Each test has a kind of deadlines of its own, which nobody else's
 * outage covers and which nothing in the application lets lapse.
 */
@OpenPassTest
class OutagesIT {

    private static final String DOOR = "/api/v1/admin/outages";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Outages outages;
    @Autowired
    DeadlineMoves moves;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;

    private String kind;
    private String what;
    private Filer filer;
    private Answer filed;
    private String caseNumber;
    private LocalDate thursday;

    @BeforeEach
    void aCaseAndAThursdayAfterWhichOnlyTheWeekendIsOff() {
        kind = letters();
        what = "Trial " + kind;
        filer = samples.filer();
        filed = filer.api().file(filer.draft()).mustBe(202);
        caseNumber = filed.text("/caseNumber");
        TimeLimits limits = new TimeLimits(jdbc);
        thursday = Stream.iterate(samples.today().minusDays(7).with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY)),
                day -> day.minusWeeks(1)).filter(day -> limits.end(day.plusDays(1)).equals(day.plusDays(1))
                && limits.end(day.plusDays(2)).equals(day.plusDays(4))).findFirst().orElseThrow();
    }

    @AfterEach
    void nothingStandsForOthers() {
        jdbc.sql("delete from casework.outages where what = ?").param(what).update();
        jdbc.sql("delete from casework.deadline_moves where kind = ?").param(kind).update();
        jdbc.sql("delete from casework.deadlines where kind = ?").param(kind).update();
    }

    @Test
    void aLastDayInAnOutageIsMovedToTheWorkingDayAfterItAndTheCaseSaysSo() {
        Instant monday = Seoul.after(thursday.plusDays(4));
        set(1, Seoul.after(thursday));
        set(2, Seoul.after(thursday.plusDays(1)).minusSeconds(1));
        set(3, Seoul.after(thursday.minusDays(1)));
        set(4, Seoul.after(thursday.plusDays(5)));
        set(5, Seoul.after(thursday));
        deadlines.met(caseNumber, kind, 5);
        Map<String, Object> outage = outage(at(thursday, 13), at(thursday.plusDays(1), 2));

        Answer reach = samples.admin().post(DOOR + "/reach", outage).mustBe(200);
        assertThat(reach.won("/deadlines")).isEqualTo(2);
        assertThat(reach.won("/cases")).isEqualTo(1);
        assertThat(reach.values("/kinds", "kind")).containsExactly(kind);
        Answer declared = samples.admin().post(DOOR, outage).mustBe(201);
        assertThat(declared.text("/state")).isEqualTo("RECOVERED");
        assertThat(samples.admin().post(DOOR, outage).mustBe(201).won("/id")).as("said again")
                .isEqualTo(declared.won("/id"));

        awaitDue(1, monday);
        awaitDue(2, monday.minusSeconds(1));
        assertThat(due(3)).isEqualTo(Seoul.after(thursday.minusDays(1)));
        assertThat(due(4)).isEqualTo(Seoul.after(thursday.plusDays(5)));
        assertThat(due(5)).as("was done").isEqualTo(Seoul.after(thursday));
        assertThat(count("select sum(moves) from casework.deadlines where case_number = :case and kind = :kind"))
                .as("calendars take both over").isEqualTo(2);
        List<Map<String, Object>> told = told("DEADLINE_MOVED");
        assertThat(told).hasSize(2).allSatisfy(entry -> assertThat(entry)
                .containsEntry("before", told.indexOf(entry) == 0 ? thursday.toString() : thursday.plusDays(1).toString())
                .containsEntry("after", thursday.plusDays(4).toString()).containsEntry("audience", "PARTY"));
        Answer seen = filer.api().declaration(filed.text("/declarationNumber"));
        assertThat(seen.values("/timeline", "event")).contains("DEADLINE_MOVED");
        assertThat(count("select count(*) from casework.events where case_number = :case and type = 'DEADLINE_MOVED'"))
                .as("readers of the log hear of it").isPositive();
        assertThat(samples.admin().get(DOOR + "/" + declared.won("/id")).mustBe(200).won("/moved")).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from audittrail.entries where action = 'outage.declared' and subject = ?")
                .param("OUTAGE:" + declared.won("/id")).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void ofTwoOutagesOneCanBeUndoneAndTheOtherStillCounts() {
        set(1, Seoul.after(thursday));
        Instant monday = Seoul.after(thursday.plusDays(4));
        long first = declare(at(thursday.minusDays(1), 10), at(thursday, 12));
        awaitDue(1, Seoul.after(thursday.plusDays(1)));
        long second = declare(at(thursday, 13), at(thursday.plusDays(1), 12));
        awaitDue(1, monday);

        end(first, "undo").mustBe(200);
        end(first, "undo").mustBe(200);

        awaitMoves("cause = 'OUTAGE:" + first + "' and undone_at is not null", 1);
        assertThat(due(1)).as("the last day falls in the second one, too").isEqualTo(monday);
        assertThat(told("DEADLINE_MOVED_BACK")).isEmpty();
        end(second, "undo").mustBe(200);
        awaitMoves("undone_at is null and superseded_at is null", 0);
        assertThat(due(1)).as("it has passed: nobody is given more time by the undoing").isEqualTo(monday);
    }

    @Test
    void whatIsSetIntoAnOutageIsDueAfterItAtOnceAndAnExtensionCountsFromThere() {
        Instant monday = Seoul.after(thursday.plusDays(4));
        long id = declare(at(thursday, 13), at(thursday.plusDays(1), 2));

        assertThat(set(1, Seoul.after(thursday.plusDays(1)))).isEqualTo(monday);
        assertThat(set(1, Seoul.after(thursday.plusDays(1)))).as("set again").isEqualTo(monday);
        assertThat(set(2, Seoul.after(thursday.plusDays(1)))).isEqualTo(monday);
        assertThat(told("DEADLINE_MOVED")).hasSize(2);
        Instant extended = Seoul.after(thursday.plusDays(11));
        assertThat(set(2, extended)).isEqualTo(extended);

        end(id, "undo").mustBe(200);

        awaitMoves("undone_at is not null", 1);
        assertThat(due(2)).as("what it was moved by counts no more").isEqualTo(extended);
    }

    @Test
    void thousandsAreMovedInSecondsEachOnceAlsoByTwoAtATime() throws Exception {
        List<String> cases = Stream.concat(Stream.of(caseNumber), IntStream.range(0, 4).mapToObj(n ->
                filer.api().file(filer.draft()).mustBe(202).text("/caseNumber"))).toList();
        jdbc.sql("insert into casework.deadlines (case_number, kind, round, due_at, article, bearer) select c, :kind, n, "
                + ":due, 'Trial', 'PARTY' from unnest(:cases::text[]) c, generate_series(1, 1000) n").param("kind", kind)
                .param("due", Timestamp.from(Seoul.after(thursday))).param("cases", cases.toArray(String[]::new)).update();
        long id = declare(at(thursday, 13), at(thursday.plusDays(1), 2));
        Instant began = Instant.now();
        Callable<Integer> mover = () -> {
            int all = 0;
            for (int now = moves.move(id, 700); now > 0; now = moves.move(id, 700)) {
                all += now;
            }
            return all;
        };

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(two.invokeAll(List.of(mover, mover))).allSatisfy(done -> assertThat(done.get()).isNotNegative());
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100)).until(() -> jdbc.sql(
                "select count(*) from casework.deadlines where kind = ? and moves = 1 and due_at = ?").params(kind,
                Timestamp.from(Seoul.after(thursday.plusDays(4)))).query(Long.class).single() == 5_000);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(jdbc.sql("select count(*) from casework.deadline_moves where kind = ?").param(kind).query(Long.class)
                .single()).isEqualTo(5_000);
        assertThat(jdbc.sql("select count(*) from casework.timeline where case_number = any(?) and event = "
                + "'DEADLINE_MOVED'").param(cases.toArray(String[]::new)).query(Long.class).single()).isEqualTo(5_000);
    }

    @Test
    void aSlipThatBecameOverdueInAnOutageOfTheBanksIsNotOverdue() {
        Answer accepted = filer.api().fileAndAwait(filer.draft().set("customsOffice", "030"), "ACCEPTED");
        String number = accepted.text("/declarationNumber");
        LocalDate today = samples.today();
        Deadline payment = deadlines.open(accepted.text("/caseNumber")).getFirst();
        transaction.executeWithoutResult(t -> deadlines.set(new Deadline(payment.caseNumber(), "payment", payment.round(),
                Seoul.after(today.minusDays(1)), payment.article(), payment.bearer())));
        awaitMoney(number, "OVERDUE", null);
        Map<String, Object> outage = outage(at(today.minusDays(1), 12), clock.instant());
        outage.putAll(Map.of("kinds", List.of("payment"), "offices", List.of("030"), "cause", "BANKS"));

        assertThat(samples.admin().post(DOOR + "/reach", outage).mustBe(200).won("/lapsed")).isPositive();
        long id = samples.admin().post(DOOR, outage).mustBe(201).won("/id");

        LocalDate later = new TimeLimits(jdbc).end(today.plusDays(1));
        awaitMoney(number, "UNPAID", later);
        assertThat(deadlines.open(accepted.text("/caseNumber"))).singleElement()
                .satisfies(open -> assertThat(open.dueAt()).isEqualTo(Seoul.after(later)));
        end(id, "undo").mustBe(200);
        awaitMoney(number, "UNPAID", today);
        assertThat(filer.api().declaration(number).values("/timeline", "event")).containsSubsequence("OVERDUE",
                "DEADLINE_MOVED", "DEADLINE_MOVED_BACK");
    }

    @Test
    void nothingLapsesThatFallsInAStandstillUntilSomebodyHasSaidWhatItWas() {
        Outage suspected = suspect();
        set(1, Seoul.after(thursday));
        Deadline due = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(kind)).findFirst().orElseThrow();

        assertThat(deadlines.held(due)).isTrue();
        assertThat(lapse()).isEmpty();
        assertThat(samples.admin().get("/api/v1/admin/alerts").body()).contains("stood still");
        samples.admin().post(DOOR + "/" + suspected.id() + "/undo", Map.of("reason", "No")).mustBe(409);
        end(suspected.id(), "dismissal").mustBe(200);
        assertThat(samples.admin().get("/api/v1/admin/alerts").body()).doesNotContain("stood still");
        assertThat(lapse()).hasSize(1);

        Outage again = suspect();
        Map<String, Object> all = outage(at(thursday, 12), at(thursday.plusDays(1), 12));
        all.put("kinds", List.of());
        all.put("offices", List.of("030"));
        samples.admin().post(DOOR, all).mustBe(201);
        assertThat(outages.get(again.id()).state()).as("others of the same time are not explained")
                .isEqualTo(Outage.State.SUSPECTED);
        outages.recover(again.id(), again.until(), "admin");
        assertThat(outages.get(again.id()).state()).isEqualTo(Outage.State.RECOVERED);
    }

    @Test
    void whatLastsHoldsDeadlinesAndMovesThemWhenItIsOver() {
        long id = declare(at(thursday, 13), null);
        set(1, Seoul.after(thursday));
        set(2, Seoul.after(samples.today().plusDays(1)));
        assertThat(lapse()).isEmpty();
        assertThat(due(1)).isEqualTo(Seoul.after(thursday));

        samples.admin().post(DOOR + "/" + id + "/recovery", Map.of("until", at(thursday.plusDays(1), 2).toString()))
                .mustBe(200);

        awaitDue(1, Seoul.after(thursday.plusDays(4)));
        assertThat(due(2)).isEqualTo(Seoul.after(samples.today().plusDays(1)));
        assertThat(lapse()).as("its new day has passed, too").hasSize(1);
        samples.admin().post(DOOR + "/" + id + "/dismissal", Map.of("reason", "No")).mustBe(409);
    }

    @Test
    void onlyAdministratorsDeclareAndOnlyWhatCanBe() {
        Map<String, Object> outage = outage(at(thursday, 13), at(thursday, 12));
        assertThat(samples.admin().post(DOOR, outage).mustBe(422).text("/detail")).startsWith("until:");
        outage.put("until", clock.instant().plus(1, ChronoUnit.HOURS).toString());
        samples.admin().post(DOOR, outage).mustBe(422);
        outage.put("until", null);
        outage.put("offices", List.of("999"));
        samples.admin().post(DOOR, outage).mustBe(422);
        outage.remove("offices");
        samples.officer(null).post(DOOR, outage).mustBe(403);
        filer.api().get(DOOR).mustBe(403);
        samples.admin().post(DOOR + "/999999999/undo", Map.of("reason", "No")).mustBe(404);
        long id = declare(at(thursday, 13), at(thursday.plusDays(1), 2));
        samples.admin().post(DOOR + "/" + id + "/undo", Map.of()).mustBe(422);
        jdbc.sql("update casework.outages set final_at = ? where id = ?").params(Timestamp.from(clock.instant()), id)
                .update();
        assertThat(end(id, "undo").mustBe(409).text("/code")).isEqualTo("outage.final");
    }

    private Outage suspect() {
        Outage suspected = transaction.execute(t -> outages.suspect(at(thursday, 13), at(thursday.plusDays(1), 2)));
        jdbc.sql("update casework.outages set what = ? where id = ?").params(what, suspected.id()).update();
        return suspected;
    }

    private List<Deadline> lapse() {
        return transaction.execute(t -> deadlines.lapse(kind, 10));
    }

    private Instant set(int round, Instant due) {
        return transaction.execute(t -> deadlines.set(new Deadline(caseNumber, kind, round, due, "Trial", Bearer.PARTY)));
    }

    private long declare(Instant from, Instant until) {
        return samples.admin().post(DOOR, outage(from, until)).mustBe(201).won("/id");
    }

    private Answer end(long id, String act) {
        return samples.admin().post(DOOR + "/" + id + "/" + act, Map.of("reason", "It was none"));
    }

    private Map<String, Object> outage(Instant from, Instant until) {
        Map<String, Object> outage = new HashMap<>(Map.of("what", what, "cause", "POWER", "kinds", List.of(kind), "from",
                from.toString()));
        outage.put("until", until == null ? null : until.toString());
        return outage;
    }

    private void awaitDue(int round, Instant due) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(due(round)).isEqualTo(due));
    }

    private void awaitMoney(String number, String status, LocalDate dueOn) {
        Answer seen = Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> filer.api().declaration(number),
                found -> status.equals(found.text("/money/status")) && (dueOn == null
                        || dueOn.toString().equals(found.text("/money/dueOn"))));
        assertThat(seen.text("/status")).isEqualTo("ACCEPTED");
    }

    private void awaitMoves(String condition, long number) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> count("select count(*) from casework.deadline_moves "
                + "where case_number = :case and kind = :kind and " + condition) == number);
    }

    private Instant due(int round) {
        return jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = ? and round = ?")
                .params(caseNumber, kind, round).query((rs, n) -> rs.getTimestamp(1).toInstant()).single();
    }

    private long count(String sql) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql).param("case", caseNumber);
        return (sql.contains(":kind") ? asked.param("kind", kind) : asked).query(Long.class).single();
    }

    private List<Map<String, Object>> told(String event) {
        return jdbc.sql("select detail ->> 'lastDayBefore' as before, detail ->> 'lastDay' as after, audience "
                + "from casework.timeline where case_number = ? and event = ? and detail ->> 'deadline' = ? order by before")
                .params(caseNumber, event, kind).query().listOfRows();
    }

    private static String letters() {
        return "t" + SampleData.unique("").toLowerCase(Locale.ROOT).replaceAll("[0-9]", "x");
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Seoul.ZONE).toInstant();
    }
}
