package org.openpass.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.openpass.testing.Answer;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this module read of cases and of the engine's records. */
final class EngineRecords {

    /** A key of the engine's first partition under which there is nothing. */
    static final long GONE = (1L << 51) + 1;

    private final JdbcClient jdbc;

    EngineRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    /** Files a declaration that an officer has to review, and waits until its instance is there. Its case number. */
    static String caseInReview(Filer filer) {
        Draft draft = filer.draft().inLine("origin", "IR");
        Answer receipt = filer.api().file(draft).mustBe(202);
        filer.api().awaitStatus(receipt.text("/declarationNumber"), "DOC_REVIEW");
        return receipt.text("/caseNumber");
    }

    long number(String query, Object... params) {
        return jdbc.sql(query).params(params).query(Long.class).single();
    }

    long owner(String caseNumber) {
        return number("select instance_key from casework.cases where number = ?", caseNumber);
    }

    /** How many instances of the case have the state. */
    long instances(String caseNumber, String state) {
        return number("select count(*) from engine.instances where case_number = ? and state = ?", caseNumber, state);
    }

    /** The elements that the instance completed, in order. */
    List<String> completed(long instance) {
        return jdbc.sql("""
                select element_id from engine.element_events where instance_key = ? and intent = 'ELEMENT_COMPLETED'
                order by position
                """).param(instance).query(String.class).list();
    }

    /** The variables that every process starts with. */
    static Map<String, Object> startVariables(String caseNumber) {
        return Map.of("caseNumber", caseNumber);
    }

    /** From now on the case is owned by an instance that was and is in the engine no more. */
    void loses(long owner, String caseNumber) {
        jdbc.sql("""
                insert into engine.instances (instance_key, process_id, version, definition_key, state, started_at)
                select ?, process_id, version, definition_key, 'ACTIVE', started_at from engine.instances
                where instance_key = ?
                """).params(GONE, owner).update();
        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(GONE, caseNumber).update();
    }

    /** It was not so. */
    void finds(long owner, String caseNumber) {
        jdbc.sql("update casework.cases set instance_key = ? where number = ?").params(owner, caseNumber).update();
        jdbc.sql("delete from engine.instances where instance_key = ?").param(GONE).update();
    }

    String declarationOf(String caseNumber) {
        return jdbc.sql("select number from declaration.declarations where case_number = ?").param(caseNumber)
                .query(String.class).single();
    }
}
