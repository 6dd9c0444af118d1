package org.openpass.engine;

import java.util.Set;

/**
 * One automated step of a process. The engine module runs {@link #work} in one database transaction behind the fence,
 * then completes the job with what it returned; a job delivered again after its commit gets the stored answer, so the
 * work is done once.
 *
 * @param <I> the job's variables that this step reads, a record
 * @param <O> ids and gateway flags for the process, a record of at most 2 kB as JSON
 */
public interface Worker<I, O> {

    /** The job type, {@code module.verbObject}, as the model names it. */
    String jobType();

    /** The type that the job's variables are read into; unknown variables are ignored. */
    Class<I> input();

    /** Whether its effect is once a case: a model has the step once on any path, however often a loop passes it. */
    default boolean once() {
        return false;
    }

    /** Job types of which each path to this step has one before it. */
    default Set<String> after() {
        return Set.of();
    }

    /**
     * Does the step. An exception rolls everything back: the job is tried again with back-off, then an incident.
     *
     * @throws BusinessHindrance a BPMN error that the model catches; the transaction is rolled back
     */
    O work(Job<I> job);

    /**
     * A job as a worker sees it.
     *
     * @param key the engine's key of the job
     * @param caseNumber the case it belongs to
     * @param instanceKey the process instance that owns the case
     * @param elementId id of the step in the model
     */
    record Job<I>(long key, String caseNumber, long instanceKey, String elementId, I input) {
    }

    /** A business reason why the step cannot be done, with the model's error code. */
    class BusinessHindrance extends RuntimeException {
        private final String code;

        /** @param code as the error event in the model names it */
        public BusinessHindrance(String code, String message) {
            super(message);
            this.code = code;
        }

        /** The BPMN error code. */
        public String code() {
            return code;
        }
    }
}
