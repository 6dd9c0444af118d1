package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Absence;
import org.openpass.access.AbsenceRefused;
import org.openpass.access.Absences;
import org.openpass.access.Absences.NewAbsence;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.TaskRefused.Reason;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What deputies may do and what not, by tasks of a kind that nobody decides, in offices of the test's own. */
@OpenPassTest
class AbsenceIT {

    private static final String OFFICE = "984";
    private static final String OTHER = "983";
    private static final long FIRST_KEY = 8_900_000_000_000_000_000L;
    private static final Duration WEEK = Duration.ofDays(7);

    private static long last = FIRST_KEY;

    @Autowired
    Absences absences;
    @Autowired
    AbsenceEnds ends;
    @Autowired
    Tasks tasks;
    @Autowired
    Assignments assignments;
    @Autowired
    Inbox inbox;
    @Autowired
    KeptAnswers kept;
    @Autowired
    Accounts accounts;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private Actor kim;
    private Actor lee;
    private Actor park;
    private Actor chief;

    @BeforeEach
    void people() {
        kim = person(OFFICE, false, Role.INSPECTOR);
        lee = person(OTHER, false, Role.CLEARANCE_OFFICER);
        park = person(OTHER, false, Role.CLEARANCE_OFFICER);
        chief = person(OFFICE, false, Role.SUPERVISOR);
    }

    @AfterEach
    void remove() {
        for (String table : List.of("tasks", "acts", "kept_answers")) {
            jdbc.sql("delete from tasks." + table + " where task_key > ? and task_key < ?").params(FIRST_KEY,
                    FIRST_KEY + 1_000_000).update();
        }
        jdbc.sql("delete from casework.cases where number = 'TR-ABSENCE'").update();
    }

    @Test
    void aDeputyDoesWhatTheAbsentPersonHasAndWhatIsNobodysButNotWhatColleaguesHaveNorOtherGroupsWork() {
        Actor colleague = person(OFFICE, false, Role.INSPECTOR);
        long kims = trial("inspector", OFFICE);
        tasks.claim(kims, kim);
        long nobodys = trial("inspector", OFFICE);
        long colleagues = trial("inspector", OFFICE);
        tasks.claim(colleagues, colleague);
        long reviews = trial("clearance-officer", OFFICE);
        assertThat(keys(lee, View.UNASSIGNED)).isEmpty();

        away(kim, lee, WEEK, Set.of());

        assertThat(keys(lee, View.MINE)).containsExactly(kims);
        assertThat(keys(lee, View.UNASSIGNED)).containsExactly(nobodys);
        assertThat(keys(lee, View.GROUPS)).containsExactlyInAnyOrder(kims, nobodys);
        assertThat(inbox.count(lee, InboxQuery.of(View.GROUPS), 10)).isEqualTo(2);
        assertThat(keys(lee, View.ALL)).as("to look at").containsExactlyInAnyOrder(kims, nobodys, colleagues, reviews);
        refused(Reason.NOT_YOURS, () -> tasks.claim(colleagues, lee));
        refused(Reason.NOT_YOURS, () -> tasks.claim(reviews, lee));
        assertThat(assignments.claimNext(lee)).map(Task::onBehalfOf).contains(kim.name());
        assertThat(keys(lee, View.MINE)).containsExactlyInAnyOrder(kims, nobodys);
        assertThat(tasks.release(nobodys, lee).assignee()).as("it was the group's").isNull();
        tasks.claim(kims, lee);
        assertThat(tasks.release(kims, lee).assignee()).as("it was the absent person's").isEqualTo(kim.name());
    }

    @Test
    void whatOneStandsInForIsNotPassedOnAndWhoIsAwayStandsInForNobody() {
        long nobodys = trial("inspector", OFFICE);
        away(kim, lee, WEEK, Set.of());
        away(lee, park, WEEK, Set.of());

        assertThat(keys(park, View.UNASSIGNED)).as("lee's own work only").isEmpty();
        assertThat(keys(park, View.ALL)).isEmpty();
        refused(Reason.NOT_YOURS, () -> tasks.claim(nobodys, park));
        assertThat(keys(lee, View.UNASSIGNED)).isEmpty();
        refused(Reason.NOT_YOURS, () -> tasks.claim(nobodys, lee));
        Absence second = away(person(OFFICE, false, Role.INSPECTOR), lee, WEEK, Set.of());
        assertThat(second.deputyAway()).as("said when it is entered").isTrue();
    }

