package org.openpass.cargo.transshipment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.RemovalGround;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.casework.PublicTracking;
import org.openpass.engine.ProcessStarter;
import org.springframework.stereotype.Component;

/** An accepted transshipment or return lets goods leave for the voyage abroad that it names: that they left is that they were loaded. */
@Component
class TransshipmentGround implements RemovalGround {

    private final TransshipmentRows rows;
    private final Voyages voyages;
    private final ProcessStarter engine;

    TransshipmentGround(TransshipmentRows rows, Voyages voyages, ProcessStarter engine) {
        this.rows = rows;
        this.voyages = voyages;
        this.engine = engine;
    }

    @Override
    public Optional<Ground> of(String basis) {
        return rows.numbered(PublicTracking.tidy(basis), true).map(this::ground);
    }

    @Override
    public List<Ground> able(long consignment) {
        return rows.loading(consignment).stream().flatMap(number -> of(number).stream()).toList();
    }

    /** What left behind the voyage cannot be aboard it; that it left before may be reported later. */
    @Override
    public Optional<String> refuses(Ground ground, Instant movedAt) {
        return rows.numbered(ground.basis(), false).map(Transshipment::voyage).flatMap(voyages::find).map(Voyage::leftAt)
                .filter(movedAt::isAfter).map(left -> "movement.transshipment.voyage");
    }

    @Override
    public Optional<String> leaving() {
        return Optional.of("""
                select t.packages - t.gone as left, t.number as basis, t.load_by as until from cargo.transshipments t
                where t.consignment = s.consignment and t.place = s.place and t.accepted_at is not null and t.outcome is null and t.gone < t.packages
                """);
    }

    @Override
    public void left(Ground ground, int packages, String report) {
        rows.moved(ground.basis(), packages);
        tell(ground, report);
    }

    @Override
    public void returned(Ground ground, int packages, String report) {
        Transshipment t = rows.numbered(ground.basis(), true).orElseThrow();
        if (t.outcome() == null) {
            rows.moved(ground.basis(), -packages);
            tell(ground, report);
        } else {
            rows.givenBack(t, packages);
        }
    }

    private void tell(Ground ground, String report) {
        String caseNumber = rows.numbered(ground.basis(), false).orElseThrow().caseNumber();
        engine.publish(caseNumber, "loaded-aboard", "loaded-aboard:" + caseNumber + ":" + report, Map.of());
    }

    private Ground ground(Transshipment t) {
        boolean sails = t.voyage() != null && voyages.find(t.voyage()).filter(voyage -> voyage.cancelledAt() == null).isPresent();
        return new Ground("TRANSSHIPMENT", t.number(), t.consignment(), t.place(), t.packages() - t.gone(),
                !t.loading() ? "movement.notPermitted" : sails ? null : "movement.transshipment.voyage");
    }
}
