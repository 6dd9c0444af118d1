package org.openpass.cargo.permit;

import java.time.Clock;
import java.util.Map;
import org.openpass.cargo.MovementTaken;
import org.openpass.engine.ProcessStarter;
import org.openpass.terms.Seoul;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Goods were moved of which some lie outside longer than they may: the case of that looks whether these were the last (Art. 156). */
@Component
class OutsideMoves {

    private final PermitRows rows;
    private final ProcessStarter engine;
    private final Clock clock;

    OutsideMoves(PermitRows rows, ProcessStarter engine, Clock clock) {
        this.rows = rows;
        this.engine = engine;
        this.clock = clock;
    }

    /** In the transaction of the report, with the consignment locked: no case is asked for. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(MovementTaken news) {
        rows.outlasting(news.consignment(), Seoul.today(clock)).forEach(caseNumber ->
                engine.publish(caseNumber, "work-reported", "moved:" + caseNumber + ":" + news.report(), Map.of()));
    }
}
