package org.openpass.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * What is cleared when, if nothing keeps it.
 *
 * @param rules by which
 * @param due how many records are due now
 * @param months how many come due in each of the next twelve months, this one first
 * @param kept of those that are due some that stay, and why
 */
public record RetentionPreview(List<Rule> rules, long due, SortedMap<YearMonth, Long> months, List<Kept> kept) {

    /** How long a kind of record is kept, if it began today; the years are null where the parameter has no row. */
    public record Rule(String kind, String parameter, BigDecimal years, String article) {
    }

    /** A record that is due and stays. @param why a code with a text under {@code retention.kept.<code>} */
    public record Kept(String caseNumber, Instant closedAt, LocalDate dueOn, String why) {
    }
}
