package org.openpass.tariff.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openpass.tariff.Tax;

/** The rates that may matter, from which those of one code on one day are taken: the longest prefix wins. */
public final class RateBook {

    private final List<DutyRate> dutyRates;
    private final List<InternalTaxRate> internalTaxes;

    public RateBook(List<DutyRate> dutyRates, List<InternalTaxRate> internalTaxes) {
        this.dutyRates = List.copyOf(dutyRates);
        this.internalTaxes = List.copyOf(internalTaxes);
    }

    /** The duty rate of each kind for goods of an origin on a day. */
    public Collection<DutyRate> dutyRates(String nomenclature, String code, String origin, LocalDate on) {
        Comparator<DutyRate> byNearness = nearest(DutyRate::prefix, DutyRate::nomenclature, DutyRate::from)
                .thenComparing(rate -> rate.origin() != null);
        Map<String, DutyRate> byKind = new HashMap<>();
        for (DutyRate rate : dutyRates) {
            if (covers(rate.nomenclature(), rate.prefix(), rate.from(), rate.to(), nomenclature, code, on)
                    && rate.isFor(origin)) {
                byKind.merge(rate.kind(), rate, (a, b) -> byNearness.compare(a, b) >= 0 ? a : b);
            }
        }
        return byKind.values();
    }

    /** The nearest duty rate of each kind and origin on a day, for people to read. */
    public Collection<DutyRate> dutyRatesOfAllOrigins(String nomenclature, String code, LocalDate on) {
        Comparator<DutyRate> byNearness = nearest(DutyRate::prefix, DutyRate::nomenclature, DutyRate::from);
        Map<String, DutyRate> byKind = new HashMap<>();
        for (DutyRate rate : dutyRates) {
            if (covers(rate.nomenclature(), rate.prefix(), rate.from(), rate.to(), nomenclature, code, on)) {
                byKind.merge(rate.kind() + " " + rate.origin(), rate, (a, b) -> byNearness.compare(a, b) >= 0 ? a : b);
            }
        }
        return byKind.values();
    }

    /** The internal taxes that fall on goods of a code on a day, in the order of {@link Tax}. */
    public Map<Tax, InternalTaxRate> internalTaxes(String nomenclature, String code, LocalDate on) {
        Comparator<InternalTaxRate> byNearness =
                nearest(InternalTaxRate::prefix, InternalTaxRate::nomenclature, InternalTaxRate::from);
        Map<Tax, InternalTaxRate> byTax = new EnumMap<>(Tax.class);
        for (InternalTaxRate rate : internalTaxes) {
            if (covers(rate.nomenclature(), rate.prefix(), rate.from(), rate.to(), nomenclature, code, on)) {
                byTax.merge(rate.tax(), rate, (a, b) -> byNearness.compare(a, b) >= 0 ? a : b);
            }
        }
        return byTax;
    }

    private static <T> Comparator<T> nearest(
            Function<T, String> prefix, Function<T, String> nomenclature, Function<T, LocalDate> from) {
        return Comparator.<T>comparingInt(rate -> prefix.apply(rate).length())
                .thenComparing(rate -> nomenclature.apply(rate) != null)
                .thenComparing(from);
    }

    private static boolean covers(
            String rateNomenclature, String prefix, LocalDate from, LocalDate to,
            String nomenclature, String code, LocalDate on) {
        return (rateNomenclature == null || Objects.equals(rateNomenclature, nomenclature))
                && code.startsWith(prefix)
                && !on.isBefore(from)
                && (to == null || !on.isAfter(to));
    }
}
