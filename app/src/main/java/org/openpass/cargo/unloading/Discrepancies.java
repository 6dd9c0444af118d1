package org.openpass.cargo.unloading;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.ExpectedPackages;
import org.openpass.cargo.Fault;
import org.openpass.cargo.InCharge;
import org.openpass.cargo.Ledger;
import org.openpass.engine.ProcessStarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How what was carried in differs from the manifest, in an unloading or without one: noted with each movement, withdrawn where the difference
 * is gone, and settled by an officer with a reason (Customs Act Art. 135(2), 277(7)1).
 */
@Service
public class Discrepancies {

    /** How a difference of packages is settled: the manifest was wrong, they did not come, or they were unloaded elsewhere. */
    static final Set<String> DECISIONS = Set.of("CORRECT", "SHORT", "ELSEWHERE");
    private static final int LONGEST = 500;
    private static final String SELECT = """
            select d.id, d.consignment, c.cargo_number, d.kind, d.expected, d.found, d.place, d.report, d.state, d.decision, d.reason,
                d.decided_by, d.found_at, d.settled_at, c.declared
            from cargo.discrepancies d join cargo.consignments c on c.id = d.consignment\s""";
    /** What came of a consignment from its voyage. */
    private static final String CAME = """
            select c.id, c.packages, coalesce((select sum(e.packages_in + e.transit) from cargo.events e where e.consignment = c.id
                and e.packages_in <> 0 and e.place <> ''), 0)::int as came from cargo.consignments c
            join cargo.voyages v on v.mrn = c.mrn where\s""";

    /**
     * Of all lines of an unloading at once. A number of packages that differs is one difference, however often it changes, and gone where the
     * manifest was corrected meanwhile. What is known of a line and what came of it is looked up for each, however many are foreseen.
     */
    private static final String COMPARE = """
            with lines as materialized (
                select c.id, c.packages, e.came, d.id as known
                from cargo.unloading_lines l join cargo.consignments c on c.id = l.consignment and c.deleted_at is null
                join cargo.voyages v on v.mrn = c.mrn
                cross join lateral (select coalesce(sum(e.packages_in + e.transit), 0)::int as came from cargo.events e
                    where e.consignment = c.id and e.packages_in <> 0 and e.place <> '') e
                left join lateral (select d.id from cargo.discrepancies d where d.consignment = c.id and d.state = 'OPEN'
                    and d.kind in ('SHORT', 'EXCESS') limit 1) d on true
                where l.case_number = :case and l.live),
            noted as (
                update cargo.discrepancies d set found = l.came,
                    state = case when l.came = l.packages then 'WITHDRAWN' else 'OPEN' end,
                    settled_at = case when l.came = l.packages then :now::timestamptz end,
                    kind = case when l.came = l.packages then d.kind when l.came < l.packages then 'SHORT' else 'EXCESS' end,
                    expected = case when l.came = l.packages then d.expected else l.packages end
                from lines l where d.id = l.known and (l.came = l.packages or d.found <> l.came or d.expected <> l.packages))
            insert into cargo.discrepancies (consignment, kind, expected, found, found_at)
            select id, case when came < packages then 'SHORT' else 'EXCESS' end, packages, came, :now::timestamptz
            from lines where known is null and came <> packages order by id on conflict do nothing
            """;

    private final UnloadingRows rows;
    private final ProcessStarter engine;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ExpectedPackages expected;
    private final Consignments consignments;
    private final GateAnswers gates;
    private final InCharge charge;
    private final AuditTrail audit;
    private final Clock clock;

    Discrepancies(UnloadingRows rows, ProcessStarter engine, JdbcClient jdbc, Ledger ledger, ExpectedPackages expected,
            Consignments consignments, GateAnswers gates, InCharge charge, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.engine = engine;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.expected = expected;
        this.consignments = consignments;
        this.gates = gates;
        this.charge = charge;
        this.audit = audit;
        this.clock = clock;
    }

    private record Came(long id, int packages, int came) {
    }

