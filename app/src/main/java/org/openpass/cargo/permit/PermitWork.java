package org.openpass.cargo.permit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Stock;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.Levy;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of goods under a permit, or was found of a loss, in the ledger; and the duty that follows. Done again, it is what it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PermitWork {

    private static final String SYSTEM = "system";
    private static final Duration AGAIN = Duration.ofDays(1);

    private final PermitRows rows;
    private final Ledger ledger;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final CollectionApi collection;
    private final PermitNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    PermitWork(PermitRows rows, Ledger ledger, Cases cases, Deadlines deadlines, Timeline timeline, CollectionApi collection, PermitNotices notices,
            JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.collection = collection;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Packages that left by the permit and have not come back, or of outside storage have not come in there; who brought them may not have
     * named it: such a return is of the permit that was granted first, so that none is counted for two. What is on its way by a transport
     * under bond did not leave by a permit.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    int notBack(Permit permit) {
        List<Permit> out = rows.out(permit.consignment());
        int away = out.stream().mapToInt(this::away).sum();
        int unnamed = Math.max(0, away - Math.max(0, ledger.underWay(permit.consignment()) - rows.transported(permit.consignment())));
        for (Permit each : out) {
            int back = Math.min(away(each), unnamed);
            if (each.number().equals(permit.number())) {
                return away(each) - back;
            }
            unnamed -= back;
        }
        return 0;
    }

    /** What left by it, without what came back in its name. */
    private int away(Permit permit) {
        return Math.max(0, permit.gone() - rows.back(permit));
    }

    /**
     * When the permit is looked at again; empty: the work was reported, or the time is over. Of outside storage it does not end, nor its
     * security (Art. 156(2)), as long as goods lie there or are on their way: they may come in no more than leave.
     */
    public Optional<Instant> awaited(String caseNumber) {
        cases.lock(caseNumber);
        Permit permit = rows.ofCase(caseNumber).orElseThrow();
        if (permit.reportedAt() != null) {
            deadlines.met(caseNumber, PermitAnswers.DEADLINE);
            return Optional.empty();
        }
        Instant now = clock.instant();
        Deadlines.Deadline deadline = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(PermitAnswers.DEADLINE)).findFirst()
                .orElse(null);
        if (deadline == null) {
            return Optional.empty();
        }
        if (deadline.dueAt().isAfter(now)) {
            return Optional.of(deadline.dueAt());
        }
        if (deadlines.held(deadline)) {
            return Optional.of(now.plus(Deadlines.HELD_FOR));
        }
        // Who moves goods waits: what leaves last finds the case told, or leaves before it looks.
        ledger.lock(permit.consignment());
        if (permit.kind() == PermitKind.OUTSIDE_STORAGE && outside(permit) + notBack(permit) > 0) {
            timeline.add(caseNumber, "OUTSIDE_OVERDUE", SYSTEM, Audience.PARTY, Map.of(), "OUTSIDE_OVERDUE");
            return Optional.of(now.plus(AGAIN));
        }
        deadlines.lapsed(caseNumber, PermitAnswers.DEADLINE, 1);
        return Optional.empty();
    }

    /** Ends the permit: what was reported, and what is not there, goes into the ledger. @return whether duty is owed */
    public boolean close(String caseNumber) {
        cases.lock(caseNumber);
        Permit permit = rows.ofCase(caseNumber).orElseThrow();
        if (permit.outcome() == null && permit.owed() == null) {
            ledger.lock(permit.consignment());
            switch (permit.kind()) {
                case REPAIR -> missing(permit, Levy.Ground.REPAIR_NOT_RETURNED, "Customs Act Art. 158(7), 187(7)",
                        Seoul.day(permit.answer().grantedAt()));
                // What nobody looked at customs has not confirmed to be an official sample (Art. 161(5)2).
                case SAMPLE -> missing(permit, permit.said().official() && !permit.answer().deemed() ? null : Levy.Ground.USED,
                        "Customs Act Art. 19(1) no. 7", done(permit));
                case DISASSEMBLY -> recounted(permit);
                case DESTRUCTION -> destroyed(permit);
                default -> { }
            }
        }
        return settled(caseNumber, "DONE", Permit.DONE);
    }

    private LocalDate done(Permit permit) {
        return permit.work() != null ? permit.work().workedOn() : permit.answer().until();
    }

    /**
     * What is not back is lost to customs: for the balance it comes back for a moment, and is gone. Without a ground it is a sample of which
     * duty counts as paid (Art. 161(5)).
     */
    private void missing(Permit permit, Levy.Ground ground, String article, LocalDate lawOn) {
        int missing = notBack(permit);
        if (missing == 0) {
            return;
        }
        String effect = "permit:" + permit.caseNumber() + ":missing";
        Entry back = Entry.of(permit.consignment(), EventKind.PERMITTED, effect + ":back", clock.instant(), SYSTEM)
                .in(permit.said().place(), missing, null).transit(-missing);
        Entry gone = Entry.of(permit.consignment(), ground == null ? EventKind.OUT : EventKind.LOST, effect, clock.instant(), SYSTEM)
                .out(permit.said().place(), missing, null);
        ledger.append(List.of(said(permit, back), said(permit, gone)));
        if (ground != null) {
            rows.owed(permit.caseNumber(), owed(ground, article, missing, lawOn, permit.applicant()));
        }
    }

    private void recounted(Permit permit) {
        int more = permit.work() == null ? 0 : permit.work().afterPackages() - permit.said().packages();
        if (more != 0 && lies(permit).packages() + more >= 0) {
            ledger.append(List.of(said(permit, Entry.of(permit.consignment(), EventKind.PERMITTED, "permit:" + permit.caseNumber() + ":work",
                    clock.instant(), SYSTEM).in(permit.said().place(), more, null).counted(permit.work().afterPackages(), null))));
            jdbc.sql("update cargo.consignments set packages = packages + ? where id = ?").params(more, permit.consignment()).update();
        }
    }

    private void destroyed(Permit permit) {
        if (permit.work() == null) {
            return;
        }
        gone(permit, EventKind.DESTROYED, permit.work().destroyed());
        if (permit.work().rest() != null) {
            rows.owed(permit.caseNumber(), owed(Levy.Ground.REST_OF_DESTRUCTION, "Customs Act Art. 160(3)", permit.work().destroyed(),
                    permit.work().workedOn(), permit.applicant()));
        }
    }

    /** Takes a loss out of the stock as it was judged. @return whether duty is owed */
    public boolean lost(String caseNumber) {
        cases.lock(caseNumber);
        Permit permit = rows.ofCase(caseNumber).orElseThrow();
        if ("NOT_LOST".equals(permit.judgement())) {
            return settled(caseNumber, "REFUSED", Permit.REFUSED);
        }
        if (permit.outcome() == null && permit.owed() == null) {
            int gone = gone(permit, EventKind.LOST, Math.min(permit.said().packages(), foreign(permit)));
            if (gone == 0) {
                // All of it has left by another ground meanwhile, or was released for import.
                return settled(caseNumber, "REFUSED", Permit.REFUSED);
            }
            if ("LEVY".equals(permit.judgement())) {
                boolean theft = permit.kind() == PermitKind.THEFT;
                rows.owed(caseNumber, owed(theft ? Levy.Ground.STOLEN : Levy.Ground.LOST, theft ? "Customs Act Art. 19(1) no. 10"
                        : "Customs Act Art. 160(2)", gone, permit.said().happenedOn(), permit.operator()));
            }
        }
        return settled(caseNumber, "EXCUSED", Permit.EXCUSED);
    }

    /** Packages of the consignment that lie somewhere and are foreign goods yet: only of them duty is charged (Art. 160(2)). */
    private int foreign(Permit permit) {
        ledger.lock(permit.consignment());
        return Math.max(0, ledger.at(permit.consignment()).stream().mapToInt(Stock::packages).sum() - rows.released(permit.consignment()));
    }

    /** Never more than lies there: what has left meanwhile by another ground is not gone by this one. @return packages that are gone */
    private int gone(Permit permit, EventKind kind, int packages) {
        Stock lies = lies(permit);
        int gone = Math.min(packages, lies.packages());
        if (gone > 0) {
            ledger.append(List.of(said(permit, Entry.of(permit.consignment(), kind, "permit:" + permit.caseNumber() + ":gone", clock.instant(),
                    SYSTEM).out(permit.said().place(), gone, share(lies, gone)))));
        }
        return gone;
    }

    /** What lies at the permit's place, with the consignment locked until the transaction ends. */
    Stock lies(Permit permit) {
        ledger.lock(permit.consignment());
        return ledger.at(permit.consignment()).stream().filter(stock -> stock.place().equals(permit.said().place())).findFirst().orElse(
                new Stock(permit.consignment(), permit.said().place(), 0, BigDecimal.ZERO, null, null, null, null, null));
    }

    /** Packages that lie at the permit's place of outside storage. */
    int outside(Permit permit) {
        return ledger.at(permit.consignment()).stream().filter(stock -> stock.place().equals(permit.answer().shed())).mapToInt(Stock::packages).sum();
    }

    /** The weight of some of what lies there, in proportion. */
    static BigDecimal share(Stock lies, int packages) {
        return lies.weight().multiply(BigDecimal.valueOf(packages)).divide(BigDecimal.valueOf(lies.packages()), 3, RoundingMode.HALF_UP);
    }

    private static Entry said(Permit permit, Entry entry) {
        return entry.said(permit.number(), permit.kind().article(), permit.said().reason(), null).inCase(permit.caseNumber());
    }

    private static Permit.Owed owed(Levy.Ground ground, String article, int packages, LocalDate lawOn, long payer) {
        return new Permit.Owed(ground, article, packages, lawOn, payer, null, null, null, null, null);
    }

    /** Closes the case where nothing is owed. @return whether something is */
    private boolean settled(String caseNumber, String outcome, String status) {
        Permit permit = rows.ofCase(caseNumber).orElseThrow();
        if (permit.owed() == null && permit.outcome() == null) {
            end(permit, outcome, status, SYSTEM);
        }
        return permit.owed() != null;
    }

    /** Books the duty that two officers have signed, once, and closes the case. */
    public void levy(String caseNumber) {
        cases.lock(caseNumber);
        Permit permit = rows.ofCase(caseNumber).orElseThrow();
        Permit.Owed owed = permit.owed();
        if (permit.outcome() != null) {
            return;
        }
        if ("NONE".equals(owed.assessment())) {
            end(permit, "DONE", Permit.DONE, owed.signedBy());
            return;
        }
        collection.levy(new Levy(caseNumber, owed.ground() + ":" + caseNumber + ":1", owed.ground(), owed.article(), owed.payer(), owed.lawOn(),
                List.of(owed.line()), owed.reason(), owed.assessedBy(), owed.signedBy()));
        end(permit, "CHARGED", Permit.CHARGED, owed.signedBy());
    }

    private void end(Permit permit, String outcome, String status, String by) {
        rows.concluded(permit.caseNumber(), outcome);
        collection.free(permit.caseNumber());
        cases.close(permit.caseNumber(), status, by, Map.of());
        notices.ended(permit, status);
    }
}
