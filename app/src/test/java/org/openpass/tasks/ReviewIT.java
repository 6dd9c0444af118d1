package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.openpass.tasks.Review.Outcome;
import org.openpass.tasks.TaskRefused.Reason;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A colleague looks first, in an office of the test's own, at a step whose model asks for it and which nobody decides. */
@OpenPassTest
class ReviewIT {

    private static final String OFFICE = "982";
    private static final String PASSWORD = "a-long-test-password";
    private static final long FIRST_KEY = 8_800_000_000_000_000_000L;
    private static final Map<String, Object> DRAFT = Map.of("decision", "ACCEPT", "findings", "Invoice agrees", "days", 5);

    /** The audit trail outlives the test's rows, and a model is remembered: no key is used twice. */
    private static long last = FIRST_KEY;

    @Autowired
    SampleData samples;
    @Autowired
    Reviews reviews;
    @Autowired
    Tasks tasks;
    @Autowired
    Assignments assignments;
    @Autowired
    Inbox inbox;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    private Actor kim;
    private Actor lee;
    private Actor chief;
    private long key;

    @BeforeEach
    void aTaskOfKims() {
        kim = person(OFFICE, Role.INSPECTOR);
        lee = person(OFFICE, Role.INSPECTOR);
        chief = person(OFFICE, Role.SUPERVISOR);
        key = trial();
        tasks.claim(key, kim);
    }

    @AfterEach
    void remove() {
        for (String table : List.of("tasks", "acts", "reviews")) {
            jdbc.sql("delete from tasks." + table + " where task_key >= ?").param(FIRST_KEY).update();
        }
        jdbc.sql("delete from casework.timeline where case_number = 'TR-REVIEW'").update();
        jdbc.sql("delete from casework.cases where number = 'TR-REVIEW'").update();
        jdbc.sql("delete from engine.model_elements where definition_key >= ?").param(FIRST_KEY).update();
        jdbc.sql("delete from engine.releases where process_id = 'trial-review'").update();
    }

    @Test
    void whoIsAskedReturnsItWithChangesAndThenAgrees() {
        long before = assignments.newest();
        Review asked = ask(lee);
        assertThat(asked.round()).isEqualTo(1);
        assertThat(tasks.find(key, kim).orElseThrow().assignee()).as("who asks keeps the task").isEqualTo(kim.name());
        assertThat(keys(lee, Inbox.View.MINE)).as("it is the colleague's to do, too").containsExactly(key);
        assertThat(keys(kim, Inbox.View.MINE)).containsExactly(key);
        assertThat(keys(kim, Inbox.View.WAITING)).containsExactly(key);
        assertThat(assignments.handed(before, lee)).singleElement()
                .satisfies(told -> assertThat(told.act().note()).isEqualTo("Is it enough?"));
        refused(Reason.REVIEW_OPEN, lee.name(), () -> ask(chief));
        refused(Reason.REVIEW_OPEN, lee.name(), this::decide);
        refused(Reason.REVIEW_OPEN, lee.name(), () -> reviews.agree(key, null, kim));

        Review returned = reviews.giveBack(key, "The third page is missing", Map.of("findings", "Page 3 is missing"), lee);
        assertThat(returned).extracting(Review::outcome, Review::changed)
                .containsExactly(Outcome.RETURNED, Map.of("findings", "Page 3 is missing"));
        assertThat(keys(lee, Inbox.View.MINE)).isEmpty();
        assertThat(keys(kim, Inbox.View.WAITING)).isEmpty();
        refused(Reason.REVIEW_MISSING, null, this::decide);
        refused(Reason.REVIEW_OVER, null, () -> reviews.agree(key, null, lee));

        ask(lee);
        reviews.agree(key, "Good", lee);
        refused(Reason.REVIEW_MISSING, null, () -> tasks.decide(key, kim, "ACCEPT",
                Map.of("decision", "ACCEPT", "findings", "Something else"), null));
        assertThatThrownBy(this::decide).as("the review lets it pass, to a step that no module handles")
                .isInstanceOf(IllegalStateException.class);
        assertThat(reviews.of(key, kim)).extracting(Review::round, Review::outcome)
                .containsExactly(tuple(1, Outcome.RETURNED), tuple(2, Outcome.AGREED));
        assertThat(jdbc.sql("select count(*) from casework.timeline where case_number = 'TR-REVIEW' and audience = 'OFFICER'")
                .query(Long.class).single()).isEqualTo(4);
    }

    @Test
    void whoAgreesIsAnotherThanWhoDecides() {
        ask(lee);
        reviews.agree(key, null, lee);
        assignments.transfer(key, new Target.Person(lee.name()), "Decide it", null, kim);

        refused(Reason.REVIEW_MISSING, null, () -> tasks.decide(key, lee, "ACCEPT", DRAFT, null));
    }

