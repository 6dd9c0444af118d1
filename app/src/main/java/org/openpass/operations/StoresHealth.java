package org.openpass.operations;

import org.openpass.continuity.Continuity;
import org.openpass.continuity.Standstill;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down while engine and database are of different times. It is no part of readiness: the application can be read, and
 * a restart would not mend it.
 */
@Component("stores")
class StoresHealth implements HealthIndicator {

    private final Continuity continuity;

    StoresHealth(Continuity continuity) {
        this.continuity = continuity;
    }

    @Override
    public Health health() {
        Standstill now = continuity.standstill().orElse(null);
        if (now == null) {
            return Health.up().build();
        }
        Health.Builder health = continuity.storesDiffer() ? Health.down() : Health.up();
        return health.withDetail("changesStopped", now.cause()).withDetail("reason", now.text(java.util.Locale.ENGLISH))
                .withDetail("found", now.detail()).build();
    }
}
