package org.openpass.engine.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a process: event, activity or gateway. What its type does not have is null or empty.
 *
 * @param name English, null where it has none
 * @param scope the sub-process that it stands in, or the process
 * @param attachedTo of a boundary event: the activity that it hangs on
 * @param interrupting of a boundary event, and of the start of an event sub-process
 * @param defaultFlow the flow that is taken when no condition holds
 * @param loop PARALLEL or SEQUENTIAL if it is done for each of a list
 * @param properties {@code zeebe:property}: role, owner, goal, status, trader.ko …
 */
public record Element(String id, ElementType type, String name, String scope, Event event, String attachedTo,
        boolean interrupting, String defaultFlow, String loop, Job job, Form form, Decision decision, Call call,
        Assignment assignment, boolean engineTask, List<Mapping> inputs, List<Mapping> outputs,
        Map<String, String> properties, String documentation, int line) {

    public enum EventKind { NONE, MESSAGE, TIMER, ERROR, TERMINATE, SIGNAL, ESCALATION, COMPENSATION, CONDITIONAL, LINK, CANCEL, SEVERAL }

    /**
     * What an event, or a receive task, waits for or says.
     *
     * @param ref id of the message or error
     * @param timer {@code timeDate}, {@code timeDuration} or {@code timeCycle}
     * @param at when a timer is due, as it stands in the file
     */
    public record Event(EventKind kind, String ref, String timer, String at) {
        static final Event NONE = new Event(EventKind.NONE, null, null, null);
    }

    /** The worker's step of a service task. */
    public record Job(String type, String retries) {
    }

    /** @param binding {@code latest}, {@code deployment} or {@code versionTag} */
    public record Form(String id, String binding, String versionTag) {
    }

    /** @param result the variable that takes the answer */
    public record Decision(String id, String binding, String versionTag, String result) {
    }

    /**
     * Another process that a call activity runs.
     *
     * @param gives whether it is given all variables of the case
     * @param returns whether all its variables come back, over those of the case, where no output is named
     */
    public record Call(String processId, String binding, String versionTag, boolean gives, boolean returns) {
    }

    /** For whom a user task is, and until when. */
    public record Assignment(String assignee, String groups, String users, String dueDate, String followUpDate) {
    }

    /** @param source the expression with its {@code =} */
    public record Mapping(String source, String target) {
    }

    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key)).filter(value -> !value.isBlank());
    }

    /** The kind of its event; {@code NONE} of what is no event. */
    public EventKind eventKind() {
        return event == null ? EventKind.NONE : event.kind();
    }
}
