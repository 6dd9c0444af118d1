package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.tasks.TaskRefused.Reason;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks from hand to hand, in an office of the test's own, whose tasks are of a kind that nobody decides. */
@OpenPassTest
class AssignmentIT {

    private static final String OFFICE = "987";
    private static final long FIRST_KEY = 9_000_000_000_000_000_000L;

    /** The audit trail outlives the test's rows: no key is used twice. */
    private static long last = FIRST_KEY;

    @Autowired
    Assignments assignments;
    @Autowired
    Tasks tasks;
    @Autowired
    KeptAnswers kept;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    private Actor kim;
    private Actor lee;
    private Actor chief;

    @BeforeEach
    void people() {
        kim = person(OFFICE, false, Role.INSPECTOR);
        lee = person(OFFICE, false, Role.INSPECTOR);
        chief = person(OFFICE, false, Role.SUPERVISOR);
    }

    @AfterEach
    void remove() {
        for (String table : List.of("tasks", "acts", "kept_answers")) {
            jdbc.sql("delete from tasks." + table + " where task_key > ?").param(FIRST_KEY).update();
        }
        jdbc.sql("delete from casework.case_offices where case_number = 'TR-ASSIGNMENT'").update();
        jdbc.sql("delete from casework.cases where number = 'TR-ASSIGNMENT'").update();
    }

    @Test
    void theNextTaskIsTheMostUrgentOfTheActorsWork() {
        trial("inspector", OFFICE, 10, "2026-11-02T00:00:00Z");
        long urgent = trial("inspector", OFFICE, 70, null);
        long soon = trial("inspector", OFFICE, 10, "2026-11-01T00:00:00Z");
        trial("clearance-officer", OFFICE, 90, null);
        trial("inspector", "986", 90, null);

        assertThat(assignments.claimNext(kim)).map(Task::key).contains(urgent);
        assertThat(assignments.claimNext(kim)).map(Task::key).contains(soon);
        assertThat(assignments.claimNext(lee)).map(Task::assignee).contains(lee.name());
        assertThat(assignments.claimNext(lee)).as("another group's and another office's are not offered").isEmpty();
        assertThat(assignments.claimNext(chief)).as("of any group").map(Task::role).contains("clearance-officer");
        assertThat(assignments.claimNext(new Actor("broker", 7L, null, false, Set.of(Role.BROKER)))).isEmpty();
    }

    @Test
    void eightOfficersWhoClaimTheNextGetFiftyDifferentTasks() throws Exception {
        for (int i = 0; i < 50; i++) {
            trial("inspector", OFFICE, i % 3, null);
        }
        List<Callable<List<Long>>> officers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor officer = new Actor(SampleData.unique("o"), null, OFFICE, false, Set.of(Role.INSPECTOR));
            officers.add(() -> {
                List<Long> got = new ArrayList<>();
                for (var next = assignments.claimNext(officer); next.isPresent(); next = assignments.claimNext(officer)) {
                    got.add(next.get().key());
                }
                return got;
            });
        }

