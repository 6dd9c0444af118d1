package org.openpass.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.cargo.DeclaredGoods.Leaving;
import org.openpass.cargo.GoodsLeft;
import org.openpass.cargo.RemovalGround;
import org.openpass.casework.Audience;
import org.openpass.casework.PublicTracking;
import org.openpass.casework.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An accepted declaration lets its goods leave (Art. 248(1), (3)), all at once or in parts. It stays accepted: that goods left is a step of
 * its timeline, which anybody may see, and it is withdrawn no more (Art. 250(1)).
 */
@Component
class DeclarationGround implements RemovalGround {

    private static final String KIND = "DECLARATION";
    private static final String REFUSED = "movement.notPermitted";

    private final DeclaredGoods goods;
    private final Declarations declarations;
    private final Timeline timeline;

    DeclarationGround(DeclaredGoods goods, Declarations declarations, Timeline timeline) {
        this.goods = goods;
        this.declarations = declarations;
        this.timeline = timeline;
    }

    @Override
    public Optional<Ground> of(String basis) {
        return goods.leaving(PublicTracking.tidy(basis)).map(DeclarationGround::ground);
    }

    @Override
    public List<Ground> able(long consignment) {
        return goods.allLeaving(consignment).stream().map(DeclarationGround::ground).toList();
    }

    /** Nothing is carried out before the acceptance (Art. 248(3)), also where it is reported after it. */
    @Override
    public Optional<String> refuses(Ground ground, Instant movedAt) {
        return goods.leftBefore(ground.basis(), movedAt) ? Optional.of("movement.beforeAcceptance") : Optional.empty();
    }

    @Override
    public void left(Ground ground, int packages, String report) {
        goods.left(leaving(ground), packages, report);
    }

    @Override
    public void returned(Ground ground, int packages, String report) {
        goods.returned(leaving(ground), packages, report);
        told(ground.basis(), "GOODS_TAKEN_BACK", packages, report);
    }

    @EventListener
    void gone(GoodsLeft left) {
        told(left.declaration(), "GOODS_CARRIED_OUT", left.packages(), left.report());
    }

    private void told(String declaration, String event, int packages, String report) {
        declarations.find(declaration).ifPresent(d -> timeline.add(d.caseNumber(), event, "system", Audience.PUBLIC,
                Map.of("packages", String.valueOf(packages)), event + ":" + report));
    }

    private static Ground ground(Leaving leaving) {
        return new Ground(KIND, leaving.declaration(), leaving.consignment(), null, leaving.left(), leaving.permitted() ? null : REFUSED);
    }

    private static Leaving leaving(Ground ground) {
        return new Leaving(ground.basis(), ground.consignment(), ground.left(), ground.refusal() == null);
    }
}