    /** Goods of the consignment came in as the report says, or it takes another back. The consignment is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(long consignment, String report, boolean takesBack) {
        jdbc.sql(CAME + "c.id = ?").param(consignment).query((rs, n) -> new Came(rs.getLong("id"), rs.getInt("packages"), rs.getInt("came")))
                .optional().ifPresent(came -> count(came, report, came.came() > 0));
        if (takesBack) {
            withdraw(consignment);
            return;
        }
        jdbc.sql("""
                insert into cargo.discrepancies (consignment, report, kind, expected, found, place, found_at)
                select r.consignment, r.number, o.what, c.packages, r.packages, r.place, :now
                from cargo.reports r join cargo.consignments c on c.id = r.consignment cross join unnest(r.odd) as o(what)
                where r.number = :report and o.what in ('DAMAGE', 'ELSEWHERE') on conflict do nothing
                """).param("now", now()).param("report", report).update();
    }

    private void withdraw(long consignment) {
        jdbc.sql("update cargo.discrepancies d set state = 'WITHDRAWN', settled_at = ? from cargo.reports r where r.number = d.report "
                + "and r.taken_back_by is not null and d.state = 'OPEN' and d.kind in ('DAMAGE', 'ELSEWHERE') and d.consignment = ?")
                .params(now(), consignment).update();
    }

    /** A number of packages that differs is one difference, however often it changes; none: it is gone. */
    private void count(Came goods, String report, boolean differs) {
        String kind = goods.came() < goods.packages() ? "SHORT" : "EXCESS";
        if (!differs || goods.came() == goods.packages()) {
            jdbc.sql("update cargo.discrepancies set state = 'WITHDRAWN', found = ?, settled_at = ? where consignment = ? and state = 'OPEN' "
                    + "and kind in ('SHORT', 'EXCESS')").params(goods.came(), now(), goods.id()).update();
            return;
        }
        int known = jdbc.sql("update cargo.discrepancies set kind = ?, expected = ?, found = ?, report = coalesce(?, report) "
                + "where consignment = ? and state = 'OPEN' and kind in ('SHORT', 'EXCESS')").param(1, kind).param(2, goods.packages())
                .param(3, goods.came()).param(4, report, Types.VARCHAR).param(5, goods.id()).update();
        if (known == 0) {
            jdbc.sql("insert into cargo.discrepancies (consignment, report, kind, expected, found, place, found_at) "
                    + "select ?, ?, ?, ?, ?, (select place from cargo.reports where number = ?), ? on conflict do nothing").param(1, goods.id())
                    .param(2, report, Types.VARCHAR).param(3, kind).param(4, goods.packages()).param(5, goods.came())
                    .param(6, report, Types.VARCHAR).param(7, now()).update();
        }
    }

    /** Notes what differs of the lines of an unloading whose time for the carry-in is over; what did not come at all is short, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    void compare(String caseNumber) {
        ledger.lock(jdbc.sql("select consignment from cargo.unloading_lines where case_number = ? and live").param(caseNumber)
                .query(Long.class).list());
        jdbc.sql(COMPARE).param("case", caseNumber).param("now", now()).update();
    }

    /** The differences of an unloading's lines, those that nobody has settled first. */
    public List<Discrepancy> of(String caseNumber, int most) {
        return jdbc.sql(SELECT + "join cargo.unloading_lines l on l.consignment = d.consignment where l.case_number = ? and d.state <> 'WITHDRAWN' "
                + "order by d.state = 'OPEN' desc, c.cargo_number, d.id limit ?").params(caseNumber, most).query(Discrepancy.class).list();
    }

    /** Greater with each difference of an unloading's lines that comes, changes or is settled. */
    int version(String caseNumber) {
        return jdbc.sql("select 1 + coalesce(sum(d.version), 0)::int from cargo.discrepancies d join cargo.unloading_lines l "
                + "on l.consignment = d.consignment where l.case_number = ?").param(caseNumber).query(Integer.class).single();
    }

    /** Those that nobody has settled. */
    public List<Discrepancy> open(String caseNumber, int most) {
        return of(caseNumber, most).stream().filter(Discrepancy::open).toList();
    }

    /** Those of them that nobody has settled and the officer may settle. */
    public List<Discrepancy> settleable(String caseNumber, int most, Actor officer) {
        List<Discrepancy> open = officer.roles().contains(Actor.Role.CARGO_OFFICER) ? open(caseNumber, most) : List.of();
        Set<Long> seen = charge.seen(officer, open.stream().map(Discrepancy::consignment).toList());
        return open.stream().filter(each -> seen.contains(each.consignment())).toList();
    }

    /** Nobody moves goods of its lines until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(String caseNumber) {
        expected.lock(jdbc.sql("select consignment from cargo.unloading_lines where case_number = ?").param(caseNumber).query(Long.class).list());
    }

    /** The differences of a consignment, the newest first; the caller has applied its sight. */
    public List<Discrepancy> ofConsignment(long consignment) {
        return jdbc.sql(SELECT + "where d.consignment = ? order by d.id desc").param(consignment).query(Discrepancy.class).list();
    }

    /** Those of a consignment that nobody has settled and no open unloading settles, where the officer may settle them. */
    public List<Discrepancy> apart(long consignment, Actor officer) {
        return !charge.of(officer, consignment) ? List.of() : jdbc.sql(SELECT + "where d.consignment = ? and d.state = 'OPEN' and not exists ("
                + "select 1 from cargo.unloading_lines l join casework.cases u on u.number = l.case_number where l.consignment = d.consignment "
                + "and l.live and u.closed_at is null) order by d.id").param(consignment).query(Discrepancy.class).list();
    }

