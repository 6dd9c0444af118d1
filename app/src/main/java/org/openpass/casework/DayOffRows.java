package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days which became days off, or are none any more, after deadlines may have been set to them; in PostgreSQL. */
@Component
class DayOffRows {

    /** A day of which deadlines are still moved, or put back, since a moment. @param off whether it is a day off now */
    record Noted(LocalDate day, boolean off, Instant at) {
    }

    private final JdbcClient jdbc;

    DayOffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Noted anew, it is looked at anew. */
    void note(Collection<LocalDate> days, boolean off, Instant now) {
        days.stream().sorted().forEach(day -> jdbc.sql("""
                insert into casework.days_off_named (day, off, noted_at) values (?, ?, ?)
                on conflict (day) do update set off = excluded.off, noted_at = excluded.noted_at, done_at = null
                """).params(day, off, Timestamp.from(now)).update());
    }

    Set<LocalDate> named() {
        return new HashSet<>(jdbc.sql("select day from casework.days_off_named where off").query(LocalDate.class).list());
    }

    /** Those that are not done with. */
    List<Noted> open() {
        return jdbc.sql("select day, off, noted_at from casework.days_off_named where done_at is null order by day")
                .query((rs, n) -> new Noted(rs.getObject(1, LocalDate.class), rs.getBoolean(2),
                        rs.getTimestamp(3).toInstant())).list();
    }

    /** Nothing is left to be moved of it, unless it was noted again. */
    void done(Noted noted, Instant now) {
        jdbc.sql("update casework.days_off_named set done_at = ? where day = ? and noted_at = ?")
                .params(Timestamp.from(now), noted.day(), Timestamp.from(noted.at())).update();
    }
}
