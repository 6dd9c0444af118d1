package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Parties.Party;
import org.openpass.access.Parties.Registration;
import org.openpass.terms.Like;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of parties and of their versions. What a party is on a day, the version of the day says, else its row. */
@Repository
class PartyRows {

    /** The columns are those of the row, with what the version of the day says in their place. */
    private static final String ON_THE_DAY = """
            left join lateral (select o.facts from access.party_versions o where o.party_id = p.id and o.replaced_at is null
                and o.valid_from <= :day and coalesce(o.valid_to, 'infinity') >= :day) v on true
            cross join lateral jsonb_populate_record(p, v.facts) q
            """;
    private static final String SELECT = "select q.* from access.parties p " + ON_THE_DAY;
    private static final String FACTS = "to_jsonb(p) - array['id', 'created_at', 'merged_into']";

    private final JdbcClient jdbc;
    private final Clock clock;

    PartyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return Seoul.today(clock);
    }

    Optional<Party> find(long id, LocalDate day) {
        return jdbc.sql(SELECT + "where p.id = :id").param("id", id).param("day", day).query(PartyRows::party).optional();
    }

    Optional<Party> named(String code, LocalDate day) {
        return jdbc.sql(SELECT + """
                where p.id = (select coalesce(m.merged_into, m.id) from access.parties m where m.id = (
                    select party_id from access.party_identifiers where identifier = :code
                    union all select id from access.parties where declarant_code = :code limit 1))
                """).param("code", code).param("day", day).query(PartyRows::party).optional();
    }

    /** The days from which on something else is known of any of the parties. */
    List<LocalDate> turns(long one, long other) {
        return jdbc.sql("select distinct valid_from from access.party_versions where party_id in (?, ?) and replaced_at is null")
                .params(one, other).query(LocalDate.class).list();
    }

    /** Who declares under the code by its own row: a party that was merged keeps its code, by which the other is named. */
    Optional<Party> holder(String declarantCode) {
        return jdbc.sql(SELECT + "where p.declarant_code = :code").param("code", declarantCode).param("day", today())
                .query(PartyRows::party).optional();
    }

    /** Whose name, declarant code or identifier holds the text, by name. */
    List<Party> search(String text, int most) {
        return jdbc.sql("select q.* from (select id from access.parties f where name ilike :within "
                + "or declarant_code ilike :within or exists (select 1 from access.party_identifiers i "
                + "where i.party_id = f.id and i.identifier ilike :within) order by name limit :most) found "
                + "join access.parties p on p.id = found.id " + ON_THE_DAY
                + "order by q.name, q.id").param("within", Like.within(text.strip())).param("most", most)
                .param("day", today()).query(PartyRows::party).list();
    }

    /** One change of a party at a time, until the end of the transaction. */
    void lock(long id) {
        jdbc.sql("select id from access.parties where id = ? for no key update").param(id).query(Long.class).single();
    }

    long insert(Registration r, String by, String basis) {
        long id = jdbc.sql("""
                insert into access.parties (name, kind, declarant_code, licence_from, licence_until, suspended_from,
                    suspended_until) values (?, ?, ?, ?, ?, ?, ?) returning id
                """).params(r.name(), r.kind(), r.declarantCode(), r.licenceFrom(), r.licenceUntil(), r.suspendedFrom(),
                r.suspendedUntil()).query(Long.class).single();
        jdbc.sql("insert into access.party_versions (party_id, valid_from, facts, changed_by, changed_at, basis) select p.id, "
                + "?, " + FACTS + ", ?, ?, ? from access.parties p where p.id = ?").params(today(), by, now(), basis, id).update();
        return id;
    }

    /**
     * From the day on these columns are so; what is known for later days stays, but for them.
     *
     * @param columns by name; their values as text, or null
     */
    void put(long id, LocalDate day, Map<String, String> columns, String by, String basis) {
        takeOver(id);
        Long[] replaced = jdbc.sql("update access.party_versions set replaced_at = :now where party_id = :id "
                + "and replaced_at is null and valid_from >= :day returning id").param("now", now()).param("id", id)
                .param("day", day).query(Long.class).list().toArray(Long[]::new);
        jdbc.sql("update access.party_versions set valid_to = :day::date - 1 where party_id = :id and replaced_at is null "
                + "and coalesce(valid_to, 'infinity') >= :day").param("day", day).param("id", id).update();
        // Without one before the day, its row: a clock that went back finds versions of later days only.
        jdbc.sql("""
                with was as (select * from access.party_versions where id = any(:replaced)),
                put as (select jsonb_object(:names::text[], :values::text[]) as facts)
                insert into access.party_versions (party_id, valid_from, valid_to, facts, changed_by, changed_at, basis)
                select :id::bigint, :day::date, (select min(valid_from) - 1 from was where valid_from > :day),
                    coalesce((select facts from was where valid_from = :day),
                        (select facts from access.party_versions where party_id = :id and replaced_at is null
                            order by valid_from desc limit 1), %s) || put.facts, :by::text, :now::timestamptz, :basis::text
                from access.parties p, put where p.id = :id
                union all select :id::bigint, was.valid_from, was.valid_to, was.facts || put.facts, :by::text,
                    :now::timestamptz, :basis::text
                from was, put where was.valid_from > :day
                """.formatted(FACTS)).param("replaced", replaced).param("id", id).param("day", day)
                .param("names", columns.keySet().toArray(String[]::new))
                .param("values", columns.values().toArray(String[]::new)).param("now", now()).param("by", by)
                .param("basis", basis).update();
        bringUp(id);
    }

    /** What the row said until now becomes the first version. */
    private void takeOver(long id) {
        jdbc.sql(Seoul.inSql("insert into access.party_versions (party_id, valid_from, facts, changed_by, changed_at, basis) select p.id, "
                + "least((p.created_at at time zone 'Asia/Seoul')::date, :day::date), " + FACTS + ", 'system', :now, '' "
                + "from access.parties p where p.id = :id and not exists (select 1 from access.party_versions v "
                + "where v.party_id = p.id)")).param("day", today()).param("now", now()).param("id", id).update();
    }

    /**
     * Writes into the rows what the versions say of today.
     *
     * @param id null: into all
     * @return how many were something else
     */
    int bringUp(Long id) {
        return jdbc.sql("""
                update access.parties p set name = q.name, kind = q.kind, declarant_code = q.declarant_code,
                    licence_from = q.licence_from, licence_until = q.licence_until, suspended_from = q.suspended_from,
                    suspended_until = q.suspended_until, security_ground = q.security_ground,
                    unfaithful_from = q.unfaithful_from, monthly_payer_until = q.monthly_payer_until
                from access.parties r join access.party_versions v on v.party_id = r.id and v.replaced_at is null
                    and v.valid_from <= :day and coalesce(v.valid_to, 'infinity') >= :day
                    cross join lateral jsonb_populate_record(r, v.facts) q
                where p.id = r.id and q is distinct from r
                    and (r.id = :id or :id::bigint is null and v.valid_from > :day::date - 31)
                """).param("day", today()).param("id", id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Party party(ResultSet rs, int n) throws SQLException {
        return new Party(rs.getLong("id"), rs.getString("name"), rs.getString("kind"), rs.getString("declarant_code"),
                day(rs, "licence_from"), day(rs, "licence_until"), day(rs, "suspended_from"), day(rs, "suspended_until"),
                rs.getString("security_ground"), day(rs, "unfaithful_from"), day(rs, "monthly_payer_until"),
                rs.getObject("merged_into", Long.class));
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
