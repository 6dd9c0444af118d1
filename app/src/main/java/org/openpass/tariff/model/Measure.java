package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Units of quantity as Korean documents (L, KG, EA) and UN/ECE Recommendation 20 (LTR, KGM, C62) name them.
 * Two units of the same dimension convert into each other.
 */
final class Measure {

    /** What a unit measures. */
    enum Dimension { VOLUME, MASS, PIECES, AREA }

    private record Unit(Dimension dimension, BigDecimal factor) {
    }

    private static final Map<String, Unit> UNITS = new HashMap<>();

    static {
        add(Dimension.VOLUME, "1", "L", "LTR", "DMQ");
        add(Dimension.VOLUME, "1000", "KL", "MTQ", "M3");
        add(Dimension.VOLUME, "100", "HL", "HLT");
        add(Dimension.VOLUME, "0.001", "ML", "MLT");
        add(Dimension.MASS, "1", "KG", "KGM");
        add(Dimension.MASS, "0.001", "G", "GR", "GRM");
        add(Dimension.MASS, "1000", "T", "TON", "TNE");
        add(Dimension.PIECES, "1", "EA", "U", "C62", "NAR", "NO", "H87", "PC", "PCE", "PCS", "PR", "NPR");
        add(Dimension.PIECES, "12", "DZ", "DZN");
        add(Dimension.AREA, "1", "M2", "MTK");
    }

    private Measure() {
    }

    private static void add(Dimension dimension, String factor, String... names) {
        for (String name : names) {
            UNITS.put(name, new Unit(dimension, new BigDecimal(factor)));
        }
    }

    /** All units that are known. */
    static Set<String> names() {
        return Set.copyOf(UNITS.keySet());
    }

    /** Whether rates and quantities may be given in this unit. */
    static boolean isKnown(String unit) {
        return unit(unit).isPresent();
    }

    /** What a unit measures; empty for an unknown one. */
    static Optional<Dimension> dimension(String unit) {
        return unit(unit).map(Unit::dimension);
    }

    /** A quantity in another unit; empty when the units measure different things or are unknown. */
    static Optional<BigDecimal> convert(BigDecimal quantity, String from, String to) {
        Optional<Unit> source = unit(from);
        Optional<Unit> target = unit(to);
        if (quantity == null || source.isEmpty() || target.isEmpty()
                || source.get().dimension() != target.get().dimension()) {
            return Optional.empty();
        }
        // Nine decimals of a kilolitre are a thousandth of a millilitre: nothing that a rate could feel.
        return Optional.of(quantity.multiply(source.get().factor())
                .divide(target.get().factor(), 9, RoundingMode.DOWN).stripTrailingZeros());
    }

    private static Optional<Unit> unit(String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(UNITS.get(name.strip().toUpperCase(Locale.ROOT)));
    }
}
