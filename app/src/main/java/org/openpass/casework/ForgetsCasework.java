package org.openpass.casework;

import java.util.Map;
import org.openpass.engine.InstanceTraces;
import org.springframework.stereotype.Component;

/** The cases, and what the engine's feed told of their processes: casework speaks for the engine, which knows no cases. */
@Component
class ForgetsCasework implements Forgets {

    private final InstanceTraces traces;

    ForgetsCasework(InstanceTraces traces) {
        this.traces = traces;
    }

    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void forget(Forgetting record) {
        Map<String, Integer> engines = traces.forget(record.cases());
        engines.forEach(record::deleted);
        record.delete("casework.note_mentions", "note_id in (select id from casework.notes where case_number = any(:cases))");
        record.delete("casework.note_versions", "note_id in (select id from casework.notes where case_number = any(:cases))");
        record.delete("casework.notes", "case_number = any(:cases)");
        record.delete("casework.case_links", "from_case = any(:cases)");
        record.delete("casework.case_links", "to_case = any(:cases)");
        // Within the time of the case: the log has no other order.
        record.delete("casework.events", """
                case_number = any(:cases)
                and happened_at >= (select min(opened_at) - interval '1 hour' from casework.cases where number = any(:cases))
                and happened_at <= (select greatest(max(c.changed_at), (select max(happened_at) from casework.timeline t
                    where t.case_number = any(:cases)), (select max(greatest(moved_at, undone_at, superseded_at))
                    from casework.deadline_moves m where m.case_number = any(:cases))) + interval '1 hour'
                    from casework.cases c where c.number = any(:cases))
                """);
        for (String table : new String[] {"deadline_moves", "deadlines", "case_facts", "timeline", "case_offices",
                "case_parties", "retention_holds"}) {
            record.delete("casework." + table, "case_number = any(:cases)");
        }
        record.delete("casework.cases", "number = any(:cases)");
    }
}
