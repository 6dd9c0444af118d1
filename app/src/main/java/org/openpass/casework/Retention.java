package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.DueRecords.Due;
import org.openpass.casework.RetentionPreview.Kept;
import org.openpass.casework.RetentionPreview.Rule;
import org.openpass.casework.RetentionRefused.Reason;
import org.openpass.reference.Parameters;
import org.openpass.release.DirectDoors;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long records are kept (Act Art. 12, Decree Art. 3), and what keeps one longer. Nothing is cleared before one person has
 * proposed it and another has let it begin; any one of them stops it.
 */
@Service
@Transactional
public class Retention {

    /** Who clears. */
    static final String SYSTEM = "retention";
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final List<RetentionRule> rules;
    private final List<ForgetsCaseless> caseless;
    private final DueRecords records;
    private final Clearing clearing;
    private final Parameters parameters;
    private final DirectDoors doors;
    private final AuditTrail audit;
    private final Clock clock;

    Retention(JdbcClient jdbc, List<RetentionRule> rules, List<ForgetsCaseless> caseless, DueRecords records, Clearing clearing,
            Parameters parameters, DirectDoors doors, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.caseless = caseless;
        this.records = records;
        this.clearing = clearing;
        this.parameters = parameters;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /** That it is to begin or has begun; empty while it is neither. */
    @Transactional(readOnly = true)
    public Optional<RetentionStart> standing() {
        return jdbc.sql("select * from casework.retention_starts where ended_at is null").query(Retention::start).optional();
    }

    /** Whether records are cleared. */
    boolean runs() {
        return standing().filter(RetentionStart::runs).isPresent();
    }

    /** The same, and who would stop it waits for the end of this transaction: after that nothing more is cleared. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean runsUntilTheEnd() {
        return jdbc.sql("select * from casework.retention_starts where ended_at is null for share").query(Retention::start)
                .optional().filter(RetentionStart::runs).isPresent();
    }

    /** What is cleared when, and what stays of that which is due. @param most how many of those that stay */
    @Transactional(readOnly = true)
    public RetentionPreview preview(int most) {
        SortedMap<YearMonth, Long> counts = records.counts(rules, caseless);
        long due = counts.remove(counts.firstKey());
        List<Kept> kept = new ArrayList<>();
        for (RetentionRule rule : rules) {
            for (Due each : records.after(rule, Instant.EPOCH, "", most)) {
                if (records.passed(each.lastDay()) && kept.size() < most) {
                    clearing.why(rule, each).ifPresent(why -> kept.add(new Kept(each.caseNumber(), each.closedAt(),
                            each.lastDay(), why)));
                }
            }
        }
        return new RetentionPreview(rules.stream().map(rule -> parameters.find(rule.parameter(), Seoul.today(clock))
                .map(p -> new Rule(rule.kind(), rule.parameter(), p.value(), p.article()))
                .orElseGet(() -> new Rule(rule.kind(), rule.parameter(), null, null))).toList(), due, counts, kept);
    }

    /** Proposes that it begins; another person lets it. */
    public RetentionStart propose(String actor) {
        lock();
        if (standing().isPresent()) {
            throw new RetentionRefused(Reason.STATE, "It is proposed already, or has begun.");
        }
        long due = records.counts(rules, caseless).firstEntry().getValue();
        RetentionStart start = jdbc.sql("insert into casework.retention_starts (proposed_by, proposed_at, due) "
                + "values (?, ?, ?) returning *").params(actor, now(), due).query(Retention::start).single();
        audit.record(actor, "retention.propose", String.valueOf(start.id()), "due " + due);
        return start;
    }

    /**
     * The second person lets it begin: the next night clears what is due. Not while one person alone changes parameters: the
     * years could be made fewer for records of before.
     */
    public RetentionStart begin(long id, String actor) {
        RetentionStart start = standing(id);
        if (start.begunBy() != null) {
            throw new RetentionRefused(Reason.STATE, start.begunBy() + " has let it begin at " + start.begunAt() + ".");
        }
        if (doors.open()) {
            throw new RetentionRefused(Reason.ALONE, "One person alone still changes parameters, the years among them: hand the "
                    + "installation over first.");
        }
        if (start.proposedBy().equals(actor)) {
            throw new RetentionRefused(Reason.SAME_PERSON, "Another person has to do this: you have proposed it.");
        }
        RetentionStart begun = jdbc.sql("update casework.retention_starts set begun_by = ?, begun_at = ? where id = ? returning *")
                .params(actor, now(), id).query(Retention::start).single();
        audit.record(actor, "retention.begin", String.valueOf(id), "proposed by " + start.proposedBy());
        return begun;
    }

    /** Takes the proposal back, or stops what has begun: nothing more is cleared from the next record on. */
    public RetentionStart end(long id, String actor) {
        standing(id);
        RetentionStart ended = jdbc.sql("update casework.retention_starts set ended_by = ?, ended_at = ? where id = ? returning *")
                .params(actor, now(), id).query(Retention::start).single();
        audit.record(actor, "retention.end", String.valueOf(id), "");
        return ended;
    }

    /** Keeps a case whatever its age, with all that is cleared together with it. @param number of the case, or of what it is about */
    public RetentionHold hold(String number, String reason, String actor) {
        String wanted = number == null ? "" : number.strip();
        String why = reason == null ? "" : reason.strip();
        Optional<String> found = jdbc.sql("select number from casework.cases where number = :wanted or subject = :wanted "
                + "order by number = :wanted desc limit 1 for update").param("wanted", wanted).query(String.class).optional();
        List<String> wrong = new ArrayList<>();
        if (found.isEmpty()) {
            wrong.add("number: there is no case " + wanted);
        }
        if (why.length() < 3 || why.length() > LONGEST_REASON) {
            wrong.add("reason: say why, in 3 to " + LONGEST_REASON + " characters");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        Optional<RetentionHold> fresh = jdbc.sql("insert into casework.retention_holds (case_number, reason, set_by, set_at) "
                + "values (?, ?, ?, ?) on conflict do nothing returning *").params(found.get(), why, actor, now())
                .query(Retention::hold).optional();
        fresh.ifPresent(hold -> audit.record(new Act(actor, "retention.hold", hold.caseNumber(), "", null,
                Act.fields("reason", why))));
        return fresh.orElseGet(() -> jdbc.sql("select * from casework.retention_holds where case_number = ? "
                + "and ended_at is null").param(found.get()).query(Retention::hold).single());
    }

    /** Keeps it no longer than others; the same again changes nothing. */
    public RetentionHold release(long id, String actor) {
        Optional<RetentionHold> ended = jdbc.sql("update casework.retention_holds set ended_by = ?, ended_at = ? "
                + "where id = ? and ended_at is null returning *").params(actor, now(), id).query(Retention::hold).optional();
        ended.ifPresent(hold -> audit.record(actor, "retention.release", hold.caseNumber(), "held by " + hold.setBy()));
        return ended.or(() -> jdbc.sql("select * from casework.retention_holds where id = ?").param(id).query(Retention::hold)
                .optional()).orElseThrow(() -> new RetentionRefused(Reason.UNSEEN, "There is no such hold."));
    }

    /** What is kept whatever its age, the newest first. */
    @Transactional(readOnly = true)
    public List<RetentionHold> holds(int most) {
        return jdbc.sql("select * from casework.retention_holds where ended_at is null order by id desc limit ?").param(most)
                .query(Retention::hold).list();
    }

    /** What was cleared, the newest first. @param number of a case or of what it was about; null or blank for all */
    @Transactional(readOnly = true)
    public List<ClearedCase> cleared(String number, int most) {
        boolean all = number == null || number.isBlank();
        return jdbc.sql("""
                select *, (select coalesce(sum(value::bigint), 0) from jsonb_each_text(rows)) as count
                from casework.retention_runs where :all or case_number = :number or subject_hash = :hash
                order by cleared_at desc, case_number desc limit :most
                """).param("all", all).param("number", all ? "" : number.strip())
                .param("hash", all ? "" : Clearing.hash(number.strip())).param("most", most)
                .query((rs, n) -> new ClearedCase(rs.getString("case_number"), rs.getString("record"), rs.getString("kind"),
                        Cases.instant(rs, "closed_at"), Cases.instant(rs, "cleared_at"), rs.getString("rule"),
                        rs.getLong("count"), Cases.instant(rs, "gone_at"))).list();
    }

    private RetentionStart standing(long id) {
        lock();
        RetentionStart start = jdbc.sql("select * from casework.retention_starts where id = ?").param(id)
                .query(Retention::start).optional()
                .orElseThrow(() -> new RetentionRefused(Reason.UNSEEN, "There is no such proposal."));
        if (start.endedBy() != null) {
            throw new RetentionRefused(Reason.STATE, start.endedBy() + " has ended it at " + start.endedAt() + ".");
        }
        return start;
    }

    /** Two acts at once come one after the other. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('casework.retention'))").query(rs -> { });
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static RetentionStart start(ResultSet rs, int n) throws SQLException {
        return new RetentionStart(rs.getLong("id"), rs.getString("proposed_by"), Cases.instant(rs, "proposed_at"),
                rs.getLong("due"), rs.getString("begun_by"), Cases.instant(rs, "begun_at"), rs.getString("ended_by"),
                Cases.instant(rs, "ended_at"));
    }

    private static RetentionHold hold(ResultSet rs, int n) throws SQLException {
        return new RetentionHold(rs.getLong("id"), rs.getString("case_number"), rs.getString("reason"),
                rs.getString("set_by"), Cases.instant(rs, "set_at"), rs.getString("ended_by"), Cases.instant(rs, "ended_at"));
    }
}
