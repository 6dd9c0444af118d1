package org.openpass.audittrail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the audit trail every few seconds. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class AuditSealing {

    private final AuditTrail trail;

    AuditSealing(AuditTrail trail) {
        this.trail = trail;
    }

    @Scheduled(fixedDelay = 2_000)
    void seal() {
        trail.seal();
    }
}
