package org.openpass.deploy.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a trial measured and saw; goes into the report whether the trial passed or not. */
public final class Findings {

    private static final Pattern COUNT = Pattern.compile("(?m)^(I\\d+) +(\\d+)  ");

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Long> invariants = new LinkedHashMap<>();

    /** A figure with its unit in the name, e.g. {@code recovery.app.max.s}. */
    public synchronized void figure(String name, Object value) {
        figures.put(name, value);
    }

    /** A sentence for people, also printed now. */
    public synchronized void note(String sentence) {
        notes.add(sentence);
        System.out.println("    " + sentence);
    }

    /** The counts of a report of {@code ./openpass check}. */
    public synchronized void invariants(String report) {
        Matcher matcher = COUNT.matcher(report);
        while (matcher.find()) {
            invariants.merge(matcher.group(1), Long.parseLong(matcher.group(2)), Long::sum);
        }
    }

    synchronized Map<String, Object> figures() {
        return new LinkedHashMap<>(figures);
    }

    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    synchronized Map<String, Long> counts() {
        return new LinkedHashMap<>(invariants);
    }
}
