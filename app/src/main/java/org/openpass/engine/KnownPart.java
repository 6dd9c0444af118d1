package org.openpass.engine;

import java.util.List;

/**
 * A process that is made to be called by others.
 *
 * @param caseProcess the process of the cases on which it works
 * @param takes variables that who calls it must have
 * @param tags by which it may be called, the newest first
 * @param title of the newest version
 */
public record KnownPart(String id, String caseProcess, List<String> takes, List<String> tags, Resources.Title title) {
}
