package org.openpass.deploy.faults.kills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpass.deploy.faults.Findings;

/** How long each kind of kill took to recover from. */
final class Recoveries {

    /**
     * One recovery.
     *
     * @param ready until all that was killed answers again
     * @param clears until a declaration that was filed after the kill is accepted
     */
    record Recovery(Duration ready, Duration clears) {
    }

    private final Map<Victim, List<Recovery>> all = new EnumMap<>(Victim.class);

    void add(Victim victim, Recovery recovery) {
        all.computeIfAbsent(victim, v -> new ArrayList<>()).add(recovery);
    }

    int count() {
        return all.values().stream().mapToInt(List::size).sum();
    }

    void tell(Findings findings) {
        all.forEach((victim, recoveries) -> {
            List<Duration> ready = recoveries.stream().map(Recovery::ready).sorted().toList();
            List<Duration> clears = recoveries.stream().map(Recovery::clears).sorted().toList();
            findings.figure(victim + " kills, of which recovery was measured", recoveries.size());
            findings.figure(victim + " answers again, s (median, slowest)", pair(ready));
            findings.figure(victim + " a declaration filed after the kill is accepted, s (median, slowest)", pair(clears));
        });
    }

    private static String pair(List<Duration> sorted) {
        return "%.1f, %.1f".formatted(sorted.get(sorted.size() / 2).toMillis() / 1e3, sorted.getLast().toMillis() / 1e3);
    }
}
