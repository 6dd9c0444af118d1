package org.openpass.engine;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one transaction of a job: fence, stored answer, work, answer. */
@Component
class JobTransaction {

    private static final int MAX_OUTPUT_BYTES = 4_096;

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseRegistry cases;

    JobTransaction(TransactionTemplate transaction, JdbcClient jdbc, JsonMapper json, CaseRegistry cases) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
        this.cases = cases;
    }

    /** @return the job's output variables as JSON, or empty when the instance is surplus */
    <I, O> Optional<String> run(long jobKey, String jobType, String elementId, long instanceKey, String variables,
            Worker<I, O> worker) {
        JsonNode tree = json.readTree(variables);
        String caseNumber = tree.path("caseNumber").asString("");
        I input = json.treeToValue(tree, worker.input());
        return transaction.execute(status -> {
            if (!cases.enter(caseNumber, instanceKey)) {
                return Optional.empty();
            }
            // A job that the engine lost before it had written it left its key to another, of another case.
            Optional<String> stored = jdbc.sql("select output::text from engine.finished_jobs where job_key = ? "
                    + "and case_number = ? and job_type = ?").params(jobKey, caseNumber, jobType).query(String.class).optional();
            if (stored.isPresent()) {
                return stored;
            }
            O output = worker.work(new Worker.Job<>(jobKey, caseNumber, instanceKey, elementId, input));
            String answer = output == null ? "{}" : json.writeValueAsString(output);
            if (answer.length() > MAX_OUTPUT_BYTES) {
                throw new IllegalStateException(jobType + " answers with " + answer.length()
                        + " bytes; only ids and gateway flags go to the engine");
            }
            jdbc.sql("""
                    insert into engine.finished_jobs (job_key, case_number, job_type, output) values (?, ?, ?, ?::jsonb)
                    on conflict (job_key) do update set case_number = excluded.case_number, job_type = excluded.job_type,
                        output = excluded.output, finished_at = excluded.finished_at
                    """).params(jobKey, caseNumber, jobType, answer).update();
            return Optional.of(answer);
        });
    }
}
