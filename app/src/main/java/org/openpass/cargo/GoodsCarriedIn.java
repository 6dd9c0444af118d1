package org.openpass.cargo;

import java.util.List;

/**
 * Goods came into a bonded area for the first time, or somebody waits for them; told in the transaction of the report, with the consignment locked.
 *
 * @param report number of the report that says so
 * @param declarations numbers of the declarations that wait for it
 */
public record GoodsCarriedIn(long consignment, String place, String report, List<String> declarations) {
    public GoodsCarriedIn {
        declarations = List.copyOf(declarations);
    }
}
