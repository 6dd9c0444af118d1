package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.tasks.Bulk.Act;
import org.openpass.tasks.BulkActs.Progress;
import org.openpass.tasks.BulkResult.Outcome;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One act on many tasks, in an office of the test's own, whose tasks are of a kind that nobody decides. */
@OpenPassTest
class BulkActsIT {

    private static final String OFFICE = "984";
    private static final long FIRST_KEY = 8_900_000_000_000_000_000L;
    private static final Predicate<Progress> TO_THE_END = progress -> true;

    /** The audit trail outlives the test's rows: no key is used twice. */
    private static long last = FIRST_KEY;

    @Autowired
    BulkActs bulk;
    @Autowired
    Tasks tasks;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    private Actor kim;
    private Actor lee;

    @BeforeEach
    void people() {
        kim = person(OFFICE);
        lee = person(OFFICE);
    }

    @AfterEach
    void remove() {
        jdbc.sql("drop trigger if exists test_power_cut on tasks.bulk_rows").update();
        jdbc.sql("drop function if exists tasks.test_power_cut").update();
        jdbc.sql("delete from tasks.bulk_rows where task_key >= ?").param(FIRST_KEY - 1).update();
        jdbc.sql("delete from tasks.bulk_runs r where not exists (select 1 from tasks.bulk_rows where bulk_id = r.id)").update();
        jdbc.sql("delete from casework.notes where case_number like 'TR-BULK%'").update();
        jdbc.sql("delete from tasks.acts where task_key >= ?").param(FIRST_KEY).update();
        jdbc.sql("delete from tasks.tasks where task_key >= ?").param(FIRST_KEY).update();
        jdbc.sql("delete from casework.timeline where case_number like 'TR-BULK%'").update();
        jdbc.sql("delete from casework.cases where number like 'TR-BULK%'").update();
    }

    @Test
    void ofAThousandThoseThatOthersTakeMeanwhileAreNamedAndTheRestIsDone() {
        List<Long> keys = trials(1_000, OFFICE);
        Bulk claim = new Bulk(UUID.randomUUID(), Act.CLAIM, keys, null);
        Instant begun = Instant.now();

        BulkResult result = bulk.run(claim, kim, progress -> {
            if (progress.turns() == 1) {
                List.of(300, 600, 999).forEach(place -> tasks.claim(keys.get(place), lee));
            }
            return true;
        });

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(result).extracting(BulkResult::done, BulkResult::refused, BulkResult::failed, BulkResult::left)
                .containsExactly(997, 3, 0, 0);
        assertThat(result.endedAt()).isNotNull();
        assertThat(result.rows().stream().filter(row -> row.outcome() == Outcome.REFUSED)).extracting(
                BulkResult.Row::key, BulkResult.Row::reason, BulkResult.Row::who).containsExactly(
                row(keys.get(300)), row(keys.get(600)), row(keys.get(999)));
        assertThat(jdbc.sql("select count(*) from audittrail.entries where actor = ? and action = 'task.claimed' "
                + "and detail = ?").params(kim.name(), "TR-BULK bulk " + claim.id()).query(Long.class).single())
                .as("of each, with who did it and what it is a part of").isEqualTo(997);
        assertThat(bulk.run(claim, kim, TO_THE_END)).as("the same id again").isEqualTo(result);
        assertThat(written(claim)).isEqualTo(997);
    }

