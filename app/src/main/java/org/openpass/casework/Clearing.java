package org.openpass.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.DueRecords.Due;
import org.openpass.engine.InstanceTraces;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clears one record in one transaction: its cases with all that any module has of them, and a line that it was cleared. So a
 * record is there or cleared, never half of it, wherever the machine stops; and it is cleared once.
 */
@Component
class Clearing {

    /** Why a record that is due stays where it is. */
    static final String OPEN = "OPEN";
    static final String YOUNG = "YOUNG";
    static final String HELD = "HELD";
    static final String LINKED = "LINKED";
    static final String BUSY = "BUSY";

    private final JdbcClient jdbc;
    private final List<Forgets> forgets;
    private final List<KeepsCases> keeps;
    private final DueRecords records;
    private final InstanceTraces traces;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Clearing(JdbcClient jdbc, List<Forgets> forgets, List<KeepsCases> keeps, DueRecords records, InstanceTraces traces,
            AuditTrail audit, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.forgets = forgets.stream().sorted(Comparator.comparingInt(Forgets::order)).toList();
        this.keeps = keeps;
        this.records = records;
        this.traces = traces;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Clears the record; empty when it is, else why it stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> clear(RetentionRule rule, Due due) {
        Set<String> numbers = numbers(rule, due.caseNumber());
        List<CaseFile> files = jdbc.sql("select * from casework.cases where number = any(?::text[]) order by number "
                + "for update skip locked").param(numbers.toArray(String[]::new)).query(Cases::file).list();
        if (files.size() < numbers.size()) {
            return Optional.of(BUSY);
        }
        Optional<String> why = why(rule, due, files);
        if (why.isEmpty()) {
            forget(due, files);
        }
        return why;
    }

    /** Why the record that is due stays; empty when it does not. */
    Optional<String> why(RetentionRule rule, Due due) {
        return why(rule, due, jdbc.sql("select * from casework.cases where number = any(?::text[]) order by number")
                .param(numbers(rule, due.caseNumber()).toArray(String[]::new)).query(Cases::file).list());
    }

    private static Set<String> numbers(RetentionRule rule, String lead) {
        Set<String> numbers = new LinkedHashSet<>(rule.with(lead));
        numbers.add(lead);
        return numbers;
    }

    private Optional<String> why(RetentionRule rule, Due due, List<CaseFile> files) {
        Set<String> numbers = files.stream().map(CaseFile::number).collect(Collectors.toSet());
        String[] all = numbers.toArray(String[]::new);
        if (files.stream().anyMatch(file -> file.closedAt() == null)) {
            return Optional.of(OPEN);
        }
        Instant closed = files.stream().map(CaseFile::closedAt).max(Comparator.naturalOrder()).orElseThrow();
        if (records.lastDay(rule, Seoul.day(due.openedAt()), Seoul.day(closed)).filter(records::passed).isEmpty()) {
            return Optional.of(YOUNG);
        }
        if (jdbc.sql("select exists (select 1 from casework.retention_holds where case_number = any(?::text[]) "
                + "and ended_at is null)").param(all).query(Boolean.class).single()) {
            return Optional.of(HELD);
        }
        if (jdbc.sql("""
                select exists (select 1 from casework.case_links l join casework.cases c on c.closed_at is null
                    and (l.from_case = any(:all) and c.number = l.to_case or l.to_case = any(:all) and c.number = l.from_case))
                """).param("all", all).query(Boolean.class).single()) {
            return Optional.of(LINKED);
        }
        return traces.any(numbers) ? Optional.of(BUSY)
                : keeps.stream().flatMap(each -> each.why(numbers).stream()).findFirst();
    }

    private void forget(Due due, List<CaseFile> files) {
        // For this transaction: what was served lets it through.
        jdbc.sql("select set_config('openpass.retention', 'on', true)").query(String.class).single();
        Instant now = clock.instant();
        files.forEach(file -> jdbc.sql("""
                insert into casework.retention_runs (case_number, record, kind, subject_hash, closed_at, cleared_at, rule)
                values (?, ?, ?, ?, ?, ?, ?)
                """).params(file.number(), due.caseNumber(), file.kind(), hash(file.subject()),
                Timestamp.from(file.closedAt()), Timestamp.from(now), due.rule()).update());
        Forgetting record = new Forgetting(jdbc, files.stream().map(CaseFile::number).collect(Collectors.toSet()),
                files.stream().map(CaseFile::subject).collect(Collectors.toSet()));
        forgets.forEach(each -> each.forget(record));
        record.sums().forEach(sum -> jdbc.sql("""
                insert into casework.retention_sums (month, what, amount, pieces) values (?, ?, ?, ?)
                on conflict (month, what) do update set amount = retention_sums.amount + excluded.amount,
                    pieces = retention_sums.pieces + excluded.pieces
                """).params(sum.month(), sum.what(), sum.amount(), sum.pieces()).update());
        jdbc.sql("update casework.retention_runs set rows = ?::jsonb, sums = ?::jsonb where case_number = ?")
                .params(json.writeValueAsString(record.rows()), json.writeValueAsString(record.sums()), due.caseNumber())
                .update();
        audit.record(Retention.SYSTEM, "case.cleared", due.caseNumber(), due.rule() + "; cases " + files.size() + ", rows "
                + record.rows().values().stream().mapToLong(Integer::longValue).sum());
    }

    /** Who has the number of what the case was about finds that it was cleared; nobody finds the number. */
    static String hash(String subject) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
