package org.openpass.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much a key may ask in a minute of one node, so that a program that runs wild takes nothing from others. It is counted
 * in memory, by a clock that nobody sets back: a request pays less than a microsecond for it.
 */
@Component
class KeyLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 100_000;

    private record Counted(int perMinute, Bucket bucket) {
    }

    /** By the clock of the buckets, in nanoseconds. */
    private record Refused(long first, long last) {

        Refused and(Refused next) {
            return next.first - last > MINUTE.toNanos() ? next : new Refused(first, next.last);
        }
    }

    private final Map<String, Refused> refused = new ConcurrentHashMap<>();
    private final Cache<String, Counted> buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS)
            .expireAfterAccess(MINUTE.multipliedBy(2)).build();
    private final IntSupplier usual;
    private final TimeMeter time;

    @Autowired
    KeyLimits(UsualKeyLimit usual) {
        this(usual::perMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    KeyLimits(IntSupplier usual, TimeMeter time) {
        this.usual = usual;
        this.time = time;
    }

    /** What every key may ask that has no limit of its own. */
    int usual() {
        return Math.max(1, usual.getAsInt());
    }

    /**
     * Counts a request.
     *
     * @param hash of the key
     * @param own limit of this key, or null
     * @return how long to wait when there were too many; empty when it may go on
     */
    Optional<Duration> count(String hash, Integer own) {
        int perMinute = own == null ? usual() : own;
        Counted counted = buckets.get(hash, h -> counted(perMinute));
        if (counted.perMinute() != perMinute) {
            // A limit that was changed begins anew.
            counted = counted(perMinute);
            buckets.put(hash, counted);
        }
        ConsumptionProbe probe = counted.bucket().tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long now = time.currentTimeNanos();
        refused.merge(hash, new Refused(now, now), Refused::and);
        return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    /** For how long keys have been refused again and again, never a minute apart, until now; by their hash. */
    Map<String, Duration> refused() {
        long now = time.currentTimeNanos();
        refused.values().removeIf(each -> now - each.last() > MINUTE.toNanos());
        return refused.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each ->
                Duration.ofNanos(each.getValue().last() - each.getValue().first())));
    }

    private Counted counted(int perMinute) {
        return new Counted(perMinute, Bucket.builder().withCustomTimePrecision(time).addLimit(Bandwidth.builder()
                .capacity(perMinute).refillGreedy(perMinute, MINUTE).build()).build());
    }
}
