package org.openpass.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files in which harm was found: kept for whoever examines it on the database, and served by no route. */
@Service
public class Quarantine {

    /**
     * A file that was not taken.
     *
     * @param finding what the scanner calls the harm
     */
    public record Kept(UUID id, String caseNumber, String fileName, int size, String sha256, String finding, String scanner,
            String addedBy, Instant addedAt) {
    }

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Quarantine(JdbcClient jdbc, Timeline timeline, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps it whatever becomes of the refusal that follows; the same content in the same case is kept once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void keep(String caseNumber, DocumentKind kind, String fileName, byte[] content, Scanner.Harm harm, Actor actor) {
        String hash = Hashes.sha256(content);
        UUID id = UUID.randomUUID();
        int fresh = jdbc.sql("""
                insert into documents.quarantine (id, case_number, kind, file_name, size, sha256, finding, scanner, added_by,
                    added_at, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_number, sha256) do nothing
                """).params(id, caseNumber, kind.name(), FileNames.tidy(fileName), content.length, hash, harm.name(),
                harm.scanner(), actor.name(), Timestamp.from(clock.instant()), content).update();
        audit.record(actor.name(), "document.quarantined", caseNumber, hash + " " + harm.name() + " (" + harm.scanner() + ")");
        if (fresh > 0) {
            timeline.add(caseNumber, "DOCUMENT_QUARANTINED", actor.name(), Audience.OFFICER,
                    Map.of("kind", kind.name(), "finding", harm.name()), "DOCUMENT_QUARANTINED:" + hash);
        }
    }

    /** The newest first; for administrators. */
    @Transactional(readOnly = true)
    public List<Kept> newest(int limit) {
        return jdbc.sql("select id, case_number, file_name, size, sha256, finding, scanner, added_by, added_at "
                + "from documents.quarantine order by added_at desc, id limit ?").param(limit)
                .query((rs, n) -> new Kept(rs.getObject("id", UUID.class), rs.getString("case_number"),
                        rs.getString("file_name"), rs.getInt("size"), rs.getString("sha256"), rs.getString("finding"),
                        rs.getString("scanner"), rs.getString("added_by"), rs.getTimestamp("added_at").toInstant())).list();
    }
}
