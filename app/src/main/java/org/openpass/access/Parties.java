package org.openpass.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.PartyRefused.Fault;
import org.openpass.audittrail.Act;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registered parties and the numbers that documents name them by. What a party is has days: a licence and a suspension
 * begin and end by themselves, and a change counts from a day on; whoever asks, asks of a day.
 */
@Component
public class Parties {

    /** What a party can be. */
    public static final Set<String> KINDS = Set.of("TRADER", "BROKER", "CARRIER", "FORWARDER", "WAREHOUSE", "TRANSPORTER",
            "EXPRESS", "BANK", "AGENCY");

    /**
     * A registered party.
     *
     * @param declarantCode 신고인부호, 5 characters; null when the party may not declare
     * @param licenceFrom first day of the licence to declare
     * @param licenceUntil last day, or null
     * @param suspendedFrom first day of a suspension, or null
     * @param suspendedUntil last day of it, or null: until it is lifted
     * @param securityGround the number of Art. 248(2) or Decree Art. 252 by which security may be asked, or null
     * @param unfaithfulFrom since when customs holds it for unfaithful (Enforcement Rules Art. 8(1)4), or null
     * @param monthlyPayerUntil last day of the approval to pay monthly (Art. 9(3)), or null
     * @param mergedInto the party that it turned out to be ({@link Mergers}), or null
     */
    public record Party(long id, String name, String kind, String declarantCode, LocalDate licenceFrom,
            LocalDate licenceUntil, LocalDate suspendedFrom, LocalDate suspendedUntil, String securityGround,
            LocalDate unfaithfulFrom, LocalDate monthlyPayerUntil, Long mergedInto) {

        /** May declare on this day: licensed and not suspended. */
        public boolean mayDeclareOn(LocalDate day) {
            return declarantCode != null && licenceFrom != null && !day.isBefore(licenceFrom)
                    && (licenceUntil == null || !day.isAfter(licenceUntil)) && !suspendedOn(day);
        }

        /**
         * Is registered on this day: for those whose registration is for a time (Art. 222(5)) it has begun and has not ended,
         * and it is not suspended.
         */
        public boolean registeredOn(LocalDate day) {
            return (licenceFrom == null || !day.isBefore(licenceFrom)) && (licenceUntil == null || !day.isAfter(licenceUntil))
                    && !suspendedOn(day);
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
            return suspendedFrom != null && !day.isBefore(suspendedFrom)
                    && (suspendedUntil == null || !day.isAfter(suspendedUntil));
        }
    }

    /**
     * What a party is registered with; an identifier that is known already updates that party.
     *
     * @param declarantCode 5 letters or digits, with which the numbers of its declarations begin; null: none, or the one that it has
     */
    public record Registration(String name, String kind, String declarantCode, LocalDate licenceFrom,
            LocalDate licenceUntil, LocalDate suspendedFrom, LocalDate suspendedUntil, List<Identifier> identifiers) {

        /** What of it could never be kept, by field. */
        private List<Fault> faults() {
            List<Fault> faults = new ArrayList<>(new PartyChange(name, kind, null, null, null, null, null, null, null).faults());
            if (declarantCode != null) {
                PartyNumbers.fault(PartyNumbers.Scheme.DECLARANT.name(), declarantCode).ifPresent(wrong ->
                        faults.add(new Fault("declarantCode", "declarantCode", declarantCode)));
            }
            return faults;
        }
    }

    /** A code that documents name a party by. */
    public record Identifier(String scheme, String value) {
    }

    private record CodeOn(String code, LocalDate day) {
    }

    private record IdOn(long id, LocalDate day) {
    }

    private static final String[] TABLES = {"access.parties", "access.party_identifiers", "access.party_versions"};

    private final JdbcClient jdbc;
    private final PartyRows rows;
    private final Remembering remembering;
    private final Remembered<CodeOn, Optional<Party>> byIdentifier;
    private final Remembered<IdOn, Optional<Party>> byId;

