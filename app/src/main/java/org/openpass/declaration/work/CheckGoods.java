package org.openpass.declaration.work;

import java.util.Set;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/**
 * Asks the cargo ledger whether goods that were selected are where they can be inspected (Art. 244(3)). Asked and noted behind the
 * consignment's lock, so their carry-in either was before or tells the process.
 */
@Component
class CheckGoods implements CaseWorker<CheckGoods.Out> {

    /**
     * @param goodsHere whether they are in storage, or are inspected on board
     * @param goodsKey by which their carry-in is told to the process
     */
    record Out(boolean goodsHere, String goodsKey) {
    }

    private final Declarations declarations;
    private final DeclaredGoods goods;

    CheckGoods(Declarations declarations, DeclaredGoods goods) {
        this.declarations = declarations;
        this.goods = goods;
    }

    @Override
    public String jobType() {
        return "declaration.checkGoods";
    }

    @Override
    public Set<String> after() {
        return Set.of("declaration.checkDeclaration");
    }

    @Override
    public Out work(Job<OfCase> job) {
        Declaration declaration = declarations.ofCase(job.caseNumber()).orElseThrow();
        return new Out(declarations.onBoard(declaration.number()) || goods.hereOrAwaited(declaration.number(),
                declarations.inspectedUnder(declaration).orElse(null)), declaration.number());
    }
}
