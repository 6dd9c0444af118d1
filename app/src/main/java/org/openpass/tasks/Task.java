package org.openpass.tasks;

import java.time.Instant;
import java.util.Map;

/**
 * A piece of a person's work.
 *
 * @param key the engine's key of the user task
 * @param elementId the step in the model
 * @param role who may do it, the model's candidate group
 * @param office the office whose work it is
 * @param assignee who claimed it, or null
 * @param formKey the form that it was created with, or null
 * @param version counts changes of the task
 * @param kind the kind of case, which is its process id
 * @param subject number of the document that the case is about
 * @param goal the goal of the service that the step is to be done by, or null
 * @param deadlineAt the nearest legal deadline for an act of customs, or null
 * @param priority how urgent it is, worked out: 0 to 100
 * @param prioritySet how urgent somebody said that it is, which counts in its place; or null
 * @param onBehalfOf the account in whose place it was decided, or null
 * @param delegatedBy who gave it to the assignee, or null
 * @param subjectVersion the version of what is decided on, as it stands now: of the declaration's document. A decision
 *     names the version that its officer has read. Null in lists, and when nothing is to be decided any more
 */
public record Task(long key, String caseNumber, long instanceKey, long definitionKey, String elementId, String role,
        String office, Long formKey, State state, String assignee, int version, Instant createdAt, Instant dueAt, String decidedBy,
        Instant decidedAt, String decision, String kind, String subject, String goal, Instant deadlineAt, int priority,
        Integer prioritySet, String onBehalfOf, String delegatedBy, Integer subjectVersion) {

    /** The same task, to be decided on this version of its subject. */
    Task on(int version) {
        return new Task(key, caseNumber, instanceKey, definitionKey, elementId, role, office, formKey, state, assignee,
                this.version, createdAt, dueAt, decidedBy, decidedAt, decision, kind, subject, goal,
                deadlineAt, priority, prioritySet, onBehalfOf, delegatedBy, version);
    }

    /** What the timeline says of its decision: the answer, and in whose place it was given. */
    public Map<String, String> said(String answer) {
        return onBehalfOf == null ? Map.of("decision", answer) : Map.of("decision", answer, "onBehalfOf", onBehalfOf);
    }

    /** Where a task stands. */
    public enum State {
        /** Waits for a person. */
        OPEN,
        /** Decided here; the engine is being told. */
        DECIDED,
        /** The engine took the decision. */
        CONFIRMED,
        /** Ended without the engine taking a decision: its wait was interrupted. */
        CLOSED
    }
}
