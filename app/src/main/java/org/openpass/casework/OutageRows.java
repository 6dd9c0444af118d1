package org.openpass.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpass.signals.Remembering;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outages in PostgreSQL. */
@Component
class OutageRows {

    static final String TABLE = "casework.outages";

    /** What a list of deadlines {@code d} leaves out, since nobody may be told yet that it has passed. */
    static final String NOT_HELD = Seoul.inSql("""
            not exists (select 1 from casework.outages o
                where (o.state in ('SUSPECTED', 'LASTS') or o.state = 'RECOVERED' and o.moving) and d.due_at > o.from_at
                and (o.until_at is null or d.due_at <= ((o.until_at at time zone 'Asia/Seoul')::date + 1)::timestamp
                    at time zone 'Asia/Seoul')
                and (o.kinds is null or d.kind = any(o.kinds))
                and (o.offices is null or exists (select 1 from casework.cases c
                    where c.number = d.case_number and c.office = any(o.offices))))""");

    private final JdbcClient jdbc;
    private final Remembering remembering;

    OutageRows(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembering = remembering;
    }

    /** Acts on outages come one after another; two people who say the same make one outage. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(TABLE).query(rs -> { });
    }

    Outage insert(NewOutage o, Outage.State state, Instant finalAt, String by, Instant now) {
        remembering.changes(TABLE);
        return jdbc.sql("""
                insert into casework.outages (what, cause, kinds, offices, from_at, until_at, state, moving, declared_by,
                    declared_at, changed_at, final_at)
                values (:what, :cause, :kinds::text[], :offices::text[], :from, :until::timestamptz, :state, :moving, :by,
                    :now, :now, :final::timestamptz)
                returning *
                """).param("what", o.what()).param("cause", o.cause().name()).param("kinds", array(o.kinds()))
                .param("offices", array(o.offices())).param("from", Timestamp.from(o.from()))
                .param("until", timestamp(o.until())).param("state", state.name())
                .param("moving", state == Outage.State.RECOVERED).param("by", by).param("now", Timestamp.from(now))
                .param("final", timestamp(finalAt)).query(OutageRows::outage).single();
    }

    /** The same that stands already. */
    Optional<Outage> same(NewOutage o) {
        return jdbc.sql("""
                select * from casework.outages where state in ('LASTS', 'RECOVERED', 'FINAL') and cause = :cause
                and from_at = :from and until_at is not distinct from :until::timestamptz
                and kinds is not distinct from :kinds::text[] and offices is not distinct from :offices::text[]
                order by id limit 1
                """).param("cause", o.cause().name()).param("from", Timestamp.from(o.from()))
                .param("until", timestamp(o.until())).param("kinds", array(o.kinds()))
                .param("offices", array(o.offices())).query(OutageRows::outage).optional();
    }

    Outage recover(long id, Instant until, Instant finalAt, Instant now) {
        remembering.changes(TABLE);
        return jdbc.sql("update casework.outages set state = 'RECOVERED', moving = true, until_at = ?, final_at = ?, "
                + "changed_at = ? where id = ? returning *").params(Timestamp.from(until), Timestamp.from(finalAt),
                Timestamp.from(now), id).query(OutageRows::outage).single();
    }

    Outage end(long id, Outage.State state, String reason, String by, Instant now) {
        remembering.changes(TABLE);
        return jdbc.sql("update casework.outages set state = :state, moving = :moving, ended_by = :by, ended_at = :now, "
                + "changed_at = :now, reason = :reason where id = :id returning *").param("state", state.name())
                .param("moving", state == Outage.State.UNDONE).param("by", by).param("now", Timestamp.from(now))
                .param("reason", reason).param("id", id).query(OutageRows::outage).single();
    }

    /** Nothing is left to be moved of it. */
    void settle(Outage outage) {
        remembering.changes(TABLE);
        jdbc.sql("update casework.outages set moving = false where id = ? and state = ? and changed_at = ?")
                .params(outage.id(), outage.state().name(), Timestamp.from(outage.changedAt())).update();
    }

    /** It can be undone no more. */
    void finish(long id) {
        remembering.changes(TABLE);
        jdbc.sql("update casework.outages set state = 'FINAL' where id = ? and state = 'RECOVERED' and not moving")
                .param(id).update();
    }

    Optional<Outage> find(long id) {
        return jdbc.sql("select * from casework.outages where id = ?").param(id).query(OutageRows::outage).optional();
    }

    /** The outage in this state, which nobody changes until the transaction ends. */
    Optional<Outage> in(long id, Outage.State state) {
        return jdbc.sql("select * from casework.outages where id = ? and state = ? for share").params(id, state.name())
                .query(OutageRows::outage).optional();
    }

    /** All by which deadlines go, or are held or put back, in the order in which they began. */
    List<Outage> standing() {
        return jdbc.sql("select * from casework.outages where state in ('SUSPECTED', 'LASTS', 'RECOVERED', 'FINAL') "
                + "or moving order by from_at, id").query(OutageRows::outage).list();
    }

    List<Outage> list(int most) {
        return jdbc.sql("select * from casework.outages order by id desc limit ?").param(most)
                .query(OutageRows::outage).list();
    }

    static String[] array(List<String> values) {
        return values.isEmpty() ? null : values.toArray(String[]::new);
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Outage outage(ResultSet rs, int n) throws SQLException {
        return new Outage(rs.getLong("id"), rs.getString("what"), Outage.Cause.valueOf(rs.getString("cause")),
                texts(rs.getArray("kinds")), texts(rs.getArray("offices")), Cases.instant(rs, "from_at"),
                Cases.instant(rs, "until_at"), Outage.State.valueOf(rs.getString("state")), rs.getBoolean("moving"),
                rs.getString("declared_by"), Cases.instant(rs, "declared_at"), Cases.instant(rs, "changed_at"),
                Cases.instant(rs, "final_at"), rs.getString("ended_by"), Cases.instant(rs, "ended_at"),
                rs.getString("reason"));
    }

    static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
