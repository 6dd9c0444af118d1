package org.openpass.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person must look at: parked work, records that cannot be projected, instances that are gone. */
@Component
public class Alerts {

    private static final Logger log = LoggerFactory.getLogger(Alerts.class);
    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Raises the alert once; the same key again changes nothing while it is open. */
    public void raise(String key, String caseNumber, String message) {
        int raised = jdbc.sql("""
                insert into engine.alerts (alert_key, case_number, message) values (?, ?, ?)
                on conflict (alert_key) do update set settled_at = null, message = excluded.message, raised_at = now()
                where alerts.settled_at is not null
                """).params(key, caseNumber, message).update();
        if (raised > 0) {
            log.warn("Alert {} {}: {}", key, caseNumber == null ? "" : caseNumber, message);
        }
    }

    /** The condition is gone. */
    public void settle(String key) {
        jdbc.sql("update engine.alerts set settled_at = now() where alert_key = ? and settled_at is null")
                .param(key).update();
    }

    /** Whether it still stands. */
    public boolean isOpen(String key) {
        return jdbc.sql("select exists (select 1 from engine.alerts where alert_key = ? and settled_at is null)").param(key)
                .query(Boolean.class).single();
    }

    /** The conditions are gone of all whose keys begin so. */
    public void settleAll(String beginning) {
        jdbc.sql("update engine.alerts set settled_at = now() where starts_with(alert_key, ?) and settled_at is null")
                .param(beginning).update();
    }

    /** The same, but of these keys. */
    void settleAll(String beginning, Collection<String> but) {
        jdbc.sql("update engine.alerts set settled_at = now() where starts_with(alert_key, ?) and alert_key <> all(?) "
                + "and settled_at is null").params(beginning, but.toArray(String[]::new)).update();
    }

    /** A case whose orders to the engine are held back until a person looks. */
    public record Parked(String caseNumber, int attempts, String error, Instant since) {
    }

    /** The parked cases, oldest first. */
    public List<Parked> parked(int limit) {
        return jdbc.sql("select case_number, attempts, last_error, parked_at from engine.outbox_lanes "
                + "where parked_at is not null order by parked_at limit ?").param(limit)
                .query((rs, n) -> new Parked(rs.getString(1), rs.getInt(2), rs.getString(3),
                        rs.getTimestamp(4).toInstant())).list();
    }

    /**
     * What a person must look at.
     *
     * @param caseNumber the case that it is about, or null
     */
    public record Alert(String caseNumber, String message, Instant since) {
    }

    /** The open alerts with their cases, oldest first. */
    public List<Alert> unsettled(int limit) {
        return jdbc.sql("select case_number, message, raised_at from engine.alerts where settled_at is null "
                + "order by raised_at limit ?").param(limit)
                .query((rs, n) -> new Alert(rs.getString(1), rs.getString(2), rs.getTimestamp(3).toInstant())).list();
    }

    /** The open alerts' messages, oldest first. */
    public List<String> open(int limit) {
        return jdbc.sql("select message from engine.alerts where settled_at is null order by raised_at limit ?")
                .param(limit).query(String.class).list();
    }
}
