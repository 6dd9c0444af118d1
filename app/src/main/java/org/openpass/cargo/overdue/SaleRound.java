package org.openpass.cargo.overdue;

import java.time.LocalDate;
import java.util.List;

/**
 * Goods put up for bids once.
 *
 * @param price at which they are put up, whole won
 * @param opensOn the day on which bids are opened
 * @param result SOLD, UNSOLD or STOP; null: it runs
 * @param bids highest first
 */
public record SaleRound(int round, long price, LocalDate opensOn, String result, String why, List<Bid> bids) {

    /**
     * What somebody bid.
     *
     * @param refused a contract could have been made by it and was not: who did bids no more (Decree Art. 222(4))
     */
    public record Bid(String bidder, long amount, boolean refused) {
    }

    public SaleRound {
        bids = List.copyOf(bids);
    }

    /** The highest bid by which a contract could have been made and was not; 0: there is none. */
    long refused() {
        return bids.stream().filter(Bid::refused).mapToLong(Bid::amount).max().orElse(0);
    }
}
