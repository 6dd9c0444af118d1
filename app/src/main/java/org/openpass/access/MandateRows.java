package org.openpass.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mandates as they are stored. */
@Component
class MandateRows {

    static final String SELECT = """
            select m.*, p.name as principal, a.name as agent, a.declarant_code as agent_code from access.mandates m
            join access.parties p on p.id = m.principal_id join access.parties a on a.id = m.agent_id
            """;

    private final JdbcClient jdbc;

    MandateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mandate if the party gave it or holds it. */
    Optional<Mandate> find(long id, long party) {
        return jdbc.sql(SELECT + "where m.id = :id and :party in (m.principal_id, m.agent_id)").param("id", id)
                .param("party", party).query(MandateRows::mandate).optional();
    }

    /** The same, kept as it is until the transaction ends. */
    Optional<Mandate> locked(long id, long party) {
        return jdbc.sql(SELECT + "where m.id = :id and :party in (m.principal_id, m.agent_id) for update of m")
                .param("id", id).param("party", party).query(MandateRows::mandate).optional();
    }

    /** What a party gave and holds, the newest first. */
    List<Mandate> of(long party, int most) {
        return jdbc.sql(SELECT + "where :party in (m.principal_id, m.agent_id) order by m.id desc limit :most")
                .param("party", party).param("most", most).query(MandateRows::mandate).list();
    }

    /** Whoever offers or enters something for the client comes one after the other. */
    void lockPrincipal(long principalId) {
        jdbc.sql("select id from access.parties where id = ? for no key update").param(principalId).query(Long.class).single();
    }

    /** One that says the same and waits or counts. */
    Optional<Mandate> same(long principalId, long agentId, NewMandate wanted) {
        return jdbc.sql(SELECT + """
                where m.principal_id = :principal and m.agent_id = :agent and m.kinds is not distinct from cast(:kinds as text[])
                and m.valid_from = :from and m.valid_until is not distinct from :until and m.state in ('OFFERED', 'ACCEPTED')
                order by m.id limit 1
                """).param("principal", principalId).param("agent", agentId).param("kinds", array(wanted.kinds()))
                .param("from", wanted.from()).param("until", wanted.until()).query(MandateRows::mandate).optional();
    }

    /** An accepted one for all kinds and without an end that holds on the day. */
    boolean unlimited(long principalId, long agentId, LocalDate day) {
        return jdbc.sql("""
                select exists (select 1 from access.mandates where principal_id = ? and agent_id = ? and state = 'ACCEPTED'
                    and kinds is null and valid_from <= ? and valid_until is null)
                """).params(principalId, agentId, day).query(Boolean.class).single();
    }

    int waiting(long offeredBy) {
        return jdbc.sql("select count(*) from access.mandates where offered_by = ? and state = 'OFFERED'").param(offeredBy)
                .query(Integer.class).single();
    }

    long offer(long principalId, long agentId, NewMandate wanted, Actor actor, Instant now) {
        return jdbc.sql("""
                insert into access.mandates (principal_id, agent_id, kinds, valid_from, valid_until, state, offered_by,
                    offered_account, offered_at)
                values (:principal, :agent, :kinds, :from, :until, 'OFFERED', :by, :account, :now) returning id
                """).param("principal", principalId).param("agent", agentId).param("kinds", array(wanted.kinds()))
                .param("from", wanted.from()).param("until", wanted.until()).param("by", actor.partyId())
                .param("account", actor.name()).param("now", Timestamp.from(now)).query(Long.class).single();
    }

    /** Entered by customs: nobody has to accept it. */
    void enter(long principalId, long agentId, LocalDate from, Actor actor, Instant now) {
        jdbc.sql("""
                insert into access.mandates (principal_id, agent_id, valid_from, state, offered_account, answered_at)
                values (?, ?, ?, 'ACCEPTED', ?, ?)
                """).params(principalId, agentId, from, actor.name(), Timestamp.from(now)).update();
    }

    void answer(long id, Mandate.State state, String reason, Actor actor, Instant now) {
        jdbc.sql("update access.mandates set state = ?, reason = ?, answered_account = ?, answered_at = ? where id = ?")
                .params(state.name(), reason, actor.name(), Timestamp.from(now), id).update();
    }

    void end(long id, String reason, Actor actor, Instant now) {
        jdbc.sql("update access.mandates set state = 'ENDED', reason = ?, ended_by = ?, ended_account = ?, ended_at = ? "
                + "where id = ?").params(reason, actor.partyId(), actor.name(), Timestamp.from(now), id).update();
    }

    void lastDay(long id, LocalDate last, String reason, Actor actor, Instant now) {
        jdbc.sql("update access.mandates set valid_until = ?, reason = ?, ended_by = ?, ended_account = ?, ended_at = ? "
                + "where id = ?").params(last, reason, actor.partyId(), actor.name(), Timestamp.from(now), id).update();
    }

    /** None for all kinds; always in one order, so that the same kinds are the same. */
    static String[] array(Set<String> kinds) {
        return kinds.isEmpty() ? null : kinds.stream().sorted().toArray(String[]::new);
    }

    static Set<String> kinds(ResultSet rs) throws SQLException {
        Array kinds = rs.getArray("kinds");
        return kinds == null ? Set.of() : Set.of((String[]) kinds.getArray());
    }

    static Mandate mandate(ResultSet rs, int n) throws SQLException {
        return new Mandate(rs.getLong("id"), rs.getLong("principal_id"), rs.getString("principal"),
                rs.getLong("agent_id"), rs.getString("agent"), rs.getString("agent_code"), kinds(rs),
                rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_until", LocalDate.class),
                Mandate.State.valueOf(rs.getString("state")), rs.getObject("offered_by", Long.class),
                instant(rs, "offered_at"), instant(rs, "answered_at"), rs.getObject("ended_by", Long.class),
                instant(rs, "ended_at"), rs.getString("reason"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
