package org.openpass.tasks;

/**
 * A reason why a task is more or less urgent than others.
 *
 * @param code what it is: risk.HIGH, perishable, aeo; time.half, time.threeQuarters, time.over
 * @param points what it adds
 * @param parameter the parameter that the points come from
 */
public record PriorityFactor(String code, int points, String parameter) {
}