    @Test
    void aDeputyGetsNoMoreThanTheAbsentPersonMayDoAndNeverSupervises() {
        Actor head = person(OFFICE, false, Role.SUPERVISOR);
        Actor otherHead = person(OTHER, false, Role.SUPERVISOR);
        Actor everywhere = person(null, true, Role.INSPECTOR);
        Actor colleague = person(OFFICE, false, Role.INSPECTOR);
        long nobodys = trial("inspector", OFFICE);
        long had = trial("inspector", OFFICE);
        tasks.claim(had, colleague);
        assertThatThrownBy(() -> away(kim, lee, WEEK, Set.of("clearance-officer"))).isInstanceOf(AbsenceRefused.class);
        assertThatThrownBy(() -> absences.enter(absence(everywhere, lee, WEEK, Set.of()), everywhere))
                .as("national work for a deputy of one office").isInstanceOf(AbsenceRefused.class);
        assertThatThrownBy(() -> away(kim, kim, WEEK, Set.of())).isInstanceOf(AbsenceRefused.class);
        assertThatThrownBy(() -> absences.enter(absence(kim, lee, WEEK, Set.of()), lee)).isInstanceOf(AbsenceRefused.class);

        away(head, otherHead, WEEK, Set.of("inspector"));
        assertThat(keys(otherHead, View.UNASSIGNED)).containsExactly(nobodys);
        refused(Reason.NOT_YOURS, () -> assignments.forceClaim(had, "x", null, otherHead));
        refused(Reason.NOT_FOR_THEM, () -> assignments.transfer(nobodys, new Target.Group(null, OTHER), "x", null, otherHead));

        away(kim, lee, WEEK, Set.of());
        accounts.save(new Accounts.NewAccount(kim.name(), "a-long-test-password", "Person", null, OFFICE, false,
                Set.of(Role.PROCESS_OWNER)));
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(keys(lee, View.ALL))
                .as("who is no inspector any more has no deputy").isEmpty());
    }

    @Test
    void anAbsenceThatIsEndedEarlyIsOverAtOnceAndTheWorkComesBackButWhatIsBeingWrittenNextMorning() {
        long read = trial("inspector", OFFICE);
        long written = trial("inspector", OFFICE);
        Absence absence = away(kim, lee, WEEK, Set.of());
        tasks.claim(read, lee);
        tasks.claim(written, lee);
        kept.keep(written, null, Map.of("findings", "Half"), lee);
        Actor third = person(OFFICE, false, Role.INSPECTOR);

        absences.end(absence.id(), chief);

        refused(Reason.NOT_YOURS, () -> tasks.release(read, lee));
        assertThat(keys(lee, View.MINE)).isEmpty();
        assertThat(keys(lee, View.ALL)).isEmpty();
        ends.giveBack();
        assertThat(tasks.find(read, third).orElseThrow().assignee()).isEqualTo(kim.name());
        assertThat(tasks.find(written, third).orElseThrow().assignee()).isEqualTo(lee.name());
        clock.add(Duration.ofMinutes(61));
        ends.giveBack();
        Task back = tasks.find(written, third).orElseThrow();
        assertThat(back.assignee()).as("nobody writes any more").isEqualTo(kim.name());
        assertThat(kept.of(written, kim)).map(KeptAnswers.Kept::answers).contains(Map.of("findings", "Half"));
        assertThat(assignments.acts(written, third)).extracting(TaskAct::act).containsExactly(TaskAct.What.CLAIMED,
                TaskAct.What.RETURNED);
    }

    @Test
    void ofTwoWhoEnterTheSameAbsenceAtOnceOneComesFirst() throws Exception {
        List<java.util.concurrent.Callable<Object>> both = List.of(() -> at(lee), () -> at(park));
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            List<Object> done = new java.util.ArrayList<>();
            for (var each : pool.invokeAll(both)) {
                done.add(each.get());
            }
            assertThat(done).filteredOn(Absence.class::isInstance).hasSize(1);
            assertThat(done).filteredOn(AbsenceRefused.class::isInstance).hasSize(1);
        }
    }

    @Test
    void aReceiverWhoIsAwayIsShownWithTheDeputy() {
        long nobodys = trial("inspector", OFFICE);
        away(kim, lee, WEEK, Set.of());

        assertThat(assignments.receivers(nobodys, kim.name(), chief)).singleElement().satisfies(each -> {
            assertThat(each.deputy()).isEqualTo(lee.name());
            assertThat(each.awayUntil()).isAfter(clock.instant());
        });
        assignments.transfer(nobodys, new Target.Person(kim.name()), "Yours", null, chief);
        assertThat(tasks.claim(nobodys, lee).onBehalfOf()).isEqualTo(kim.name());
        refused(Reason.NOT_FOR_THEM, () -> assignments.transfer(nobodys, new Target.Person(lee.name()), "x", null, chief));
    }

    private Object at(Actor deputy) {
        try {
            return away(kim, deputy, WEEK, Set.of());
        } catch (AbsenceRefused late) {
            return late;
        }
    }

    private Absence away(Actor who, Actor deputy, Duration length, Set<String> groups) {
        Actor head = who.supervises() ? who : OFFICE.equals(who.office()) ? chief : who;
        return absences.enter(absence(who, deputy, length, groups), head);
    }

    private NewAbsence absence(Actor who, Actor deputy, Duration length, Set<String> groups) {
        Instant now = clock.instant().minusSeconds(1);
        return new NewAbsence(who.name(), deputy.name(), now, now.plus(length), groups, "Leave");
    }

    private List<Long> keys(Actor actor, View view) {
        return inbox.page(actor, InboxQuery.of(view), 100).stream().map(each -> each.task().key()).toList();
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(TaskRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Actor person(String office, boolean national, Role role) {
        String name = SampleData.unique("ab-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, "a-long-test-password", "Person " + name, null, office, national,
                Set.of(role)));
        return new Actor(name, null, office, national, Set.of(role));
    }

    /** Of a case that is closed: nobody begins a process for it. */
    private long trial(String group, String office) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, closed_at)
                values ('TR-ABSENCE', 'trial', 'trial', 'TR-ABSENCE', 'Trial', ?, 'OPEN', now(), now(), now()) on conflict do nothing
                """).param(office).update();
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, kind, subject, case_office, priority)
                values (?, 'TR-ABSENCE', 1, 1, 1, 'Task_Trial', ?, ?, 'OPEN', ?, 'trial', 'TR-ABSENCE', ?, 0)
                """).params(++last, group, office, clock.instant().atOffset(ZoneOffset.UTC), office).update();
        return last;
    }
}
