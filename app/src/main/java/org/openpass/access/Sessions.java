package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Signals;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in to the screens, from where, and the end of it (OWASP ASVS 5, 7.4.5). Software that sends its credentials
 * with each request signs in to nothing. A session is in the memory of one node: that one hears of its end and acts on it.
 */
@Service
public class Sessions {

    /** Tells the id of a session that was ended. */
    public static final String ENDS = "session_ends";

    /** A window gives a sign of life every five minutes, and a session without windows is forgotten after thirty. */
    static final Duration LASTS = Duration.ofMinutes(45);
    private static final int LONGEST_AGENT = 300;

    /** @param seenAt to the minute, the last sign of life @param endedBy the administrator; null: the person, or time */
    public record Session(UUID id, String username, String displayName, Instant begunAt, Instant seenAt, String address,
            String agent, Instant endedAt, String endedBy) {
    }

    private static final String SELECT =
            "select s.*, a.display_name from access.sessions s join access.accounts a on a.username = s.username ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Signals signals;
    private final AuditTrail audit;

    Sessions(JdbcClient jdbc, Clock clock, Signals signals, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.signals = signals;
        this.audit = audit;
    }

    /**
     * Somebody who has signed in opens the first window. It is no transaction: screens may begin none that changes
     * something while changes are stopped, and whoever signs in then is to read.
     *
     * @return the name of the session
     */
    public UUID begin(String username, String address, String agent) {
        UUID id = UUID.randomUUID();
        String program = agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
        jdbc.sql("insert into access.sessions (id, username, begun_at, seen_at, address, agent) values (?, ?, ?, ?, ?, ?)")
                .params(id, username, now(), now(), address, program).update();
        return id;
    }

    /** The person has signed out, or nothing was heard of them for so long that the node forgot the session. */
    public void over(UUID id) {
        jdbc.sql("update access.sessions set ended_at = ? where id = ? and ended_at is null").params(now(), id).update();
    }

    /** Who is signed in and whose name or user name holds the text; the last seen first. */
    @Transactional(readOnly = true)
    public List<Session> list(String text, int most) {
        return jdbc.sql(SELECT + """
                where s.ended_at is null and s.seen_at > :since
                and (s.username ilike :within or a.display_name ilike :within)
                order by s.seen_at desc, s.begun_at desc, s.id limit :most
                """).param("since", Timestamp.from(clock.instant().minus(LASTS))).param("within", Like.within(text.strip()))
                .param("most", most).query(Sessions::session).list();
    }

    /** The session of this name, also when it is over. */
    @Transactional(readOnly = true)
    public Optional<Session> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = ?").param(id).query(Sessions::session).optional();
    }

    /**
     * Ends a session: its windows go to the sign-in page. One that is over stays as it is.
     *
     * @return the session as it stands now; empty when there never was one of this name
     */
    @Transactional
    public Optional<Session> end(UUID id, String by) {
        int ended = jdbc.sql("update access.sessions set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .params(now(), by, id).update();
        Optional<Session> stands = find(id);
        if (ended > 0) {
            tell(stands.orElseThrow(), by);
        }
        return stands;
    }

    /** The same for all that a person has. @return how many were ended */
    @Transactional
    public int endAll(String username, String by) {
        List<UUID> ended = jdbc.sql("update access.sessions set ended_at = ?, ended_by = ? where username = ? "
                + "and ended_at is null returning id").params(now(), by, username).query(UUID.class).list();
        ended.forEach(id -> tell(find(id).orElseThrow(), by));
        return ended.size();
    }

    private void tell(Session ended, String by) {
        audit.record(by, "session.ended", ended.username(), ended.address() == null ? "" : ended.address());
        signals.notify(ENDS, ended.id().toString());
    }

    /** Which of these were ended: for a node that may have missed being told. */
    @Transactional(readOnly = true)
    public Set<UUID> ended(Set<UUID> of) {
        return of.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql(
                "select id from access.sessions where id = any(?::text[]::uuid[]) and ended_at is not null")
                .param(of.stream().map(UUID::toString).toArray(String[]::new)).query(UUID.class).list());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Session session(ResultSet rs, int n) throws SQLException {
        Timestamp ended = rs.getTimestamp("ended_at");
        return new Session(rs.getObject("id", UUID.class), rs.getString("username"), rs.getString("display_name"),
                rs.getTimestamp("begun_at").toInstant(), rs.getTimestamp("seen_at").toInstant(), rs.getString("address"),
                rs.getString("agent"), ended == null ? null : ended.toInstant(), rs.getString("ended_by"));
    }
}
