package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.tasks.GroupSetting.Assignment;
import org.openpass.tasks.TaskRefused.Reason;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that is dealt out, in an office of the test's own; the application deals beside the test, as another node would. */
@OpenPassTest
class RandomAssignmentIT {

    private static final String GROUP = "inspector";
    private static final long FIRST_KEY = 8_600_000_000_000_000_000L;

    private final String office = SampleData.unique("").substring(0, 3);
    private final Actor chief = new Actor("chief", null, office, false, Set.of(Role.SUPERVISOR));
    private long last = FIRST_KEY;

    @Autowired
    RandomAssignment assignment;
    @Autowired
    GroupSettings settings;
    @Autowired
    Tasks tasks;
    @Autowired
    Assignments assignments;
    @Autowired
    Accounts accounts;
    @Autowired
    SampleData samples;
    @Autowired
    Clock clock;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void remove() {
        jdbc.sql("delete from tasks.group_settings where office = ?").param(office).update();
        for (String table : List.of("tasks", "acts")) {
            jdbc.sql("delete from tasks." + table + " where task_key > ? and task_key < ?").params(FIRST_KEY,
                    FIRST_KEY + 10_000).update();
        }
        jdbc.sql("delete from casework.cases where number = ?").param("TR-DEALT-" + office).update();
    }

    @Test
    void eachTaskFallsOnceToSomebodyWhoIsThereAndEveryDrawCanBeWorkedOutAgain() throws Exception {
        List<String> five = List.of(person(), person(), person(), person(), person());
        String away = person();
        String loaded = person();
        person(Role.SUPERVISOR);
        jdbc.sql("insert into access.absences (username, deputy, from_at, until_at, groups, entered_by, entered_at) "
                + "values (?, ?, now() - interval '1 day', now() + interval '900 days', '{inspector}', 'chief', now())")
                .params(away, five.getFirst()).update();
        open(60, loaded);
        open(300, null);
        deal(null);

        atOnce(() -> {
            assignment.deal(new Random(1)::nextLong);
            return null;
        });
        awaitNobodys(0);

        List<TaskAct> dealt = new ArrayList<>();
        for (long key = FIRST_KEY + 61; key <= last; key++) {
            TaskAct act = assignments.acts(key, chief).getLast();
            assertThat(assignments.acts(key, chief)).as("once").hasSize(1);
            assertThat(act.act()).isEqualTo(TaskAct.What.DEALT);
            dealt.add(act);
        }
        dealt.sort((a, b) -> Long.compare(a.id(), b.id()));
        Map<String, Integer> open = new HashMap<>(Map.of(loaded, 60));
        for (TaskAct act : dealt) {
            Draw draw = act.draw();
            assertThat(draw.lots()).allSatisfy(lot -> assertThat(lot.open()).as("what the draw before gave is counted")
                    .isEqualTo(open.getOrDefault(lot.who(), 0)));
            assertThat(draw.lots()).extracting(Draw.Lot::who).doesNotContain(away).contains(loaded).hasSize(6);
            assertThat(draw.leftOut()).isEqualTo(Map.of(away, Draw.Absent.AWAY));
            assertThat(draw.drawn()).isEqualTo(act.to());
            open.merge(act.to(), 1, Integer::sum);
        }
        double fair = five.stream().mapToInt(open::get).average().orElseThrow();
        double sigma = Math.sqrt(300 * (1.0 / 6) * (5.0 / 6));
        assertThat(five).allSatisfy(who -> assertThat((double) open.get(who)).isBetween(fair - 3 * sigma, fair + 3 * sigma));
        assertThat(open.get(loaded) - 60).as("who had more to do").isLessThan((int) fair);
        TaskAct one = dealt.get(200);
        assertThat(jdbc.sql("select facts -> 'after' ->> 'number' as number, facts -> 'after' ->> 'lots' as lots, "
                + "facts -> 'after' ->> 'leftOut' as left_out from audittrail.entries where action = 'task.dealt' and subject = ?")
                .param(String.valueOf(one.taskKey())).query().singleRow())
                .containsEntry("number", one.draw().number() + " of "
                        + one.draw().lots().stream().mapToLong(Draw.Lot::weight).sum())
                .containsEntry("left_out", away + " AWAY")
                .hasEntrySatisfying("lots", lots -> assertThat((String) lots).contains(one.to() + " "));
        assertThat(assignments.handed(0, new Actor(one.to(), null, office, false, Set.of(Role.INSPECTOR))))
                .as("who was drawn is told").isNotEmpty();
    }

    @Test
    void nobodyTakesWhatIsDealtAndWhoWasDrawnPassesItOnWithAWord() {
        String kim = person();
        Actor kims = actor(kim);
        deal(1);
        long full = open(1, kim);
        long task = open(1, null);

        assertThat(nobodys()).as("kim has as many as one is dealt at most").isOne();
        refused(() -> tasks.claim(task, kims));
        refused(() -> assignments.claimNext(kims));
        refused(() -> tasks.decide(task, kims, "AS_DECLARED", Map.of(), null));
        refused(() -> assignments.transfer(task, new Target.Person(kim), "mine", null, kims));
        refused(() -> assignments.delegate(task, kim, "mine", null, kims));
        refused(() -> tasks.release(full, kims));
        assertThat(tasks.claim(task, chief).assignee()).as("a supervisor may").isEqualTo(chief.name());

        jdbc.sql("update tasks.tasks set assignee = null where task_key = ?").param(task).update();
        String lee = person();
        deal(2);
        awaitNobodys(0);
        String first = assignee(task);
        String other = first.equals(kim) ? lee : kim;
        assignments.transfer(task, new Target.Group(null, null), "I know the importer", null, actor(first));
        awaitNobodys(0);
        assertThat(assignee(task)).isEqualTo(other);
        assertThat(assignments.acts(task, chief).getLast().draw().leftOut()).containsEntry(first, Draw.Absent.GAVE_BACK);

        settings.set(GROUP, null, Assignment.TAKEN, null, chief);
        assertThat(tasks.release(task, actor(other)).assignee()).isNull();
        assertThat(tasks.claim(task, actor(first)).assignee()).isEqualTo(first);
    }

