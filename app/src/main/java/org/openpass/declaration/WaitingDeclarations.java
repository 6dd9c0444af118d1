package org.openpass.declaration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openpass.cargo.ReviewedGoods;
import org.openpass.casework.CaseWaits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows where the process of a declaration waits, in the transaction that learnt it. */
@Component
class WaitingDeclarations {

    /** Waiting for an officer tells the lane before the duty is assessed; the names are the same. */
    private static final Set<DeclarationStatus> LANES = EnumSet.of(DeclarationStatus.DOC_REVIEW,
            DeclarationStatus.INSPECTION);

    private final Declarations declarations;
    private final DeclarationFacts facts;
    private final ReviewedGoods goods;

    WaitingDeclarations(Declarations declarations, DeclarationFacts facts, ReviewedGoods goods) {
        this.declarations = declarations;
        this.facts = facts;
        this.goods = goods;
    }

    @EventListener
    void waits(CaseWaits waits) {
        declarations.ofCase(waits.caseNumber()).ifPresent(d -> known(waits).ifPresent(status -> {
            declarations.waits(waits.caseNumber(), status);
            // Who waits for goods to be carried in waits for their inspection.
            DeclarationStatus lane = status == DeclarationStatus.WAITING_CARRY_IN ? DeclarationStatus.INSPECTION : status;
            if (d.lane() == null && LANES.contains(lane)) {
                declarations.selected(waits.caseNumber(), lane.name());
                facts.selected(waits.caseNumber(), lane.name());
                goods.begun(d.number());
            }
        }));
    }

    /**
     * A status that a model has invented, or one that only the act of its name gives, leaves the declaration as it stands: the
     * news of the case must not be held up behind it. The check of models refuses such a one before it is released.
     */
    private static Optional<DeclarationStatus> known(CaseWaits waits) {
        return Arrays.stream(DeclarationStatus.values()).filter(status -> status.name().equals(waits.status()))
                .filter(DeclarationStatus::waits).findFirst();
    }
}
