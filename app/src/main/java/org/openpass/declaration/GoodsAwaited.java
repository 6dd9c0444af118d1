package org.openpass.declaration;

import java.util.Map;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.cargo.GoodsCarriedIn;
import org.openpass.engine.ProcessStarter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goods that were to be inspected came into storage: whoever waits for them is told in the transaction of the report, through the
 * outbox, so that no case is locked behind the consignment.
 */
@Component
public class GoodsAwaited {

    /** What the process waits for; correlated by the number of the declaration. */
    public static final String MESSAGE = "goods-carried-in";

    private final Declarations declarations;
    private final DeclaredGoods awaited;
    private final ProcessStarter engine;

    GoodsAwaited(Declarations declarations, DeclaredGoods awaited, ProcessStarter engine) {
        this.declarations = declarations;
        this.awaited = awaited;
        this.engine = engine;
    }

    @EventListener
    void carriedIn(GoodsCarriedIn goods) {
        goods.declarations().forEach(number -> declarations.find(number).ifPresent(d ->
                end(d.caseNumber(), number, "carried-in:" + number + ":" + goods.place())));
    }

    /**
     * Ends the wait, if there is one, behind the lock of the consignment.
     *
     * @param news unique for what ends it
     */
    void end(String caseNumber, String declaration, String news) {
        if (awaited.awaitedNoMore(declaration)) {
            engine.publish(caseNumber, MESSAGE, declaration, news, Map.of());
        }
    }
}
