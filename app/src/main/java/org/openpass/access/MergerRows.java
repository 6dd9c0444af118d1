package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mergers as they are stored, and what they move. */
@Repository
class MergerRows {

    private static final String SELECT = """
            select m.*, f.name as from_name, i.name as into_name from access.mergers m
            join access.parties f on f.id = m.from_party join access.parties i on i.id = m.into_party
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MergerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Both, until the end of the transaction; in one order, so that two never wait for each other. */
    void lock(long one, long other) {
        jdbc.sql("select id from access.parties where id in (?, ?) order by id for no key update").params(one, other)
                .query(Long.class).list();
    }

    Optional<Merger> find(long id) {
        return jdbc.sql(SELECT + "where m.id = ?").param(id).query(MergerRows::merger).optional();
    }

    /** Of a party, on either side, the newest first. */
    List<Merger> of(long party) {
        return jdbc.sql(SELECT + "where ? in (m.from_party, m.into_party) order by m.id desc").param(party)
                .query(MergerRows::merger).list();
    }

    /** Those that wait for a second person, the oldest first. */
    List<Merger> waiting(int most) {
        return jdbc.sql(SELECT + "where m.state in ('PROPOSED', 'UNDO_PROPOSED') order by m.id limit ?").param(most)
                .query(MergerRows::merger).list();
    }

    /** Parties whose names differ from its name only in what names of companies have besides. */
    List<Mergers.Alike> alike(long party, int most) {
        return jdbc.sql("""
                select o.id, o.name from access.parties p join access.parties o
                    on access.plain_name(o.name) = access.plain_name(p.name) and o.id <> p.id and o.merged_into is null
                where p.id = ? and p.merged_into is null and access.plain_name(p.name) <> '' order by o.id limit ?
                """).params(party, most).query(Mergers.Alike.class).list();
    }

    /** One is merged, others are merged into the one that would be, or it is about to be. */
    boolean taken(long from, long into) {
        return jdbc.sql("""
                select exists (select 1 from access.parties where id in (:from, :into) and merged_into is not null
                    or merged_into = :from) or exists (select 1 from access.mergers where state in ('PROPOSED', 'MERGED',
                    'UNDO_PROPOSED') and (from_party in (:from, :into) or into_party = :from))
                """).param("from", from).param("into", into).query(Boolean.class).single();
    }

    long propose(long from, long into, String reason, String by) {
        return jdbc.sql("insert into access.mergers (from_party, into_party, reason, state, proposed_by, proposed_at) "
                + "values (?, ?, ?, 'PROPOSED', ?, ?) returning id").params(from, into, reason, by, Timestamp.from(now()))
                .query(Long.class).single();
    }

    void withdraw(Merger m) {
        jdbc.sql("update access.mergers set state = ?, undo_reason = null, undo_by = null where id = ?")
                .params(m.state() == Merger.State.PROPOSED ? "WITHDRAWN" : "MERGED", m.id()).update();
    }

    void proposeUndo(long id, String reason, String by) {
        jdbc.sql("update access.mergers set state = 'UNDO_PROPOSED', undo_reason = ?, undo_by = ? where id = ?")
                .params(reason, by, id).update();
    }

    /** Moves what the one has to the other, in one statement that remembers what it moved; its cases stay where they are. */
    void merge(Merger m, String by) {
        jdbc.sql("""
                with a as (update access.accounts set party_id = :into where party_id = :from returning username),
                k as (update access.api_keys set party_id = :into where party_id = :from returning id),
                o as (update access.open_api_keys k set party_id = :into, named_before = label, label = case when exists (select 1
                        from access.open_api_keys h where h.party_id = :into and h.api = k.api and lower(h.label) = lower(k.label)
                            and h.revoked_at is null) then left(label, 80) || ' ' || left(id::text, 8) else label end
                    where party_id = :from and revoked_at is null returning id),
                n as (update access.party_identifiers set party_id = :into where party_id = :from returning identifier),
                i as (update access.invitations set party_id = :into where party_id = :from returning username),
                p as (update access.mandates set principal_id = :into where principal_id = :from and agent_id <> :into
                    returning id),
                g as (update access.mandates set agent_id = :into where agent_id = :from and principal_id <> :into
                    returning id),
                f as (update access.parties set merged_into = :into where id = :from)
                update access.mergers set state = 'MERGED', merged_by = :by, merged_at = :now, moved = jsonb_build_object(
                    'accounts', (select coalesce(jsonb_agg(username), '[]') from a),
                    'keys', (select coalesce(jsonb_agg(id), '[]') from k),
                    'openApiKeys', (select coalesce(jsonb_agg(id), '[]') from o),
                    'numbers', (select coalesce(jsonb_agg(identifier), '[]') from n),
                    'invitations', (select coalesce(jsonb_agg(username), '[]') from i),
                    'given', (select coalesce(jsonb_agg(id), '[]') from p),
                    'held', (select coalesce(jsonb_agg(id), '[]') from g)) where id = :id
                """).param("into", m.into()).param("from", m.from()).param("by", by).param("now", Timestamp.from(now()))
                .param("id", m.id()).update();
    }

    /** Moves back what is still where the merger moved it; what came since stays with the one that stayed. */
    void undo(Merger m, String by) {
        jdbc.sql("""
                with was as (select moved from access.mergers where id = :id),
                a as (update access.accounts set party_id = :from where party_id = :into
                    and username in (select jsonb_array_elements_text(moved -> 'accounts') from was)),
                k as (update access.api_keys set party_id = :from where party_id = :into
                    and id::text in (select jsonb_array_elements_text(moved -> 'keys') from was)),
                o as (update access.open_api_keys set party_id = :from, label = coalesce(named_before, label), named_before = null
                    where party_id = :into and id::text in (select jsonb_array_elements_text(moved -> 'openApiKeys') from was)),
                n as (update access.party_identifiers set party_id = :from where party_id = :into
                    and identifier in (select jsonb_array_elements_text(moved -> 'numbers') from was)),
                i as (update access.invitations set party_id = :from where party_id = :into
                    and username in (select jsonb_array_elements_text(moved -> 'invitations') from was)),
                p as (update access.mandates set principal_id = :from where principal_id = :into
                    and id::text in (select jsonb_array_elements_text(moved -> 'given') from was)),
                g as (update access.mandates set agent_id = :from where agent_id = :into
                    and id::text in (select jsonb_array_elements_text(moved -> 'held') from was)),
                f as (update access.parties set merged_into = null where id = :from)
                update access.mergers set state = 'UNDONE', undone_by = :by, undone_at = :now where id = :id
                """).param("into", m.into()).param("from", m.from()).param("by", by).param("now", Timestamp.from(now()))
                .param("id", m.id()).update();
    }

    /** The accounts that it moved. */
    List<String> accounts(long id) {
        return jdbc.sql("select jsonb_array_elements_text(moved -> 'accounts') from access.mergers where id = ?").param(id)
                .query(String.class).list();
    }

    private static Merger merger(ResultSet rs, int n) throws SQLException {
        return new Merger(rs.getLong("id"), rs.getLong("from_party"), rs.getString("from_name"), rs.getLong("into_party"),
                rs.getString("into_name"), rs.getString("reason"), Merger.State.valueOf(rs.getString("state")),
                rs.getString("proposed_by"), instant(rs, "proposed_at"), rs.getString("merged_by"),
                instant(rs, "merged_at"), rs.getString("undo_reason"), rs.getString("undo_by"), rs.getString("undone_by"),
                instant(rs, "undone_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
