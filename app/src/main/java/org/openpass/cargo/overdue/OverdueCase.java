package org.openpass.cargo.overdue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The case of overdue goods, as it stands; what is not decided yet is null. Money is in whole won.
 *
 * @param packages that lay at the place when it began
 * @param ground PASSED, or why they cannot wait for the end of the period (Art. 208(1) nos. 1 to 5)
 * @param storageUntil last day of the storage period; null: it has none
 * @param why what the officer said who opened it earlier
 * @param course NOTIFY, EXTEND, URGENT or HOLD
 * @param courseUntil EXTEND: the new last day; HOLD: until when nothing is decided
 * @param notice how the owner was told: LETTER, or PUBLIC (Art. 209(2))
 * @param noticeUntil last day on which the owner may export, import or return them
 * @param method BIDS, CONTRACT or CONSIGN
 * @param tax duty and taxes in the first price
 * @param publishedOn the day of the publication (Art. 210(7))
 * @param agent who sells them on consignment
 * @param endDecision what was decided last after the rounds: CONTRACT, CONSIGN, SOLD or TREASURY
 * @param outcome SOLD, REVERTED, MOVED or EXTENDED
 * @param soldBy BIDS, CONTRACT or CONSIGN
 * @param gone packages that left by the sale
 * @param removalUntil last day on which the owner may remove what nobody bought (Art. 212(2))
 * @param moved something of them left by another ground
 */
public record OverdueCase(String caseNumber, long consignment, String place, int packages, String ground, LocalDate storageUntil, String why,
        String openedBy, String course, LocalDate courseUntil, String courseWhy, String notice, LocalDate noticeOn, LocalDate noticeUntil,
        String method, String methodWhy, Long firstPrice, Long tax, String hsCode, String origin, BigDecimal quantity, String unit,
        LocalDate publishedOn, String agent, LocalDate agentUntil, String endDecision, String endWhy, String outcome, String soldBy,
        String buyer, Long price, Long costs, LocalDate soldOn, int gone, String removal, LocalDate removalOn, LocalDate removalUntil,
        boolean moved) {

    /** The kind of case, which is its process. */
    public static final String KIND = "overdue-goods";
    /** The ground of a period that has passed. */
    public static final String PASSED = "PASSED";
    /** It cannot wait: what is overdue is sold, once the owner’s month is over, before that is published (Art. 208(2)). */
    static final String URGENT = "URGENT";
    static final String EXTEND = "EXTEND";
    static final String HOLD = "HOLD";
    static final String BIDS = "BIDS";
    static final String CONTRACT = "CONTRACT";
    static final String CONSIGN = "CONSIGN";
    /** Why goods are sold before their period ends (Art. 208(1) nos. 1 to 5), in the order of the Act. */
    public static final List<String> EARLY = List.of("LIVING", "PERISHABLE", "HARMFUL", "LOSES_VALUE", "OWNER_ASKS");
    /** Where it waits. */
    static final Set<String> WAITING = Set.of("OVERDUE_REVIEW", "OWNER_NOTIFIED", "FOR_SALE", "AWAITING_REMOVAL");
    /** Its ends. */
    static final String SOLD = "SOLD";
    static final String REVERTED = "REVERTED";
    static final String GOODS_MOVED = "GOODS_MOVED";
    static final String STORAGE_EXTENDED = "STORAGE_EXTENDED";
    static final Set<String> ENDS = Set.of(SOLD, REVERTED, GOODS_MOVED, STORAGE_EXTENDED);

    /** Whether its storage period is over on the day. */
    public boolean passed(LocalDate today) {
        return storageUntil != null && storageUntil.isBefore(today);
    }
}
