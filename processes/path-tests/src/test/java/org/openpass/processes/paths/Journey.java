package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.engine.ProcessStarter;
import org.openpass.testing.Answer;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One declaration on its way through the process: what the engine told of it, and what people and payers do to it. */
final class Journey {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Filer filer;
    private final String number;
    private final String caseNumber;

    private Journey(JdbcClient jdbc, Filer filer, String number, String caseNumber) {
        this.jdbc = jdbc;
        this.filer = filer;
        this.number = number;
        this.caseNumber = caseNumber;
    }

    /** Files the draft. */
    static Journey begin(JdbcClient jdbc, Filer filer, Draft draft) {
        Answer receipt = filer.api().file(draft).mustBe(202);
        return new Journey(jdbc, filer, receipt.text("/declarationNumber"), receipt.text("/caseNumber"));
    }

    /** The way of a case that is about no declaration. */
    static Journey ofCase(JdbcClient jdbc, String caseNumber) {
        return new Journey(jdbc, null, null, caseNumber);
    }

    /** Waits until the declaration has the status. */
    Answer await(String status) {
        return filer.api().awaitStatus(number, status);
    }

    /** The number of the declaration. */
    String number() {
        return number;
    }

    /** The case that people decide tasks of. */
    String caseNumber() {
        return caseNumber;
    }

    /** Sends what the declarant does about the declaration. */
    Answer post(String act, Map<String, ?> body) {
        return filer.api().post("/api/v1/declarations/" + number + act, body);
    }

    /** The way of a request to change this declaration. */
    Journey ofChange(String change) {
        return new Journey(jdbc, filer, change, jdbc.sql("select case_number from declaration.changes where number = ?")
                .param(change).query(String.class).single());
    }

    /** Waits until the case has the status; for cases that are no declarations. */
    void awaitCase(String status) {
        await().atMost(LIMIT).until(() -> jdbc.sql("select status from casework.cases where number = ?")
                .param(caseNumber).query(String.class).single().equals(status));
    }

    /** When a deadline of the case passes; time limits end on working days, so it depends on the day of the test. */
    Instant deadline(String kind) {
        return jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = ?")
                .params(caseNumber, kind).query((rs, n) -> rs.getTimestamp(1).toInstant()).single();
    }

    /** Moves a deadline of the case, as an outage or an extension does. */
    void moveDeadline(String kind, Instant later) {
        int moved = jdbc.sql("update casework.deadlines set due_at = ? where case_number = ? and kind = ?")
                .params(Timestamp.from(later), caseNumber, kind).update();
        assertThat(moved).isEqualTo(1);
    }

    /** Waits until the element was reached so often. */
    void awaitTimes(String element, int times) {
        await().atMost(LIMIT).until(() -> jdbc.sql("select count(*) from feed.records where process_instance_key = ? "
                + "and value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_ACTIVATED' and element_id = ?")
                .params(instance(), element).query(Long.class).single() >= times);
    }

    /** The state just after a withdrawal's commit, when its message has not reached the engine. */
    void markWithdrawn() {
        jdbc.sql("update declaration.declarations set status = 'WITHDRAWN', withdrawn_at = now() where number = ?")
                .param(number).update();
        jdbc.sql("update casework.cases set status = 'WITHDRAWN', closed_at = now() where number = ?")
                .param(caseNumber).update();
    }

    /** The bank tells of the payment. */
    void pay(ProcessStarter news, TransactionTemplate transaction) {
        transaction.executeWithoutResult(s -> news.publish(caseNumber, "duty-paid", "paid:" + caseNumber, Map.of()));
    }

    /** Waits for the end of the case's only instance and returns the path that the engine recorded. */
    List<String> path() {
        await().atMost(LIMIT).until(() -> jdbc.sql("select count(*) from engine.instances where instance_key = ? "
                + "and state = 'COMPLETED'").param(instance()).query(Long.class).single() == 1);
        assertThat(jdbc.sql("select instance_key from engine.instances where case_number = ?").param(caseNumber)
                .query(Long.class).list()).containsExactly(instance());
        return jdbc.sql("""
                select element_id from feed.records
                where process_instance_key = ? and value_type = 'PROCESS_INSTANCE'
                and intent in ('ELEMENT_ACTIVATED', 'SEQUENCE_FLOW_TAKEN')
                and value ->> 'bpmnElementType' <> 'PROCESS' order by partition_id, position
                """).param(instance()).query(String.class).list();
    }

    /**
     * The rules of the decision that matched, in their order, as the projection of the feed keeps them. Waits for the
     * projection: a case can be accepted before the news of its decisions was read.
     */
    List<String> matchedRules(String decision) {
        await().atMost(LIMIT).until(() -> jdbc.sql("select count(*) from engine.decision_evaluations "
                + "where instance_key = ? and decision_id = ?").params(instance(), decision)
                .query(Long.class).single() > 0);
        return jdbc.sql("""
                select rule ->> 'ruleId' from engine.decision_evaluations d, jsonb_array_elements(matched_rules) rule
                where instance_key = ? and decision_id = ?
                """).params(instance(), decision).query(String.class).list();
    }

    /** What the decision answered under a name; null when it is nothing. */
    String output(String decision, String name) {
        return jdbc.sql("select output ->> ? from engine.decision_evaluations where instance_key = ? "
                + "and decision_id = ?").params(name, instance(), decision)
                .query((rs, n) -> Optional.ofNullable(rs.getString(1))).single().orElse(null);
    }

    private long instance() {
        return await().atMost(LIMIT).until(() -> jdbc.sql("select instance_key from casework.cases where number = ?")
                .param(caseNumber).query(Long.class).optional().orElse(null), key -> key != null);
    }

    private static org.awaitility.core.ConditionFactory await() {
        return org.awaitility.Awaitility.await().pollInterval(Duration.ofMillis(100));
    }
}
