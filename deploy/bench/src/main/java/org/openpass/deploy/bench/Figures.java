package org.openpass.deploy.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured, with the goal where the product has one. */
public final class Figures {

    /**
     * One line of the table.
     *
     * @param name what it is
     * @param value the figure
     * @param unit its unit: /s, ms, MB, × for a ratio
     * @param goal the goal as it is said, or empty
     * @param met whether the goal is met; null without a goal
     */
    public record Figure(String name, double value, String unit, String goal, Boolean met) {
    }

    private final List<Figure> all = new ArrayList<>();

    /** A figure without a goal. */
    public void add(String name, double value, String unit) {
        add(new Figure(name, value, unit, "", null));
    }

    /** A figure that shall be at least the goal. */
    public void atLeast(double goal, String name, double value, String unit) {
        add(new Figure(name, value, unit, "≥ " + plain(goal), value >= goal));
    }

    /** A figure that shall be at most the goal. */
    public void atMost(double goal, String name, double value, String unit) {
        add(new Figure(name, value, unit, "≤ " + plain(goal), value <= goal));
    }

    private void add(Figure figure) {
        all.add(figure);
        System.out.println("    " + line(figure));
    }

    /** The value of a figure that was measured before; NaN when it was not. */
    public double value(String name) {
        return all.stream().filter(f -> f.name().equals(name)).mapToDouble(Figure::value).findFirst().orElse(Double.NaN);
    }

    List<Figure> all() {
        return List.copyOf(all);
    }

    static String line(Figure figure) {
        return "%-62s %10s %-4s %-8s %s".formatted(figure.name(), plain(figure.value()), figure.unit(), figure.goal(),
                figure.met() == null ? "" : figure.met() ? "met" : "NOT MET");
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? "%,d".formatted((long) value)
                : Math.abs(value) >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
