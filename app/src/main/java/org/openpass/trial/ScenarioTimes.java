package org.openpass.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpass.authoring.Scenario;
import org.openpass.authoring.ScenarioReading;

/** Whether a trial's time, which only runs forward, has passed the beginning of what is to be run on it. */
final class ScenarioTimes {

    private static final Duration SAME_DAY = Duration.ofDays(1);
    /** So far ahead of the day of today rates, holidays and offices of then are not known well. */
    private static final Duration TOO_FAR = Duration.ofDays(60);

    private ScenarioTimes() {
    }

    /** @param now the trial's time; empty where none runs */
    static boolean past(Collection<byte[]> scenarios, Supplier<Optional<Instant>> now) {
        return now.get().filter(there -> there.isAfter(Instant.now().plus(TOO_FAR)) || scenarios.stream()
                .map(ScenarioReading::read).map(ScenarioReading.Read::scenario).filter(Objects::nonNull).map(Scenario::filedAt)
                .anyMatch(at -> at != null && at.isBefore(there.minus(SAME_DAY)))).isPresent();
    }
}
