package org.openpass.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that were given to their door again, each a message of its own that names the one that the partner sent. */
@Component
class ReplayRows {

    private final ExchangeRows rows;
    private final JdbcClient jdbc;

    ReplayRows(ExchangeRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** What the partner sent, also when one is asked for that is that message once more. */
    Optional<Original> original(UUID id) {
        return jdbc.sql("""
                select id, channel, partner, kind, subject, case_number, content_type, proof, %s as content
                from exchange.messages m where id = (select coalesce(replay_of, id) from exchange.messages where id = ?)
                """.formatted(ExchangeRows.CONTENT)).param(id).query((rs, n) -> new Original(rs.getObject("id", UUID.class),
                Channel.valueOf(rs.getString("channel")), rs.getString("partner"), rs.getString("kind"),
                rs.getString("subject"), rs.getString("case_number"), rs.getString("content_type"), rs.getString("proof"),
                rs.getBytes("content"))).optional();
    }

    /** Once it was taken, those that were not are no trouble any more; what they were answered stays. */
    void add(Received given, UUID original, String by, String why) {
        // Two at once of the same message settle it one after the other.
        jdbc.sql("select 1 from exchange.messages where id = ? for update").param(original).query(Integer.class).optional();
        rows.put(List.of(given));
        jdbc.sql("update exchange.messages set replay_of = ?, replay_by = ?, replay_why = ? where id = ?")
                .params(original, by, why, given.id()).update();
        if (given.result() == Result.TAKEN) {
            jdbc.sql("update exchange.messages set result = 'REPLAYED' where (id = :of or replay_of = :of) "
                    + "and result in ('REFUSED', 'FAILED')").param("of", original).update();
        }
    }

    /** The message's own replays, or, of one that is a replay, itself and the others; the newest first. */
    List<Replay> of(UUID id) {
        return jdbc.sql("""
                select id, replay_of, at, replay_by, replay_why, result, status, subject, case_number, answer
                from exchange.messages where replay_of = coalesce((select replay_of from exchange.messages where id = :id), :id)
                order by at desc, id desc limit 50
                """).param("id", id).query(ReplayRows::replay).list();
    }

    private static Replay replay(ResultSet rs, int n) throws SQLException {
        return new Replay(rs.getObject("id", UUID.class), rs.getObject("replay_of", UUID.class),
                rs.getTimestamp("at").toInstant(), rs.getString("replay_by"), rs.getString("replay_why"),
                Result.valueOf(rs.getString("result")), rs.getInt("status"), rs.getString("subject"),
                rs.getString("case_number"), PersonalNumbers.masked(rs.getString("answer")));
    }
}
