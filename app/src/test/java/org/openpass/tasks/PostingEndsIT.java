package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.access.NewPosting;
import org.openpass.access.Postings;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the work of somebody who works elsewhere since, by tasks of a kind that nobody decides. */
@OpenPassTest
class PostingEndsIT {

    private static final Actor ADMIN = new Actor("admin", null, null, false, Set.of(Role.ADMINISTRATOR), Set.of());
    private static final String HERE = "9P1";
    private static final String THERE = "9P2";
    private static final long FIRST_KEY = 8_700_000_000_000_000_000L;

    private long last = FIRST_KEY;

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    Postings postings;
    @Autowired
    Tasks tasks;
    @Autowired
    PostingEnds ends;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @BeforeEach
    void offices() {
        List.of(HERE, THERE).forEach(code -> jdbc.sql("insert into reference.offices (code, name_ko, name_en) "
                + "values (?, '시험세관', 'Trial Customs') on conflict do nothing").param(code).update());
    }

    @AfterEach
    void remove() {
        for (String table : List.of("tasks", "acts", "kept_answers")) {
            jdbc.sql("delete from tasks." + table + " where task_key > ? and task_key < ?").params(FIRST_KEY,
                    FIRST_KEY + 100).update();
        }
        jdbc.sql("delete from casework.cases where number like 'TR-POSTING-%'").update();
    }

    @Test
    void theirTasksGoBackToTheGroupOnceAndWhatTheyMayStillWorkOnStays() {
        LocalDate today = samples.ready().today();
        String kim = SampleData.unique("p-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(kim, "a-long-test-password", "Kim", null, null, false, Set.of()));
        post(kim, HERE, today);
        post(kim, THERE, today.plusDays(1));
        long here = trial(HERE);
        long there = trial(THERE);
        tasks.claim(here, actor(kim));
        ends.giveBack();
        assertThat(assignees(here)).as("tomorrow is not today").containsExactly(kim);

        post(kim, THERE, today);
        tasks.claim(there, actor(kim));
        ends.giveBack();
        ends.giveBack();

        assertThat(assignees(here, there)).containsExactly(null, kim);
        assertThat(jdbc.sql("select actor, from_person, to_person from tasks.acts where task_key = ? and act = 'RETURNED'")
                .param(here).query().listOfRows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("actor", "system").containsEntry("from_person", kim).containsEntry("to_person", null));
        postings.end(kim, today.minusDays(1), ADMIN);
        assertThat(accounts.find(kim).orElseThrow().roles()).isEmpty();
    }

    @Test
    void whatAColleagueIsResponsibleForGoesBackToThemAndIsTheGroupsWhenTheyReleaseIt() {
        LocalDate today = samples.ready().today();
        String lee = posted(HERE, today);
        String kim = posted(HERE, today);
        long task = trial(HERE);
        tasks.claim(task, actor(kim));
        jdbc.sql("update tasks.tasks set delegated_by = ? where task_key = ?").params(lee, task).update();

        post(kim, THERE, today);
        ends.giveBack();

        assertThat(assignees(task)).containsExactly(lee);
        tasks.release(task, actor(lee));
        assertThat(assignees(task)).as("nobody is responsible any more").containsExactly((String) null);
    }

    @Test
    void whereWhoWasResponsibleHasLeftTooTheGroupHasItAndOwesItToNobody() {
        LocalDate today = samples.ready().today();
        String lee = posted(HERE, today);
        String kim = posted(HERE, today);
        String next = posted(HERE, today);
        long task = trial(HERE);
        tasks.claim(task, actor(kim));
        jdbc.sql("update tasks.tasks set delegated_by = ? where task_key = ?").params(lee, task).update();
        post(lee, THERE, today);
        post(kim, THERE, today);

        ends.giveBack();
        assertThat(assignees(task)).containsExactly((String) null);

        tasks.claim(task, actor(next));
        tasks.release(task, actor(next));
        assertThat(assignees(task)).containsExactly((String) null);
    }

    private String posted(String office, LocalDate from) {
        String username = SampleData.unique("p-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, "a-long-test-password", "Person", null, null, false, Set.of()));
        post(username, office, from);
        return username;
    }

    private void post(String username, String office, LocalDate from) {
        postings.post(new NewPosting(username, office, null, false, null, Set.of(Role.CLEARANCE_OFFICER), from, null),
                "screen", ADMIN);
    }

    private Actor actor(String username) {
        return accounts.find(username).orElseThrow().actor();
    }

    private List<String> assignees(long... keys) {
        return Arrays.stream(keys).mapToObj(key -> jdbc.sql("select assignee from tasks.tasks where task_key = ?").param(key)
                .query((rs, n) -> Stream.ofNullable(rs.getString(1)).findFirst()).single().orElse(null)).toList();
    }

    private long trial(String office) {
        String number = "TR-POSTING-" + office;
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, closed_at)
                values (:number, 'trial', 'trial', :number, 'Trial', :office, 'OPEN', now(), now(), now()) on conflict do nothing
                """).param("number", number).param("office", office).update();
        long key = ++last;
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, kind, subject, case_office, priority)
                values (:key, :number, 1, 1, 1, 'Task_Trial', 'clearance-officer', :office, 'OPEN', :at, 'trial', :number,
                    :office, 0)
                """).param("key", key).param("number", number).param("office", office)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return key;
    }
}
