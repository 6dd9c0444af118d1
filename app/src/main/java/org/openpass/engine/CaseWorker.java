package org.openpass.engine;

/**
 * A step that reads nothing of its job but the case, as nearly all do: what it works on stands in the database.
 *
 * @param <O> as {@link Worker}
 */
public interface CaseWorker<O> extends Worker<CaseWorker.OfCase, O> {

    /** What is read of the job. */
    record OfCase(String caseNumber) {
    }

    @Override
    default Class<OfCase> input() {
        return OfCase.class;
    }
}
