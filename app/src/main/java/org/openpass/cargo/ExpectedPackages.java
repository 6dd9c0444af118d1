package org.openpass.cargo;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many packages of a consignment are expected, where what came differs from its manifest and customs settled that: its manifest says
 * another number from then on, and so does that of its master.
 */
@Component
public class ExpectedPackages {

    /** So many events are appended by one statement. */
    private static final int CHUNK = 2_000;

    private static final String SAID = "from unnest(:ids::bigint[], :packages::int[]) s (id, packages)";

    /** A master expects what its houses expect more, or less; before theirs is written. */
    private static final String MASTERS = """
            update cargo.consignments m set packages = greatest(0, m.packages + more.packages)
            from (select c.mrn, c.msn, sum(s.packages - c.packages)::int as packages %s
                join cargo.consignments c on c.id = s.id and c.kind = 'HOUSE' group by c.mrn, c.msn) more
            where m.mrn = more.mrn and m.msn = more.msn and m.kind = 'MASTER' and m.deleted_at is null
            """.formatted(SAID);

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExpectedPackages(Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks consignments with their masters, in the order of everybody: for who corrects several. @return the masters */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> lock(Collection<Long> consignments) {
        List<Long> masters = jdbc.sql("select distinct m.id from cargo.consignments c join cargo.consignments m on m.mrn = c.mrn "
                + "and m.msn = c.msn and m.kind = 'MASTER' and m.deleted_at is null where c.id = any(?) and c.kind = 'HOUSE'")
                .param(consignments.toArray(Long[]::new)).query(Long.class).list();
        ledger.lock(Stream.concat(masters.stream(), consignments.stream()).toList());
        return masters;
    }

    /**
     * So many packages are expected of a consignment from now on.
     *
     * @param packages at least 0, and not fewer than are declared
     * @param effect unique among all events
     */
    public record Corrected(long consignment, int packages, String effect) {
    }

    /**
     * Corrects numbers, with an event of each that says why; done again by the same effect, it changes nothing. Where all that is expected
     * has left, the consignment is carried out by it; where nothing is expected, it is cancelled. A handful of statements, and one more for
     * each {@value #CHUNK} events, however many there are.
     *
     * @param corrections each of another consignment, locked by {@link #lock} before
     * @param caseNumber in which it was settled; null: in none
     * @throws IllegalArgumentException where fewer are to be expected than are declared; nothing is changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(List<Corrected> corrections, String caseNumber, String reason, String actor) {
        if (corrections.isEmpty()) {
            return;
        }
        List<Said> fresh = fresh(corrections);
        fresh.stream().filter(each -> each.packages() < each.declared()).findFirst().ifPresent(each -> {
            throw new IllegalArgumentException(each.packages() + " packages are fewer than " + each.declared() + ", which are declared");
        });
        with(fresh, MASTERS).update();
        with(fresh, "update cargo.consignments c set packages = s.packages " + SAID + " where c.id = s.id").update();
        Instant now = clock.instant();
        for (int from = 0; from < fresh.size(); from += CHUNK) {
            ledger.append(fresh.subList(from, Math.min(fresh.size(), from + CHUNK)).stream().map(each -> Entry.of(each.id(),
                    EventKind.EXPECTED_CORRECTED, each.effect(), now, actor).counted(each.packages(), each.unit())
                    .said(null, null, reason, null).inCase(caseNumber)).toList());
        }
    }

    private record Said(long id, int packages, String effect, int declared, String unit) {
    }

    /** Those whose effect the ledger has not, each looked up for itself, whatever is foreseen of how many there are. */
    private List<Said> fresh(List<Corrected> corrections) {
        return jdbc.sql("select s.id, s.packages, s.effect, c.declared, c.package_unit as unit "
                + "from unnest(?::bigint[], ?::int[], ?::text[]) s (id, packages, effect) join cargo.consignments c on c.id = s.id "
                + "where not coalesce((select true from cargo.events e where e.effect_key = s.effect), false) order by s.id")
                .params(corrections.stream().map(Corrected::consignment).toArray(Long[]::new),
                        corrections.stream().map(Corrected::packages).toArray(Integer[]::new),
                        corrections.stream().map(Corrected::effect).toArray(String[]::new)).query(Said.class).list();
    }

    private JdbcClient.StatementSpec with(List<Said> said, String sql) {
        return jdbc.sql(sql).param("ids", said.stream().map(Said::id).toArray(Long[]::new))
                .param("packages", said.stream().map(Said::packages).toArray(Integer[]::new));
    }
}
