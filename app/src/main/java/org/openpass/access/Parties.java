package org.openpass.access;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.audittrail.Act;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registered parties and their identifiers. */
@Component
public class Parties {

    /**
     * A registered party.
     *
     * @param declarantCode 신고인부호, 5 characters; null when the party may not declare
     * @param licenceFrom first day of the licence to declare
     * @param licenceUntil last day, or null
     * @param suspendedFrom first day of a suspension, or null
     * @param securityGround the number of Art. 248(2) or Decree Art. 252 by which security may be asked, or null
     * @param unfaithfulFrom since when customs holds it for unfaithful (Enforcement Rules Art. 8(1)4), or null
     * @param monthlyPayerUntil last day of the approval to pay monthly (Art. 9(3)), or null
     */
    public record Party(long id, String name, String kind, String declarantCode, LocalDate licenceFrom,
            LocalDate licenceUntil, LocalDate suspendedFrom, String securityGround, LocalDate unfaithfulFrom,
            LocalDate monthlyPayerUntil) {

        /** May declare on this day: licensed and not suspended. */
        public boolean mayDeclareOn(LocalDate day) {
            return declarantCode != null && licenceFrom != null && !day.isBefore(licenceFrom)
                    && (licenceUntil == null || !day.isAfter(licenceUntil)) && !suspendedOn(day);
        }

        /** Declares for others (관세사). */
        public boolean broker() {
            return kind.equals("BROKER");
        }

        /** Approved to pay monthly on this day. */
        public boolean monthlyPayerOn(LocalDate day) {
            return monthlyPayerUntil != null && !day.isAfter(monthlyPayerUntil);
        }

        /** Held for unfaithful on this day. */
        public boolean unfaithfulOn(LocalDate day) {
            return unfaithfulFrom != null && !day.isBefore(unfaithfulFrom);
        }

        /** Suspended on this day. */
        public boolean suspendedOn(LocalDate day) {
            return suspendedFrom != null && !day.isBefore(suspendedFrom);
        }
    }

    /** What a party is registered with; an identifier that is known already updates that party. */
    public record Registration(String name, String kind, String declarantCode, LocalDate licenceFrom,
            LocalDate licenceUntil, LocalDate suspendedFrom, List<Identifier> identifiers) {
    }

    /** A code that documents name a party by. */
    public record Identifier(String scheme, String value) {
    }

    private static final String[] TABLES = {"access.parties", "access.party_identifiers"};

    private final JdbcClient jdbc;
    private final Remembering remembering;
    private final Remembered<String, Optional<Party>> byIdentifier;
    private final Remembered<Long, Party> byId;

    Parties(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembering = remembering;
        this.byIdentifier = remembering.of(TABLES);
        this.byId = remembering.of(TABLES);
    }

    /** The party that the identifier or the declarant code names. */
    public Optional<Party> byIdentifier(String identifier) {
        return byIdentifier.get(identifier, this::askFor);
    }

    private Optional<Party> askFor(String identifier) {
        return jdbc.sql("""
                select * from access.parties where id = (
                    select party_id from access.party_identifiers where identifier = :code
                    union all select id from access.parties where declarant_code = :code limit 1)
                """).param("code", identifier).query(Parties::party).optional();
    }

    /** The party by its id. */
    public Party get(long id) {
        return byId.get(id, this::ask);
    }

    private Party ask(long id) {
        return jdbc.sql("select * from access.parties where id = ?").param(id).query(Parties::party).single();
    }

    /** The first of all parties, by name. */
    public List<Party> list(int limit) {
        return jdbc.sql("select * from access.parties order by name limit ?").param(limit)
                .query(Parties::party).list();
    }

    /** The first of the parties whose name, declarant code or identifier holds the text, by name. */
    public List<Party> find(String text, int limit) {
        String within = Like.within(text.strip());
        return jdbc.sql("""
                select * from access.parties p where name ilike :within or declarant_code ilike :within
                or exists (select 1 from access.party_identifiers i where i.party_id = p.id
                    and i.identifier ilike :within) order by name limit :limit
                """).param("within", within).param("limit", limit).query(Parties::party).list();
    }

