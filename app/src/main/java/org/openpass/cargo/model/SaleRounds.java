package org.openpass.cargo.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * How the price of goods that customs sells by bids comes down (Customs Act Art. 210(2), Enforcement Decree Art. 222(1) to (3)): from the
 * second round on, each time by at most a share of the first price, never below a share of it, and never to the tax worked out of it.
 *
 * @param first the first price (최초 예정가격), whole won
 * @param tax duty and taxes in the first price, whole won; the price stays above it
 * @param lessShare by how much of the first price a round may be cheaper: 0.10
 * @param leastShare how much of the first price it may come down to: 0.50
 */
public record SaleRounds(long first, long tax, BigDecimal lessShare, BigDecimal leastShare) {

    public SaleRounds {
        if (first < 1) {
            throw new IllegalArgumentException("first: 1 won or more, not " + first);
        }
        if (tax < 0) {
            throw new IllegalArgumentException("tax: 0 won or more, not " + tax);
        }
    }

    /** The lowest price to which it may come down; the first price itself where the tax reaches it. */
    public long least() {
        return Math.min(first, Math.max(share(leastShare, RoundingMode.CEILING), tax + 1));
    }

    /** The price of a further round in which nobody's bid counts; empty: it comes down no more. */
    public OptionalLong lessened(long price) {
        long next = Math.max(price - share(lessShare, RoundingMode.FLOOR), least());
        return next < price ? OptionalLong.of(next) : OptionalLong.empty();
    }

    /**
     * Whether goods may be sold by private contract for a bid: it reaches the price, or is higher than what the next round would ask
     * (Decree Art. 222(2)).
     */
    public boolean mayContract(long price, long bid) {
        OptionalLong next = lessened(price);
        return bid >= price || next.isPresent() && bid > next.getAsLong();
    }

    /**
     * The price of the next round. Where a contract could have been made and was not, the highest bid of the last is that price (Decree
     * Art. 222(3)).
     *
     * @param price of the round that ended
     * @param highest bid of it, by which no contract was made; 0: nobody bid
     * @return empty: it comes down no more
     */
    public OptionalLong next(long price, long highest) {
        OptionalLong less = lessened(price);
        return less.isPresent() && highest > less.getAsLong() ? OptionalLong.of(Math.min(highest, price)) : less;
    }

    private long share(BigDecimal share, RoundingMode rounding) {
        return share.multiply(BigDecimal.valueOf(first)).setScale(0, rounding).longValueExact();
    }
}
