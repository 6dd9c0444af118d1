package org.openpass.cargo.transport;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.Destinations;
import org.openpass.cargo.RemovalGround;
import org.openpass.casework.Deadlines;
import org.openpass.engine.ProcessStarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an accepted transport lets leave, and where that is to come in (Customs Act Art. 213, 215). Who moves goods holds the consignment,
 * so no case is asked for: what it means for one goes to its process, which reads the transport again.
 */
@Component
class TransportMoves implements RemovalGround, Destinations {

    private final TransportRows rows;
    private final JdbcClient jdbc;
    private final ProcessStarter engine;
    private final Deadlines deadlines;

    TransportMoves(TransportRows rows, JdbcClient jdbc, ProcessStarter engine, Deadlines deadlines) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.engine = engine;
        this.deadlines = deadlines;
    }

    @Override
    public Optional<Ground> of(String basis) {
        return rows.lockByNumber(basis).map(this::ground);
    }

    @Override
    public List<Ground> able(long consignment) {
        return rows.open(consignment).stream().filter(each -> each.runs() && each.gone() < each.packages()).map(this::ground).toList();
    }

    @Override
    public Optional<String> leaving() {
        return Optional.of("""
                select b.packages - b.gone as left, b.number as basis, null::date as until from cargo.transports b
                where b.consignment = s.consignment and b.from_place = s.place and b.accepted_at is not null and b.withdrawn_at is null
                    and b.outcome is null and b.last_day >= :today and b.gone < b.packages
                """);
    }

    @Override
    public void left(Ground ground, int packages, String report) {
        rows.moved(caseOf(ground), packages, 0);
    }

    @Override
    public void returned(Ground ground, int packages, String report) {
        rows.moved(caseOf(ground), -packages, 0);
    }

    private String caseOf(Ground ground) {
        return rows.lockByNumber(ground.basis()).orElseThrow().caseNumber();
    }

    private Ground ground(Transport t) {
        return new Ground("TRANSPORT", t.number(), t.consignment(), t.from(), t.packages() - t.gone(), t.acceptedAt() == null
                ? "movement.transport.notAccepted" : t.runs() && !over(t.caseNumber()) ? null : "movement.transport.over");
    }

    /** Its case found that all has arrived or the time has passed: that ends its deadline, with the consignment locked (Art. 216(2), 217). */
    private boolean over(String caseNumber) {
        return deadlines.open(caseNumber).stream().noneMatch(deadline -> deadline.kind().equals(TransportDeliveries.DEADLINE));
    }

    @Override
    public boolean settled(String report) {
        return jdbc.sql("select case_number from cargo.transport_arrivals where report = ?").param(report).query(String.class).stream()
                .anyMatch(this::over);
    }

    @Override
    public List<Bound> of(long consignment) {
        return rows.open(consignment).stream().filter(each -> each.underWay() > 0)
                .map(each -> new Bound(each.number(), each.to(), each.underWay())).toList();
    }

    @Override
    public void arrived(Bound bound, int packages, String report, Instant movedAt) {
        Transport t = rows.lockByNumber(bound.basis()).orElseThrow();
        rows.moved(t.caseNumber(), 0, packages);
        jdbc.sql("insert into cargo.transport_arrivals (case_number, report, packages, moved_at) values (?, ?, ?, ?)").params(t.caseNumber(),
                report, packages, Timestamp.from(movedAt)).update();
        if ("LEVY".equals(t.missing()) && t.signedBy() == null) {
            // What is missing is other goods now: they are looked at anew.
            rows.missing(t.caseNumber(), null, null, null, null);
        }
        engine.publish(t.caseNumber(), "transport-arrived", "arrived:" + report + ":" + t.number(), Map.of());
    }

    @Override
    public void takenBack(String report) {
        jdbc.sql("with gone as (delete from cargo.transport_arrivals where report = ? returning case_number, packages) "
                + "update cargo.transports t set arrived = t.arrived - g.packages from gone g where t.case_number = g.case_number")
                .param(report).update();
    }
}
