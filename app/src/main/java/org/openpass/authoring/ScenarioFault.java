package org.openpass.authoring;

/**
 * What is wrong in the file of a scenario.
 *
 * @param where   the field, {@code then[2].pass}
 * @param message what is wrong with it, in English
 * @param mend    what would be right
 */
public record ScenarioFault(String where, String message, String mend) {
}
