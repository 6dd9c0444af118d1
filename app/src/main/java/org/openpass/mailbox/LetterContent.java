package org.openpass.mailbox;

import java.time.LocalDate;
import org.openpass.terms.Labels.Label;

/**
 * All that a letter says; two that say the same are equal.
 *
 * @param partyId to whom
 * @param office name of the customs office
 * @param day on which it is sent, in Korea
 * @param body with what is to be known about its service
 * @param article on which it is based
 * @param days for an answer; null where nothing is to be answered
 * @param electronic it is served by storing it in the mailbox; else it is a copy there
 * @param lastDay of the period; null where none begins with the storing
 */
public record LetterContent(long partyId, String addressee, Label office, LocalDate day, LetterLanguage language,
        Label title, Label body, String article, Integer days, boolean electronic, LocalDate lastDay) {
}
