package org.openpass.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the readers of the log have come; for who measures them, or makes anew what one of them keeps. */
@Component
public class ReaderCursors {

    /** A place in the log: all events up to it were read. */
    public record Position(String xid, long id) {

        private static final Position BEGINNING = new Position("0", 0);
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReaderCursors(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Where the reader stands; at the beginning before it has read anything. */
    public Position of(String reader) {
        return position(reader, "");
    }

    /** Numbers of the cases with events after one position up to another, each once. */
    public List<String> casesBetween(Position after, Position upTo) {
        return jdbc.sql("select distinct case_number from casework.events "
                + "where (xid, id) > (?::xid8, ?) and (xid, id) <= (?::xid8, ?)")
                .params(after.xid(), after.id(), upTo.xid(), upTo.id()).query(String.class).list();
    }

    /**
     * Does something while the reader stands still on every node, and tells it where. To be short: the transaction that
     * holds the reader also holds back what all readers may read.
     */
    public void whileStanding(String reader, Consumer<Position> work) {
        transaction.executeWithoutResult(s -> {
            jdbc.sql("insert into casework.event_cursors (reader) values (?) on conflict do nothing").param(reader).update();
            work.accept(position(reader, " for update"));
        });
    }

    /** When the oldest event happened that the reader has not read; empty when it is in step. */
    public Optional<Instant> oldestUnread(String reader) {
        Position read = of(reader);
        return jdbc.sql("select happened_at from casework.events where (xid, id) > (?::xid8, ?) order by xid, id limit 1")
                .params(read.xid(), read.id()).query((rs, n) -> rs.getTimestamp(1).toInstant()).optional();
    }

    private Position position(String reader, String locking) {
        return jdbc.sql("select xid::text as xid, id from casework.event_cursors where reader = ?" + locking).param(reader)
                .query((rs, n) -> new Position(rs.getString("xid"), rs.getLong("id"))).optional().orElse(Position.BEGINNING);
    }
}
