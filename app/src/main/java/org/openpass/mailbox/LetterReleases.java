package org.openpass.mailbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Letter.State;
import org.openpass.mailbox.LetterRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters whose template asks for a second person (four eyes): who wrote one offers it, another officer looks at it and lets
 * it go, or gives it back with a note. All of it is told in the case, for officers, and in the audit trail.
 */
@Service
@Transactional
public class LetterReleases {

    /** The longest note. */
    public static final int LONGEST_NOTE = 1_000;
    private static final int MOST = 200;

    /** A letter that waits, and the number by which its case is known. */
    public record Waiting(Letter letter, String subject) {
    }

    private final LetterRows rows;
    private final LetterProofs proofs;
    private final LetterSending sending;
    private final LetterTemplates templates;
    private final LetterSight sight;
    private final SecondPersons seconds;
    private final Cases cases;
    private final CaseList list;
    private final Visibilities visibilities;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    LetterReleases(LetterRows rows, LetterProofs proofs, LetterSending sending, LetterTemplates templates,
            LetterSight sight, SecondPersons seconds, Cases cases, CaseList list, Visibilities visibilities,
            Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.proofs = proofs;
        this.sending = sending;
        this.templates = templates;
        this.sight = sight;
        this.seconds = seconds;
        this.cases = cases;
        this.list = list;
        this.visibilities = visibilities;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** The letters of a case that wait for the officer, and the officer's own that wait or came back. */
    @Transactional(readOnly = true)
    public List<Letter> open(String caseNumber, Actor officer) {
        CaseFile file = sight.require(caseNumber, officer);
        return rows.open(caseNumber).stream().filter(letter -> letter.madeBy().equals(officer.name())
                || letter.state() == State.WAITING && seconds.may(letter, file, officer)).toList();
    }

    /** The letters that wait for the officer in any case, those that wait longest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor officer) {
        if (!officer.officer()) {
            return List.of();
        }
        Visibility visibility = visibilities.of(officer);
        List<Letter> all = rows.waiting(officer.name(), visibility.all(), visibility.offices(), MOST);
        Map<String, CaseFile> files = list.among(visibility, all.stream().map(Letter::caseNumber).distinct().toList())
                .stream().collect(Collectors.toMap(CaseFile::number, Function.identity()));
        return all.stream().filter(letter -> files.containsKey(letter.caseNumber())
                && seconds.may(letter, files.get(letter.caseNumber()), officer))
                .map(letter -> new Waiting(letter, files.get(letter.caseNumber()).subject())).toList();
    }

    /** Who wrote the letter and looked at it asks for a second person; again it is the letter that waits, or was sent. */
    public Letter offer(String number, String sha256, Actor officer) {
        Letter known = rows.find(number).filter(each -> each.madeBy().equals(officer.name()))
                .orElseThrow(() -> new LetterRefused(Reason.UNSEEN));
        CaseFile file = locked(known, officer);
        Letter letter = looked(number, sha256);
        if (letter.state() == State.WAITING || letter.sent()) {
            return letter;
        }
        if (sending.requireTrue(letter, file).fourEyes() == null) {
            throw new IllegalArgumentException("number: this letter needs no second person; send it");
        }
        tell("LETTER_OFFERED", letter, rows.offered(number, clock.instant()), "", officer);
        return rows.find(number).orElseThrow();
    }

    /**
     * The letter as it would be sent now, for the second person: what was written stays, but days go by while it waits.
     *
     * @throws LetterRefused when its template has changed since
     */
    public Letter look(String number, Actor officer) {
        CaseFile file = locked(find(number), officer);
        Letter letter = find(number);
        requireSecond(letter, file, officer);
        LetterTemplate template = templates.find(letter.template()).orElseThrow();
        if (letter.state() != State.WAITING || template.version() != letter.version()) {
            throw new LetterRefused(Reason.CHANGED);
        }
        return proofs.current(letter, file, template);
    }

    /** The second person lets the letter go, which is sent with this; again it is the letter that was sent. */
    public Letter release(String number, String sha256, Actor officer) {
        CaseFile file = locked(find(number), officer);
        requireSecond(find(number), file, officer);
        Letter letter = looked(number, sha256);
        if (letter.sent() && officer.name().equals(letter.releasedBy())) {
            return letter;
        }
        if (letter.state() != State.WAITING) {
            throw new LetterRefused(Reason.CHANGED);
        }
        return sending.send(letter, file, officer);
    }

    /** The second person gives the letter back and says why, or who wrote it takes it back. */
    public Letter giveBack(String number, String note, Actor officer) {
        CaseFile file = locked(find(number), officer);
        Letter letter = find(number);
        boolean own = letter.madeBy().equals(officer.name());
        if (!own) {
            requireSecond(letter, file, officer);
        }
        String words = note == null ? "" : note.strip();
        if (words.isEmpty() && !own || words.length() > LONGEST_NOTE) {
            throw new LetterRefused(Reason.INCOMPLETE, Set.of("note"));
        }
        if (letter.state() != State.WAITING) {
            throw new LetterRefused(Reason.CHANGED);
        }
        int time = rows.returned(number, new Letter.Returned(officer.name(), clock.instant(), words));
        tell("LETTER_RETURNED", letter, time, words, officer);
        return find(number);
    }

    private Letter find(String number) {
        return rows.find(number).orElseThrow(() -> new LetterRefused(Reason.UNSEEN));
    }

    private CaseFile locked(Letter letter, Actor officer) {
        sight.require(letter.caseNumber(), officer);
        return cases.lock(letter.caseNumber());
    }

    private Letter looked(String number, String sha256) {
        Letter letter = find(number);
        if (!letter.sha256().equals(sha256)) {
            throw new LetterRefused(Reason.CHANGED);
        }
        return letter;
    }

    private void requireSecond(Letter letter, CaseFile file, Actor officer) {
        if (letter.madeBy().equals(officer.name())) {
            throw new LetterRefused(Reason.SAME_PERSON);
        }
        if (!seconds.may(letter, file, officer)) {
            throw new LetterRefused(Reason.UNSEEN);
        }
    }

    private void tell(String event, Letter letter, int time, String note, Actor officer) {
        timeline.add(letter.caseNumber(), event, officer.name(), Audience.OFFICER, Map.of("letter", letter.number()),
                event + ":" + letter.number() + ":" + time);
        audit.record(officer.name(), event.equals("LETTER_OFFERED") ? "letter.offered" : "letter.returned",
                letter.caseNumber(), (letter.number() + " " + letter.sha256() + " " + note).strip());
    }
}