    /** The differences of the consignment that the number names; empty where there is none that the officer may settle anything of. */
    public Optional<List<Discrepancy>> of(String cargoNumber, Actor officer) {
        return consignments.find(Consignments.Key.typed(cargoNumber)) instanceof Consignments.Answer.One one
                && charge.of(officer, one.consignment().id()) ? Optional.of(ofConsignment(one.consignment().id())) : Optional.empty();
    }

    /**
     * Settles one for itself, in no case.
     *
     * @return empty where there is none that the officer may settle: it is of another office
     * @throws UnloadingRefused with all that is wrong
     */
    @Transactional
    public Optional<Discrepancy> settle(long id, String decision, String reason, Actor officer) {
        Optional<Discrepancy> found = find(id).filter(each -> charge.of(officer, each.consignment()));
        if (found.isEmpty()) {
            return found;
        }
        expected.lock(List.of(found.get().consignment()));
        Discrepancy d = find(id).orElseThrow();
        List<Fault> faults = new ArrayList<>(faults(d, decision));
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            faults.add(Fault.of("reason", "movement.text", String.valueOf(LONGEST)));
        }
        if (!d.open()) {
            faults.add(Fault.of("", "unloading.discrepancy.settled"));
        }
        if (!faults.isEmpty()) {
            throw new UnloadingRefused(faults);
        }
        settled(List.of(d), decision, reason.strip(), officer.name(), null);
        // Nothing more may be expected now of the unloading that waits for it.
        rows.moved(d.consignment()).filter(caseNumber -> rows.nearlyIn(caseNumber, Unloadings.NEARLY)).ifPresent(caseNumber ->
                engine.publish(caseNumber, "all-carried-in", "settled:" + id, Map.of()));
        return find(id);
    }

    /** Why a difference cannot be settled so. */
    List<Fault> faults(Discrepancy d, String decision) {
        List<Fault> faults = new ArrayList<>();
        if (decision == null || !DECISIONS.contains(decision)) {
            faults.add(Fault.of("decision", "unloading.discrepancy.decision"));
        } else if (counts(d) && d.declared() > d.found()) {
            faults.add(Fault.of("decision", "unloading.discrepancy.declared", d.cargoNumber(), String.valueOf(d.declared()),
                    String.valueOf(d.found())));
        }
        return faults;
    }

    /**
     * Settles all that is open of a case. Each by what it is: damage is noted, goods elsewhere are where they are.
     *
     * @param open as it was read after {@link #lock}: of which lines something more is open is known behind it only
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void settleAll(String caseNumber, List<Discrepancy> open, String decision, String reason, String by) {
        settled(open, decision, reason, by, caseNumber);
    }

    /** Their consignments are locked, with the masters. */
    private void settled(List<Discrepancy> open, String decision, String reason, String by, String caseNumber) {
        Long[] ids = open.stream().map(Discrepancy::id).toArray(Long[]::new);
        jdbc.sql("update cargo.discrepancies set state = 'SETTLED', decision = case kind when 'DAMAGE' then 'NOTED' when 'ELSEWHERE' "
                + "then 'ELSEWHERE' when 'EXCESS' then 'CORRECT' else ? end, reason = ?, decided_by = ?, case_number = ?, settled_at = ? "
                + "where id = any(?) and state = 'OPEN'").param(1, decision).param(2, reason).param(3, by).param(4, caseNumber, Types.VARCHAR)
                .param(5, now()).param(6, ids).update();
        expected.correct(open.stream().filter(Discrepancies::counts).map(d -> new ExpectedPackages.Corrected(d.consignment(), d.found(),
                "discrepancy:" + d.id())).toList(), caseNumber, reason, by);
        Map<Long, String> elsewhere = open.stream().filter(d -> d.kind().equals("ELSEWHERE")).collect(LinkedHashMap::new,
                (places, d) -> places.put(d.consignment(), d.place()), Map::putAll);
        jdbc.sql("update cargo.consignments c set planned_place = s.place from unnest(?::bigint[], ?::text[]) s (id, place) where c.id = s.id")
                .params(elsewhere.keySet().toArray(Long[]::new), elsewhere.values().toArray(String[]::new)).update();
        gates.tell(open, decision, reason, caseNumber);
        audit.record(open.stream().map(d -> new Act(by, "unloading.discrepancySettled", d.cargoNumber(), d.kind() + " " + d.expected() + " → "
                + d.found() + " " + said(d, decision), null, null)).toList());
    }

    static String said(Discrepancy d, String decision) {
        return switch (d.kind()) {
            case "DAMAGE" -> "NOTED";
            case "ELSEWHERE" -> "ELSEWHERE";
            case "EXCESS" -> "CORRECT";
            default -> decision;
        };
    }

    static boolean counts(Discrepancy d) {
        return d.kind().equals("SHORT") || d.kind().equals("EXCESS");
    }

    private Optional<Discrepancy> find(long id) {
        return jdbc.sql(SELECT + "where d.id = ?").param(id).query(Discrepancy.class).optional();
    }

    private Timestamp now() {
        return UnloadingRows.timestamp(clock.instant());
    }
}
