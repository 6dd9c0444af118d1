package org.openpass.mailbox;

import java.util.List;
import org.openpass.terms.Labels.Label;

/**
 * A message that customs serves. It names no officer and no risk: its readers are parties.
 *
 * @param partyId to whom
 * @param caseNumber null for what is about no case; then only the party itself reads it
 * @param sentBy code of the customs office; of news about a mandate the name of the party that acted
 * @param effectKey what it tells of, once a party: {@code case:effect:round}
 */
public record NewMessage(long partyId, String caseNumber, String subjectNumber, String kind, Label title, Label body,
        String sentBy, List<Attachment> attachments, String effectKey) {
}
