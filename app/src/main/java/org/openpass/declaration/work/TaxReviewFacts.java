package org.openpass.declaration.work;

import java.time.LocalDate;
import org.openpass.access.Parties;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.TaxReviewGoods;
import org.openpass.declaration.model.DeclarationDocument;
import org.springframework.stereotype.Component;

/** The facts by which the Enforcement Rules (Art. 8(1)3 to 5) name goods whose tax is reviewed before acceptance. */
@Component
class TaxReviewFacts {

    /**
     * @param inArrears the taxpayer owes duty for too long
     * @param unfaithful taxpayer or declarant is held for unfaithful
     * @param namedGoods the head of customs named goods of a line
     */
    record Facts(boolean inArrears, boolean unfaithful, boolean namedGoods) {
    }

    private final CollectionApi collection;
    private final Parties parties;
    private final TaxReviewGoods goods;

    TaxReviewFacts(CollectionApi collection, Parties parties, TaxReviewGoods goods) {
        this.collection = collection;
        this.parties = parties;
        this.goods = goods;
    }

    Facts of(Declaration d, LocalDate day) {
        return new Facts(collection.inArrears(d.importerId(), day),
                parties.on(d.importerId(), day).unfaithfulOn(day)
                        || parties.on(d.declarantId(), day).unfaithfulOn(day),
                goods.names(d.document().lines().stream().map(DeclarationDocument.Line::hsCode).toList(), day));
    }
}
