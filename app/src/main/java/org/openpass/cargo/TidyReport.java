package org.openpass.cargo;

import java.util.Locale;

/** A report without what people and programs write around its content: blanks, hyphens in numbers, small letters, empty texts. */
final class TidyReport {

    private TidyReport() {
    }

    static MovementReport of(MovementReport r) {
        return new MovementReport(number(r.number()), r.way(), number(r.place()), number(r.cargoNumber()), text(r.mbl()), text(r.hbl()),
                number(r.container()), r.packages(), r.weight() == null ? null : r.weight().stripTrailingZeros(), r.movedAt(),
                text(r.location()), r.reason(), text(r.basis()), text(r.condition()),
                r.vehicle() == null ? null : text(r.vehicle().toUpperCase(Locale.ROOT)));
    }

    private static String text(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    private static String number(String written) {
        return written == null || written.isBlank() ? null : written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
