package org.openpass.tariff.model;

import java.util.Map;
import java.util.TreeSet;

/**
 * Where a kind of duty rate (관세율구분) stands in the law's order; Customs Act Art. 50, FTA Special Act Art. 5.
 * Agreements have kinds of their own (FUS1, FEU1, FCN1 …): every code that begins with F.
 */
public enum RateKind {
    /** Basic rate of the tariff (A). */
    BASIC("Art. 50(1), basic rate", "기본세율"),
    /** Provisional rate of the tariff (B), before the basic one. */
    PROVISIONAL("Art. 50(1), provisional rate", "잠정세율"),
    /** General preference, Art. 76 (G). */
    PREFERENCE("Art. 50(2) no. 4, 76, general preference", "일반특혜관세"),
    /** Quota rate for the whole quantity, Art. 71 (P3): only if lower than the general preference. */
    QUOTA("Art. 50(2) no. 3, 71, quota rate", "할당관세"),
    /** Quota rate for a recommended quantity, Art. 71 (P1): only on application. */
    QUOTA_RECOMMENDED("Art. 50(2) no. 3, 71, quota rate on recommendation", "할당관세(추천)"),
    /** Adjustment and seasonal rates, Art. 69 no. 1, 3, 4, Art. 72 (K, H). */
    ADJUSTMENT("Art. 50(2) no. 3, 69, 72, adjustment or seasonal rate", "조정·계절관세"),
    /** Conceded to the WTO or by other treaties, Art. 73, 74 (C, E1, R): only if lower. */
    CONCEDED("Art. 50(2) no. 2, (3), 73, conceded rate", "협정세율"),
    /**
     * Conceded for farm products by the price gap or above the basic rate, Art. 50(3) proviso (W2):
     * before basic and provisional, even if higher.
     */
    CONCEDED_FARM("Art. 50(3) proviso, 73, conceded rate for farm products", "농림축산물 양허세율"),
    /** The same within the market access quantity (W1): only on application. */
    CONCEDED_FARM_QUOTA("Art. 50(3) proviso, 73, market access rate", "농림축산물 양허세율(추천)"),
    /** Art. 63, 67-2, 68, 69 no. 2 (V): before all others, in their place. */
    OVERRIDING("Art. 50(2) no. 1, 63, 68, 69 no. 2", "우선 적용 세율"),
    /** Anti-dumping, countervailing, emergency duty, Art. 51, 57, 65 (D, S, U): on top of the others. */
    ADDED("Art. 50(2) no. 1, 51, 57, 65, added duty", "덤핑방지·상계·긴급관세"),
    /** A trade agreement's rate (F…): only on application and if not higher. */
    AGREEMENT("FTA Special Act Art. 5(1), 8, agreed rate", "협정관세");

    private static final Map<String, RateKind> BY_CODE = Map.ofEntries(
            Map.entry("A", BASIC), Map.entry("B", PROVISIONAL), Map.entry("G", PREFERENCE),
            Map.entry("P3", QUOTA), Map.entry("P1", QUOTA_RECOMMENDED), Map.entry("K", ADJUSTMENT),
            Map.entry("H", ADJUSTMENT), Map.entry("C", CONCEDED), Map.entry("E1", CONCEDED),
            Map.entry("R", CONCEDED), Map.entry("W1", CONCEDED_FARM_QUOTA), Map.entry("W2", CONCEDED_FARM),
            Map.entry("V", OVERRIDING), Map.entry("D", ADDED), Map.entry("S", ADDED), Map.entry("U", ADDED));

    private static final String AGREEMENTS = "F[A-Z]{2,5}[0-9]?";

    /** What a code looks like, as a regular expression. */
    public static final String CODES = String.join("|", new TreeSet<>(BY_CODE.keySet())) + "|" + AGREEMENTS;

    private final String basis;
    private final String korean;

    RateKind(String basis, String korean) {
        this.basis = basis;
        this.korean = korean;
    }

    /** The place of a code; {@code null} for an unknown one. */
    public static RateKind of(String code) {
        if (code == null) {
            return null;
        }
        return code.matches(AGREEMENTS) ? AGREEMENT : BY_CODE.get(code);
    }

    /** Whether the importer must ask for it. */
    public boolean isOnlyOnApplication() {
        return this == AGREEMENT || this == QUOTA_RECOMMENDED || this == CONCEDED_FARM_QUOTA;
    }

    /** The article, English. */
    public String basis() {
        return basis;
    }

    /** Korean name. */
    public String korean() {
        return korean;
    }
}
