package org.openpass.declaration;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers found when they reviewed documents or inspected goods (Art. 246). */
@Component
public class Findings {

    /**
     * The outcome of one review or inspection.
     *
     * @param method inspection method code (11 front sample … 99), null for a review
     * @param place where the goods were inspected, null for a review
     * @param notes for colleagues; never shown to the declarant
     */
    public record Finding(long taskKey, String caseNumber, String kind, String officer, String decision,
            String method, String place, String findings, String notes, Instant decidedAt) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Findings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Finding f) {
        jdbc.sql("insert into declaration.findings values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(f.taskKey(), f.caseNumber(), f.kind(), f.officer(), f.decision(), f.method(), f.place(),
                        f.findings(), f.notes(), Timestamp.from(clock.instant())).update();
    }

    /** The findings of a case, oldest first; for officers. */
    public List<Finding> ofCase(String caseNumber) {
        return jdbc.sql("select * from declaration.findings where case_number = ? order by decided_at")
                .param(caseNumber).query((rs, n) -> new Finding(rs.getLong("task_key"), rs.getString("case_number"),
                        rs.getString("kind"), rs.getString("officer"), rs.getString("decision"),
                        rs.getString("method"), rs.getString("place"), rs.getString("findings"),
                        rs.getString("notes"), rs.getTimestamp("decided_at").toInstant())).list();
    }
}
