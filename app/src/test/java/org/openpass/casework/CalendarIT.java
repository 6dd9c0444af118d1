package org.openpass.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Deadlines.Bearer;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.reference.WorkingCalendar;
import org.openpass.release.GovernedTables;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar as two administrators change it, and deadlines that follow it (Customs Act Art. 8(3)). */
@OpenPassTest
class CalendarIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String RELEASES = ADMIN + "releases";
    private static final String HOLIDAYS = "reference.holidays";
    private static final String HOURS = "reference.office_hours";
    private static final String OPENINGS = "reference.temporary_openings";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Deadlines deadlines;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    GovernedTables tables;
    @Autowired
    TransactionTemplate transaction;

    private Api kim;
    private Api lee;
    private String kind;
    private String caseNumber;
    private LocalDate day;
    private LocalDate next;

    /** So far away that nothing of others is due then. */
    @BeforeEach
    void aWorkingDayBeforeOthers() {
        kim = samples.admin();
        lee = samples.officer(null, "ADMINISTRATOR");
        kind = "off-" + SampleData.unique("").toLowerCase(Locale.ROOT);
        TimeLimits limits = new TimeLimits(jdbc);
        day = Stream.iterate(samples.today().plusDays(200), d -> d.plusDays(1)).filter(d -> limits.end(d).equals(d)
                && limits.end(d.plusDays(1)).equals(d.plusDays(1))).findFirst().orElseThrow();
        next = day.plusDays(1);
    }

    @AfterEach
    void forOthersItStandsAsBefore() {
        jdbc.sql("delete from reference.holidays where source = ?").param(kind).update();
        jdbc.sql("delete from reference.office_hours where basis = ?").param(kind).update();
        jdbc.sql("delete from reference.temporary_openings where reason = ?").param(kind).update();
        jdbc.sql("delete from casework.days_off_named where day in (?, ?)").params(day, next).update();
        jdbc.sql("delete from casework.outages where what = ?").param(kind).update();
        jdbc.sql("delete from casework.deadline_moves where kind = ?").param(kind).update();
        jdbc.sql("delete from casework.deadlines where kind = ?").param(kind).update();
    }

    @Test
    void whatIsDueOnADayThatIsNamedADayOffLaterIsDueAfterItUntilThatIsTakenAway() {
        aCase();
        set(1, Seoul.after(day));
        set(2, Seoul.after(day).minusSeconds(1));
        set(3, Seoul.after(day.minusDays(1)));
        set(4, Seoul.after(next));
        set(5, Seoul.after(day));
        deadlines.met(caseNumber, kind, 5);

        Answer submitted = submit(put(HOLIDAYS, List.of(holiday(day))).mustBe(200));
        assertThat(release(kim, submitted).mustBe(409).text("/code")).isEqualTo("release.samePerson");
        assertThat(calendar.isWorkingDay(day)).as("not released").isTrue();
        Answer released = release(lee, submitted).mustBe(200);

        assertThat(calendar.isWorkingDay(day)).isFalse();
        awaitDue(1, Seoul.after(next));
        awaitDue(2, Seoul.after(next).minusSeconds(1));
        assertThat(due(3)).isEqualTo(Seoul.after(day.minusDays(1)));
        assertThat(due(4)).isEqualTo(Seoul.after(next));
        assertThat(due(5)).as("was done").isEqualTo(Seoul.after(day));
        assertThat(told("DEADLINE_MOVED")).hasSize(2).allSatisfy(entry -> assertThat(entry)
                .containsEntry("before", day.toString()).containsEntry("after", next.toString())
                .containsEntry("article", "Customs Act Art. 8(3)").containsEntry("audience", "PARTY"));

        Answer back = lee.post(RELEASES + "/" + released.won("/id") + "/take-back", Map.of("text", "Withdrawn"))
                .mustBe(200);
        release(kim, act(lee, back, "submit", Map.of()).mustBe(200)).mustBe(200);

        assertThat(calendar.isWorkingDay(day)).isTrue();
        awaitDue(1, Seoul.after(day));
        awaitDue(2, Seoul.after(day).minusSeconds(1));
        assertThat(due(4)).as("was due then anyway").isEqualTo(Seoul.after(next));
        assertThat(told("DEADLINE_MOVED_BACK")).hasSize(2);
        assertThat(count("undone_at is null")).isZero();
        assertThat(tables.overlaps()).isZero();
    }

    /** The day after the recovery is named a day off; then the outage was none. */
    @Test
    void anOutageAndADayOffEachCountForThemselves() {
        Instant before = Seoul.after(day.minusDays(1));
        Instant noon = before.minus(12, ChronoUnit.HOURS);
        aCase();
        set(1, before);
        set(2, before);
        long outage = jdbc.sql("""
                insert into casework.outages (what, cause, kinds, from_at, until_at, state, moving, declared_by,
                    declared_at, changed_at, final_at)
                values (?, 'POWER', array[?], ?, ?, 'RECOVERED', true, 'test', now(), ?, ?) returning id
                """).params(kind, kind, Timestamp.from(noon), Timestamp.from(noon.plusSeconds(3600)), Timestamp.from(noon),
                Timestamp.from(noon)).query(Long.class).single();
        awaitDue(1, Seoul.after(day));

        release(lee, submit(put(HOLIDAYS, List.of(holiday(day))).mustBe(200))).mustBe(200);
        awaitDue(1, Seoul.after(next));
        deadlines.met(caseNumber, kind, 2);
        Answer end = draft(HOLIDAYS);
        Answer ended = kim.with("If-Match", end.header("ETag")).put(RELEASES + "/" + end.won("/id") + "/rows", Map.of("end",
                List.of(Map.of("key", "KR | " + day, "lastDay", day.minusDays(3).toString())))).mustBe(200);
        release(lee, submit(ended)).mustBe(200);
        awaitDue(1, Seoul.after(day));
        release(lee, submit(put(HOLIDAYS, List.of(holiday(day))).mustBe(200))).mustBe(200);
        awaitDue(1, Seoul.after(next));

        jdbc.sql("update casework.outages set state = 'UNDONE' where id = ?").param(outage).update();
        awaitDue(1, before);
        assertThat(due(2)).as("was done").isEqualTo(Seoul.after(next));
        assertThat(count("undone_at is null and superseded_at is null and round = 1")).isZero();
    }

    @Test
    void whatIsWrongIsSaidByRow() {
        Map<String, String> past = holiday(samples.today());
        Map<String, String> longer = holiday(day);
        longer.put("valid_to", next.toString());
        Map<String, String> unknown = holiday(next);
        unknown.put("kind", "FEAST");
        unknown.put("name_ko", " ");
        assertThat(errors(put(HOLIDAYS, List.of(past, longer, unknown)).mustBe(422), "/errors")).containsExactlyInAnyOrder(
                tuple(2, "valid_to", "lasts", false), tuple(3, "kind", "code", false),
                tuple(3, "name_ko", "required", false));
        assertThat(check(HOLIDAYS, past)).containsExactly(tuple(1, "valid_from", "notToCome", false));
        LocalDate sunday = LocalDate.of(2090, 10, 8);
        Map<String, String> substitute = holiday(LocalDate.of(2090, 10, 9));
        substitute.put("kind", "SUBSTITUTE");
        assertThat(check(HOLIDAYS, feast(sunday))).containsExactly(tuple(1, "valid_from", "holiday.substitute", true));
        assertThat(check(HOLIDAYS, feast(sunday), substitute)).isEmpty();
        assertThat(check(HOLIDAYS, feast(LocalDate.of(2091, 10, 9)))).as("a Tuesday").isEmpty();

        assertThat(check(HOURS, hours("999", "18:00", "09:00"))).containsExactlyInAnyOrder(
                tuple(1, "office", "calendar.office", false), tuple(1, "closes", "calendar.closes", false));
        assertThat(errors(put(HOURS, List.of(hours("040", "9:00", "25:00"))).mustBe(422), "/errors"))
                .extracting(error -> error.toList().get(1)).containsExactlyInAnyOrder("opens", "closes");
        assertThat(check(OPENINGS, opening(samples.today()))).as("for the same evening").isEmpty();
        assertThat(check(OPENINGS, opening(samples.today().minusDays(1))))
                .containsExactly(tuple(1, "valid_from", "notToCome", false));
        assertThat(samples.officer(null).get(ADMIN + "tables/" + HOLIDAYS + "/rows").status()).isEqualTo(403);
    }

    @Test
    void hoursOfAnOfficeAndWhatIsOpenedBesidesAreReleased() {
        String weekday = String.valueOf(day.getDayOfWeek().getValue());
        Map<String, String> hours = hours("040", "07:00", "24:00");
        hours.putAll(Map.of("weekday", weekday, "valid_from", day.toString(), "valid_to", day.toString()));
        assertThat(calendar.openMinutes("040", day)).isEqualTo(Duration.ofHours(8));
        release(lee, submit(put(HOURS, List.of(hours)).mustBe(200))).mustBe(200);
        assertThat(calendar.openMinutes("040", day)).isEqualTo(Duration.ofHours(17));
        assertThat(calendar.openMinutes("020", day)).isEqualTo(Duration.ofHours(8));

        release(lee, submit(put(OPENINGS, List.of(opening(next))).mustBe(200))).mustBe(200);
        assertThat(calendar.openMinutes("040", next)).isEqualTo(Duration.ofHours(8 + 4));
        assertThat(tables.overlaps()).isZero();
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsLoaded() {
        for (String table : List.of(HOLIDAYS, HOURS)) {
            byte[] file = kim.download(ADMIN + "tables/" + table + "/export");
            assertThat(new String(file, UTF_8)).contains(table.equals(HOURS) ? "09:00" : "설날");
            Answer draft = draft(table);
            String release = RELEASES + "/" + draft.won("/id");
            kim.post(release + "/file?name=calendar.csv&whole=true", "text/csv", file).mustBe(202);
            Answer load = await().until(() -> kim.get(release + "/load").mustBe(200),
                    found -> !List.of("WAIT", "READ", "CHECK").contains(found.text("/step")));
            assertThat(load.text("/step")).as(load.body()).isEqualTo("DONE");
            assertThat(jdbc.sql("select count(*) filter (where act = 'SAME') = count(*) and count(*) > 0 "
                    + "from release.rows where release = ?").param(draft.won("/id")).query(Boolean.class).single())
                    .as(table).isTrue();
        }
    }

    private Map<String, String> holiday(LocalDate on) {
        return new HashMap<>(Map.of("country", "KR", "valid_from", on.toString(), "name_ko", "임시공휴일", "name_en",
                "Temporary holiday", "kind", "TEMPORARY", "source", kind));
    }

    private Map<String, String> feast(LocalDate on) {
        Map<String, String> feast = holiday(on);
        feast.putAll(Map.of("kind", "PUBLIC", "name_ko", "한글날"));
        return feast;
    }

    private Map<String, String> hours(String office, String opens, String closes) {
        return new HashMap<>(Map.of("office", office, "weekday", "1", "opens", opens, "closes", closes, "basis", kind,
                "valid_from", day.toString()));
    }

    private Map<String, String> opening(LocalDate on) {
        return new HashMap<>(Map.of("office", "040", "opens", "18:00", "closes", "22:00", "reason", kind, "valid_from",
                on.toString(), "valid_to", on.toString()));
    }

    private void aCase() {
        Filer filer = samples.filer();
        caseNumber = filer.api().file(filer.draft()).mustBe(202).text("/caseNumber");
    }

    private void set(int round, Instant due) {
        transaction.executeWithoutResult(t -> deadlines.set(new Deadline(caseNumber, kind, round, due, "Trial",
                Bearer.PARTY)));
    }

    private Instant due(int round) {
        return jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = ? and round = ?")
                .params(caseNumber, kind, round).query((rs, n) -> rs.getTimestamp(1).toInstant()).single();
    }

    private void awaitDue(int round, Instant due) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(due(round)).isEqualTo(due));
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from casework.deadline_moves where kind = ? and " + condition).param(kind)
                .query(Long.class).single();
    }

    private List<Map<String, Object>> told(String event) {
        return jdbc.sql("select detail ->> 'lastDayBefore' as before, detail ->> 'lastDay' as after, "
                + "detail ->> 'article' as article, audience from casework.timeline where case_number = ? and event = ? "
                + "and detail ->> 'deadline' = ?").params(caseNumber, event, kind).query().listOfRows();
    }

    private Answer draft(String table) {
        return kim.post(RELEASES, Map.of("table", table, "title", "Other days " + kind, "basis", "Notice no. 2"))
                .mustBe(201);
    }

    private Answer put(String table, List<Map<String, String>> rows) {
        Answer draft = draft(table);
        return kim.with("If-Match", draft.header("ETag")).put(RELEASES + "/" + draft.won("/id") + "/rows",
                Map.of("set", rows));
    }

    @SafeVarargs
    private List<Tuple> check(String table, Map<String, String>... rows) {
        return errors(act(kim, put(table, List.of(rows)).mustBe(200), "check", Map.of()).mustBe(200), "");
    }

    private static List<Tuple> errors(Answer answer, String list) {
        List<Tuple> errors = new ArrayList<>();
        answer.at(list).valueStream().forEach(e -> errors.add(tuple(e.path("row").asInt(), e.path("column").asString(),
                e.path("code").asString(), e.path("warning").asBoolean())));
        return errors;
    }

    private Answer submit(Answer draft) {
        return act(kim, draft, "submit", Map.of()).mustBe(200);
    }

    private static Answer release(Api by, Answer read) {
        return act(by, read, "release", Map.of("rowsHash", read.text("/rowsHash")));
    }

    private static Answer act(Api by, Answer read, String act, Object body) {
        return by.with("If-Match", read.header("ETag")).post(RELEASES + "/" + read.won("/id") + "/" + act, body);
    }
}
