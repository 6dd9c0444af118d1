package org.openpass.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.openpass.engine.ProcessStarter;
import org.openpass.mailbox.Mailboxes;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Supplements asked of declarants and their answers (Art. 249). */
@Service
@Transactional
public class Supplements {

    /** Kind of the deadline in the table of deadlines. */
    public static final String DEADLINE = "supplement";
    private static final int LONGEST_ANSWER = 2_000;

    private final Rights rights;
    private final JdbcClient jdbc;
    private final Declarations declarations;
    private final Amendments amendments;
    private final Cases cases;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final DeclarationNotices notices;
    private final Mailboxes mailboxes;
    private final ProcessStarter engine;
    private final AuditTrail audit;
    private final Acting acting;
    private final Clock clock;

    Supplements(Rights rights, JdbcClient jdbc, Declarations declarations, Amendments amendments, Cases cases,
            Deadlines deadlines, WorkingCalendar calendar, Timeline timeline, DeclarationNotices notices, Mailboxes mailboxes,
            ProcessStarter engine, AuditTrail audit, Acting acting, Clock clock) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.amendments = amendments;
        this.cases = cases;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.timeline = timeline;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.engine = engine;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /** The requests of a case, oldest first; the caller has applied Visibility. */
    @Transactional(readOnly = true)
    public List<Supplement> ofCase(String caseNumber) {
        return jdbc.sql("select * from declaration.supplements where case_number = ? order by round")
                .param(caseNumber).query(Supplements::supplement).list();
    }

    /** The request that waits for an answer. */
    @Transactional(readOnly = true)
    public Optional<Supplement> open(String caseNumber) {
        return ofCase(caseNumber).stream().filter(s -> s.state() == Supplement.State.OPEN).findFirst();
    }

    /** Serves the request that the officer decided on; once a task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Supplement request(Findings.Finding finding) {
        return jdbc.sql("select * from declaration.supplements where task_key = ?").param(finding.taskKey())
                .query(Supplements::supplement).optional().orElseGet(() -> serve(finding));
    }

    private Supplement serve(Findings.Finding finding) {
        // The process may be a step behind a withdrawal: then nothing is asked any more.
        boolean ended = declarations.ofCase(finding.caseNumber()).orElseThrow().status().ended();
        Instant now = clock.instant();
        int round = ofCase(finding.caseNumber()).size() + 1;
        Instant usual = due(now, Integer.parseInt(finding.request().get("days")));
        Instant due = ended ? usual : deadlines.set(new Deadlines.Deadline(finding.caseNumber(), DEADLINE, round, usual,
                "Customs Act Art. 249", Deadlines.Bearer.PARTY));
        jdbc.sql("""
                insert into declaration.supplements (case_number, round, task_key, kind, request, requested_by,
                    requested_at, due_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(finding.caseNumber(), round, finding.taskKey(), finding.request().get("kind"),
                finding.request().get("text"), finding.officer(), Timestamp.from(now), Timestamp.from(due),
                (ended ? Supplement.State.CLOSED : Supplement.State.OPEN).name()).update();
        Supplement asked = ofCase(finding.caseNumber()).getLast();
        if (!ended) {
            mailboxes.serve(notices.asked(asked), now);
        }
        return asked;
    }

    /** The last second of the last day, which is a working day (Art. 8(3), Civil Act Art. 157, 159). */
    private Instant due(Instant now, int days) {
        return Seoul.after(calendar.onOrAfter(Seoul.day(now).plusDays(days))).minusSeconds(1);
    }

