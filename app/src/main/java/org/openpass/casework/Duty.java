package org.openpass.casework;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that a party has to do for its case to go on.
 *
 * @param subject number of the document that it is about
 * @param title of the case, one line for people
 * @param what an English constant; its words are the texts {@code todo.<what>} and {@code todo.act.<what>}
 * @param amount in whole won, where it is about money; else null
 * @param until the first moment at which it is too late; null without a deadline
 * @param route of the screen on which it is done
 */
public record Duty(String caseNumber, String subject, String title, String what, Long amount, Instant until,
        String route) {

    /** What is due first comes first; what has no deadline comes last, in the order of the numbers. */
    public static final Comparator<Duty> BY_URGENCY = Comparator.comparing(Duty::until,
            Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Duty::subject);
}
