package org.openpass.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this side knows of the processes of cases: records of the feed, what is projected of them, orders and answers. */
@Component
public class InstanceTraces {

    private static final String THEIRS = "in (select instance_key from engine.instances where case_number = any(:cases))";

    private final JdbcClient jdbc;

    InstanceTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the engine still works on one of the cases, or is to be told something of it. */
    public boolean any(Collection<String> cases) {
        return jdbc.sql("select exists (select 1 from engine.instances where case_number = any(:cases) and state = 'ACTIVE') "
                + "or exists (select 1 from engine.outbox where case_number = any(:cases))")
                .param("cases", cases.toArray(String[]::new)).query(Boolean.class).single();
    }

    /** Forgets all of it, in the caller's transaction; how many rows of which table. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Integer> forget(Collection<String> cases) {
        String[] numbers = cases.toArray(String[]::new);
        Map<String, Integer> rows = new LinkedHashMap<>();
        if (jdbc.sql("select to_regclass('feed.records') is not null").query(Boolean.class).single()) {
            records(rows, numbers);
        }
        for (String table : new String[] {"element_events", "standing", "instance_moves", "placements", "incidents",
                "decision_evaluations", "parked_records"}) {
            delete(rows, "engine." + table, "instance_key " + THEIRS, numbers);
        }
        for (String table : new String[] {"finished_jobs", "retried_incidents", "instances", "outbox", "outbox_lanes", "alerts"}) {
            delete(rows, "engine." + table, "case_number = any(:cases)", numbers);
        }
        return rows;
    }

    /** By the last position of a partition its exporter knows how far it was: of that one only what it says is taken away. */
    private void records(Map<String, Integer> rows, String[] cases) {
        delete(rows, "feed.records r", "r.process_instance_key " + THEIRS
                + " and r.position < (select max(m.position) from feed.records m where m.partition_id = r.partition_id)", cases);
        jdbc.sql("update feed.records r set process_instance_key = null, process_id = null, element_id = null, value = '{}' "
                + "where r.process_instance_key " + THEIRS + " and r.position <= (select c.position from engine.feed_cursor c "
                + "where c.partition_id = r.partition_id)").param("cases", cases).update();
    }

    private void delete(Map<String, Integer> rows, String table, String where, String[] cases) {
        rows.put(table.split(" ")[0], jdbc.sql("delete from " + table + " where " + where).param("cases", cases).update());
    }
}
