package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor.Role;
import org.openpass.access.Parties.Identifier;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyRefused.Fault;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What parties were and will be, from which day, on whose word and on what ground. Administrators enter changes from today or
 * a later day on; nothing runs at midnight, so that nothing can be missed: whoever asks, asks of the day.
 */
@Service
@Transactional
public class PartyHistory {

    private static final int SHORTEST_BASIS = 3;
    private static final int LONGEST_BASIS = 500;

    /**
     * What a party is within some days.
     *
     * @param until the last day; null: open
     * @param party as it is then
     * @param basis on what ground; empty where it was not asked for
     * @param replacedAt since when another version says something else of these days; null: it stands
     */
    public record Version(LocalDate from, LocalDate until, Party party, String by, Instant at, String basis,
            Instant replacedAt) {
    }

    private final JdbcClient jdbc;
    private final PartyRows rows;
    private final Parties parties;
    private final AuditTrail audit;

    PartyHistory(JdbcClient jdbc, PartyRows rows, Parties parties, AuditTrail audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.parties = parties;
        this.audit = audit;
    }

    /** @throws PartyRefused unless the actor administers: for others there is nothing here */
    static void administrator(Actor actor) {
        if (!actor.roles().contains(Role.ADMINISTRATOR)) {
            throw PartyRefused.unseen();
        }
    }

    /**
     * Changes a party from a day on, today at the earliest: what was decided on a past day can always be worked out again.
     * What is known for later days already takes over what differs. Said again, nothing changes.
     *
     * @param basis on what ground: a decision, an extract of a register
     * @throws PartyRefused with all that is wrong
     */
    public Party change(long id, PartyChange wanted, LocalDate day, String basis, Actor actor) {
        administrator(actor);
        List<Fault> faults = new ArrayList<>(wanted.faults());
        if (day == null || day.isBefore(rows.today())) {
            faults.add(new Fault("day", "day"));
        }
        if (!PartyChange.line(basis, SHORTEST_BASIS, LONGEST_BASIS)) {
            faults.add(new Fault("basis", "basis"));
        }
        seen(id);
        if (!faults.isEmpty()) {
            throw new PartyRefused(faults);
        }
        rows.lock(id);
        Party before = rows.find(id, day).orElseThrow();
        Map<String, String> differing = wanted.differing(before);
        if (!differing.isEmpty()) {
            parties.put(id, day, differing, actor.name(), basis.strip());
            Party after = rows.find(id, day).orElseThrow();
            audit.record(new Act(actor.name(), "party.changed", String.valueOf(id), day + ": " + basis.strip(),
                    facts(before), facts(after)));
        }
        return rows.find(id, day).orElseThrow();
    }

    private static Map<String, String> facts(Party p) {
        return Act.fields("name", p.name(), "kind", p.kind(), "licenceFrom", p.licenceFrom(), "licenceUntil", p.licenceUntil(),
                "suspendedFrom", p.suspendedFrom(), "suspendedUntil", p.suspendedUntil(), "securityGround", p.securityGround(),
                "unfaithfulFrom", p.unfaithfulFrom(), "monthlyPayerUntil", p.monthlyPayerUntil());
    }

    /**
     * Enters a number of the party's, from now on. Of declarant codes a party has one. Said again, nothing changes.
     *
     * @throws PartyRefused when it is no such number, or names another party
     */
    public Party number(long id, String scheme, String number, Actor actor) {
        administrator(actor);
        Party party = seen(id);
        String plain = PartyNumbers.plain(number);
        List<Fault> faults = new ArrayList<>();
        PartyNumbers.fault(scheme, plain).ifPresent(wrong -> faults.add(new Fault(
                wrong == PartyNumbers.Fault.SCHEME ? "scheme" : "number", "number." + wrong, plain)));
        if (faults.isEmpty()) {
            // Who registers a party by it at this moment has it first, or waits.
            parties.claim(new Identifier(scheme, plain)).map(known -> rows.holder(plain).orElse(known))
                    .filter(known -> known.id() != id).ifPresent(known -> faults.add(new Fault("number", "known", known.name())));
        }
        if (!faults.isEmpty()) {
            throw new PartyRefused(faults);
        }
        rows.lock(id);
        Map<String, String> before = parties.facts(id);
        if (scheme.equals(PartyNumbers.Scheme.DECLARANT.name())) {
            parties.put(id, rows.today(), plain.equals(party.declarantCode()) ? Map.of() : Map.of("declarant_code", plain),
                    actor.name(), "");
        } else {
            jdbc.sql("insert into access.party_identifiers (identifier, scheme, party_id) values (?, ?, ?) "
                    + "on conflict (identifier) do nothing").params(plain, scheme, id).update();
            parties.changes();
        }
        if (!before.equals(parties.facts(id))) {
            audit.record(new Act(actor.name(), "party.numbered", String.valueOf(id), scheme, before, parties.facts(id)));
        }
        return rows.find(id, rows.today()).orElseThrow();
    }

    /** All versions of a party, those to come first; what was replaced stands behind what replaced it. */
    @Transactional(readOnly = true)
    public List<Version> of(long id, Actor actor) {
        administrator(actor);
        seen(id);
        return jdbc.sql("""
                select q.*, v.valid_from, v.valid_to, v.changed_by, v.changed_at, v.basis, v.replaced_at
                from access.party_versions v join access.parties p on p.id = v.party_id
                    cross join lateral jsonb_populate_record(p, v.facts) q
                where v.party_id = ? order by v.valid_from desc, v.id desc
                """).param(id).query(PartyHistory::version).list();
    }

    /** What a party was or will be on a day; empty before it was registered. */
    @Transactional(readOnly = true)
    public Optional<Party> on(long id, LocalDate day, Actor actor) {
        Optional<Version> then = of(id, actor).stream().filter(v -> v.replacedAt() == null && !day.isBefore(v.from())
                && (v.until() == null || !day.isAfter(v.until()))).findFirst();
        return then.map(Version::party);
    }

    /** What a party is today. */
    @Transactional(readOnly = true)
    public Optional<Party> now(long id, Actor actor) {
        administrator(actor);
        return rows.find(id, rows.today());
    }

    /** The numbers of a party. */
    @Transactional(readOnly = true)
    public List<Identifier> numbers(long id, Actor actor) {
        administrator(actor);
        seen(id);
        return parties.identifiers(List.of(id)).getOrDefault(id, List.of());
    }

    private Party seen(long id) {
        return rows.find(id, rows.today()).orElseThrow(PartyRefused::unseen);
    }

    private static Version version(ResultSet rs, int n) throws SQLException {
        return new Version(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class),
                PartyRows.party(rs, n), rs.getString("changed_by"), rs.getTimestamp("changed_at").toInstant(),
                rs.getString("basis"), rs.getTimestamp("replaced_at") == null ? null
                        : rs.getTimestamp("replaced_at").toInstant());
    }
}
