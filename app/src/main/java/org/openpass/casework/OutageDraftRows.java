package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was prepared about outages, in PostgreSQL. */
@Repository
class OutageDraftRows {

    private final JdbcClient jdbc;

    OutageDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OutageDraft insert(OutageDraft.Act act, Long outage, NewOutage said, String reason, String by, Instant now) {
        return jdbc.sql("""
                insert into casework.outage_drafts (act, outage, what, cause, kinds, offices, from_at, until_at, reason, state,
                    prepared_by, prepared_at)
                values (:act, :outage, :what, :cause, :kinds::text[], :offices::text[], :from, :until::timestamptz, :reason,
                    'WAITS', :by, :now)
                returning *
                """).param("act", act.name()).param("outage", outage).param("what", said.what())
                .param("cause", said.cause().name()).param("kinds", OutageRows.array(said.kinds()))
                .param("offices", OutageRows.array(said.offices())).param("from", Timestamp.from(said.from()))
                .param("until", said.until() == null ? null : Timestamp.from(said.until())).param("reason", reason)
                .param("by", by).param("now", Timestamp.from(now)).query(OutageDraftRows::draft).single();
    }

    OutageDraft end(long id, OutageDraft.State state, Long outage, String remark, String by, Instant now) {
        return jdbc.sql("update casework.outage_drafts set state = ?, outage = ?, remark = ?, ended_by = ?, ended_at = ? "
                + "where id = ? returning *").params(state.name(), outage, remark, by, Timestamp.from(now), id)
                .query(OutageDraftRows::draft).single();
    }

    Optional<OutageDraft> find(long id) {
        return jdbc.sql("select * from casework.outage_drafts where id = ?").param(id).query(OutageDraftRows::draft)
                .optional();
    }

    /** What waits for a second person, the oldest first. */
    List<OutageDraft> waiting() {
        return jdbc.sql("select * from casework.outage_drafts where state = 'WAITS' order by id")
                .query(OutageDraftRows::draft).list();
    }

    /** The latest, newest first. */
    List<OutageDraft> list(int most) {
        return jdbc.sql("select * from casework.outage_drafts order by id desc limit ?").param(most)
                .query(OutageDraftRows::draft).list();
    }

    private static OutageDraft draft(ResultSet rs, int n) throws SQLException {
        return new OutageDraft(rs.getLong("id"), OutageDraft.Act.valueOf(rs.getString("act")),
                rs.getObject("outage", Long.class), new NewOutage(rs.getString("what"),
                        Outage.Cause.valueOf(rs.getString("cause")), OutageRows.texts(rs.getArray("kinds")),
                        OutageRows.texts(rs.getArray("offices")), Cases.instant(rs, "from_at"),
                        Cases.instant(rs, "until_at")), rs.getString("reason"),
                OutageDraft.State.valueOf(rs.getString("state")), rs.getString("prepared_by"),
                Cases.instant(rs, "prepared_at"), rs.getString("ended_by"), Cases.instant(rs, "ended_at"),
                rs.getString("remark"));
    }
}