    Parties(JdbcClient jdbc, PartyRows rows, Remembering remembering) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.remembering = remembering;
        this.byIdentifier = remembering.of(TABLES);
        this.byId = remembering.of(TABLES);
    }

    /** The party that the identifier or the declarant code names. */
    public Optional<Party> byIdentifier(String identifier) {
        return byIdentifier.get(new CodeOn(identifier, rows.today()), asked -> rows.named(asked.code(), asked.day()));
    }

    /** The party by its id, as it is today. */
    public Party get(long id) {
        return on(id, rows.today());
    }

    /** The party as it was or will be on the day. */
    public Party on(long id, LocalDate day) {
        return find(id, day).orElseThrow(() -> new EmptyResultDataAccessException(1));
    }

    /** The same; empty where there is none. */
    public Optional<Party> find(long id, LocalDate day) {
        return byId.get(new IdOn(id, day), asked -> rows.find(asked.id(), asked.day()));
    }

    /** The first of all parties, by name. */
    public List<Party> list(int limit) {
        return rows.search("", limit);
    }

    /** The first of the parties whose name, declarant code or identifier holds the text, by name. */
    public List<Party> find(String text, int limit) {
        return rows.search(text, limit);
    }

    /** The first of the parties whose name begins so, by name. */
    public List<Party> beginning(String name, int limit) {
        return find(name, limit).stream().filter(party -> party.name().toLowerCase(Locale.ROOT)
                .startsWith(name.toLowerCase(Locale.ROOT))).toList();
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

    /**
     * Looks through what is to be registered together.
     *
     * @throws PartyRefused with all that is wrong: of several the field says of which, as {@code 2.declarantCode}, from 1
     */
    public void check(List<Registration> wanted) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String which = wanted.size() == 1 ? "" : i + 1 + ".";
            wanted.get(i).faults().forEach(fault -> faults.add(new Fault(which + fault.field(), fault.code(), fault.values())));
        }
        if (!faults.isEmpty()) {
            throw new PartyRefused(faults);
        }
    }

    /**
     * Registers the party or, when one of its identifiers is known, brings that party up to date, from today on.
     *
     * @throws PartyRefused with all that is wrong: a declarant code of another form, or of another party
     */
    @Transactional
    public Party register(Registration r) {
        return register(r, CurrentActor.get().map(Actor::name).orElse("system"), "");
    }

    /** The same, on a ground. */
    @Transactional
    public Party register(Registration r, String by, String basis) {
        check(List.of(r));
        Long known = known(r.identifiers()).map(Party::id).orElse(null);
        if (r.declarantCode() != null) {
            rows.holder(r.declarantCode()).filter(holder -> known == null || holder.id() != known).ifPresent(holder -> {
                throw new PartyRefused(List.of(new Fault("declarantCode", "known", holder.name())));
            });
        }
        long id = known != null ? update(known, r, by, basis) : rows.insert(r, by, basis);
        for (Identifier identifier : r.identifiers()) {
            jdbc.sql("insert into access.party_identifiers (identifier, scheme, party_id) values (?, ?, ?) "
                    + "on conflict (identifier) do nothing").params(identifier.value(), identifier.scheme(), id)
                    .update();
        }
        changes();
        return now(id);
    }

    /** The party that any of these names, as it stands now and not as it is remembered. */
    public Optional<Party> known(List<Identifier> identifiers) {
        return identifiers.stream().map(i -> rows.named(i.value(), rows.today())).flatMap(Optional::stream).findFirst();
    }

    /**
     * The party that this names; where there is none, whoever else registers one by it waits for the end of the transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Party> claim(Identifier identifier) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('party:' || ?))").param(identifier.value()).query((rs, n) -> 1).single();
        return rows.named(identifier.value(), rows.today());
    }

    /** What the audit trail says of a party, by field; as it stands now. */
    public Map<String, String> facts(long id) {
        Party p = now(id);
        return Act.fields("name", p.name(), "kind", p.kind(), "declarantCode", p.declarantCode(), "licenceFrom", p.licenceFrom(),
                "licenceUntil", p.licenceUntil(), "suspendedFrom", p.suspendedFrom(), "suspendedUntil", p.suspendedUntil(),
                "securityGround", p.securityGround(), "unfaithfulFrom", p.unfaithfulFrom(), "monthlyPayerUntil",
                p.monthlyPayerUntil(), "identifiers", identifiers(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(i -> i.scheme() + " " + i.value()).toList());
    }

    private Party now(long id) {
        return rows.find(id, rows.today()).orElseThrow();
    }

    private long update(long id, Registration r, String by, String basis) {
        rows.lock(id);
        Party p = now(id);
        PartyChange wanted = new PartyChange(r.name(), r.kind(), r.licenceFrom() == null ? p.licenceFrom() : r.licenceFrom(),
                r.licenceUntil(), r.suspendedFrom(), r.suspendedUntil(), p.securityGround(), p.unfaithfulFrom(),
                p.monthlyPayerUntil());
        Map<String, String> differing = wanted.differing(p);
        if (r.declarantCode() != null && !r.declarantCode().equals(p.declarantCode())) {
            differing.put("declarant_code", r.declarantCode());
        }
        put(id, rows.today(), differing, by, basis);
        return id;
    }

    /**
     * What customs found of a party's standing.
     *
     * @param securityGround number of Art. 248(2) or Decree Art. 252 by which security may be asked, or null
     * @param unfaithfulFrom since when it is held for unfaithful, or null
     * @param monthlyPayerUntil last day of the approval to pay monthly, or null
     */
    @Transactional
    public void standing(long partyId, String securityGround, LocalDate unfaithfulFrom,
            LocalDate monthlyPayerUntil) {
        rows.lock(partyId);
        Party p = now(partyId);
        put(partyId, rows.today(), new PartyChange(p.name(), p.kind(), p.licenceFrom(), p.licenceUntil(), p.suspendedFrom(),
                p.suspendedUntil(), securityGround, unfaithfulFrom, monthlyPayerUntil).differing(p),
                CurrentActor.get().map(Actor::name).orElse("system"), "");
    }

    /** From the day on these columns are so; nothing happens where none differs. */
    void put(long id, LocalDate day, Map<String, String> differing, String by, String basis) {
        if (!differing.isEmpty()) {
            rows.put(id, day, differing, by, basis);
            changes();
        }
    }

    void changes() {
        for (String table : TABLES) {
            remembering.changes(table);
        }
    }
}
