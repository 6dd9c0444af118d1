package org.openpass.cargo.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.cargo.DeclaredGoods.Leaving;
import org.openpass.cargo.Ledger;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a carry-out stands by the ledger, and when its time is over. The deadline of the case is the end of the time; an outage moves it
 * (Art. 8(4)), customs extends it, and the ledger tells the last day of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CarryOutWatch {

    /** Kind of the deadline. */
    static final String DEADLINE = "carryOut";

    private static final String ARTICLE = "Customs Act Art. 157-2";
    private static final String SYSTEM = "system";

    /** How it stands. */
    public enum Standing {
        /** All has left. */
        CARRIED_OUT,
        /** The declaration was withdrawn. */
        PERMISSION_ENDED,
        /** Longer time was asked for. */
        ASKED,
        /** The time is over, and nobody has decided on that. */
        PASSED,
        /** The time is over, that is decided, and goods still lie there. */
        LATE,
        /** The goods are waited for. */
        WAITS
    }

    /** @param dueAt when the time is over, or is looked at again; null where nothing is waited for */
    public record Watched(Standing standing, Instant dueAt) {
    }

    private final CarryOutRows rows;
    private final DeclaredGoods goods;
    private final Ledger ledger;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Parameters parameters;
    private final Clock clock;

    CarryOutWatch(CarryOutRows rows, DeclaredGoods goods, Ledger ledger, Cases cases, Deadlines deadlines, Timeline timeline,
            Parameters parameters, Clock clock) {
        this.rows = rows;
        this.goods = goods;
        this.ledger = ledger;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Looks how it stands, and ends the case where it is over: with the goods locked, so that no carry-out is taken back meanwhile. */
    public Watched watch(String caseNumber) {
        CarryOutCase carryOut = locked(caseNumber);
        Optional<Standing> over = carryOut.outcome() == null ? over(carryOut) : Optional.of(Standing.valueOf(carryOut.outcome()));
        if (over.isPresent()) {
            return close(carryOut, over.get());
        }
        if (rows.openExtension(caseNumber).isPresent()) {
            return new Watched(Standing.ASKED, null);
        }
        Optional<Breach> breach = rows.breach(caseNumber);
        if (breach.isPresent()) {
            return new Watched(breach.get().decision() == null ? Standing.PASSED : Standing.LATE, null);
        }
        Instant now = clock.instant();
        Deadlines.Deadline deadline = deadline(carryOut);
        goods.leaveBy(carryOut.declaration(), Seoul.lastDay(deadline.dueAt()));
        if (deadline.dueAt().isAfter(now)) {
            return new Watched(Standing.WAITS, deadline.dueAt());
        }
        if (deadlines.held(deadline)) {
            return new Watched(Standing.WAITS, now.plus(Deadlines.HELD_FOR));
        }
        deadlines.lapsed(caseNumber, DEADLINE, 1);
        if (rows.decidedBefore(carryOut, deadline.dueAt()).isPresent()) {
            return new Watched(Standing.LATE, null);
        }
        rows.breached(carryOut, parameters.on("fine.carryOut", Seoul.today(clock)).value().longValueExact());
        timeline.add(caseNumber, "CARRY_OUT_PASSED", SYSTEM, Audience.PARTY, Map.of("left", String.valueOf(carryOut.left())), "CARRY_OUT_PASSED");
        return new Watched(Standing.PASSED, null);
    }

    private Watched close(CarryOutCase carryOut, Standing how) {
        if (carryOut.outcome() == null) {
            deadlines.met(carryOut.caseNumber(), DEADLINE);
            rows.concluded(carryOut.caseNumber(), how.name());
            cases.close(carryOut.caseNumber(), how.name(), SYSTEM, Map.of());
        }
        return new Watched(how, null);
    }

    /** When the time ends as it stands now; the case is locked. Empty where it has passed. */
    Optional<Instant> end(String caseNumber) {
        return deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(DEADLINE)).map(Deadlines.Deadline::dueAt).findFirst();
    }

    /** Gives longer time, to the end of the day; the case is locked. */
    void extend(CarryOutCase carryOut, LocalDate lastDay) {
        Instant due = deadlines.set(new Deadlines.Deadline(carryOut.caseNumber(), DEADLINE, 1, Seoul.after(lastDay), ARTICLE,
                Deadlines.Bearer.PARTY));
        ledger.lock(carryOut.consignment());
        goods.leaveBy(carryOut.declaration(), Seoul.lastDay(due));
    }

    private Deadlines.Deadline deadline(CarryOutCase carryOut) {
        return deadlines.open(carryOut.caseNumber()).stream().filter(d -> d.kind().equals(DEADLINE)).findFirst().orElseGet(() -> {
            Deadlines.Deadline first = new Deadlines.Deadline(carryOut.caseNumber(), DEADLINE, 1, Seoul.after(carryOut.lastDay()), ARTICLE,
                    Deadlines.Bearer.PARTY);
            return new Deadlines.Deadline(first.caseNumber(), first.kind(), 1, deadlines.set(first), ARTICLE, Deadlines.Bearer.PARTY);
        });
    }

    /** The case first, then its consignment, as everybody does. */
    private CarryOutCase locked(String caseNumber) {
        cases.lock(caseNumber);
        ledger.lock(rows.ofCase(caseNumber).orElseThrow().consignment());
        return rows.ofCase(caseNumber).orElseThrow();
    }

    private Optional<Standing> over(CarryOutCase carryOut) {
        Optional<Leaving> leaving = goods.leaving(carryOut.declaration()).filter(Leaving::permitted);
        return leaving.isEmpty() ? Optional.of(Standing.PERMISSION_ENDED)
                : leaving.get().left() == 0 ? Optional.of(Standing.CARRIED_OUT) : Optional.empty();
    }
}
