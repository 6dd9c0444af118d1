package org.openpass.declaration;

import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.declaration.model.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that were selected and can be looked at where they are loaded are inspected on board of the ship or aircraft (Art. 244(3), proviso). */
@Service
public class OnBoard {

    private static final int LONGEST = 500;

    private final Declarations declarations;
    private final GoodsAwaited goods;
    private final Cases cases;
    private final Timeline timeline;
    private final AuditTrail audit;

    OnBoard(Declarations declarations, GoodsAwaited goods, Cases cases, Timeline timeline, AuditTrail audit) {
        this.declarations = declarations;
        this.goods = goods;
        this.cases = cases;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Whether the actor may order it: who inspects, who looks after cargo, and who supervises both. */
    public static boolean mayOrder(Actor actor) {
        return actor.supervises() || actor.roles().contains(Role.INSPECTOR) || actor.roles().contains(Role.CARGO_OFFICER);
    }

    /**
     * Has the goods inspected on board, so that their carry-in is not waited for; the same again changes nothing. The caller has applied
     * Visibility, and asked {@link #mayOrder}.
     *
     * @param reason why they can be looked at there; officers read it
     * @throws Filing.Refused when no reason is given
     * @throws ChangeRefused when the carry-in of goods is not waited for
     */
    @Transactional
    public void order(String declarationNumber, String reason, Actor officer) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Filing.Refused(List.of(why.isEmpty() ? FieldError.of("reason", "field.required")
                    : FieldError.of("reason", "answer.long", LONGEST)));
        }
        String caseNumber = declarations.find(declarationNumber).orElseThrow().caseNumber();
        cases.lock(caseNumber);
        if (declarations.onBoard(declarationNumber)) {
            return;
        }
        // The ledger says it, not the status, which the engine's news sets a moment later.
        if (!goods.end(caseNumber, declarationNumber, "on-board:" + declarationNumber)) {
            throw new ChangeRefused("onBoard.notAwaited", "The carry-in of the goods of " + declarationNumber + " is not waited for.");
        }
        declarations.inspectedOnBoard(declarationNumber);
        timeline.add(caseNumber, "ON_BOARD", officer.name(), Audience.PARTY, Map.of(), "ON_BOARD");
        audit.record(officer.name(), "goods.inspectedOnBoard", declarationNumber, why);
    }
}
