package org.openpass.cargo.manifest;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Block;
import org.openpass.cargo.BlockSource;
import org.openpass.cargo.CargoHolds;
import org.openpass.cargo.Fault;
import org.openpass.cargo.InCharge;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.RemovalBar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures that an officer has ordered for goods that are watched (Customs Act Art. 246): what came of each is recorded, and before all
 * are done nothing of the goods leaves, whatever would let it; what was found keeps them there by a hold.
 */
@Service
public class OrderedMeasures implements RemovalBar, BlockSource {

    private static final int LONGEST = 2_000;
    private static final String OPEN = "select h.ordered from cargo.watch_hits h where h.consignment = ? and h.ordered is not null "
            + "and h.done_at is null order by h.ordered_at, h.criterion limit 1";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final InCharge charge;
    private final CargoHolds holds;
    private final AuditTrail audit;
    private final Clock clock;

    OrderedMeasures(JdbcClient jdbc, Ledger ledger, InCharge charge, CargoHolds holds, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.charge = charge;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a measure. */
    public enum Result {
        /** Nothing speaks against the goods. */
        CLEAR,
        /** Something was found: the goods are held until an officer decides ({@link CargoHolds}). */
        FOUND
    }

    /**
     * A measure that was ordered.
     *
     * @param criterion which of the criteria has found the goods
     * @param measure QUAY, XRAY, OPEN or MONITOR
     * @param result null as long as it is not done
     */
    public record Measure(String cargoNumber, String goods, String criterion, String measure, Result result, String findings, String doneBy) {
    }

    @Override
    public Optional<Fault> of(long consignment) {
        return jdbc.sql(OPEN).param(consignment).query(String.class).optional().map(measure -> Fault.of("cargoNumber", "movement.measure." + measure));
    }

    @Override
    public List<Block> of(JdbcClient asked, long consignment, List<String> numbers, List<String> declarations) {
        return asked.sql(OPEN.replace("select h.ordered", "select h.ordered, c.packages").replace("h where", "h join cargo.consignments c "
                + "on c.id = h.consignment where c.deleted_at is null and")).param(consignment).query((rs, n) -> new Block(Block.Kind.HOLD,
                "hold.watched", Map.of(Block.OF, String.valueOf(rs.getInt(2))), Block.Who.CUSTOMS, null, "Customs Act Art. 246", null,
                rs.getInt(2))).list();
    }

    /** The measures that were ordered for a voyage's goods, those not done first, as far as they are of the officer's offices. */
    public List<Measure> of(String mrn, Actor officer, int most) {
        return of(jdbc.sql("select distinct h.consignment from cargo.watch_hits h join cargo.consignments c on c.id = h.consignment where c.mrn = ? "
                + "and h.ordered is not null and c.deleted_at is null").param(mrn).query(Long.class).list(), officer, most);
    }

    /** The measures that were ordered for goods; empty also for who may not see them. */
    public List<Measure> ofCargo(String cargoNumber, Actor officer) {
        return of(jdbc.sql("select id from cargo.consignments where cargo_number = ? and deleted_at is null").param(cargoNumber).query(Long.class)
                .list(), officer, Integer.MAX_VALUE);
    }

    private List<Measure> of(List<Long> consignments, Actor officer, int most) {
        return jdbc.sql("select c.cargo_number, c.goods, h.criterion, h.ordered as measure, h.result, h.findings, h.done_by "
                + "from cargo.watch_hits h join cargo.consignments c on c.id = h.consignment where c.id = any(?) and h.ordered is not null "
                + "order by (h.done_at is not null), c.cargo_number, h.criterion limit ?").params(charge.seen(officer, consignments)
                .toArray(Long[]::new), most).query(Measure.class).list();
    }

    /**
     * Records what came of a measure; a result that stands is not changed.
     *
     * @return all that is wrong; null where there is no such measure that the officer may record
     */
    @Transactional
    public List<Fault> done(String cargoNumber, String criterion, Result result, String findings, Actor officer) {
        Optional<Long> consignment = jdbc.sql("select c.id from cargo.consignments c join cargo.watch_hits h on h.consignment = c.id "
                + "where c.cargo_number = ? and h.criterion = ? and h.ordered is not null").params(cargoNumber, criterion).query(Long.class).optional()
                .filter(id -> charge.of(officer, id));
        if (consignment.isEmpty()) {
            return null;
        }
        List<Fault> faults = new ArrayList<>();
        if (result == null) {
            faults.add(Fault.of("result", "measure.result"));
        }
        if (findings != null && findings.length() > LONGEST || result == Result.FOUND && (findings == null || findings.isBlank())) {
            faults.add(Fault.of("findings", "measure.findings", String.valueOf(LONGEST)));
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        ledger.lock(consignment.get());
        int done = jdbc.sql("update cargo.watch_hits set done_at = ?, done_by = ?, result = ?, findings = ? where consignment = ? and criterion = ? "
                + "and done_at is null").param(1, Timestamp.from(clock.instant())).param(2, officer.name()).param(3, result.name())
                .param(4, findings == null || findings.isBlank() ? null : findings.strip(), Types.VARCHAR).param(5, consignment.get())
                .param(6, criterion).update();
        if (done == 0) {
            return List.of(Fault.of("result", "measure.done"));
        }
        if (result == Result.FOUND) {
            holds.found(consignment.get(), criterion, officer);
        }
        audit.record(officer.name(), "cargo.measureDone", cargoNumber, criterion + " " + result);
        return List.of();
    }
}
