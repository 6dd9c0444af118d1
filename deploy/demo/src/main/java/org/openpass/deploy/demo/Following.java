package org.openpass.deploy.demo;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files the documents, lets the people act and follows all until each has ended, or nothing has moved for too long. */
final class Following {

    private static final long TICK_MILLIS = 250;
    private static final long LONGEST_STANDSTILL = Duration.ofSeconds(120).toNanos();

    private final Api api;
    private final List<Course> courses;
    private final List<Participant> people;
    private final Map<String, Course> byName;
    private final LiveTable table;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private long movedAt = System.nanoTime();

    Following(Api api, List<Course> courses, List<Participant> people, LiveTable table) {
        this.api = api;
        this.courses = courses;
        this.people = people;
        this.table = table;
        // Two files of one name in different folders wait for nobody, so either may stand for the name.
        this.byName = courses.stream().collect(Collectors.toMap(c -> c.sample().name(), Function.identity(),
                (first, second) -> first));
    }

    /** Returns when all have ended or were given up. */
    void untilAllEnd() throws InterruptedException {
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
            over.get();
            clock.shutdownNow();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The declarations could not be followed", e.getCause());
        }
    }

    private void tick() {
        try {
            courses.stream().filter(c -> !c.ended() && mayGo(c)).forEach(this::advance);
            people.forEach(this::work);
            if (System.nanoTime() - movedAt > LONGEST_STANDSTILL) {
                courses.stream().filter(c -> !c.ended()).forEach(Course::giveUp);
            }
            table.show(courses);
            if (courses.stream().allMatch(Course::ended)) {
                over.complete(null);
            }
        } catch (RuntimeException e) {
            over.completeExceptionally(e);
        }
    }

    private void work(Participant participant) {
        long before = deeds();
        try {
            participant.work(courses);
        } catch (UncheckedIOException e) {
            // The system cannot be reached; this person tries again with the next tick.
            return;
        }
        if (deeds() > before) {
            movedAt = System.nanoTime();
            table.show(courses);
        }
    }

    private long deeds() {
        return courses.stream().mapToLong(c -> c.deeds().size()).sum();
    }

    private boolean mayGo(Course course) {
        Course first = byName.get(course.sample().after());
        return first == null || first.ended();
    }

    private void advance(Course course) {
        String before = course.status();
        course.advance(api);
        if (course.ended() || !course.status().equals(before)) {
            movedAt = System.nanoTime();
            table.show(courses);
        }
    }
}
