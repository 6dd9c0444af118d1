package org.openpass.cargo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.engine.Alerts;
import org.openpass.signals.Signals;
import org.openpass.signals.WokenWork;
import org.openpass.terms.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries reports that came too early again: those of a consignment when it moved, those of a voyage when its manifest or its arrival
 * came, and each minute some of all, for signals may be missed. Those that wait for too long are an alert, and stay.
 */
@Component
class WaitingReports extends WokenWork {

    private static final Logger log = LoggerFactory.getLogger(WaitingReports.class);
    /** Tells {@code c:<consignment>:<place>} when goods moved or may leave, and {@code v:<mrn>} when more is known of a voyage. */
    static final String CHANNEL = "cargo_moved";
    private static final String OF_GOODS = "c:";
    private static final String OF_VOYAGE = "v:";
    private static final String ALERT = "cargo:waiting-reports";
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final Reports reports;
    private final MovementJudge judge;
    private final Signals signals;
    private final Alerts alerts;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<Long> goods = ConcurrentHashMap.newKeySet();
    private final Set<String> voyages = ConcurrentHashMap.newKeySet();
    private Runnable unlisten;
    private Instant swept = Instant.EPOCH;
    /** Behind which the next sweep goes on; null: at the oldest. */
    private Reports.Waiting last;

    WaitingReports(Reports reports, MovementJudge judge, Signals signals, Alerts alerts, Limits limits,
            PlatformTransactionManager transactions, Clock clock) {
        super(signals, CHANNEL, "waiting-reports", SWEEP, Duration.ZERO);
        this.reports = reports;
        this.judge = judge;
        this.signals = signals;
        this.alerts = alerts;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Lines are known that were not. */
    @EventListener
    void merged(ManifestMerged manifest) {
        signals.notify(CHANNEL, OF_VOYAGE + manifest.mrn());
    }

    /** A ship is there. */
    @EventListener
    void reported(VoyageReported voyage) {
        signals.notify(CHANNEL, OF_VOYAGE + voyage.mrn());
    }

    /** Goods may leave: the places where they lie are told, too. */
    @EventListener
    void permitted(RemovalPermitted permitted) {
        permitted.places().forEach(place -> signals.notify(CHANNEL, moved(permitted.consignment(), place)));
    }

    /** Goods may leave no more: who looks at the places where they lie sees it. */
    @EventListener
    void ended(RemovalEnded ended) {
        ended.places().forEach(place -> signals.notify(CHANNEL, moved(ended.consignment(), place)));
    }

    /** Goods left, also by no report of an operator. */
    @EventListener
    void left(GoodsCarriedOut gone) {
        signals.notify(CHANNEL, moved(gone.consignment(), gone.place()));
    }

    /** What is told when goods of a consignment moved at a place, or may leave it. */
    static String moved(long consignment, String place) {
        return OF_GOODS + consignment + ":" + place;
    }

    @Override
    public void start() {
        // Heard before the loop is woken, so that it finds what to look for.
        unlisten = signals.listen(CHANNEL, told -> {
            if (told.startsWith(OF_GOODS)) {
                goods.add(Long.valueOf(told.substring(OF_GOODS.length(), told.indexOf(':', OF_GOODS.length()))));
            } else if (told.startsWith(OF_VOYAGE)) {
                voyages.add(told.substring(OF_VOYAGE.length()));
            }
        });
        super.start();
    }

    @Override
    public void stop() {
        unlisten.run();
        super.stop();
    }

    @Override
    protected boolean round() {
        Set<String> numbers = new LinkedHashSet<>();
        for (Long consignment : List.copyOf(goods)) {
            goods.remove(consignment);
            numbers.addAll(reports.waitingFor(consignment, AT_ONCE));
        }
        for (String mrn : List.copyOf(voyages)) {
            voyages.remove(mrn);
            numbers.addAll(reports.waitingFor(mrn, AT_ONCE));
        }
        if (!clock.instant().isBefore(swept.plus(SWEEP))) {
            swept = clock.instant();
            numbers.addAll(sweep());
            tell();
        }
        numbers.forEach(this::again);
        return !goods.isEmpty() || !voyages.isEmpty();
    }

    /** The next of all that wait: the oldest may wait for long, and those behind them are not to. */
    private List<String> sweep() {
        List<Reports.Waiting> next = reports.waiting(last, AT_ONCE);
        last = next.size() < AT_ONCE ? null : next.getLast();
        return next.stream().map(Reports.Waiting::number).toList();
    }

    private void again(String number) {
        try {
            transaction.executeWithoutResult(t -> reports.find(number).filter(report -> report.state() == Report.State.WAITING)
                    .ifPresent(judge::settle));
        } catch (RuntimeException e) {
            // One that cannot be judged must not keep the others waiting.
            log.warn("Report {} was not judged and is tried again: {}", number, e.toString());
            log.debug("Report {} was not judged", number, e);
        }
    }

    private void tell() {
        Optional<String> late = reports.waitingSince(clock.instant().minus(limits.hours("cargo.waiting.hours")));
        late.ifPresentOrElse(which -> alerts.raise(ALERT, null, "Reports of carry-in and carry-out wait for too long: " + which
                + ". Ask the operators of the places, or the carrier for its manifest."), () -> alerts.settle(ALERT));
    }
}
