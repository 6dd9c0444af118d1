package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.reference.WorkingCalendar;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxFilter.Op;
import org.openpass.tasks.Workload.Counts;
import org.openpass.terms.Seoul;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What supervisors read of who has how much to do, in an office of the test's own. */
@OpenPassTest
class WorkloadIT {

    private static final String OFFICE = "982";
    private static final long FIRST_KEY = 8_800_000_000_000_000_000L;
    private static final int ALL = 1_000;

    @Autowired
    Workloads workloads;
    @Autowired
    Inbox inbox;
    @Autowired
    Accounts accounts;
    @Autowired
    SampleData samples;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private long last = FIRST_KEY;

    @AfterEach
    void remove() {
        jdbc.sql("delete from tasks.tasks where task_key > ? and task_key < ?").params(FIRST_KEY, FIRST_KEY + 1_000).update();
        jdbc.sql("delete from casework.cases where number = 'TR-WORKLOAD'").update();
    }

    @Test
    void itsNumbersAreThoseOfTheInboxAndAnotherOfficesSupervisorReadsNone() {
        Actor kim = person(OFFICE, Role.INSPECTOR);
        Actor idle = person(OFFICE, Role.CLEARANCE_OFFICER);
        Actor guest = person("981", Role.INSPECTOR);
        Actor chief = person(OFFICE, Role.SUPERVISOR);
        Instant now = clock.instant();
        Instant evening = Seoul.after(Seoul.day(now)).minusMillis(1);
        for (String who : Stream.of(kim.name(), guest.name(), "").toList()) {
            open(who, now.minusSeconds(3_600), null);
            open(who, now.plus(Duration.ofDays(9)), now.minusSeconds(60));
            open(who, evening, null);
            open(who, null, null);
        }

        Workload workload = workloads.of(null, chief).orElseThrow();

        assertThat(workload.people()).extracting(Workload.Officer::username).contains(kim.name(), idle.name(), guest.name(),
                chief.name());
        workload.people().forEach(person -> assertThat(person.counts()).as(person.username())
                .isEqualTo(counted(chief, View.GROUPS, new InboxFilter(InboxColumn.ASSIGNEE, Op.IS, List.of(person.username())))));
        assertThat(counts(workload, kim)).isEqualTo(new Counts(4, counts(workload, kim).dueToday(), 2));
        assertThat(counts(workload, kim).dueToday()).isPositive();
        assertThat(counts(workload, idle)).isEqualTo(Counts.NONE);
        assertThat(workload.nobodys()).singleElement().satisfies(waiting -> {
            assertThat(waiting.group()).isEqualTo("inspector");
            assertThat(waiting.counts()).isEqualTo(counted(chief, View.UNASSIGNED, null));
        });
        Actor stranger = person("981", Role.SUPERVISOR);
        assertThat(workloads.of(OFFICE, stranger)).isEmpty();
        assertThat(workloads.of(null, stranger).orElseThrow().people()).extracting(Workload.Officer::username)
                .doesNotContain(kim.name());
        assertThat(workloads.of(null, kim)).as("who is no supervisor").isEmpty();
        assertThat(workloads.of(OFFICE, new Actor("head", null, null, true, Set.of(Role.SUPERVISOR)))).isPresent();
        samples.officer("020", "INSPECTOR").get("/api/v1/workload").mustBe(404);
        samples.officer("020", "SUPERVISOR").get("/api/v1/workload?office=030").mustBe(404);
        assertThat(samples.officer("020", "SUPERVISOR").get("/api/v1/workload").mustBe(200).text("/office")).isEqualTo("020");
    }

    @Test
    void theAverageIsTheOfficeTimeFromTheClaimToTheDecision() {
        Actor kim = person(OFFICE, Role.INSPECTOR);
        Actor chief = person(OFFICE, Role.SUPERVISOR);
        LocalDate day = Stream.iterate(Seoul.today(clock).minusDays(1), d -> d.minusDays(1))
                .filter(d -> calendar.openMinutes(OFFICE, d).equals(Duration.ofHours(8))).findFirst().orElseThrow();
        decided(kim, day, LocalTime.of(9, 0), LocalTime.of(10, 0));
        decided(kim, day, LocalTime.of(11, 0), LocalTime.of(14, 0));

        assertThat(workloads.of(OFFICE, chief).orElseThrow().people()).filteredOn(p -> p.username().equals(kim.name()))
                .singleElement().satisfies(person -> assertThat(person.average()).as("an hour, and two around lunch")
                        .isEqualTo(Duration.ofMinutes(90)));
    }

    private static Counts counts(Workload workload, Actor who) {
        return workload.people().stream().filter(each -> each.username().equals(who.name())).findFirst().orElseThrow()
                .counts();
    }

    private Counts counted(Actor chief, View view, InboxFilter which) {
        InboxQuery query = which == null ? InboxQuery.of(view) : InboxQuery.of(view).with(which);
        return new Counts(inbox.count(chief, query, ALL),
                inbox.count(chief, query.with(new InboxFilter(InboxColumn.DUE, Op.BETWEEN, List.of("today", "today"))), ALL),
                inbox.count(chief, query.with(new InboxFilter(InboxColumn.DUE, Op.BETWEEN, List.of("", "now"))), ALL));
    }

    private Actor person(String office, Role role) {
        String name = SampleData.unique("wl-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, "a-long-test-password", "Person " + name, null, office, false,
                Set.of(role)));
        return new Actor(name, null, office, false, Set.of(role));
    }

    private void open(String who, Instant due, Instant deadline) {
        task("OPEN", who, due, deadline, null, null, null);
    }

    private void decided(Actor who, LocalDate day, LocalTime from, LocalTime until) {
        task("CONFIRMED", who.name(), null, null, day.atTime(from).atZone(Seoul.ZONE).toInstant(), who.name(),
                day.atTime(until).atZone(Seoul.ZONE).toInstant());
    }

    /** Of a case that is closed: nobody begins a process for it. */
    private void task(String state, String who, Instant due, Instant deadline, Instant claimed, String by, Instant decided) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, closed_at)
                values ('TR-WORKLOAD', 'trial', 'trial', 'TR-WORKLOAD', 'Trial', ?, 'OPEN', now(), now(), now()) on conflict do nothing
                """).param(OFFICE).update();
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, kind, subject, case_office, priority, assignee, due_at,
                    deadline_at, claimed_at, decided_by, decided_at)
                values (:key, 'TR-WORKLOAD', 1, 1, 1, 'Task_Trial', 'inspector', :office, :state, now(), 'trial',
                    'TR-WORKLOAD', :office, 0, nullif(:who, ''), :due::timestamptz, :deadline::timestamptz,
                    :claimed::timestamptz, :by, :decided::timestamptz)
                """).param("key", ++last).param("office", OFFICE).param("state", state).param("who", who)
                .param("due", text(due)).param("deadline", text(deadline)).param("claimed", text(claimed)).param("by", by)
                .param("decided", text(decided)).update();
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
