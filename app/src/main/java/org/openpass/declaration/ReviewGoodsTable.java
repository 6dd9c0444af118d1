package org.openpass.declaration;

import org.springframework.stereotype.Component;

/** {@code declaration.tax_review_goods} as two people change them. */
@Component
class ReviewGoodsTable extends NamedGoodsTable {

    static final String NAME = "declaration.tax_review_goods";

    ReviewGoodsTable() {
        super(NAME);
    }
}
