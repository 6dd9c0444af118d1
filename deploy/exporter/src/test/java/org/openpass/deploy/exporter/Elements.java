package org.openpass.deploy.exporter;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.lang.reflect.Proxy;

/** Records of elements, as the broker delivers them. */
final class Elements {

    private Elements() {
    }

    static Record<?> activated(long position, long key) {
        return of(position, key, ProcessInstanceIntent.ELEMENT_ACTIVATED, "{\"elementId\":\"Task_Assess\"}");
    }

    static Record<?> of(long position, long key, ProcessInstanceIntent intent, String json) {
        return ImmutableRecord.<ProcessInstanceRecordValue>builder()
                .withPartitionId(1).withPosition(position).withKey(key).withTimestamp(1_790_000_000_000L)
                .withRecordType(RecordType.EVENT).withRejectionType(RejectionType.NULL_VAL)
                .withValueType(ValueType.PROCESS_INSTANCE).withIntent(intent).withValue(value(json)).build();
    }

    /** The library's value cannot write itself as JSON, which the broker's own can. */
    private static ProcessInstanceRecordValue value(String json) {
        var fields = ImmutableProcessInstanceRecordValue.builder()
                .withProcessInstanceKey(77).withBpmnProcessId("import-declaration").withElementId("Task_Assess").build();
        return (ProcessInstanceRecordValue) Proxy.newProxyInstance(Elements.class.getClassLoader(),
                new Class<?>[] {ProcessInstanceRecordValue.class}, (self, method, arguments) ->
                        method.getName().equals("toJson") ? json : method.invoke(fields, arguments));
    }
}
