package org.openpass.declaration;

import org.springframework.stereotype.Component;

/** {@code declaration.perishable_goods} as two people change them. */
@Component
class PerishableTable extends NamedGoodsTable {

    static final String NAME = "declaration.perishable_goods";

    PerishableTable() {
        super(NAME);
    }
}
