package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Deadlines;
import org.openpass.engine.UserTaskListener;
import org.openpass.reference.WorkingCalendar;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Until when a task is to be done, how urgent it is, and what the engine and other people's time have to do with it. */
@OpenPassTest
class UrgencyIT {

    private static final String OFFICE = "020";
    private static final Duration SOME_TIME = Duration.ofMinutes(5);

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    Deadlines deadlines;
    @Autowired
    UserTaskListener tasks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private record Row(long key, String goal, Instant createdAt, Instant dueAt, Instant goalAt, long used,
            Instant deadlineAt, int rank) {
    }

    @Test
    void fourHoursOfAFridayEveningEndOnMonday() {
        LocalDate friday = Stream.iterate(samples.today().plusDays(1), d -> d.plusDays(1)).filter(d ->
                d.getDayOfWeek() == DayOfWeek.FRIDAY && calendar.isWorkingDay(d) && calendar.isWorkingDay(d.plusDays(3)))
                .findFirst().orElseThrow();
        clock.moveTo(seoul(friday, LocalTime.of(17, 30)));

        Row task = row(reviewed(samples.filer()).text("/caseNumber"), 1);

        assertThat(task.goal()).isEqualTo("clearance.documentReview.goal");
        assertThat(task.dueAt()).isBetween(seoul(friday.plusDays(3), LocalTime.of(13, 30)),
                seoul(friday.plusDays(3), LocalTime.of(13, 30)).plus(SOME_TIME)).isEqualTo(task.goalAt());
        assertThat(calendar.between(OFFICE, task.createdAt(), task.dueAt())).isEqualTo(Duration.ofHours(4));
    }

    /** What the trader did meanwhile took no office time; an hour is left, however much was used. */
    @Test
    void aSecondReviewHasTheRestOfTheTimeAndAThirdAnHour() {
        moveToMorning(1);
        Filer filer = samples.filer();
        Answer waiting = reviewed(filer);
        String caseNumber = waiting.text("/caseNumber");
        row(caseNumber, 1);
        clock.add(Duration.ofHours(1));
        Row second = supplemented(filer, waiting);

        assertThat(Duration.ofSeconds(second.used())).isBetween(Duration.ofHours(1), Duration.ofHours(1).plus(SOME_TIME));
        assertThat(calendar.between(OFFICE, second.createdAt(), second.dueAt()))
                .isEqualTo(Duration.ofHours(4).minusSeconds(second.used()));

        clock.add(Duration.ofMinutes(150));
        Row third = supplemented(filer, waiting);

        assertThat(Duration.ofSeconds(third.used())).isBetween(Duration.ofMinutes(210), Duration.ofMinutes(215));
        assertThat(calendar.between(OFFICE, third.createdAt(), third.dueAt())).isEqualTo(Duration.ofHours(1));
        new Officers(samples).decide(caseNumber, Officers.IN_ORDER).mustBe(200);
    }

    @Test
    void aTaskIsMoreUrgentWithEachStepOfItsTimeAndSaysWhy() {
        moveToMorning(1);
        Answer filed = inspected(samples.filer(Map.of(), Map.of("riskGrade", "HIGH", "aeo", true)));
        Row task = row(filed.text("/caseNumber"), 1);
        Api inspector = samples.officer(OFFICE, "INSPECTOR");
        assertThat(urgency(inspector, task).values("/factors", "code")).containsExactly("risk.HIGH", "aeo");
        assertThat(urgency(inspector, task).won("/priority")).isEqualTo(40);
        assertThat(task.rank()).isEqualTo(60);

        moveWorking(task, Duration.ofHours(4));
        awaitPriority(inspector, task, 50);
        moveWorking(task, Duration.ofHours(6));
        awaitPriority(inspector, task, 60);
        moveWorking(task, Duration.ofHours(8));
        awaitPriority(inspector, task, 75);

        assertThat(urgency(inspector, task).values("/factors", "code")).containsExactly("time.over", "risk.HIGH", "aeo");
        assertThat(row(filed.text("/caseNumber"), 1).rank()).isEqualTo(25);
        assertThat(jdbc.sql("select rescore_at is null from tasks.tasks where task_key = ?").param(task.key())
                .query(Boolean.class).single()).as("nothing comes after").isTrue();
    }

    @Test
    void theDeadlineOfCustomsIsOnTheTaskAndMovesWithIt() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        assertThat(bearers(accepted.text("/caseNumber"))).containsExactly("PAYER");
        String change = filer.api().post("/api/v1/declarations/" + accepted.text("/declarationNumber") + "/withdrawal",
                Map.of("reasonCode", "86", "explanation", "Filed in error")).mustBe(202).text("/caseNumber");
        Row task = row(change, 1);
        assertThat(bearers(change)).containsExactly("OFFICER");
        Deadlines.Deadline period = deadlines.open(change).getFirst();
        assertThat(task.deadlineAt()).isEqualTo(period.dueAt());