    @Test
    void whatBreaksOffInTheMiddleGoesOnByItsIdAndIsDoneOnce() {
        List<Long> keys = trials(20, OFFICE);
        Bulk claim = new Bulk(UUID.randomUUID(), Act.CLAIM, keys, null);

        assertThatThrownBy(() -> bulk.run(claim, kim, progress -> {
            if (progress.turns() == 7) {
                throw new IllegalStateException("The machine stops between two tasks");
            }
            return true;
        })).isInstanceOf(IllegalStateException.class);
        assertThat(bulk.unfinished(kim)).map(BulkResult::left).contains(13);
        assertThat(bulk.unfinished(lee)).isEmpty();

        powerCutAt(keys.get(11));
        assertThatThrownBy(() -> bulk.resume(claim.id(), kim, TO_THE_END)).isInstanceOf(DataAccessException.class);
        assertThat(bulk.find(claim.id(), kim)).map(BulkResult::left).contains(9);
        assertThat(tasks.find(keys.get(11), kim).orElseThrow().assignee()).as("act and result commit together").isNull();

        jdbc.sql("drop trigger test_power_cut on tasks.bulk_rows").update();
        BulkResult stopped = bulk.run(claim, kim, progress -> progress.turns() < 15);
        assertThat(stopped.left()).as("it stops after the task at which it is told to").isEqualTo(5);
        assertThat(stopped.endedAt()).isNull();
        assertThat(bulk.resume(claim.id(), kim, TO_THE_END)).map(BulkResult::done).contains(20);
        assertThat(written(claim)).as("each of them once").isEqualTo(20);
        assertThat(bulk.unfinished(kim)).isEmpty();
    }

    @Test
    void whoAsksTwiceAtOnceHasItDoneOnce() throws Exception {
        Bulk note = new Bulk(UUID.randomUUID(), Act.NOTE, trials(30, OFFICE), Map.of("text", "Look at the invoice"));
        CyclicBarrier start = new CyclicBarrier(3);
        Callable<BulkResult> ask = () -> {
            start.await();
            return bulk.run(note, kim, TO_THE_END);
        };

        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (Future<BulkResult> answer : pool.invokeAll(Collections.nCopies(3, ask))) {
                assertThat(answer.get().failed()).isZero();
            }
        }

