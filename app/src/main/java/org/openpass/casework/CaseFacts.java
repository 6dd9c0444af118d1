package org.openpass.casework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What lists of work show and filter by, whatever the kind of case.
 *
 * @param trader name of whose goods they are; null where the kind has none
 * @param aeo the trader is an authorised economic operator
 * @param lane the lane that was selected; null before
 * @param value customs value in whole KRW; null before it is known
 * @param origins ISO 3166 codes of the countries of origin
 * @param goods one line, at most 200 characters
 * @param factors what makes it urgent, e.g. risk.HIGH; for officers only
 */
public record CaseFacts(String trader, Long traderId, boolean aeo, String lane, BigDecimal value, List<String> origins,
        String goods, Set<String> factors) {

    public CaseFacts {
        origins = List.copyOf(origins);
        factors = Set.copyOf(factors);
    }

    /** The same with the lane. */
    public CaseFacts inLane(String selected) {
        return new CaseFacts(trader, traderId, aeo, selected, value, origins, goods, factors);
    }

    /** The same about other goods. */
    public CaseFacts about(BigDecimal otherValue, List<String> otherOrigins, String otherGoods, Set<String> otherFactors) {
        return new CaseFacts(trader, traderId, aeo, lane, otherValue, otherOrigins, otherGoods, otherFactors);
    }
}
