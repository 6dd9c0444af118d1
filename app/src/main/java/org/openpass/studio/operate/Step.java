package org.openpass.studio.operate;

import java.time.Duration;
import org.openpass.engine.ElementFigures.Figure;
import org.openpass.studio.operate.HeatQuery.Measure;
import org.openpass.ui.Formats;

/** A step of the process with its name and figures. */
record Step(String name, Figure figure) {

    /** What colours it; 0 where there is nothing to compare. */
    long value(Measure by) {
        Long value = switch (by) {
            case NOW -> figure.standing();
            case ENTERED -> figure.entered();
            case MEDIAN -> figure.median();
            case P95 -> figure.p95();
        };
        return value == null ? 0 : value;
    }

    String words(Measure by) {
        return switch (by) {
            case NOW, ENTERED -> Formats.number(value(by));
            case MEDIAN -> duration(figure.median());
            case P95 -> duration(figure.p95());
        };
    }

    static String duration(Long ms) {
        return ms == null ? "–" : Formats.duration(Duration.ofMillis(ms));
    }

    /** 1 to 5, by the root of its share: of a few steps one usually has most, and the others are not to look alike. */
    int heat(Measure by, long most) {
        long value = value(by);
        return value == 0 ? 0 : Math.clamp((long) Math.ceil(5 * Math.sqrt((double) value / most)), 1, 5);
    }
}
