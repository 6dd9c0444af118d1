package org.openpass.casework;

import java.time.Instant;
import java.util.List;

/**
 * A note of an officer about a case. One that was removed keeps its text: it is shown struck out.
 *
 * @param author user name
 * @param taskKey the task at which it was written, or null
 * @param editedAt null: never
 * @param removedBy user name, or null: it stands
 * @param mentions user names of the officers that it names
 */
public record Note(long id, String caseNumber, String author, String text, Instant writtenAt, Long taskKey,
        Instant editedAt, Instant removedAt, String removedBy, List<String> mentions) {
}
