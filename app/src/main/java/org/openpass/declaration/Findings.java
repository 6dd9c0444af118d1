package org.openpass.declaration;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpass.tasks.AddedFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What officers found when they reviewed documents or inspected goods (Art. 246). */
@Component
public class Findings {

    /**
     * The outcome of one review or inspection.
     *
     * @param method inspection method code (11 front sample … 99), null for a review
     * @param place where the goods were inspected, null for a review
     * @param notes for colleagues; never shown to the declarant
     * @param request what the declarant is asked or told: kind, days, text; or ground, text; empty otherwise
     * @param pictures ids of the case's documents that show what was found, in the order in which they were added
     * @param extra answers to what the form of the step asks beside, by field
     */
    public record Finding(long taskKey, String caseNumber, String kind, String officer, String decision,
            String method, String place, String findings, String notes, Map<String, String> request,
            List<UUID> pictures, Map<String, Object> extra, Instant decidedAt) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AddedFields added;
    private final Clock clock;

    Findings(JdbcClient jdbc, JsonMapper json, AddedFields added, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.added = added;
        this.clock = clock;
    }

    void add(Finding f) {
        jdbc.sql("""
                insert into declaration.findings (task_key, case_number, kind, officer, decision, method, place,
                    findings, notes, request, pictures, extra, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)
                on conflict do nothing
                """).params(f.taskKey(), f.caseNumber(), f.kind(), f.officer(), f.decision(), f.method(), f.place(),
                f.findings(), f.notes(), json.writeValueAsString(f.request()),
                json.writeValueAsString(f.pictures()), json.writeValueAsString(f.extra()),
                Timestamp.from(clock.instant())).update();
    }

    /** What the form of the step asked beside, and what was answered, in the words of that form. */
    public List<AddedFields.Told> beside(Finding f) {
        return f.extra().isEmpty() ? List.of() : added.told(f.taskKey(), f.extra(), f.decidedAt());
    }

    /** The newest finding of a case that decided so. */
    public Finding latest(String caseNumber, String decision) {
        return ofCase(caseNumber).stream().filter(f -> f.decision().equals(decision))
                .reduce((first, last) -> last).orElseThrow();
    }

    /** The findings of a case, oldest first; for officers. */
    public List<Finding> ofCase(String caseNumber) {
        return jdbc.sql("select * from declaration.findings where case_number = ? order by decided_at")
                .param(caseNumber).query((rs, n) -> new Finding(rs.getLong("task_key"), rs.getString("case_number"),
                        rs.getString("kind"), rs.getString("officer"), rs.getString("decision"),
                        rs.getString("method"), rs.getString("place"), rs.getString("findings"),
                        rs.getString("notes"),
                        json.readValue(rs.getString("request"), new TypeReference<Map<String, String>>() { }),
                        json.readValue(rs.getString("pictures"), new TypeReference<List<UUID>>() { }),
                        json.readValue(rs.getString("extra"), new TypeReference<Map<String, Object>>() { }),
                        rs.getTimestamp("decided_at").toInstant())).list();
    }
}