        List<Long> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(officers.size())) {
            for (Future<List<Long>> got : pool.invokeAll(officers)) {
                all.addAll(got.get());
            }
        }

        assertThat(all).hasSize(50).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(key -> assertThat(history(key)).hasSize(1));
    }

    @Test
    void ofThoseWhoTakeAndGiveAtOnceOneComesFirstAndTheHistoryIsOneChain() throws Exception {
        for (int round = 0; round < 10; round++) {
            long key = trial("inspector", OFFICE, 0, null);
            tasks.claim(key, kim);
            CyclicBarrier start = new CyclicBarrier(4);
            List<Callable<Object>> acts = List.of(
                    () -> at(start, () -> assignments.transfer(key, new Target.Person(lee.name()), "Away", null, kim)),
                    () -> at(start, () -> assignments.forceClaim(key, "Urgent", null, chief)),
                    () -> at(start, () -> tasks.release(key, kim)),
                    () -> at(start, () -> tasks.claim(key, lee)));
            try (ExecutorService pool = Executors.newFixedThreadPool(acts.size())) {
                for (Future<Object> done : pool.invokeAll(acts)) {
                    done.get();
                }
            }

            List<TaskAct> chain = history(key);
            String hand = null;
            for (TaskAct act : chain) {
                assertThat(act.from()).as("%s", chain).isEqualTo(hand);
                hand = act.to();
            }
            assertThat(tasks.find(key, chief).orElseThrow().assignee()).isEqualTo(hand);
            assertThat(jdbc.sql("select count(*) from audittrail.entries where subject = ?").param(String.valueOf(key))
                    .query(Long.class).single()).isEqualTo(chain.size());
        }
    }

    @Test
    void aTaskIsGivenByWhoHasItOrByASupervisorAndToWhoseWorkItIs() {
        Actor clerk = person(OFFICE, false, Role.CLEARANCE_OFFICER);
        Actor stranger = person("986", false, Role.INSPECTOR);
        long key = trial("inspector", OFFICE, 0, null);
        tasks.claim(key, kim);

        refused(Reason.TAKEN, kim.name(), () -> give(key, lee, lee));
        refused(Reason.NOT_YOURS, null, () -> give(key, lee, stranger));
        refused(Reason.NOT_FOR_THEM, clerk.name(), () -> give(key, clerk, kim));
        refused(Reason.NOT_FOR_THEM, stranger.name(), () -> give(key, stranger, kim));
        refused(Reason.NOT_FOR_THEM, "nobody", () -> assignments.transfer(key, new Target.Person("nobody"), "x", null, kim));
        refused(Reason.TAKEN, kim.name(), () -> assignments.forceClaim(key, "x", null, lee));
        refused(Reason.NOT_FOR_THEM, "clearance-officer",
                () -> assignments.transfer(key, new Target.Group("clearance-officer", null), "x", null, kim));
        assertThatThrownBy(() -> assignments.transfer(key, new Target.Person(lee.name()), " ", null, kim))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(history(key)).as("none of it left a trace").hasSize(1);

        assertThat(give(key, lee, kim).assignee()).isEqualTo(lee.name());
        assertThat(give(key, kim, chief).assignee()).isEqualTo(kim.name());
        assertThat(assignments.transfer(key, new Target.Group(null, null), "Not for me", null, kim).assignee()).isNull();
        assertThat(give(key, lee, kim)).as("what is nobody's, by anybody whose work it is").extracting(Task::assignee)
                .isEqualTo(lee.name());
        assertThat(assignments.acts(key, chief)).extracting(TaskAct::note)
                .containsExactly(null, "Please", "Please", "Not for me", "Please");
        assertThatThrownBy(() -> assignments.acts(key, stranger)).isInstanceOf(TaskRefused.class);
    }

    @Test
    void aStaleScreenIsToldWhoWasFirst() {
        long key = trial("inspector", OFFICE, 0, null);
        int seen = tasks.claim(key, kim).version();
        long before = assignments.newest();
        assignments.forceClaim(key, "Urgent", seen, chief);
        assertThat(assignments.handed(before, kim)).as("who had it").singleElement()
                .satisfies(handed -> assertThat(handed.act().note()).isEqualTo("Urgent"));
        assertThat(assignments.handed(before, chief)).as("by oneself").isEmpty();
        assertThat(assignments.handed(before, lee)).isEmpty();

        refused(Reason.STALE, chief.name(), () -> assignments.forceClaim(key, "Urgent too", seen, chief));
        refused(Reason.STALE, chief.name(),
                () -> assignments.transfer(key, new Target.Person(lee.name()), "x", seen, kim));
    }

    @Test
    void aDelegatedTaskComesBackWithWhatWasTyped() {
        long key = trial("inspector", OFFICE, 0, null);
        tasks.claim(key, kim);
        kept.keep(key, 3, Map.of("findings", "Half"), kim);

        Task given = assignments.delegate(key, lee.name(), "The other half", null, kim);
        assertThat(given.assignee()).isEqualTo(lee.name());
        assertThat(given.delegatedBy()).isEqualTo(kim.name());
        assertThat(kept.of(key, lee)).contains(new KeptAnswers.Kept(Map.of("findings", "Half"), 3));
        refused(Reason.TAKEN, lee.name(), () -> tasks.claim(key, kim));
        refused(Reason.DELEGATED, kim.name(), () -> give(key, kim, lee));
        refused(Reason.DELEGATED, kim.name(), () -> assignments.delegate(key, chief.name(), "x", null, lee));

        kept.keep(key, 4, Map.of("findings", "Whole"), lee);
        kept.keep(key, 4, Map.of("findings", "Not mine to write"), kim);
        Task back = tasks.release(key, lee);
        assertThat(back.assignee()).as("it was never the group's").isEqualTo(kim.name());
        assertThat(back.delegatedBy()).isNull();
        assertThat(kept.of(key, kim)).contains(new KeptAnswers.Kept(Map.of("findings", "Whole"), 4));

        assignments.delegate(key, lee.name(), "Once more", null, kim);
        assertThat(assignments.handBack(key, null, null, kim).assignee()).as("called back").isEqualTo(kim.name());
        refused(Reason.TAKEN, kim.name(), () -> assignments.handBack(key, null, null, lee));
        assertThat(history(key)).extracting(TaskAct::act).containsExactly(TaskAct.What.CLAIMED, TaskAct.What.DELEGATED,
                TaskAct.What.HANDED_BACK, TaskAct.What.DELEGATED, TaskAct.What.HANDED_BACK);
    }

    @Test
    void whatWasTypedForATaskThatEndedIsSweptAway() {
        long key = trial("inspector", OFFICE, 0, null);
        tasks.claim(key, kim);
        kept.keep(key, null, Map.of("findings", "Half"), kim);
        kept.sweep();
        assertThat(kept.of(key, kim)).contains(new KeptAnswers.Kept(Map.of("findings", "Half"), null));

        jdbc.sql("update tasks.tasks set state = 'CLOSED' where task_key = ?").param(key).update();
        kept.sweep();
        assertThat(kept.of(key, kim)).isEmpty();
    }

    @Test
    void whoIsNoSupervisorLearnsOfNobodyInAnOfficeThatDoesNotSeeTheCase() {
        Actor national = person("986", true, Role.INSPECTOR);
        Actor far = person("986", false, Role.INSPECTOR);
        Actor clerk = person(OFFICE, false, Role.CLEARANCE_OFFICER);
        long key = trial("inspector", OFFICE, 0, null);
        tasks.claim(key, kim);

        assertThat(found(key, lee, kim)).isTrue();
        assertThat(found(key, chief, kim)).as("who may do the work of any group").isTrue();
        assertThat(found(key, kim, kim)).as("who has it").isFalse();
        assertThat(found(key, clerk, chief)).as("another group's").isFalse();
        assertThat(found(key, far, chief)).as("another office's").isFalse();
        assertThat(found(key, national, chief)).isTrue();
        assertThat(found(key, national, kim)).isFalse();
        assertThat(assignments.receivers(key, lee.name().substring(3).toUpperCase(Locale.ROOT), kim))
                .extracting(each -> each.username()).containsExactly(lee.name());
        assertThat(assignments.receivers(key, "%", kim)).as("a percent sign is one").isEmpty();
        refused(Reason.NOT_FOR_THEM, national.name(), () -> give(key, national, kim));
        assertThat(give(key, national, chief).assignee()).isEqualTo(national.name());
    }

    private boolean found(long key, Actor who, Actor by) {
        return assignments.receivers(key, who.name(), by).stream().anyMatch(each -> each.username().equals(who.name()));
    }

    private Task give(long key, Actor to, Actor by) {
        return assignments.transfer(key, new Target.Person(to.name()), "Please", null, by);
    }

    private List<TaskAct> history(long key) {
        return assignments.acts(key, chief);
    }

    private static void refused(Reason reason, String who, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(TaskRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.who()).isEqualTo(who);
        });
    }

    /** Acts at the same moment as the others; that one of them was first is an answer, too. */
    private static Object at(CyclicBarrier start, Callable<Task> act) throws Exception {
        start.await();
        try {
            return act.call();
        } catch (TaskRefused late) {
            return late;
        }
    }

    private Actor person(String office, boolean national, Role role) {
        String name = SampleData.unique("as-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, "a-long-test-password", "Person " + name, null, office, national,
                Set.of(role)));
        return new Actor(name, null, office, national, Set.of(role));
    }

    /** Of a case that is closed: nobody begins a process for it. */
    private long trial(String group, String office, int priority, String due) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, closed_at)
                values ('TR-ASSIGNMENT', 'trial', 'trial', 'TR-ASSIGNMENT', 'Trial', ?, 'OPEN', now(), now(), now()) on conflict do nothing
                """).param(office).update();
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, due_at, kind, subject, case_office, priority)
                values (?, 'TR-ASSIGNMENT', 1, 1, 1, 'Task_Trial', ?, ?, 'OPEN', now(), ?::timestamptz, 'trial',
                    'TR-ASSIGNMENT', ?, ?)
                """).params(++last, group, office, due, office, priority).update();
        return last;
    }
}