    /** What documents name these parties by, by party id. */
    public Map<Long, List<Identifier>> identifiers(Collection<Long> partyIds) {
        Map<Long, List<Identifier>> found = new HashMap<>();
        jdbc.sql("select * from access.party_identifiers where party_id = any(?) order by identifier")
                .param(partyIds.toArray(Long[]::new))
                .query(rs -> { found.computeIfAbsent(rs.getLong("party_id"), id -> new ArrayList<>())
                        .add(new Identifier(rs.getString("scheme"), rs.getString("identifier"))); });
        return found;
    }

    /** Registers the party or, when one of its identifiers is known, brings that party up to date. */
    @Transactional
    public Party register(Registration r) {
        Long known = known(r.identifiers()).map(Party::id).orElse(null);
        long id = known != null ? update(known, r) : insert(r);
        for (Identifier identifier : r.identifiers()) {
            jdbc.sql("insert into access.party_identifiers (identifier, scheme, party_id) values (?, ?, ?) "
                    + "on conflict (identifier) do nothing").params(identifier.value(), identifier.scheme(), id)
                    .update();
        }
        changes();
        return ask(id);
    }

    /** The party that any of these names, as it stands now and not as it is remembered. */
    public Optional<Party> known(List<Identifier> identifiers) {
        return identifiers.stream().map(i -> askFor(i.value())).flatMap(Optional::stream).findFirst();
    }

    /** What the audit trail says of a party, by field; as it stands now. */
    public Map<String, String> facts(long id) {
        Party p = ask(id);
        return Act.fields("name", p.name(), "kind", p.kind(), "declarantCode", p.declarantCode(), "licenceFrom", p.licenceFrom(),
                "licenceUntil", p.licenceUntil(), "suspendedFrom", p.suspendedFrom(), "securityGround", p.securityGround(),
                "unfaithfulFrom", p.unfaithfulFrom(), "monthlyPayerUntil", p.monthlyPayerUntil(), "identifiers",
                identifiers(List.of(id)).getOrDefault(id, List.of()).stream().map(i -> i.scheme() + " " + i.value()).toList());
    }

    private long insert(Registration r) {
        return jdbc.sql("""
                insert into access.parties (name, kind, declarant_code, licence_from, licence_until, suspended_from)
                values (?, ?, ?, ?, ?, ?) returning id
                """).params(r.name(), r.kind(), r.declarantCode(), r.licenceFrom(), r.licenceUntil(),
                r.suspendedFrom()).query(Long.class).single();
    }

    private long update(long id, Registration r) {
        jdbc.sql("""
                update access.parties set name = ?, kind = ?, declarant_code = coalesce(?, declarant_code),
                    licence_from = coalesce(?, licence_from), licence_until = ?, suspended_from = ? where id = ?
                """).params(r.name(), r.kind(), r.declarantCode(), r.licenceFrom(), r.licenceUntil(),
                r.suspendedFrom(), id).update();
        return id;
    }

    /**
     * What customs found of a party's standing.
     *
     * @param securityGround number of Art. 248(2) or Decree Art. 252 by which security may be asked, or null
     * @param unfaithfulFrom since when it is held for unfaithful, or null
     * @param monthlyPayerUntil last day of the approval to pay monthly, or null
     */
    public void standing(long partyId, String securityGround, LocalDate unfaithfulFrom,
            LocalDate monthlyPayerUntil) {
        jdbc.sql("update access.parties set security_ground = ?, unfaithful_from = ?, monthly_payer_until = ? "
                + "where id = ?").params(securityGround, unfaithfulFrom, monthlyPayerUntil, partyId).update();
        changes();
    }

    private void changes() {
        for (String table : TABLES) {
            remembering.changes(table);
        }
    }

    private static Party party(ResultSet rs, int n) throws SQLException {
        return new Party(rs.getLong("id"), rs.getString("name"), rs.getString("kind"),
                rs.getString("declarant_code"), day(rs, "licence_from"), day(rs, "licence_until"),
                day(rs, "suspended_from"), rs.getString("security_ground"), day(rs, "unfaithful_from"),
                day(rs, "monthly_payer_until"));
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        Date date = rs.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
