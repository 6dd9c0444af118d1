package org.openpass.deploy.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.value.DecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceCreationRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.ProcessMetadataValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * One record of the engine as the table keeps it.
 * A row is built when the record arrives, because the broker reuses the record's memory afterwards.
 */
record FeedRow(
        int partition, long position, String valueType, String intent, long key,
        Long processInstanceKey, String processId, String elementId, OffsetDateTime recordedAt, String value) {

    /** PostgreSQL takes no NUL in text or jsonb. An even run of backslashes before it is an escaped backslash. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    static FeedRow of(Record<?> found) {
        Place place = Place.of(found.getValue());
        return new FeedRow(
                found.getPartitionId(), found.getPosition(), found.getValueType().name(), found.getIntent().name(),
                found.getKey(), place.processInstanceKey() > 0 ? place.processInstanceKey() : null,
                plain(place.processId()), plain(place.elementId()),
                Instant.ofEpochMilli(found.getTimestamp()).atOffset(ZoneOffset.UTC), withoutNul(found.getValue().toJson()));
    }

    /** Whether a row that is already stored says the same fact. */
    boolean sameFactAs(String storedType, String storedIntent, long storedKey) {
        return valueType.equals(storedType) && intent.equals(storedIntent) && key == storedKey;
    }

    static String withoutNul(String json) {
        // The pattern removes one escape of a run at a time: the look-behind sees the text before the replacement.
        String cleaned = json.indexOf('\0') < 0 ? json : json.replace("\0", "");
        return cleaned.contains("\\u0000") ? ESCAPED_NUL.matcher(cleaned).replaceAll("$1") : cleaned;
    }

    private static String plain(String text) {
        return text == null || text.isEmpty() ? null : text.replace("\0", "");
    }

    /** Where in which process a record happened; the broker's types share no interface for it. */
    private record Place(long processInstanceKey, String processId, String elementId) {

        static Place of(RecordValue value) {
            return switch (value) {
                case ProcessInstanceRecordValue v -> new Place(v.getProcessInstanceKey(), v.getBpmnProcessId(), v.getElementId());
                case UserTaskRecordValue v -> new Place(v.getProcessInstanceKey(), v.getBpmnProcessId(), v.getElementId());
                case IncidentRecordValue v -> new Place(v.getProcessInstanceKey(), v.getBpmnProcessId(), v.getElementId());
                case JobRecordValue v -> new Place(v.getProcessInstanceKey(), v.getBpmnProcessId(), v.getElementId());
                case DecisionEvaluationRecordValue v -> new Place(v.getProcessInstanceKey(), v.getBpmnProcessId(), v.getElementId());
                case ProcessInstanceCreationRecordValue v -> new Place(v.getProcessInstanceKey(), v.getBpmnProcessId(), null);
                case ProcessMetadataValue v -> new Place(-1, v.getBpmnProcessId(), null);
                default -> new Place(-1, null, null);
            };
        }
    }
}
