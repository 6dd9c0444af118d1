package org.openpass.tasks;

/**
 * That another gave a task to somebody, or took it from them.
 *
 * @param subject number of the document that the task's case is about
 */
public record Handed(TaskAct act, String subject) {
}
