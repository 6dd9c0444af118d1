package org.openpass.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of customs looked at whose data: account, time, place, whose, and at what work, as the access records that the
 * Personal Information Protection Act's standard of safety measures asks for (own reading; the standard is not among the
 * texts of this project). A look is recorded before anything is shown, so that one that cannot be recorded is not given. It
 * is one statement apart from any transaction: while changes are stopped a screen may begin none, and is still read.
 */
@Component
public class Looks {

    /** The office of who serves at none. */
    public static final String NO_OFFICE = "000";

    /** What was taken of the data. */
    public enum How {
        /** A page, or an answer to software. */
        LOOK,
        /** A file, which leaves the system. */
        DOWNLOAD,
        /** A list that is about a person. */
        LIST
    }

    /**
     * Who looks.
     *
     * @param account who
     * @param office the office that they serve at the time; null for none
     * @param address from where
     */
    public record Reader(String account, String office, String address) {
    }

    /**
     * In what way.
     *
     * @param across the case is of none of the reader's offices, and shared with none
     * @param task the reader's open task in the case, or null
     * @param reason what the reader said, or null
     */
    public record Manner(How how, boolean across, Long task, String reason) {

        /** At work of the own office, of which nothing is to be said. */
        public static final Manner PLAIN = new Manner(How.LOOK, false, null, null);
    }

    /**
     * One look.
     *
     * @param account who
     * @param office the office that they served; {@link #NO_OFFICE} for none
     * @param address from where
     * @param work what the reader was about: the route that was asked for
     * @param subject number of the case or document, and so of the persons it names
     * @param task the reader's open task in the case, or null
     */
    public record Look(long id, Instant at, String account, String office, String address, String work, String subject, How how,
            boolean across, Long task, String reason) {
    }

    static final String COLUMNS = "l.id, l.at, l.account, l.office, l.address, l.work, l.subject, l.how, l.across, l.task_key, "
            + "l.reason";
    private static final String ROWS = "select " + COLUMNS + " from audittrail.looks l where ";
    private static final String INTO = "insert into audittrail.looks (at, account, office, address, work, how, across, task_key, "
            + "reason, party_id, subject) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a plain look of somebody of no office, whatever becomes of the request. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void looked(String account, String address, String work, String subject) {
        add(new Reader(account, null, address), work, List.of(subject), Manner.PLAIN, null);
    }

    /** Records the look, whatever becomes of the request. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void looked(Reader reader, String work, String subject, Manner manner) {
        add(reader, work, List.of(subject), manner, null);
    }

    /** Records a look at each of many in one list. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void looked(Reader reader, String work, List<String> subjects, Manner manner) {
        add(reader, work, subjects, manner, null);
    }

    /** Records a look at a list that is about a party, by a number of the party's. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void lookedAtParty(Reader reader, String work, String identifier, long party) {
        add(reader, work, List.of(identifier), new Manner(How.LIST, false, null, null), party);
    }

    private void add(Reader reader, String work, List<String> subjects, Manner manner, Long party) {
        jdbc.sql(INTO + "select cast(? as timestamptz), ?, ?, ?, ?, ?, ?, cast(? as bigint), cast(? as text), cast(? as bigint), "
                + "subject from unnest(cast(? as text[])) subject").params(Timestamp.from(clock.instant()), reader.account(),
                reader.office() == null ? NO_OFFICE : reader.office(), reader.address(), work, manner.how().name(),
                manner.across(), manner.task(), manner.reason(), party, subjects.toArray(String[]::new)).update();
    }

    /** The reason that the account gave for looking at any of these numbers, the latest since the moment. */
    public Optional<String> reason(String account, List<String> subjects, Instant since) {
        return jdbc.sql("select l.reason from audittrail.looks l where l.subject = any(?) and l.account = ? and l.at >= ? "
                + "and l.reason is not null order by l.id desc limit 1")
                .params(subjects.toArray(String[]::new), account, Timestamp.from(since)).query(String.class).optional();
    }

    /** Who looked at any of these numbers, the latest first. */
    public List<Look> at(List<String> subjects, int most) {
        return jdbc.sql(ROWS + "l.subject = any(?) order by l.id desc limit ?")
                .params(subjects.toArray(String[]::new), most).query(Looks::look).list();
    }

    /** What the account looked at, the latest first. */
    public List<Look> of(String account, int most) {
        return jdbc.sql(ROWS + "l.account = ? order by l.id desc limit ?").params(account, most).query(Looks::look).list();
    }

    /** Forgets looks of before the moment, at most so many, the oldest first; returns how many. */
    @Transactional
    public int forget(Instant before, int most) {
        return jdbc.sql("delete from audittrail.looks where id in (select l.id from audittrail.looks l where l.at < ? "
                + "order by l.at limit ?)").params(Timestamp.from(before), most).update();
    }

    static Look look(ResultSet rs, int n) throws SQLException {
        return new Look(rs.getLong("id"), rs.getTimestamp("at").toInstant(), rs.getString("account"), rs.getString("office"),
                rs.getString("address"), rs.getString("work"), rs.getString("subject"), How.valueOf(rs.getString("how")),
                rs.getBoolean("across"), rs.getObject("task_key", Long.class), rs.getString("reason"));
    }
}
