package org.openpass.declaration;

import java.util.Map;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.cargo.GoodsCarriedIn;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.engine.ProcessStarter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goods that were to be inspected came into storage: whoever waits for them is told in the transaction of the report, through the
 * outbox, so that no case is locked behind the consignment.
 */
@Component
public class GoodsAwaited {

    private final Declarations declarations;
    private final DeclaredGoods awaited;
    private final Timeline timeline;
    private final ProcessStarter engine;

    GoodsAwaited(Declarations declarations, DeclaredGoods awaited, Timeline timeline, ProcessStarter engine) {
        this.timeline = timeline;
        this.declarations = declarations;
        this.awaited = awaited;
        this.engine = engine;
    }

    /** By the report, not by the place: goods that were carried in by mistake may come in there once more, and be waited for again. */
    @EventListener
    void carriedIn(GoodsCarriedIn goods) {
        goods.declarations().forEach(number -> declarations.find(number).filter(d -> isMeant(goods.place(), d))
                .ifPresent(d -> carriedIn(d.caseNumber(), number, "carried-in:" + number + ":" + goods.report())));
    }

    private boolean isMeant(String place, Declaration declaration) {
        return declarations.inspectedUnder(declaration).map(place::startsWith).orElse(true);
    }

    private void carriedIn(String caseNumber, String declaration, String news) {
        if (end(caseNumber, declaration, news)) {
            timeline.add(caseNumber, "GOODS_CARRIED_IN", "system", Audience.PUBLIC, Map.of(), news);
        }
    }

    /**
     * Ends the wait behind the lock of the consignment; false when nobody waited.
     *
     * @param news unique for what ends it
     */
    boolean end(String caseNumber, String declaration, String news) {
        boolean ends = awaited.awaitedNoMore(declaration);
        if (ends) {
            engine.publish(caseNumber, "goods-carried-in", declaration, news, Map.of());
        }
        return ends;
    }
}
