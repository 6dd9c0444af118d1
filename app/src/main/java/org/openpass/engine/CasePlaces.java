package org.openpass.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where one case stands, element by element, as the engine's records tell it; and whether it was placed where it was ordered to. */
@Component
public class CasePlaces {

    /**
     * An element that is active in the case, sub-processes among them.
     *
     * @param key the engine's, of this one pass; null: it stopped before such keys were kept
     * @param incident what stops it there, or null
     */
    public record Stand(Long key, String elementId, Instant since, Long incident) {
    }

    /**
     * An open case with the instance that owns it, or one that this has called.
     *
     * @param passed elements that it has completed
     * @param orders something is still to be told to the engine of it
     */
    public record CasePlace(String caseNumber, long instanceKey, String processId, int version, long definitionKey,
            List<Stand> stands, Set<String> passed, boolean orders) {
    }

    private final JdbcClient jdbc;
    private final CaseRegistry cases;

    CasePlaces(JdbcClient jdbc, CaseRegistry cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Empty for a case that is closed, or that no instance works on. */
    public Optional<CasePlace> of(String caseNumber) {
        return cases.owner(caseNumber).flatMap(instance -> of(caseNumber, instance));
    }

    private Optional<CasePlace> of(String caseNumber, long instance) {
        return jdbc.sql("""
                select i.*, exists (select 1 from engine.outbox_lanes l where l.case_number = :case) as orders
                from engine.instances i where instance_key = :instance and state = 'ACTIVE'
                """).param("case", caseNumber).param("instance", instance).query((rs, n) -> place(caseNumber, rs)).optional();
    }

    private CasePlace place(String caseNumber, ResultSet rs) throws SQLException {
        long instance = rs.getLong("instance_key");
        return new CasePlace(caseNumber, instance, rs.getString("process_id"), rs.getInt("version"), rs.getLong("definition_key"),
                stands(instance), new LinkedHashSet<>(jdbc.sql("select distinct element_id from engine.element_events "
                + "where instance_key = ? and intent = 'ELEMENT_COMPLETED'").param(instance).query(String.class).list()),
                rs.getBoolean("orders"));
    }

    private List<Stand> stands(long instance) {
        return jdbc.sql("""
                with stopped as (select * from engine.incidents where instance_key = :instance and resolved_at is null)
                select s.element_key as key, s.element_id, s.entered_at as since, n.incident_key as incident
                from engine.standing s left join stopped n using (element_key) where s.instance_key = :instance
                union all
                select n.element_key, n.element_id, n.created_at, n.incident_key from stopped n
                where not exists (select 1 from engine.standing s where s.instance_key = :instance
                    and (s.element_key = n.element_key or n.element_key is null and s.element_id = n.element_id))
                order by since, key
                """).param("instance", instance).query((rs, n) -> new Stand(rs.getObject("key", Long.class),
                rs.getString("element_id"), rs.getTimestamp("since").toInstant(), rs.getObject("incident", Long.class))).list();
    }

    /** What stops open cases, be it in a process that they call, by the numbers of the incidents, unless it is tried again already. */
    public Map<Long, CasePlace> stopped(List<Long> incidents) {
        Map<Long, CasePlace> found = new LinkedHashMap<>();
        jdbc.sql("""
                select n.incident_key, i.case_number, i.instance_key, coalesce(i.root_key, i.instance_key) from engine.incidents n join engine.instances i using (instance_key)
                where n.incident_key = any(?) and n.resolved_at is null and i.state = 'ACTIVE' and i.case_number is not null
                and not exists (select 1 from engine.retried_incidents r where r.incident_key = n.incident_key) order by 1
                """).param(incidents.toArray(Long[]::new)).query(rs -> {
                    long incident = rs.getLong(1);
                    long instance = rs.getLong(3);
                    long root = rs.getLong(4);
                    String caseNumber = rs.getString(2);
                    cases.owner(caseNumber).filter(owner -> owner == root).flatMap(owner -> of(caseNumber, instance))
                            .ifPresent(place -> found.put(incident, place));
                });
        return found;
    }

    /** Whether the element was ended and then the target begun, to which no flow was taken in between. */
    public boolean placed(long instance, long element, String target) {
        return jdbc.sql("""
                select exists (select 1 from engine.element_events t join engine.element_events a on a.instance_key = t.instance_key
                        and a.element_id = :target and a.intent = 'ELEMENT_ACTIVATED' and a.position > t.position
                    join engine.instances i on i.instance_key = t.instance_key
                    where t.instance_key = :instance and t.element_key = :element and t.intent = 'ELEMENT_TERMINATED'
                    and not exists (select 1 from engine.element_events f join engine.model_flows m
                        on m.definition_key = i.definition_key and m.flow_id = f.element_id and m.target_id = :target
                        where f.instance_key = t.instance_key and f.intent = 'SEQUENCE_FLOW_TAKEN'
                        and f.position > t.position and f.position < a.position))
                """).param("instance", instance).param("element", element).param("target", target).query(Boolean.class).single();
    }

    /** Whether the element is still active, or stopped, as far as it is known. */
    public boolean stands(long instance, long element) {
        return stands(instance).stream().anyMatch(stand -> stand.key() != null && stand.key() == element);
    }

    /** Whether the instance runs. */
    public boolean active(long instance) {
        return jdbc.sql("select exists (select 1 from engine.instances where instance_key = ? and state = 'ACTIVE')").param(instance)
                .query(Boolean.class).single();
    }

    /** Whether nothing of it is on its way any more: neither an order to the engine nor news that cannot be read yet. */
    public boolean quiet(String caseNumber, long instance) {
        return jdbc.sql("""
                select not exists (select 1 from engine.outbox where case_number = ? and kind in ('MODIFY', 'CANCEL', 'SET_VARIABLES'))
                    and not exists (select 1 from engine.parked_records where instance_key = ?)
                """).params(caseNumber, instance).query(Boolean.class).single();
    }
}
