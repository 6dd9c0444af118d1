package org.openpass.cargo.permit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpass.cargo.RemovalGround;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Goods leave a bonded area to storage or repair outside, or as a sample, by a permit that runs (Art. 156, 158(1), 161(1)). */
@Component
class PermitGround implements RemovalGround {

    private final PermitRows rows;
    private final Clock clock;

    PermitGround(PermitRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Ground> of(String basis) {
        return rows.locked(basis).filter(Permit::letsOut).map(this::ground);
    }

    @Override
    public List<Ground> able(long consignment) {
        return rows.lettingOut(consignment).stream().flatMap(permit -> of(permit.number()).stream()).toList();
    }

    @Override
    public Optional<String> leaving() {
        return Optional.of("""
                select p.packages - p.gone as left, p.number as basis, p.granted_until as until from cargo.permits p
                where p.consignment = s.consignment and p.place = s.place and p.gone < p.packages and p.granted_at is not null
                    and p.outcome is null and p.reported_at is null and p.granted_until >= :today
                    and (p.kind in ('OUTSIDE_STORAGE', 'SAMPLE') or p.kind = 'REPAIR' and p.outside is not null)
                """);
    }

    @Override
    public void left(Ground ground, int packages, String report) {
        rows.gone(ground.basis(), packages);
    }

    @Override
    public void returned(Ground ground, int packages, String report) {
        rows.gone(ground.basis(), -packages);
    }

    private Ground ground(Permit permit) {
        boolean over = !permit.runs() || permit.reportedAt() != null || permit.answer().until().isBefore(Seoul.today(clock));
        return new Ground("PERMIT", permit.number(), permit.consignment(), permit.said().place(), permit.said().packages() - permit.gone(),
                over ? "movement.permit.over" : null);
    }
}
