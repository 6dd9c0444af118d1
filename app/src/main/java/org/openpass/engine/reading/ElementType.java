package org.openpass.engine.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What may stand in a diagram of BPMN 2.0. The constants are the words of the engine's record stream, so that an element
 * read here and one that a case stands at are compared by name. Not all of them are allowed: see {@link ProcessModel#refusals()}.
 */
public enum ElementType {
    START_EVENT("startEvent"), END_EVENT("endEvent"), INTERMEDIATE_CATCH_EVENT("intermediateCatchEvent"),
    INTERMEDIATE_THROW_EVENT("intermediateThrowEvent"), BOUNDARY_EVENT("boundaryEvent"),
    SERVICE_TASK("serviceTask"), USER_TASK("userTask"), BUSINESS_RULE_TASK("businessRuleTask"), RECEIVE_TASK("receiveTask"),
    CALL_ACTIVITY("callActivity"), SUB_PROCESS("subProcess"), EVENT_SUB_PROCESS("subProcess"),
    EXCLUSIVE_GATEWAY("exclusiveGateway"), PARALLEL_GATEWAY("parallelGateway"), EVENT_BASED_GATEWAY("eventBasedGateway"),
    INCLUSIVE_GATEWAY("inclusiveGateway"), COMPLEX_GATEWAY("complexGateway"), TASK("task"), MANUAL_TASK("manualTask"),
    SCRIPT_TASK("scriptTask"), SEND_TASK("sendTask"), TRANSACTION("transaction"), AD_HOC_SUB_PROCESS("adHocSubProcess");

    private static final Map<String, ElementType> BY_NAME = Arrays.stream(values())
            .filter(type -> type != EVENT_SUB_PROCESS)
            .collect(Collectors.toMap(ElementType::bpmn, Function.identity()));

    private final String bpmn;

    ElementType(String bpmn) {
        this.bpmn = bpmn;
    }

    /** The name of the element in the file. */
    public String bpmn() {
        return bpmn;
    }

    static Optional<ElementType> named(String bpmn) {
        return Optional.ofNullable(BY_NAME.get(bpmn));
    }

    public boolean isGateway() {
        return name().endsWith("_GATEWAY");
    }

    /** Whether elements stand in it. */
    public boolean isScope() {
        return this == SUB_PROCESS || this == EVENT_SUB_PROCESS || this == TRANSACTION || this == AD_HOC_SUB_PROCESS;
    }

    public boolean isActivity() {
        return name().endsWith("TASK") || this == CALL_ACTIVITY || isScope();
    }
}
