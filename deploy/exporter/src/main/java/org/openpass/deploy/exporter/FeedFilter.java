package org.openpass.deploy.exporter;

import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.util.EnumSet;
import java.util.Set;

/** What of the engine's log the application reads: facts only, never commands, and no in-between states. */
final class FeedFilter implements Context.RecordFilter {

    /**
     * Raise it whenever the sets below change: a position without a row is then the older filter's doing,
     * and no sign of another history.
     */
    static final int VERSION = 2;

    private static final Set<ValueType> TYPES = EnumSet.of(
            ValueType.PROCESS_INSTANCE, ValueType.PROCESS_INSTANCE_CREATION, ValueType.USER_TASK, ValueType.INCIDENT,
            ValueType.JOB, ValueType.DECISION_EVALUATION, ValueType.DEPLOYMENT, ValueType.PROCESS, ValueType.FORM,
            ValueType.DECISION, ValueType.DECISION_REQUIREMENTS);

    private static final Set<Intent> ELEMENT_INTENTS = Set.of(
            ProcessInstanceIntent.ELEMENT_ACTIVATED, ProcessInstanceIntent.ELEMENT_COMPLETED,
            ProcessInstanceIntent.ELEMENT_TERMINATED, ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN,
            ProcessInstanceIntent.ELEMENT_MIGRATED);

    /** Only what is out of the ordinary: that a job was made and done stands in its element's records, without its variables. */
    private static final Set<Intent> JOB_INTENTS = Set.of(
            JobIntent.FAILED, JobIntent.ERROR_THROWN, JobIntent.CANCELED,
            JobIntent.TIMED_OUT, JobIntent.RETRIES_UPDATED);

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return TYPES.contains(type);
    }

    boolean accepts(Record<?> found) {
        return acceptType(found.getRecordType()) && acceptValue(found.getValueType()) && switch (found.getValueType()) {
            case PROCESS_INSTANCE -> ELEMENT_INTENTS.contains(found.getIntent());
            case JOB -> JOB_INTENTS.contains(found.getIntent());
            default -> true;
        };
    }
}
