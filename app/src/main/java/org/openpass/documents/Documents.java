package org.openpass.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.documents.DocumentRefused.Fault;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of cases. Whoever calls has applied Visibility; here it is said who of the case reads which file. */
@Service
@Transactional
public class Documents {

    /** Largest file, 10 MiB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    /** Most files of one case. */
    public static final int MOST_FILES = 50;

    private static final String COLUMNS =
            "id, case_number, kind, file_name, media_type, size, sha256, audience, added_by, added_at";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Parties parties;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Signals signals;
    private final Clock clock;
    private final Screening screening;
    private final TransactionTemplate transaction;

    Documents(JdbcClient jdbc, Cases cases, Parties parties, Timeline timeline, AuditTrail audit, Signals signals,
            Clock clock, Screening screening, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.parties = parties;
        this.timeline = timeline;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
        this.screening = screening;
        this.transaction = transaction;
    }

    /**
     * Adds a file to a case. The same content of the same kind for the same readers is the same document again.
     *
     * @param audience PARTY or OFFICER
     * @throws DocumentRefused with all that is wrong with the file
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Document add(String caseNumber, DocumentKind kind, String fileName, byte[] content, Actor actor,
            Audience audience) {
        if (content.length <= MOST_BYTES) {
            screening.pass(caseNumber, kind, fileName, content, actor);
        }
        return transaction.execute(s -> addScreened(caseNumber, kind, fileName, content, actor, audience));
    }

    private Document addScreened(String caseNumber, DocumentKind kind, String fileName, byte[] content, Actor actor,
            Audience audience) {
        cases.lock(caseNumber);
        String hash = Hashes.sha256(content);
        Optional<Document> known = jdbc.sql("select " + COLUMNS + " from documents.documents where case_number = ? "
                + "and kind = ? and sha256 = ? and audience = ?").params(caseNumber, kind.name(), hash,
                audience.name()).query(DocumentRows::document).optional();
        return known.orElseGet(() -> store(caseNumber, kind, fileName, content, hash, actor, audience));
    }

    private Document store(String caseNumber, DocumentKind kind, String fileName, byte[] content, String hash,
            Actor actor, Audience audience) {
        Optional<FileType> type = FileType.of(content);
        List<Fault> faults = faults(caseNumber, content, type.isPresent());
        if (!faults.isEmpty()) {
            throw new DocumentRefused(faults);
        }
        Document added = new Document(UUID.randomUUID(), caseNumber, kind,
                type.orElseThrow().named(FileNames.tidy(fileName)), type.orElseThrow().mediaType(), content.length,
                hash, audience, actor.name(), clock.instant());
        jdbc.sql("insert into documents.documents (" + COLUMNS + ", content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(added.id(), caseNumber, kind.name(), added.fileName(), added.mediaType(), added.size(), hash,
                        audience.name(), added.addedBy(), Timestamp.from(added.addedAt()), content).update();
        tell(added, actor, "document.added", "DOCUMENT_ADDED");
        return added;
    }

    private List<Fault> faults(String caseNumber, byte[] content, boolean typeKnown) {
        List<Fault> faults = new ArrayList<>();
        if (content.length == 0) {
            faults.add(Fault.of("file", "file.empty"));
        } else if (content.length > MOST_BYTES) {
            faults.add(tooLarge());
        } else if (!typeKnown) {
            faults.add(Fault.of("file", "file.type"));
        }
        if (jdbc.sql("select count(*) from documents.documents where case_number = ?").param(caseNumber)
                .query(Long.class).single() >= MOST_FILES) {
            faults.add(Fault.of("file", "file.tooMany", MOST_FILES));
        }
        return faults;
    }

    /** The fault of a file that is larger than {@link #MOST_BYTES}. */
    public static Fault tooLarge() {
        return Fault.of("file", "file.tooLarge", MOST_BYTES / (1024 * 1024));
    }

    /** Lets the case's parties read what was for officers alone; again changes nothing. */
    public Optional<Document> share(String caseNumber, UUID id, Actor actor) {
        cases.lock(caseNumber);
        int shared = jdbc.sql("""
                update documents.documents d set audience = 'PARTY' where id = ? and case_number = ?
                and audience = 'OFFICER' and not exists (select 1 from documents.documents o
                    where o.case_number = d.case_number and o.kind = d.kind and o.sha256 = d.sha256
                    and o.audience = 'PARTY')
                """).params(id, caseNumber).update();
        Optional<Document> document = find(caseNumber, id, Audience.OFFICER);
        if (shared > 0) {
            tell(document.orElseThrow(), actor, "document.shared", "DOCUMENT_SHARED");
        }
        return document;
    }

    private void tell(Document d, Actor actor, String action, String event) {
        audit.record(actor.name(), action, d.caseNumber(), d.id() + " " + d.kind() + " " + d.sha256());
        // Parties know each other by the names of parties, not by their people's accounts.
        String who = actor.partyId() == null ? actor.name() : parties.get(actor.partyId()).name();
        timeline.add(d.caseNumber(), event, who, d.audience(), Map.of("kind", d.kind().name()),
                event + ":" + d.id());
        signals.notify("case_events", d.caseNumber());
    }

    /** The files of a case that a reader of this audience may see, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> list(String caseNumber, Audience reader) {
        return jdbc.sql("select " + COLUMNS + " from documents.documents where case_number = :number "
                + "and audience in (:audiences) order by added_at, id").param("number", caseNumber)
                .param("audiences", readable(reader)).query(DocumentRows::document).list();
    }

    /** The file of the case, if a reader of this audience may see it. */
    @Transactional(readOnly = true)
    public Optional<Document> find(String caseNumber, UUID id, Audience reader) {
        return jdbc.sql("select " + COLUMNS + " from documents.documents where case_number = :number "
                + "and audience in (:audiences) and id = :id").param("number", caseNumber)
                .param("audiences", readable(reader)).param("id", id).query(DocumentRows::document).optional();
    }

    /** The content of a document; ask {@link #find} first whether the reader may see it. */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return jdbc.sql("select content from documents.documents where id = ?").param(id).query(byte[].class).single();
    }

    /** Whether each of the ids, as a form answers them, is a document of the case. */
    @Transactional(readOnly = true)
    public boolean ofCase(String caseNumber, Collection<String> ids) {
        List<String> known = list(caseNumber, Audience.OFFICER).stream().map(d -> d.id().toString()).toList();
        return known.containsAll(ids);
    }

    private static List<String> readable(Audience reader) {
        return EnumSet.range(Audience.PUBLIC, reader).stream().map(Enum::name).toList();
    }
}