    @Test
    void aRequestIsWithdrawnByWhoAskedHasTheTaskOrSupervises() {
        Actor stranger = person("981", Role.INSPECTOR);
        ask(lee);
        refused(Reason.NOT_YOURS, null, () -> reviews.withdraw(key, stranger));
        refused(Reason.NOT_YOURS, null, () -> reviews.of(key, stranger));
        refused(Reason.REVIEW_OPEN, lee.name(), () -> reviews.withdraw(key, person(OFFICE, Role.INSPECTOR)));
        assertThat(reviews.withdraw(key, kim).outcome()).isEqualTo(Outcome.WITHDRAWN);
        refused(Reason.REVIEW_OVER, null, () -> reviews.withdraw(key, kim));
        ask(lee);
        assertThat(reviews.withdraw(key, chief).round()).isEqualTo(2);

        refused(Reason.NOT_FOR_THEM, stranger.name(), () -> ask(stranger));
        refused(Reason.NOT_FOR_THEM, kim.name(), () -> ask(kim));
        refused(Reason.TAKEN, kim.name(), () -> reviews.ask(key, chief.name(), "Mine?", DRAFT, null, lee));
        assertThatThrownBy(() -> reviews.ask(key, lee.name(), " ", DRAFT, null, kim))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofAnswerAndWithdrawalAtOnceOneComesFirst() throws Exception {
        for (int round = 1; round <= 8; round++) {
            ask(lee);
            CyclicBarrier start = new CyclicBarrier(3);
            List<Callable<Object>> acts = List.of(() -> at(start, () -> reviews.agree(key, null, lee)),
                    () -> at(start, () -> reviews.giveBack(key, "No", null, lee)),
                    () -> at(start, () -> reviews.withdraw(key, kim)));
            List<Object> answers = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(acts.size())) {
                for (Future<Object> done : pool.invokeAll(acts)) {
                    answers.add(done.get());
                }
            }
            assertThat(answers.stream().filter(Review.class::isInstance)).hasSize(1);
            assertThat(reviews.of(key, kim)).hasSize(round).noneMatch(Review::open);
        }
    }

    @Test
    void softwareAsksAndAnswersByTheSameDoor() {
        String path = "/api/v1/tasks/" + key;
        api(kim).post(path + "/review", Map.of("person", lee.name(), "question", "Enough?", "answers", DRAFT)).mustBe(200);
        assertThat(api(kim).post(path + "/decision", DRAFT).mustBe(409).text("/code")).isEqualTo("task.reviewOpen");
        assertThat(api(lee).get(path + "/reviews").mustBe(200).text("/0/draft/findings")).isEqualTo("Invoice agrees");
        api(person("981", Role.INSPECTOR)).get(path + "/reviews").mustBe(404);
        api(lee).post(path + "/review/return", Map.of("changed", Map.of())).mustBe(422);
        api(lee).post(path + "/review/return", Map.of("remark", "No", "changed", Map.of("days", 6))).mustBe(200);
        assertThat(api(kim).post(path + "/decision", DRAFT).mustBe(409).text("/code")).isEqualTo("task.reviewMissing");
        assertThat(api(kim).send("DELETE", path + "/review").mustBe(409).text("/code")).isEqualTo("task.reviewOver");
    }

    private Review ask(Actor of) {
        return reviews.ask(key, of.name(), "Is it enough?", DRAFT, null, kim);
    }

    private void decide() {
        tasks.decide(key, kim, "ACCEPT", DRAFT, null);
    }

    private List<Long> keys(Actor actor, Inbox.View view) {
        return inbox.page(actor, view, null, 10).stream().map(entry -> entry.task().key()).toList();
    }

    private Api api(Actor actor) {
        return Api.at(samples.admin().baseUrl()).account(actor.name(), PASSWORD);
    }

    private static Object at(CyclicBarrier start, Callable<Review> act) throws Exception {
        start.await();
        try {
            return act.call();
        } catch (TaskRefused late) {
            return late;
        }
    }

    private static void refused(Reason reason, String who, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(TaskRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.who()).isEqualTo(who);
        });
    }

    private Actor person(String office, Role role) {
        String name = SampleData.unique("rv-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, PASSWORD, "Person " + name, null, office, false, Set.of(role)));
        return new Actor(name, null, office, false, Set.of(role));
    }

    /** Of a case that is closed: nobody begins a process for it. */
    private long trial() {
        last++;
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, closed_at)
                values ('TR-REVIEW', 'trial', 'trial', 'TR-REVIEW', 'Trial', ?, 'OPEN', now(), now(), now()) on conflict do nothing
                """).param(OFFICE).update();
        jdbc.sql("insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn) "
                + "values (?, 'trial-review', ?, 'none', 'PACKAGED', '<none/>')").params(last, (int) (last - FIRST_KEY)).update();
        jdbc.sql("insert into engine.model_elements (definition_key, element_id, type, name, properties) "
                + "values (?, 'Task_Trial', 'userTask', 'Trial', '{\"review\": \"required\"}')").param(last).update();
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, kind, subject, case_office)
                values (?, 'TR-REVIEW', 1, 1, ?, 'Task_Trial', 'inspector', ?, 'OPEN', now(), 'trial', 'TR-REVIEW', ?)
                """).params(last, last, OFFICE, OFFICE).update();
        return last;
    }
}
