package org.openpass.deploy.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows the declarations on their way. What a person does gets its line when it happens, a declaration when it ends; on a
 * screen, those still moving stand below and are redrawn, never more lines than any window has.
 */
final class LiveTable {

    private static final int MOVING_SHOWN = 6;
    private static final int NARROW = 78;
    private static final String ERASE_LINE = "\u001b[2K";
    private static final String UP = "\u001b[1A";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean live;
    private final Set<Course> shown = new HashSet<>();
    private final Map<Course, Integer> deedsShown = new HashMap<>();
    private int below;

    LiveTable(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    void head() {
        out.println();
        out.println(row("Number", "What 품명", "Lane 통관구분", "Duty KRW 세액", "Seconds", "Where it stands 처리상태"));
        out.println("─".repeat(132));
    }

    /** Draws what has changed. */
    void show(List<Course> courses) {
        List<Course> ended = courses.stream().filter(c -> c.ended() && !shown.contains(c)).toList();
        List<String> deeds = deeds(courses);
        if (!live && ended.isEmpty() && deeds.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        text.append((UP + ERASE_LINE).repeat(below));
        below = 0;
        deeds.forEach(deed -> text.append(deed).append('\n'));
        for (Course course : ended) {
            text.append(line(course)).append('\n');
            shown.add(course);
        }
        if (live) {
            moving(courses, text);
        }
        out.print(text);
        out.flush();
    }

    /** What people did since the last drawing. */
    private List<String> deeds(List<Course> courses) {
        List<String> lines = new ArrayList<>();
        for (Course course : courses) {
            List<Deed> all = course.deeds();
            for (Deed deed : all.subList(deedsShown.getOrDefault(course, 0), all.size())) {
                lines.add("  · " + Columns.pad(course.number(), 16) + deed);
            }
            deedsShown.put(course, all.size());
        }
        return lines;
    }

    private void moving(List<Course> courses, StringBuilder text) {
        List<Course> moving = courses.stream().filter(c -> !c.ended()).toList();
        if (moving.isEmpty()) {
            return;
        }
        moving.stream().limit(MOVING_SHOWN).forEach(c -> text.append(Columns.cut(
                "  … " + Columns.pad(c.number() == null ? "" : c.number(), 15) + c.sample().shows() + "  "
                        + c.status().toLowerCase(Locale.ROOT), NARROW)).append('\n'));
        text.append("  ").append(courses.size() - moving.size()).append(" of ").append(courses.size())
                .append(" ended\n");
        below = Math.min(moving.size(), MOVING_SHOWN) + 1;
    }

    private String line(Course course) {
        Outcome outcome = course.outcome();
        String stands = outcome.end().label() + money(outcome) + by(course);
        if (!outcome.reasons().isEmpty()) {
            stands += " · " + String.join(", ", outcome.reasons().stream().map(Outcome.Reason::code).distinct().toList());
        }
        String unmet = course.unmet().map(why -> "  ✗ " + why).orElse("");
        return row(course.number() == null ? "–" : course.number(), course.sample().shows(),
                outcome.lane() == null ? "–" : outcome.lane().toLowerCase(Locale.ROOT).replace('_', ' '),
                outcome.duty() == null ? "–" : "%,d".formatted(outcome.duty()),
                outcome.took() == null ? "–" : "%.1f".formatted(outcome.took().toMillis() / 1000.0),
                live ? colour(outcome.end(), !unmet.isEmpty()) + stands + unmet + PLAIN : stands + unmet);
    }

    private static String money(Outcome outcome) {
        return switch (outcome.money()) {
            case "PAID" -> ", paid 납부";
            case "SECURED" -> ", secured 담보";
            case "REFUND_DUE" -> ", refund due 환급";
            default -> "";
        };
    }

    private static String by(Course course) {
        if (course.sample().script().left().isPresent()) {
            return " · left for you 남겨 둠";
        }
        Set<String> people = course.deeds().stream().map(Deed::who).collect(Collectors.toCollection(LinkedHashSet::new));
        return people.isEmpty() ? "" : " · " + String.join(", ", people);
    }

    private static String colour(End end, boolean unmet) {
        if (unmet) {
            return RED;
        }
        return end == End.ACCEPTED ? GREEN : YELLOW;
    }

    /** A row of the table. */
    static String row(String number, String what, String lane, String duty, String seconds, String stands) {
        return Columns.pad(number, 16) + Columns.pad(Columns.cut(what, 54), 56) + Columns.pad(lane, 18)
                + Columns.padLeft(duty, 14) + Columns.padLeft(seconds, 9) + "  " + stands;
    }
}
