package org.openpass.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.documents.DocumentRefused.Fault;
import org.openpass.signals.Signals;
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
    /** Most files of one case, with all their versions. */
    public static final int MOST_FILES = 50;

    /** Who does one of these for a party shows customs papers for it. */
    private static final Right[] SHOWING = {Right.FILE, Right.CHANGE, Right.ANSWER};

    private final Rights rights;
    private final DocumentRows rows;
    private final Cases cases;
    private final Parties parties;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Signals signals;
    private final Clock clock;
    private final Screening screening;
    private final TransactionTemplate transaction;

    Documents(Rights rights, DocumentRows rows, Cases cases, Parties parties, Timeline timeline, AuditTrail audit,
            Signals signals, Clock clock, Screening screening, TransactionTemplate transaction) {
        this.rights = rights;
        this.rows = rows;
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
        rights.require(actor, SHOWING);
        Screening.Passed passed = screened(caseNumber, kind, fileName, content, actor);
        String hash = Hashes.sha256(content);
        return transaction.execute(s -> {
            cases.lock(caseNumber);
            return seen(rows.known(caseNumber, kind, hash, audience).orElseGet(() -> {
                FileType type = FileRules.check(content, rows.count(caseNumber));
                UUID id = UUID.randomUUID();
                Document first = new Document(id, caseNumber, kind, type.named(FileNames.tidy(fileName)), type.mediaType(),
                        content.length, hash, audience, actor.name(), clock.instant(),
                        actor.officer() ? null : actor.partyId(), id, 1, 1);
                rows.insert(first, passed, content);
                tell(first, actor, "document.added", "DOCUMENT_ADDED", "");
                return first;
            }), actor);
        });
    }

    /**
     * Puts a newer version in the place of a file, for the same readers. The older one stays as it is, with its hash; the same
     * content again changes nothing, and of two who replace one version at once the second is told.
     *
     * @return the newest version; empty when the case has no such file that the actor may see
     * @throws DocumentRefused when the file is another's, or has been replaced already, or with all that is wrong with the new one
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Document> replace(String caseNumber, UUID id, String fileName, byte[] content, Actor actor) {
        return find(caseNumber, id, reader(actor)).map(replaced -> {
            rights.require(actor, SHOWING);
            if (!replaced.mayBeReplacedBy(actor)) {
                throw new DocumentRefused(List.of(Fault.of("replaces", "file.anothers")));
            }
            Screening.Passed passed = screened(caseNumber, replaced.kind(), fileName, content, actor);
            String hash = Hashes.sha256(content);
            return transaction.execute(s -> seen(replaced(replaced, fileName, content, hash, actor, passed), actor));
        });
    }

    private Document replaced(Document replaced, String fileName, byte[] content, String hash, Actor actor,
            Screening.Passed passed) {
        String caseNumber = replaced.caseNumber();
        cases.lock(caseNumber);
        Document last = rows.versions(caseNumber, replaced.series(), Audience.OFFICER).getLast();
        if (last.sha256().equals(hash)) {
            return last;
        }
        if (!last.id().equals(replaced.id())) {
            throw new DocumentRefused(List.of(Fault.of("replaces", "file.replaced", last.fileName())));
        }
        FileType type = FileRules.check(content, rows.count(caseNumber));
        rows.known(caseNumber, last.kind(), hash, last.audience()).filter(Document::newest).ifPresent(known -> {
            throw new DocumentRefused(List.of(Fault.of("file", "file.known", known.fileName())));
        });
        Document next = new Document(UUID.randomUUID(), caseNumber, last.kind(), type.named(FileNames.tidy(fileName)),
                type.mediaType(), content.length, hash, last.audience(), actor.name(), clock.instant(), last.partyId(),
                last.series(), last.version() + 1, last.version() + 1);
        rows.insert(next, passed, content);
        tell(next, actor, "document.replaced", "DOCUMENT_REPLACED", " replaces " + last.id() + " " + last.sha256());
        return next;
    }

    /** The rights of a party's person, one of which it takes to add a file. */
    public static Right[] showing() {
        return SHOWING.clone();
    }

    private Screening.Passed screened(String caseNumber, DocumentKind kind, String fileName, byte[] content, Actor actor) {
        // What is too large is refused below, unread.
        return content.length > MOST_BYTES ? null : screening.pass(caseNumber, kind, fileName, content, actor);
    }

    /** The fault of a file that is larger than {@link #MOST_BYTES}. */
    public static Fault tooLarge() {
        return Fault.of("file", "file.tooLarge", MOST_BYTES / (1024 * 1024));
    }

    /** Lets the case's parties read this version of what was for officers alone; again changes nothing. */
    public Optional<Document> share(String caseNumber, UUID id, Actor actor) {
        cases.lock(caseNumber);
        boolean shared = rows.share(caseNumber, id);
        Optional<Document> document = find(caseNumber, id, Audience.OFFICER);
        if (shared) {
            tell(document.orElseThrow(), actor, "document.shared", "DOCUMENT_SHARED", "");
        }
        return document;
    }

    private void tell(Document d, Actor actor, String action, String event, String more) {
        audit.record(actor.name(), action, d.caseNumber(), d.id() + " " + d.kind() + " " + d.sha256() + more);
        // Parties know each other by the names of parties, not by their people's accounts.
        String who = actor.partyId() == null ? actor.name() : parties.get(actor.partyId()).name();
        timeline.add(d.caseNumber(), event, who, d.audience(), Map.of("kind", d.kind().name()),
                event + ":" + d.id());
        signals.notify("case_events", d.caseNumber());
    }

    private static Audience reader(Actor actor) {
        return actor.officer() ? Audience.OFFICER : Audience.PARTY;
    }

    /** With its versions counted as the actor may know of them. */
    private Document seen(Document stored, Actor actor) {
        return rows.find(stored.caseNumber(), stored.id(), reader(actor)).orElse(stored);
    }

    /** The files of a case that a reader of this audience may see, each in its newest version, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> list(String caseNumber, Audience reader) {
        return rows.newest(caseNumber, reader);
    }

    /** All versions of a file that a reader of this audience may see, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> versions(Document document, Audience reader) {
        return rows.versions(document.caseNumber(), document.series(), reader);
    }

    /** The file of the case, in this version, if a reader of this audience may see it. */
    @Transactional(readOnly = true)
    public Optional<Document> find(String caseNumber, UUID id, Audience reader) {
        return rows.find(caseNumber, id, reader);
    }

    /** The content of a document; ask {@link #find} first whether the reader may see it. */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return rows.content(id);
    }

    /** The same with those that have been replaced: what was picked once is still what was picked. */
    @Transactional(readOnly = true)
    public List<Document> everyVersion(String caseNumber, Audience reader) {
        return rows.all(caseNumber, reader);
    }
}
