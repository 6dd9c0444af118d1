package org.openpass.gateway;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.ValidKeys;
import org.openpass.access.ValidKeys.ValidKey;
import org.openpass.engine.Alerts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A key that is refused for minutes on end belongs to a program that runs wild, or its limit is too low: a person looks. */
@Component
class RefusedKeys {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String ALERT = "key.refused:";

    private final ValidKeys keys;
    private final Alerts alerts;
    private final Set<String> raised = new HashSet<>();
    private boolean begun;

    RefusedKeys(ValidKeys keys, Alerts alerts) {
        this.keys = keys;
        this.alerts = alerts;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void look() {
        if (!begun) {
            // Nobody else settles what this node raised before it was started anew; another node raises its own again.
            alerts.settleAll(ALERT);
            begun = true;
        }
        List<ValidKey> refused = keys.refusedFor(LONG);
        for (ValidKey key : refused) {
            alerts.raise(ALERT + key.id(), null, "The key \"%s\" of %s has asked more than its %d requests a minute for %d minutes"
                    .formatted(key.label(), key.partyName(), key.perMinute() == null ? keys.usual() : key.perMinute(),
                            LONG.toMinutes()) + ": ask the party, or set its limit on /admin/sessions");
            raised.add(key.id());
        }
        Set<String> still = refused.stream().map(ValidKey::id).collect(Collectors.toSet());
        raised.stream().filter(id -> !still.contains(id)).forEach(id -> alerts.settle(ALERT + id));
        raised.retainAll(still);
    }
}