        Instant later = period.dueAt().plus(Duration.ofDays(3));
        transaction.executeWithoutResult(s -> deadlines.set(new Deadlines.Deadline(change, period.kind(), period.round(),
                later, period.article(), period.bearer())));

        assertThat(row(change, 1).deadlineAt()).isEqualTo(later);
        new Officers(samples).decide(change, Officers.DISMISS).mustBe(200);
    }

    /** The feed goes on, and a person is told. */
    @Test
    void aGoalThatNobodyKnowsHoldsUpNoTask() {
        Filer filer = samples.filer();
        String caseNumber = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/caseNumber");
        Instant engines = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);

        transaction.executeWithoutResult(s -> {
            jdbc.sql("insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn) values "
                    + "(-77, 'trial', 1, 'none', 'PACKAGED', 'none')").update();
            jdbc.sql("insert into engine.model_elements (definition_key, element_id, type, name, properties) values "
                    + "(-77, 'Task_Weigh', 'userTask', 'Weigh', '{\"goal\": \"no.such.goal\"}')").update();
            tasks.created(new UserTaskListener.Created(-77, caseNumber, -77, -77, -77, "Task_Weigh", "inspector", null,
                    engines, clock.instant()));

            Row task = rows(caseNumber).getFirst();
            assertThat(task.goal()).isNull();
            assertThat(task.dueAt()).isEqualTo(engines);
            assertThat(jdbc.sql("select message from engine.alerts where alert_key = 'goal:no.such.goal'")
                    .query(String.class).single()).contains("no.such.goal");
            s.setRollbackOnly();
        });
    }

    private Answer reviewed(Filer filer) {
        return filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
    }

    private static Answer inspected(Filer filer) {
        return filer.api().fileAndAwait(filer.draft(), "INSPECTION");
    }

    /** Asks the declarant, who answers on the third day; then an officer has the case again, early in the morning. */
    private Row supplemented(Filer filer, Answer waiting) {
        String number = waiting.text("/declarationNumber");
        long tasks = count(waiting.text("/caseNumber"));
        new Officers(samples).decide(waiting.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");
        assertThat(bearers(waiting.text("/caseNumber"))).containsExactly("PARTY");
        moveToMorning(3);
        filer.api().post("/api/v1/declarations/" + number + "/supplement", Map.of("answer", "Here it is")).mustBe(200);
        return row(waiting.text("/caseNumber"), (int) tasks + 1);
    }

    /** To five past nine of the first working day so many days from now or later. */
    private void moveToMorning(int days) {
        LocalDate day = Stream.iterate(samples.today().plusDays(days), d -> d.plusDays(1))
                .filter(calendar::isWorkingDay).findFirst().orElseThrow();
        clock.moveTo(seoul(day, LocalTime.of(9, 5)));
        samples.ready();
    }

    /** To the moment at which so much office time has passed since the task was created. */
    private void moveWorking(Row task, Duration working) {
        clock.moveTo(calendar.after(OFFICE, task.createdAt(), working).plusSeconds(1));
    }

    private void awaitPriority(Api officer, Row task, int priority) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(urgency(officer, task).won("/priority")).isEqualTo(priority));
    }

    private static Answer urgency(Api officer, Row task) {
        return officer.get("/api/v1/tasks/" + task.key() + "/urgency").mustBe(200);
    }

    /** The so-manieth task of the case, as soon as it is there. */
    private Row row(String caseNumber, int which) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> rows(caseNumber),
                rows -> rows.size() >= which).get(which - 1);
    }

    private long count(String caseNumber) {
        return rows(caseNumber).size();
    }

    private List<Row> rows(String caseNumber) {
        return jdbc.sql("select * from tasks.tasks where case_number = ? order by created_at").param(caseNumber)
                .query((rs, n) -> new Row(rs.getLong("task_key"), rs.getString("goal"), TaskRows.instant(rs, "created_at"),
                        TaskRows.instant(rs, "due_at"), TaskRows.instant(rs, "goal_at"), rs.getLong("used_seconds"),
                        TaskRows.instant(rs, "deadline_at"), rs.getInt("rank"))).list();
    }

    private List<String> bearers(String caseNumber) {
        return jdbc.sql("select bearer from casework.deadlines where case_number = ? and met_at is null "
                + "and lapsed_at is null").param(caseNumber).query(String.class).list();
    }

    private static Instant seoul(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(MovableClock.SEOUL).toInstant();
    }
}
