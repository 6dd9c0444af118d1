package org.openpass.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The way of an instance through its model, as the feed told it, and through those of the processes that it calls, by whatever
 * number of calls; of any kind of case.
 */
@Component
public class Journeys {

    private static final String CALL_ACTIVITY = "CALL_ACTIVITY";
    /** Elements that hold others: what is inside them says where the instance is. */
    private static final Set<String> HOLDERS = Set.of("PROCESS", "SUB_PROCESS", "EVENT_SUB_PROCESS", "MULTI_INSTANCE_BODY",
            CALL_ACTIVITY);

    /**
     * A stay at an element; an element in a loop is visited again.
     *
     * @param elementId its last name: one that waited while the instance was moved may have had another before
     * @param type the engine's name of its kind, e.g. USER_TASK
     * @param definitionKey the release on which the instance was then
     * @param leftAt null while a token is there
     * @param interrupted whether it was left unfinished
     * @param called whether it is of a process that was called: no element of the instance's own model
     */
    public record Visit(String elementId, String type, long definitionKey, Instant enteredAt, Instant leftAt, boolean interrupted,
            boolean called) {

        /** Whether it only holds other elements. */
        public boolean holder() {
            return HOLDERS.contains(type);
        }

        /** Whether another process runs, or ran, there. */
        public boolean call() {
            return type.equals(CALL_ACTIVITY);
        }
    }

    /**
     * The whole way.
     *
     * @param definitionKey the release on which the instance is now
     * @param visits by their beginning, those of called processes among them
     * @param flows ids of the sequence flows that were taken in its own model
     */
    public record Journey(String processId, long definitionKey, List<Visit> visits, List<String> flows) {
    }

    /** A stay with its place in the log, for lists that are read page by page. */
    public record Stay(long position, String processId, Visit visit) {
    }

    /** The instance and those that it has called. */
    private static final String WHOLE = "(select instance_key from engine.instances where instance_key = :instance "
            + "or root_key = :instance)";

    /** What the events of an element come to; {@code last} tells the release, by the moves of the instance that came after it. */
    private static final String VISITS = """
            select instance_key, (array_agg(element_id order by position desc))[1] as element_id, element_type, min(position) as position,
                max(position) as last, min(happened_at) as entered_at,
                max(happened_at) filter (where intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')) as left_at,
                bool_or(intent = 'ELEMENT_TERMINATED') as interrupted
            from engine.element_events
            where instance_key in WHOLE and intent <> 'SEQUENCE_FLOW_TAKEN' %s
            group by instance_key, element_key, element_type
            """.replace("WHOLE", WHOLE);
    private static final String RELEASE = """
            coalesce((select m.from_key from engine.instance_moves m where m.instance_key = v.instance_key
                and m.position > v.last order by m.position limit 1), i.definition_key) as definition_key,
                v.instance_key <> :instance as called
            """;

    private record Release(String processId, long definitionKey) {
    }

    private final JdbcClient jdbc;

    Journeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The way of the instance; empty when the feed has not told of it yet. */
    public Optional<Journey> of(long instanceKey) {
        return jdbc.sql("select process_id, definition_key from engine.instances where instance_key = ?")
                .param(instanceKey).query((rs, n) -> new Release(rs.getString(1), rs.getLong(2))).optional()
                .map(r -> new Journey(r.processId(), r.definitionKey(), visits(instanceKey), flows(instanceKey)));
    }

    /** The stays at the elements of the instance, by their beginning. */
    public List<Visit> visits(long instanceKey) {
        return jdbc.sql("select v.*, " + RELEASE + "from (" + VISITS.formatted("and element_type <> 'PROCESS'")
                + ") v join engine.instances i using (instance_key) order by v.position")
                .param("instance", instanceKey).query((rs, n) -> visit(rs)).list();
    }

    /**
     * A page of the stays of an instance, the newest first: of steps, events and of gateways that wait for something. Of
     * the events of one instance there are few hundreds, in the order of an index: no other is kept for this.
     *
     * @param before stays that began before this moment, or at it and before this position
     */
    public List<Stay> stays(long instanceKey, Instant before, long position, int size) {
        return jdbc.sql("select v.*, i.process_id, " + RELEASE + "from (" + VISITS.formatted("""
                    and element_type not in (:holders)
                    and (element_type not like '%\\_GATEWAY' or element_type = 'EVENT_BASED_GATEWAY')
                """) + """
                ) v join engine.instances i using (instance_key)
                where (v.entered_at, v.position) < (:at, :position)
                order by v.entered_at desc, v.position desc limit :size
                """).param("instance", instanceKey).param("holders", HOLDERS).param("at", Timestamp.from(before))
                .param("position", position).param("size", size)
                .query((rs, n) -> new Stay(rs.getLong("position"), rs.getString("process_id"), visit(rs))).list();
    }

    /** Elements and flows in the order in which the instance came by them; one in a loop as often as it did. */
    public List<String> path(long instanceKey) {
        return jdbc.sql("""
                select element_id from engine.element_events where instance_key = ? and element_type <> 'PROCESS'
                and intent in ('ELEMENT_ACTIVATED', 'SEQUENCE_FLOW_TAKEN') order by position
                """).param(instanceKey).query(String.class).list();
    }

    /** The same of the instance with those that it has called, whose models may have the same ids. */
    public List<String> wholePath(long instanceKey) {
        return jdbc.sql("select element_id from engine.element_events where instance_key in " + WHOLE + " and element_type <> 'PROCESS' "
                + "and intent in ('ELEMENT_ACTIVATED', 'SEQUENCE_FLOW_TAKEN') order by position").param("instance", instanceKey)
                .query(String.class).list();
    }

    /** Those of the instances that came by an element, or took a flow. */
    public Set<Long> passed(Collection<Long> instanceKeys, String elementId) {
        return Set.copyOf(jdbc.sql("select distinct instance_key from engine.element_events where instance_key = any(?) "
                + "and element_id = ? and intent in ('ELEMENT_ACTIVATED', 'SEQUENCE_FLOW_TAKEN')")
                .params(instanceKeys.toArray(Long[]::new), elementId).query(Long.class).list());
    }

    /** Those of the instances that have ended: the feed has told all of them. */
    public Set<Long> ended(Collection<Long> instanceKeys) {
        return instanceKeys.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("select instance_key from engine.instances "
                + "where instance_key in (:keys) and state <> 'ACTIVE'").param("keys", instanceKeys)
                .query(Long.class).list());
    }

    private List<String> flows(long instanceKey) {
        return jdbc.sql("select distinct element_id from engine.element_events "
                + "where instance_key = ? and intent = 'SEQUENCE_FLOW_TAKEN'").param(instanceKey).query(String.class).list();
    }

    private static Visit visit(ResultSet rs) throws SQLException {
        return new Visit(rs.getString("element_id"), rs.getString("element_type"), rs.getLong("definition_key"),
                instant(rs.getTimestamp("entered_at")), instant(rs.getTimestamp("left_at")),
                rs.getBoolean("interrupted"), rs.getBoolean("called"));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
