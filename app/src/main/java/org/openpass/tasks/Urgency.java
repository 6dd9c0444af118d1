package org.openpass.tasks;

import java.time.Instant;
import java.util.List;

/**
 * How urgent a task is and why; for officers only.
 *
 * @param priority what counts: 0 to 100
 * @param computed what the factors give
 * @param prioritySet what somebody said instead, or null; then also who and why
 * @param goal the parameter that gives the time, or null
 * @param goalAt until when it is to be done by the goal, or null
 * @param dueAt until when it is to be done; another than {@code goalAt} where somebody said so, then also who and why
 * @param deadlineAt the nearest legal deadline for an act of customs, or null
 */
public record Urgency(long taskKey, String elementId, String office, Instant createdAt, int priority, int computed,
        List<PriorityFactor> factors, Integer prioritySet, String prioritySetBy, String priorityReason, String goal,
        Instant goalAt, Instant dueAt, String dueSetBy, String dueReason, Instant deadlineAt) {
}
