package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.engine.ProcessStarter;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases. Every change is part of the caller's transaction and leaves an event in the log. */
@Component
public class Cases {

    /** A party's part in a case, e.g. DECLARANT, IMPORTER. */
    public record Part(long partyId, String part) {
    }

    /** What a case is opened with. */
    public record NewCase(String kind, String numberPrefix, String subject, String title, String office, String status,
            Collection<Part> parties) {
    }

    private final JdbcClient jdbc;
    private final ProcessStarter starter;
    private final Timeline timeline;
    private final EventLog events;
    private final Clock clock;

    Cases(JdbcClient jdbc, ProcessStarter starter, Timeline timeline, EventLog events, Clock clock) {
        this.jdbc = jdbc;
        this.starter = starter;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case and, when the caller commits, its process on the newest release. Returns the case's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(NewCase opened, String actor) {
        Instant now = clock.instant();
        Long release = starter.currentRelease(opened.kind()).orElse(null);
        String begin = "%s%02d-".formatted(opened.numberPrefix(), now.atZone(Seoul.ZONE).getYear() % 100);
        String number = jdbc.sql("""
                insert into casework.cases (number, kind, process_id, definition_key, subject, title, office, status,
                    opened_at, changed_at)
                select ?::text || lpad(s, greatest(9, length(s)), '0'), ?, ?, ?::bigint, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz
                from (select nextval('casework.case_serials')::text as s) serial returning number
                """).params(begin, opened.kind(), opened.kind(), release, opened.subject(), opened.title(),
                opened.office(), opened.status(), Timestamp.from(now), Timestamp.from(now)).query(String.class).single();
        jdbc.sql("insert into casework.case_parties (case_number, party_id, part) "
                + "select ?, * from unnest(?::bigint[], ?::text[])").params(number,
                opened.parties().stream().map(Part::partyId).toArray(Long[]::new),
                opened.parties().stream().map(Part::part).toArray(String[]::new)).update();
        timeline.add(number, opened.status(), actor, Audience.PUBLIC, Map.of(), opened.status());
        events.append(number, 1, "OPENED", Map.of("status", opened.status()), now);
        starter.start(number, opened.kind(), release);
        return number;
    }

    /** Sets the status of an open case, with its place in the timeline; the same status again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveTo(String number, String status, String actor, Audience audience, Map<String, String> detail) {
        change(number, status, actor, audience, detail, false);
    }

    /** Sets the last status and closes the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String number, String status, String actor, Map<String, String> detail) {
        change(number, status, actor, Audience.PUBLIC, detail, true);
    }

    /** Sets another last status of a case that is closed, e.g. when what it ended with lapses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAnew(String number, String status, String actor, Map<String, String> detail) {
        Instant now = clock.instant();
        jdbc.sql("update casework.cases set status = :status, version = version + 1, changed_at = :now "
                + "where number = :number and closed_at is not null and status <> :status returning version")
                .param("status", status).param("now", Timestamp.from(now)).param("number", number)
                .query(Integer.class).optional().ifPresent(v -> {
                    timeline.add(number, status, actor, Audience.PUBLIC, detail, status + ":" + v);
                    events.append(number, v, "STATUS_CHANGED", Map.of("status", status), now);
                });
    }

    private void change(String number, String status, String actor, Audience audience, Map<String, String> detail,
            boolean closes) {
        Instant now = clock.instant();
        Optional<Integer> version = jdbc.sql("""
                update casework.cases set status = :status, version = version + 1, changed_at = :now,
                    closed_at = case when :closes then :now::timestamptz end
                where number = :number and closed_at is null and (status <> :status or :closes) returning version
                """).param("status", status).param("now", Timestamp.from(now)).param("closes", closes)
                .param("number", number).query(Integer.class).optional();
        version.ifPresent(v -> {
            timeline.add(number, status, actor, audience, detail, status + ":" + v);
            events.append(number, v, closes ? "CLOSED" : "STATUS_CHANGED", Map.of("status", status), now);
        });
    }

    /**
     * Locks the case for the transaction: acts of people, jobs and messages on one case come one after another. Who only adds to its
     * timeline waits for nobody: a carry-out that holds the cargo must not wait for who holds the case and waits for that cargo.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(String number) {
        return jdbc.sql("select * from casework.cases where number = ? for no key update").param(number).query(Cases::file)
                .single();
    }

    /** The case by its number, whoever asks: the caller has to apply Visibility. */
    public Optional<CaseFile> find(String number) {
        return jdbc.sql("select * from casework.cases where number = ?").param(number).query(Cases::file).optional();
    }

    /** Numbers of all cases, whoever asks, in their order and page by page: for who makes copies of them. */
    public List<String> numbersAfter(String number, int most) {
        return jdbc.sql("select number from casework.cases where number > ? order by number limit ?")
                .params(number, most).query(String.class).list();
    }

    static CaseFile file(ResultSet rs, int n) throws SQLException {
        return new CaseFile(rs.getString("number"), rs.getString("kind"), rs.getString("subject"),
                rs.getString("title"), rs.getString("office"), rs.getString("status"), rs.getInt("version"),
                rs.getObject("instance_key", Long.class), instant(rs, "opened_at"), instant(rs, "changed_at"),
                instant(rs, "closed_at"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
