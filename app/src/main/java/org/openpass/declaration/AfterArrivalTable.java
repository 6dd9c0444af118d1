package org.openpass.declaration;

import org.springframework.stereotype.Component;

/** {@code declaration.after_arrival_goods} as two people change them (Decree Art. 249(3)). */
@Component
class AfterArrivalTable extends NamedGoodsTable {

    static final String NAME = "declaration.after_arrival_goods";

    AfterArrivalTable() {
        super(NAME);
    }
}