    /**
     * Answers the open request. The caller has applied Visibility.
     *
     * @param answer what the declarant says, at most 2,000 characters
     * @param corrected the corrected declaration, or null when nothing is corrected
     * @throws Filing.Refused with all errors at once; nothing is answered
     * @throws ChangeRefused when no request waits for an answer
     */
    public Supplement answer(String declarationNumber, String answer, DeclarationDocument corrected,
            List<FieldError> unreadable, Actor actor) {
        rights.require(actor, Right.ANSWER);
        Declaration found = declarations.find(declarationNumber).orElseThrow();
        cases.lock(found.caseNumber());
        Declaration declaration = declarations.find(declarationNumber).orElseThrow();
        acting.require(declaration, Filing.KIND, actor);
        Supplement open = open(declaration.caseNumber()).filter(s -> !declaration.status().ended()).orElseThrow(() ->
                new ChangeRefused("supplement.notOpen", "No supplement of " + declarationNumber
                        + " waits for an answer: it was answered, its deadline has passed, or the case went on."));
        List<FieldError> errors = errors(declaration, answer, corrected, unreadable, actor);
        if (!errors.isEmpty()) {
            throw new Filing.Refused(errors);
        }
        if (corrected != null) {
            amendments.apply(declaration, corrected, "SUPPLEMENT:" + open.round(), actor.name());
        }
        jdbc.sql("""
                update declaration.supplements set state = 'ANSWERED', answer = ?, amended = ?, answered_by = ?,
                    answered_at = ? where case_number = ? and round = ?
                """).params(answer.strip(), corrected != null, actor.name(), Timestamp.from(clock.instant()),
                open.caseNumber(), open.round()).update();
        deadlines.met(open.caseNumber(), DEADLINE, open.round());
        timeline.add(open.caseNumber(), "SUPPLEMENTED", actor.name(), Audience.PARTY, Map.of(),
                "SUPPLEMENTED:" + open.round());
        audit.record(actor.name(), "supplement.answered", declarationNumber, "round " + open.round());
        // True on the next screen; the process follows.
        cases.moveTo(open.caseNumber(), DeclarationStatus.DOC_REVIEW.name(), actor.name(), Audience.PUBLIC, Map.of());
        declarations.waits(open.caseNumber(), DeclarationStatus.DOC_REVIEW);
        engine.publish(open.caseNumber(), "supplement-answered", open.key(), open.key(), Map.of());
        return ofCase(open.caseNumber()).get(open.round() - 1);
    }

    private List<FieldError> errors(Declaration declaration, String answer, DeclarationDocument corrected,
            List<FieldError> unreadable, Actor actor) {
        List<FieldError> errors = new ArrayList<>();
        if (answer == null || answer.isBlank()) {
            errors.add(FieldError.of("answer", "answer.missing"));
        } else if (answer.length() > LONGEST_ANSWER) {
            errors.add(FieldError.of("answer", "answer.long", LONGEST_ANSWER));
        }
        if (corrected != null) {
            errors.addAll(amendments.errors(declaration, corrected, unreadable, actor));
        }
        return errors;
    }

    /** What was asked before this moment is not asked any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(String caseNumber, Instant before) {
        jdbc.sql("update declaration.supplements set state = 'CLOSED' where case_number = ? and state = 'OPEN' and requested_at < ? "
                + "returning round").params(caseNumber, Timestamp.from(before)).query(Integer.class).list()
                .forEach(round -> deadlines.met(caseNumber, DEADLINE, round));
    }

    /** The declaration has ended: what was asked is not asked any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(String caseNumber) {
        jdbc.sql("update declaration.supplements set state = 'CLOSED' where case_number = ? and state = 'OPEN'")
                .param(caseNumber).update();
        deadlines.met(caseNumber, DEADLINE);
    }

    /**
     * Whether the deadline was moved later; if it was not, the open request has lapsed. While an outage holds it, it is
     * looked at again in a while.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> movedOrLapse(String caseNumber) {
        Supplement newest = ofCase(caseNumber).getLast();
        Optional<Deadlines.Deadline> open = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(DEADLINE)
                && d.round() == newest.round()).findFirst();
        Instant now = clock.instant();
        if (open.isPresent() && open.get().dueAt().isAfter(now)) {
            return open.map(Deadlines.Deadline::dueAt);
        }
        if (open.isPresent() && deadlines.held(open.get())) {
            return Optional.of(now.plus(Deadlines.HELD_FOR));
        }
        int lapsed = jdbc.sql("update declaration.supplements set state = 'LAPSED' where case_number = ? "
                + "and round = ? and state = 'OPEN'").params(caseNumber, newest.round()).update();
        if (lapsed > 0) {
            deadlines.lapsed(caseNumber, DEADLINE, newest.round());
            timeline.add(caseNumber, "SUPPLEMENT_LAPSED", "system", Audience.PARTY, Map.of(),
                    "SUPPLEMENT_LAPSED:" + newest.round());
        }
        return Optional.empty();
    }

    private static Supplement supplement(ResultSet rs, int n) throws SQLException {
        Timestamp answered = rs.getTimestamp("answered_at");
        return new Supplement(rs.getString("case_number"), rs.getInt("round"), rs.getString("kind"),
                rs.getString("request"), rs.getString("requested_by"), rs.getTimestamp("requested_at").toInstant(),
                rs.getTimestamp("due_at").toInstant(), Supplement.State.valueOf(rs.getString("state")),
                rs.getString("answer"), rs.getBoolean("amended"), rs.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
