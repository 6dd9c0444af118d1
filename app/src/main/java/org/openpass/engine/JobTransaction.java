package org.openpass.engine;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one transaction of a job: fence, stored answer, work, answer. A job of an instance that another has called is the case's if
 * the one at the root of the calls owns the case. Which one that is, is known from the feed alone: until it has told, there is
 * nothing to work. So a called instance that the engine loses before it is written has never acted (ADR 7).
 */
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

    /**
     * What came of a job.
     *
     * @param answer its output variables as JSON; null when its instance is surplus
     * @param surplus the instance that is to be cancelled then, the root of those that called it
     */
    record Outcome(String answer, long surplus) {

        static Outcome surplus(long instanceKey) {
            return new Outcome(null, instanceKey);
        }

        static Outcome of(String answer) {
            return new Outcome(answer, 0);
        }
    }

    /** The feed has not told yet who called the instance of a job. */
    static final class CallerUnknown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CallerUnknown(long instanceKey) {
            super("Who called instance " + instanceKey + " is not known yet", null, false, false);
        }
    }

    /**
     * @param processId the process of the job's instance
     * @throws CallerUnknown when the job is to be run a moment later
     */
    <I, O> Outcome run(long jobKey, String jobType, String elementId, String processId, long instanceKey, String variables,
            Worker<I, O> worker) {
        JsonNode tree = json.readTree(variables);
        String caseNumber = tree.path("caseNumber").asString("");
        I input = json.treeToValue(tree, worker.input());
        return transaction.execute(status -> {
            long root = instanceKey;
            switch (cases.enter(caseNumber, processId, instanceKey)) {
                case SURPLUS -> {
                    return Outcome.surplus(instanceKey);
                }
                case CALLED -> {
                    root = root(caseNumber, instanceKey);
                    if (!cases.enter(caseNumber, root)) {
                        return Outcome.surplus(root);
                    }
                }
                case OWNER -> { }
            }
            // A job that the engine lost before it had written it left its key to another, of another case.
            Optional<String> stored = jdbc.sql("select output::text from engine.finished_jobs where job_key = ? "
                    + "and case_number = ? and job_type = ?").params(jobKey, caseNumber, jobType).query(String.class).optional();
            if (stored.isPresent()) {
                return Outcome.of(stored.get());
            }
            O output = worker.work(new Worker.Job<>(jobKey, caseNumber, root, elementId, input));
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
            return Outcome.of(answer);
        });
    }

    /** The instance at the root of the calls; the instance itself if none called it. */
    private long root(String caseNumber, long instanceKey) {
        Called called = jdbc.sql("select case_number, coalesce(root_key, instance_key) from engine.instances where instance_key = ?")
                .param(instanceKey).query((rs, n) -> new Called(rs.getString(1), rs.getLong(2))).optional()
                .orElseThrow(() -> new CallerUnknown(instanceKey));
        if (!caseNumber.equals(called.caseNumber())) {
            throw new IllegalStateException("Instance " + instanceKey + " is of case " + called.caseNumber() + ", its job says of "
                    + caseNumber);
        }
        return called.root();
    }

    private record Called(String caseNumber, long root) {
    }
}
