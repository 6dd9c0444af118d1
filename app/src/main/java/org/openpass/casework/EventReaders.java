package org.openpass.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs the readers of the event log, each on a loop of its own, one node at a time. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class EventReaders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventReaders.class);
    private static final int BATCH = 500;
    /** Readers follow within a second; a round of each costs about the same for one event as for many. */
    private static final Duration GATHER = Duration.ofMillis(300);

    private record Position(String xid, long id) {
    }

    private record Logged(Position position, CaseEvent event) {
    }

    private final List<CaseEventReader> readers;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Signals signals;
    private final List<WakeableLoop> loops = new ArrayList<>();

    EventReaders(List<CaseEventReader> readers, JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction,
            Signals signals) {
        this.readers = readers;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.signals = signals;
    }

    @Override
    public void start() {
        for (CaseEventReader reader : readers) {
            WakeableLoop loop = new WakeableLoop("reader-" + reader.name(), Duration.ofSeconds(1), GATHER,
                    () -> read(reader));
            loops.add(loop);
            signals.listen(EventLog.CHANNEL, payload -> loop.wake());
        }
    }

    private boolean read(CaseEventReader reader) {
        try {
            return Boolean.TRUE.equals(transaction.execute(s -> readBatch(reader)));
        } catch (RuntimeException e) {
            if (!(e instanceof CaseEventReader.StartOver)) {
                throw e;
            }
            log.info("Reader {} starts over: {}", reader.name(), e.getMessage());
            jdbc.sql("delete from casework.event_cursors where reader = ?").param(reader.name()).update();
            return true;
        }
    }

    private boolean readBatch(CaseEventReader reader) {
        jdbc.sql("insert into casework.event_cursors (reader) values (?) on conflict do nothing")
                .param(reader.name()).update();
        Position cursor = jdbc.sql("select xid::text as xid, id from casework.event_cursors where reader = ? "
                + "for update skip locked").param(reader.name())
                .query((rs, n) -> new Position(rs.getString("xid"), rs.getLong("id"))).optional().orElse(null);
        if (cursor == null) {
            return false;
        }
        List<Logged> batch = after(cursor);
        if (batch.isEmpty()) {
            reader.idle();
            return false;
        }
        reader.read(batch.stream().map(Logged::event).toList());
        Position last = batch.getLast().position();
        jdbc.sql("update casework.event_cursors set xid = ?::xid8, id = ? where reader = ?")
                .params(last.xid(), last.id(), reader.name()).update();
        return batch.size() == BATCH;
    }

    private List<Logged> after(Position cursor) {
        return jdbc.sql("""
                select id, xid::text as xid_text, case_number, version, type, payload::text as payload, happened_at
                from casework.events
                where (xid, id) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by xid, id limit ?
                """).params(cursor.xid(), cursor.id(), BATCH).query((rs, n) -> new Logged(
                new Position(rs.getString("xid_text"), rs.getLong("id")),
                new CaseEvent(rs.getLong("id"), rs.getString("case_number"), rs.getInt("version"),
                        rs.getString("type"), json.readValue(rs.getString("payload"),
                                new TypeReference<Map<String, String>>() { }),
                        rs.getTimestamp("happened_at").toInstant()))).list();
    }

    @Override
    public void stop() {
        loops.forEach(WakeableLoop::close);
        loops.clear();
    }

    @Override
    public boolean isRunning() {
        return !loops.isEmpty();
    }
}
