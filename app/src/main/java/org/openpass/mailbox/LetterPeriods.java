package org.openpass.mailbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Deadlines.Bearer;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The periods in which parties answer letters. They begin with the service, and only of what is served. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterPeriods {

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Parameters parameters;

    LetterPeriods(JdbcClient jdbc, Deadlines deadlines, WorkingCalendar calendar, Parameters parameters) {
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    /** For how many days at most a letter of this day gives time. */
    int longest(LocalDate day) {
        return parameters.on("letter.longestDays", day).value().intValueExact();
    }

    /** The last day of what is served on this day, which does not count itself; a working day (Art. 8(3)). */
    LocalDate lastDay(LocalDate served, int days) {
        return calendar.onOrAfter(served.plusDays(days));
    }

    /** Begins the period, behind the case's lock; returns its round. */
    int begin(String caseNumber, LocalDate lastDay, String article) {
        int round = jdbc.sql("select coalesce(max(round), 0) + 1 from casework.deadlines where case_number = ? "
                + "and kind = ?").params(caseNumber, Deadlines.LETTER).query(Integer.class).single();
        Instant end = Seoul.after(lastDay).minusSeconds(1);
        deadlines.set(new Deadline(caseNumber, Deadlines.LETTER, round, end, article, Bearer.PARTY));
        return round;
    }

    /** The message was replied to; nothing happens unless it is a letter with a period. */
    void answered(UUID messageId) {
        jdbc.sql("select case_number, due_round from mailbox.letters where message_id = ? and due_round is not null")
                .param(messageId).query((rs, n) -> new Deadline(rs.getString(1), Deadlines.LETTER, rs.getInt(2), null,
                        null, Bearer.PARTY)).optional()
                .ifPresent(d -> deadlines.met(d.caseNumber(), d.kind(), d.round()));
    }
}