    @Test
    void whoDidTheOtherOfTwoStepsIsNotDrawnAndWhatFallsToNobodyRaisesAnAlert() {
        String kim = person();
        String lee = person();
        long done = open(1, kim);
        long task = open(1, null);
        jdbc.sql("update tasks.tasks set (definition_key, element_id) = (select definition_key, element_id from "
                + "engine.model_elements where element_id = 'Task_InspectGoods' and properties ->> 'fourEyes' is not null "
                + "limit 1) where task_key = ?").param(task).update();
        jdbc.sql("update tasks.tasks set element_id = 'Task_ReviewDocuments', state = 'CONFIRMED', decided_by = ? "
                + "where task_key = ?").params(kim, done).update();
        deal(null);
        awaitNobodys(0);
        assertThat(assignee(task)).isEqualTo(lee);
        assertThat(assignments.acts(task, chief).getLast().draw().leftOut()).containsEntry(kim, Draw.Absent.FOUR_EYES);

        jdbc.sql("update tasks.tasks set state = 'CLOSED' where task_key = ?").param(task).update();
        jdbc.sql("update access.accounts set disabled_at = now() where username in (?, ?)").params(kim, lee).update();
        long waits = open(1, null);
        assignment.deal(new Random(1)::nextLong);
        assignment.watch();
        assertThat(alerts()).as("they may be back in a moment").isZero();
        Timestamp before = Timestamp.from(clock.instant().minus(Duration.ofMinutes(16)));
        jdbc.sql("update tasks.tasks set created_at = ? where task_key = ?").params(before, waits).update();
        jdbc.sql("update tasks.group_settings set set_at = ? where office = ?").params(before, office).update();
        assignment.deal(new Random(1)::nextLong);
        assignment.watch();
        assertThat(alerts()).isOne();
        settings.set(GROUP, null, Assignment.TAKEN, null, chief);
        assignment.deal(new Random(1)::nextLong);
        assignment.watch();
        assertThat(alerts()).as("it can be taken").isZero();
    }

    @Test
    void onlyWhoSupervisesTheOfficeSaysSoAndAllThatIsWrongIsSaidAtOnce() {
        String path = "/api/v1/workload/groups/inspector";
        samples.officer("020", "INSPECTOR").put(path, Map.of("assignment", "DEALT")).mustBe(404);
        samples.officer("020", "SUPERVISOR").put(path + "?office=030", Map.of("assignment", "DEALT")).mustBe(404);
        assertThat(samples.officer("020", "SUPERVISOR").put("/api/v1/workload/groups/cooks", Map.of("mostOpen", 0)).mustBe(422)
                .text("/detail")).contains("group: ").contains("assignment: ").contains("mostOpen: ");
        assertThat(samples.officer("020", "SUPERVISOR").put(path, Map.of("assignment", "TAKEN", "mostOpen", 7)).mustBe(200)
                .text("/office")).isEqualTo("020");
        assertThat(samples.officer("020", "SUPERVISOR").get("/api/v1/workload/groups").mustBe(200).text("/1/mostOpen"))
                .isEqualTo("7");
        assertThat(settings.set(GROUP, "020", Assignment.DEALT, null, chief)).isEmpty();
    }

    private void deal(Integer most) {
        assertThat(settings.set(GROUP, null, Assignment.DEALT, most, chief)).isPresent();
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(TaskRefused.class,
                no -> assertThat(no.reason()).isEqualTo(Reason.DEALT));
    }

    private void atOnce(Callable<Void> act) throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (var each : nodes.invokeAll(List.of(act, act))) {
                each.get();
            }
        }
    }

    private void awaitNobodys(long count) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            assignment.deal(new Random(2)::nextLong);
            return nobodys() == count;
        });
    }

    private long nobodys() {
        return jdbc.sql("select count(*) from tasks.tasks where office = ? and assignee is null and state = 'OPEN'").param(office)
                .query(Long.class).single();
    }

    private long alerts() {
        return jdbc.sql("select count(*) from engine.alerts where alert_key = ? and settled_at is null")
                .param("dealing:" + GROUP + "@" + office).query(Long.class).single();
    }

    private String assignee(long task) {
        return jdbc.sql("select assignee from tasks.tasks where task_key = ?").param(task).query(String.class).single();
    }

    private Actor actor(String username) {
        return accounts.find(username).orElseThrow().actor();
    }

    private String person(Role... besides) {
        String name = SampleData.unique("rd-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, "a-long-test-password", "Person " + name, null, office, false,
                besides.length > 0 ? Set.of(besides) : Set.of(Role.INSPECTOR)));
        return name;
    }

    /** Of a case that is closed: nobody begins a process for it. */
    private long open(int count, String who) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at,
                    closed_at) values (:case, 'trial', 'trial', :case, 'Trial', :office, 'OPEN', now(), now(), now())
                on conflict do nothing
                """).param("case", "TR-DEALT-" + office).param("office", office).update();
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, kind, subject, case_office, priority, assignee)
                select :after + n, :case, 1, 1, 1, 'Task_Trial', 'inspector', :office, 'OPEN', now(), 'trial', :case, :office, 0,
                    nullif(:who, '') from generate_series(1, :count) n
                """).param("after", last).param("case", "TR-DEALT-" + office).param("office", office)
                .param("who", who == null ? "" : who).param("count", count).update();
        last += count;
        return last;
    }
}
