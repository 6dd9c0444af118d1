package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a rate is applied to: the facts of one line.
 *
 * @param origin ISO 3166 code, may be {@code null}
 * @param value customs value, in the currency of the country that levies
 * @param quantity in {@code unit}, may be {@code null}
 * @param unit may be {@code null}
 * @param netWeight kilograms, may be {@code null}
 * @param alcohol per cent by volume, may be {@code null}
 * @param items number of items, {@code null}: derived
 */
public record Goods(
        String origin,
        BigDecimal value,
        BigDecimal quantity,
        String unit,
        BigDecimal netWeight,
        BigDecimal alcohol,
        BigDecimal items) {

    /** Goods of which only the value is known. */
    public static Goods worth(long won) {
        return new Goods(null, BigDecimal.valueOf(won), null, null, null, null, null);
    }

    /** The quantity in a unit; a weight that is not the declared quantity is the net weight. */
    public Optional<BigDecimal> in(String wanted) {
        Optional<BigDecimal> declared = Measure.convert(quantity, unit, wanted);
        return declared.isPresent() ? declared : Measure.convert(netWeight, "KG", wanted);
    }

    /** Number of items for thresholds "per item": as given, else the quantity if it counts pieces, else 1. */
    public BigDecimal itemCount() {
        if (items != null) {
            return items;
        }
        return Measure.dimension(unit)
                .filter(Measure.Dimension.PIECES::equals)
                .flatMap(pieces -> Measure.convert(quantity, unit, "EA"))
                .map(count -> count.max(BigDecimal.ONE))
                .orElse(BigDecimal.ONE);
    }
}
