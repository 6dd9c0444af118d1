package org.openpass.access;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a key is worth that a request to the Open API brings, from memory as a rule: a flood of requests asks the database
 * for nothing. Keys that nobody knows are counted by the address that they come from; one that was given is never refused for that.
 */
@Component
public class OpenApiKeyChecks {

    /** What a presented key is worth. */
    public sealed interface Checked {
        /** It opens this look-up. */
        record Valid() implements Checked { }

        /** It asked too much in a minute, or its address tried too many unknown ones: it has to wait so long. */
        record TooMany(Duration pause) implements Checked { }

        /** Never given, ended, or for another look-up. */
        record Unknown() implements Checked { }
    }

    private record Kept(String api, Integer perMinute) {
    }

    static final String TABLE = "access.open_api_keys";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final Duration SOON = Duration.ofSeconds(1);
    /** Who comes with keys that are not remembered takes at most so many connections of the work. */
    private static final int ASKED_AT_ONCE = 2;
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final JdbcClient jdbc;
    private final KeyLimits limits;
    private final PublicLimits strangers;
    private final OpenApiKeysGiven given;
    private final Remembered<String, Optional<Kept>> remembered;
    private final Semaphore asking = new Semaphore(ASKED_AT_ONCE);

    OpenApiKeyChecks(JdbcClient jdbc, Limits limits, PublicLimits strangers, OpenApiKeysGiven given, Remembering remembering) {
        this.jdbc = jdbc;
        this.limits = new KeyLimits(() -> limits.of("openApi.perMinute"), TimeMeter.SYSTEM_NANOTIME);
        this.strangers = strangers;
        this.given = given;
        this.remembered = remembering.of(TABLE);
    }

    /**
     * Judges a presented key and counts the request.
     *
     * @param api the look-up, three digits
     * @param address of who asks
     */
    public Checked check(String key, String api, String address) {
        if (!FORM.matcher(key).matches()) {
            return unknown(address);
        }
        String hash = ApiKeys.hash(key);
        Optional<Kept> kept = remembered.known(hash).orElse(null);
        if (kept == null) {
            Optional<Boolean> known = given.has(hash);
            if (known.isPresent() && !known.get()) {
                Optional<Duration> wait = strangers.look(address);
                if (wait.isPresent()) {
                    return new Checked.TooMany(wait.get());
                }
                if (!justGiven(hash)) {
                    return new Checked.Unknown();
                }
                known = Optional.of(true);
            }
            if (known.isEmpty() || !enters()) {
                return new Checked.TooMany(SOON);
            }
            try {
                kept = remembered.get(hash, this::ask);
            } finally {
                asking.release();
            }
        }
        if (kept.isEmpty() || !kept.get().api().equals(api)) {
            return unknown(address);
        }
        return limits.count(hash, kept.get().perMinute()).<Checked>map(Checked.TooMany::new).orElseGet(Checked.Valid::new);
    }

    /** The same for a request without a key. */
    public Checked unknown(String address) {
        return strangers.look(address).<Checked>map(Checked.TooMany::new).orElseGet(Checked.Unknown::new);
    }

    /** Whether another node gave it a moment ago, of which this one has not heard: asked where nobody has to wait for it. */
    private boolean justGiven(String hash) {
        if (!asking.tryAcquire()) {
            return false;
        }
        try {
            return ask(hash).isPresent();
        } finally {
            asking.release();
        }
    }

    /** Only keys that were given come so far. */
    private boolean enters() {
        try {
            return asking.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Kept> ask(String hash) {
        return jdbc.sql("select api, per_minute from access.open_api_keys where hash = ? and revoked_at is null").param(hash)
                .query((rs, n) -> new Kept(rs.getString(1), rs.getObject(2, Integer.class))).optional();
    }
}
