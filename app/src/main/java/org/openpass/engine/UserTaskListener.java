package org.openpass.engine;

import java.time.Instant;

/** Follows the engine's user tasks, in the transaction that projects the feed; each call may come again. */
public interface UserTaskListener {

    /**
     * A user task waits for a person.
     *
     * @param role the candidate group of the model, a role in lower case with hyphens
     * @param form the form's key as the engine bound it, or null
     */
    record Created(long taskKey, String caseNumber, long instanceKey, long elementKey, long definitionKey,
            String elementId, String role, String form, Instant dueAt, Instant at) {
    }

    /** A task was created. */
    void created(Created task);

    /** The engine took the completion: the decision is confirmed. */
    void completed(long taskKey, Instant at);

    /** The case goes on upon another release: the task is this element of it. Form, group and due date stay. */
    void migrated(long taskKey, long definitionKey, String elementId);

    /** The engine took the task away: its wait was interrupted. */
    void canceled(long taskKey, Instant at);

    /**
     * The step of a task was ended early. The engine 8.6.0 says nothing of the task itself when the case was placed elsewhere, and
     * keeps it; nobody is to work on it any more.
     */
    void ended(String caseNumber, long elementKey, Instant at);
}
