package org.openpass.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.NoteRefused.Reason;
import org.openpass.signals.Signals;
import org.openpass.terms.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers write to each other about a case; outlives its tasks, is never for parties. So a note leaves no entry in
 * the timeline and no event in the log, which others read, and its text none in the audit trail. Plain text.
 */
@Service
@Transactional
public class Notes {

    private static final int LONGEST = 4_000;
    /** What would hide in the text, or turn it round. */
    private static final String UNSEEN = "[\\p{Cntrl}\\p{Cs}\\p{Zl}\\p{Zp}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069"
            + "\\ufffe\\uffff&&[^\\n\\t]]";
    private static final String SELECT = """
            select n.*, array(select m.username from casework.note_mentions m where m.note_id = n.id order by m.username)
                as mentions from casework.notes n
            """;

    private final JdbcClient jdbc;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final Mentions mentions;
    private final AuditTrail audit;
    private final Signals signals;
    private final Clock clock;
    private final Limits limits;

    Notes(JdbcClient jdbc, CaseList cases, Visibilities visibilities, Mentions mentions, AuditTrail audit,
            Signals signals, Clock clock, Limits limits) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.cases = cases;
        this.visibilities = visibilities;
        this.mentions = mentions;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** How long its author may edit a note; later it is what others have read. */
    public Duration editable() {
        return limits.minutes("note.editableMinutes");
    }

    /** The notes of a case, oldest first, with those that were removed. */
    @Transactional(readOnly = true)
    public List<Note> of(String caseNumber, Actor reader) {
        requireCase(caseNumber, reader);
        return jdbc.sql(SELECT + "where n.case_number = ? order by n.id").param(caseNumber).query(Notes::note).list();
    }

    /**
     * A page of the notes of a case, the newest first.
     *
     * @param before those of before this moment, or at it and with a number before this one
     */
    @Transactional(readOnly = true)
    public List<Note> page(String caseNumber, Actor reader, Instant before, long id, int size) {
        requireCase(caseNumber, reader);
        return jdbc.sql(SELECT + "where n.case_number = ? and (n.written_at, n.id) < (?, ?) "
                + "order by n.written_at desc, n.id desc limit ?").params(caseNumber, Timestamp.from(before), id, size)
                .query(Notes::note).list();
    }

    /**
     * Writes a note.
     *
     * @param taskKey the task at which it is written, or null
     * @throws NoteRefused when somebody is mentioned who does not see the case
     */
    public Note add(String caseNumber, String text, Long taskKey, Actor author) {
        requireCase(caseNumber, author);
        String clean = clean(text);
        long id = jdbc.sql("insert into casework.notes (case_number, author, text, written_at, task_key) "
                + "values (?, ?, ?, ?, ?) returning id").params(caseNumber, author.name(), clean,
                Timestamp.from(clock.instant()), taskKey).query(Long.class).single();
        mentions.set(id, caseNumber, clean, author.name());
        return told(caseNumber, id, "note.added", author);
    }

    /** Edits one's own note within {@link #editable}; what it said before is kept. The same text changes nothing. */
    public Note edit(String caseNumber, long id, String text, Actor actor) {
        Note note = lock(caseNumber, id, actor);
        String clean = clean(text);
        if (note.removedAt() != null) {
            throw new NoteRefused(Reason.REMOVED, List.of(note.removedBy()), note.removedBy() + " has removed this note.");
        }
        requireAuthor(note, actor, false);
        Instant now = clock.instant();
        if (!now.isBefore(note.writtenAt().plus(editable()))) {
            throw new NoteRefused(Reason.LATE, List.of(), "A note can be edited for " + editable().toMinutes()
                    + " minutes: write another one.");
        }
        if (clean.equals(note.text())) {
            return note;
        }
        jdbc.sql("""
                insert into casework.note_versions (note_id, version, text, written_at)
                select id, 1 + (select count(*) from casework.note_versions v where v.note_id = n.id), text,
                    coalesce(edited_at, written_at) from casework.notes n where id = ?
                """).param(id).update();
        jdbc.sql("update casework.notes set text = ?, edited_at = ? where id = ?")
                .params(clean, Timestamp.from(now), id).update();
        mentions.set(id, caseNumber, clean, note.author());
        return told(caseNumber, id, "note.edited", actor);
    }

    /** Strikes a note out, for its author or a supervisor; again changes nothing. */
    public Note remove(String caseNumber, long id, Actor actor) {
        Note note = lock(caseNumber, id, actor);
        requireAuthor(note, actor, actor.roles().contains(Actor.Role.SUPERVISOR));
        if (note.removedAt() != null) {
            return note;
        }
        jdbc.sql("update casework.notes set removed_at = ?, removed_by = ? where id = ?")
                .params(Timestamp.from(clock.instant()), actor.name(), id).update();
        mentions.changed(id);
        return told(caseNumber, id, "note.removed", actor);
    }

    private Note told(String caseNumber, long id, String action, Actor actor) {
        audit.record(actor.name(), action, caseNumber, "note " + id);
        signals.notify(EventLog.CHANNEL, caseNumber);
        return jdbc.sql(SELECT + "where n.id = ?").param(id).query(Notes::note).single();
    }

    /** A stranger's case looks like none. */
    private void requireCase(String caseNumber, Actor actor) {
        if (!actor.officer() || cases.find(visibilities.of(actor), caseNumber).isEmpty()) {
            throw unseen();
        }
    }

    private Note lock(String caseNumber, long id, Actor actor) {
        requireCase(caseNumber, actor);
        return jdbc.sql(SELECT + "where n.case_number = ? and n.id = ? for update of n").params(caseNumber, id)
                .query(Notes::note).optional().orElseThrow(Notes::unseen);
    }

    private static void requireAuthor(Note note, Actor actor, boolean orElse) {
        if (!orElse && !note.author().equals(actor.name())) {
            throw new NoteRefused(Reason.AUTHOR, List.of(note.author()), note.author() + " has written this note.");
        }
    }

    private static NoteRefused unseen() {
        return new NoteRefused(Reason.UNSEEN, List.of(), "There is no note of a case that you see.");
    }

    private static String clean(String text) {
        String clean = text == null ? "" : text.replace("\r\n", "\n").replaceAll(UNSEEN, "").strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > LONGEST) {
            throw new IllegalArgumentException("text: 1 to " + LONGEST + " characters");
        }
        return clean;
    }

    private static Note note(ResultSet rs, int n) throws SQLException {
        Array named = rs.getArray("mentions");
        return new Note(rs.getLong("id"), rs.getString("case_number"), rs.getString("author"), rs.getString("text"),
                Cases.instant(rs, "written_at"), rs.getObject("task_key", Long.class), Cases.instant(rs, "edited_at"),
                Cases.instant(rs, "removed_at"), rs.getString("removed_by"), List.of((String[]) named.getArray()));
    }
}
