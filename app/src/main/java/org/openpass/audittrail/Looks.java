package org.openpass.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of customs looked at whose data: account, time, place, whose, and at what work, as the access records that the
 * Personal Information Protection Act's standard of safety measures asks for (own reading; the standard is not among the
 * texts of this project). A look is recorded before anything is shown, so that one that cannot be recorded is not given.
 */
@Component
public class Looks {

    /**
     * One look.
     *
     * @param account who
     * @param address from where
     * @param work what the reader was about: the route that was asked for
     * @param subject number of the case or document, and so of the persons it names
     */
    public record Look(Instant at, String account, String address, String work, String subject) {
    }

    private static final String ROWS = "select at, account, address, work, subject from audittrail.looks where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records the look, whatever becomes of the request. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void looked(String account, String address, String work, String subject) {
        jdbc.sql("insert into audittrail.looks (at, account, address, work, subject) values (?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), account, address, work, subject).update();
    }

    /** Records a look at each of many in one list. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void looked(String account, String address, String work, List<String> subjects) {
        jdbc.sql("insert into audittrail.looks (at, account, address, work, subject) "
                + "select cast(? as timestamptz), ?, ?, ?, subject from unnest(cast(? as text[])) subject")
                .params(Timestamp.from(clock.instant()), account, address, work, subjects.toArray(String[]::new)).update();
    }

    /** Who looked at any of these numbers, the latest first. */
    public List<Look> at(List<String> subjects, int most) {
        return jdbc.sql(ROWS + "subject = any(?) order by id desc limit ?")
                .params(subjects.toArray(String[]::new), most).query(Looks::look).list();
    }

    /** What the account looked at, the latest first. */
    public List<Look> of(String account, int most) {
        return jdbc.sql(ROWS + "account = ? order by id desc limit ?").params(account, most).query(Looks::look).list();
    }

    private static Look look(ResultSet rs, int n) throws SQLException {
        return new Look(rs.getTimestamp("at").toInstant(), rs.getString("account"), rs.getString("address"),
                rs.getString("work"), rs.getString("subject"));
    }
}
