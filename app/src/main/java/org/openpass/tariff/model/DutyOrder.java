package org.openpass.tariff.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which duty rate applies (세율 적용의 우선순위); Customs Act Art. 50, FTA Special Act Art. 5.
 * "Lower" is judged by what the rates yield on these goods, since rates by quantity stand beside rates by value.
 */
public final class DutyOrder {

    /** A rate and what it yields. */
    record Applied(DutyRate rate, Charge charge) {

        boolean isBelow(Applied other) {
            return charge.amount().compareTo(other.charge().amount()) < 0;
        }
    }

    /** The rate that applies and the duties on top of it. */
    record Choice(Applied main, List<Applied> added) {
    }

    private final Map<RateKind, Applied> lowest = new EnumMap<>(RateKind.class);
    private final List<Applied> added = new ArrayList<>();

    private DutyOrder() {
    }

    /**
     * Empty when neither the tariff nor a treaty gives the goods a rate.
     *
     * @param rates one a kind, all in force for the goods' code and origin
     * @param claimed kind that the importer applies for, may be {@code null}
     * @param currency in which the country levies
     * @throws Missing when a rate by quantity lacks its quantity
     */
    static Optional<Choice> choose(Collection<DutyRate> rates, String claimed, Goods goods, String currency)
            throws Missing {
        DutyOrder order = new DutyOrder();
        for (DutyRate rate : rates) {
            if (!rate.place().isOnlyOnApplication() || rate.kind().equals(claimed)) {
                order.enter(new Applied(rate, rate.rate().on(goods.value(), goods, currency)));
            }
        }
        return order.main().map(main -> new Choice(main, order.added));
    }

    private void enter(Applied rate) {
        if (rate.rate().place() == RateKind.ADDED) {
            added.add(rate);
        } else {
            lowest.merge(rate.rate().place(), rate, (a, b) -> b.isBelow(a) ? b : a);
        }
    }

    private Optional<Applied> main() {
        Applied overriding = lowest.get(RateKind.OVERRIDING);
        if (overriding != null) {
            return Optional.of(overriding);
        }
        Applied chosen = conceded(farm(adjusted()));
        Applied agreed = lowest.get(RateKind.AGREEMENT);
        // An equal agreed rate is applied too, for the importer has asked for it: FTA Special Act Art. 5(1) proviso.
        return Optional.ofNullable(chosen == null || agreed == null || chosen.isBelow(agreed) ? chosen : agreed);
    }

    /** The tariff's own rate as the government's rates replace it: Art. 50(1), (2) no. 3 and 4. */
    private Applied adjusted() {
        Applied preference = lowest.get(RateKind.PREFERENCE);
        Applied table = first(preference, first(lowest.get(RateKind.PROVISIONAL), lowest.get(RateKind.BASIC)));
        Applied quota = lower(lowest.get(RateKind.QUOTA), lowest.get(RateKind.QUOTA_RECOMMENDED));
        boolean quotaCounts = quota != null && (preference == null || quota.isBelow(preference));
        Applied adjustment = lowest.get(RateKind.ADJUSTMENT);
        return first(quotaCounts ? lower(quota, adjustment) : adjustment, table);
    }

    /** Farm products conceded above the basic rate: before the tariff's own rates, even if higher. */
    private Applied farm(Applied chosen) {
        Applied farm = first(lowest.get(RateKind.CONCEDED_FARM_QUOTA), lowest.get(RateKind.CONCEDED_FARM));
        boolean isTableRate = chosen == null || chosen.rate().place() == RateKind.BASIC
                || chosen.rate().place() == RateKind.PROVISIONAL;
        return isTableRate ? first(farm, chosen) : lower(farm, chosen);
    }

    /** Conceded rates: only if lower. */
    private Applied conceded(Applied chosen) {
        Applied conceded = lowest.get(RateKind.CONCEDED);
        return chosen != null && conceded != null ? lower(chosen, conceded) : first(chosen, conceded);
    }

    private static Applied first(Applied a, Applied b) {
        return a != null ? a : b;
    }

    private static Applied lower(Applied a, Applied b) {
        if (a == null || b == null) {
            return first(a, b);
        }
        return b.isBelow(a) ? b : a;
    }

    /** Whether a claimed kind is among the rates. */
    public static boolean offers(Collection<DutyRate> rates, String claimed) {
        return rates.stream().anyMatch(rate -> rate.kind().equals(claimed));
    }
}
