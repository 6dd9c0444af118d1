package org.openpass.casework;

import java.time.LocalDate;
import org.openpass.audittrail.Looks.How;

/**
 * Which looks somebody asks for; null or empty asks for any.
 *
 * @param account whose looks
 * @param number at the case that has this number, or that is about a document with it
 * @param party at what the party has a part in that this identifier names
 * @param from first day
 * @param until last day
 * @param across only those at cases of none of the reader's offices
 * @param office of people of this office
 */
public record LookFilter(String account, String number, String party, LocalDate from, LocalDate until, How how, boolean across,
        String office) {

    /** All looks. */
    public static final LookFilter ALL = new LookFilter(null, null, null, null, null, null, false, null);

    /** Blank is as good as nothing. */
    public LookFilter {
        account = said(account);
        number = said(number);
        party = said(party);
        office = said(office);
    }

    private static String said(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
