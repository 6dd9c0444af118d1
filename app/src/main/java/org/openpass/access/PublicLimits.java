package org.openpass.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.openpass.terms.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often an address may look something up without an account, so that nobody reads out whole registers. */
@Component
public class PublicLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(MINUTE.multipliedBy(2)).build();
    private final Integer configured;
    private final Limits limits;

    /** @param configured what the installation sets for itself; null: the parameter counts */
    PublicLimits(@Value("${openpass.public.look-ups-a-minute:#{null}}") Integer configured, Limits limits) {
        this.configured = configured;
        this.limits = limits;
    }

    /**
     * Counts a look-up.
     *
     * @param address of who asks; of IPv6 the network (/64) counts, since one person has all of it
     * @return how long to wait when there were too many; empty when it may go on
     */
    public Optional<Duration> look(String address) {
        int perMinute = configured == null ? limits.of("public.lookUpsAMinute") : configured;
        // Another limit begins to count at once, for each address anew.
        Bucket bucket = buckets.get(perMinute + " " + network(address), a -> Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, MINUTE).build()).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    /** An address is a number here, never a name that would have to be asked for. */
    private static String network(String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.%]+")) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceAll("%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
