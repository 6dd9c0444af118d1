package org.openpass.cargo;

import java.util.List;

/**
 * A declaration's goods, which lie in bonded areas, may leave (Customs Act Art. 248(3)); told in the transaction of the acceptance, with the
 * consignment locked. Of goods that are still on their way, or were recorded without a place, nothing is told.
 *
 * @param packages that may leave
 * @param places shed codes of where the consignment lies
 */
public record RemovalPermitted(long consignment, String declaration, int packages, List<String> places) {

    public RemovalPermitted {
        places = List.copyOf(places);
    }
}
