package org.openpass.mailbox;

import java.util.Map;

/**
 * What an officer chose and wrote for a letter.
 *
 * @param template id of the template, whose newest version is used
 * @param partyId to whom, a party of the case
 * @param language of the PDF; the message is in both
 * @param days for an answer; null: as usual with this template
 * @param texts what the template asks for, by name
 */
public record LetterDraft(String template, Long partyId, LetterLanguage language, Integer days,
        Map<String, String> texts) {
}