        assertThat(bulk.find(note.id(), kim)).map(BulkResult::done).contains(30);
        assertThat(jdbc.sql("select count(distinct task_key) * 1000 + count(*) from casework.notes where case_number = "
                + "'TR-BULK'").query(Long.class).single()).isEqualTo(30_030);
    }

    @Test
    void whatIsNotPossibleForOneIsRefusedForItAlone() {
        List<Long> keys = trials(3, OFFICE);
        long far = trials(1, "983").getFirst();
        tasks.claim(keys.get(0), kim);
        tasks.claim(keys.get(1), lee);
        List<Long> all = new ArrayList<>(keys);
        all.add(far);
        all.add(FIRST_KEY - 1);

        BulkResult given = run(Act.TRANSFER, all, Map.of("person", lee.name(), "note", "I am away"));
        assertThat(given.rows()).extracting(BulkResult.Row::reason)
                .containsExactly(null, "TAKEN", null, "NOT_YOURS", "NOT_YOURS");
        assertThat(given.rows()).extracting(BulkResult.Row::subject).as("a stranger's task looks like none")
                .containsExactly("TR-BULK", "TR-BULK", "TR-BULK", null, null);
        assertThat(run(Act.TRANSFER, keys, Map.of("person", "nobody", "note", "x")).rows())
                .extracting(BulkResult.Row::reason).containsOnly("TAKEN");

        List<Long> more = trials(3, OFFICE);
        tasks.claim(more.get(0), kim);
        tasks.claim(more.get(1), kim);
        jdbc.sql("update tasks.tasks set deadline_at = ? where task_key = ?")
                .params(Timestamp.from(clock.instant().plus(Duration.ofHours(1))), more.get(1)).update();
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
        assertThat(run(Act.DUE, more, Map.of("at", tomorrow, "reason", "Waits for the ship")).rows())
                .extracting(BulkResult.Row::reason).containsExactly(null, "AFTER_DEADLINE", "CLAIM_FIRST");
        assertThat(tasks.find(more.get(0), kim).orElseThrow().dueAt()).isAfter(clock.instant());

        assertThat(run(Act.NOTE, List.of(more.get(0), far), Map.of("text", "@" + person("983").name())).rows())
                .extracting(BulkResult.Row::reason).containsExactly("MENTION", "NOT_YOURS");
        assertThat(run(Act.DECIDE, more, Map.of("decision", "ACCEPT")).rows()).extracting(BulkResult.Row::reason)
                .as("where the model says nothing of it").containsOnly("NOT_IN_BULK");
    }

    @Test
    void whatFitsNoTaskIsRefusedBeforeAnythingIsBegun() {
        List<Long> keys = trials(2, OFFICE);
        Bulk claim = new Bulk(UUID.randomUUID(), Act.CLAIM, keys, null);
        for (Runnable wrong : List.<Runnable>of(() -> run(Act.TRANSFER, keys, Map.of("person", lee.name())),
                () -> run(Act.TRANSFER, keys, Map.of("note", "x")), () -> run(Act.NOTE, keys, Map.of("text", " ")),
                () -> run(Act.DUE, keys, Map.of("at", "tomorrow", "reason", "x")),
                () -> run(Act.DUE, keys, Map.of("at", "2020-01-01T00:00:00Z", "reason", "x")),
                () -> run(Act.DECIDE, keys, Map.of()), () -> run(Act.CLAIM, List.of(), null),
                () -> run(Act.CLAIM, LongStream.range(0, 1_001).boxed().toList(), null))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(bulk.unfinished(kim)).isEmpty();
        Actor broker = new Actor("broker", 7L, null, false, Set.of(Role.BROKER));
        assertThatThrownBy(() -> bulk.run(claim, broker, TO_THE_END)).isInstanceOf(TaskRefused.class);

        bulk.run(claim, kim, progress -> false);
        assertThat(bulk.find(claim.id(), lee)).as("another's").isEmpty();
        assertThat(bulk.resume(claim.id(), lee, TO_THE_END)).isEmpty();
        for (Bulk other : List.of(new Bulk(claim.id(), Act.CLAIM, List.of(keys.getFirst()), null),
                new Bulk(claim.id(), Act.NOTE, keys, Map.of("text", "x")))) {
            assertThatThrownBy(() -> bulk.run(other, kim, TO_THE_END)).isInstanceOf(BulkRefused.class);
        }
        bulk.giveUp(claim.id(), lee);
        assertThat(bulk.unfinished(kim)).map(BulkResult::left).contains(1);
        bulk.giveUp(claim.id(), kim);
        assertThat(bulk.unfinished(kim)).isEmpty();
    }

    private BulkResult run(Act act, List<Long> keys, Map<String, Object> arguments) {
        return bulk.run(new Bulk(UUID.randomUUID(), act, keys, arguments), kim, TO_THE_END);
    }

    private Tuple row(long key) {
        return tuple(key, "TAKEN", lee.name());
    }

    /** Lines in the history of tasks that the bulk act has written. */
    private long written(Bulk of) {
        return jdbc.sql("select count(*) from tasks.acts where bulk_id = ?").param(of.id()).query(Long.class).single();
    }

    /** From now on nothing that is done about the task of this bulk act can be committed. */
    private void powerCutAt(long key) {
        jdbc.sql("create or replace function tasks.test_power_cut() returns trigger language plpgsql as "
                + "'begin raise exception ''power cut''; end'").update();
        jdbc.sql("create trigger test_power_cut before update on tasks.bulk_rows for each row when (old.task_key = " + key
                + ") execute function tasks.test_power_cut()").update();
    }

    private Actor person(String office) {
        String name = SampleData.unique("bu-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, "a-long-test-password", "Person " + name, null, office, false,
                Set.of(Role.INSPECTOR)));
        return new Actor(name, null, office, false, Set.of(Role.INSPECTOR));
    }

    /** Of a case that is closed: nobody begins a process for it. */
    private List<Long> trials(int count, String office) {
        long first = last + 1;
        last += count;
        String number = office.equals(OFFICE) ? "TR-BULK" : "TR-BULK-" + office;
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, closed_at)
                values (?, 'trial', 'trial', ?, 'Trial', ?, 'OPEN', now(), now(), now()) on conflict do nothing
                """).params(number, number, office).update();
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, kind, subject, case_office)
                select key, ?, 1, 1, 1, 'Task_Trial', 'inspector', ?, 'OPEN', now(), 'trial', ?, ?
                from generate_series(?::bigint, ?::bigint) as key
                """).params(number, office, number, office, first, last).update();
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
