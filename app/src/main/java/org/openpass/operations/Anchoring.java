package org.openpass.operations;

import java.io.UncheckedIOException;
import org.openpass.audittrail.AuditAnchors;
import org.openpass.casework.Invariant;
import org.openpass.engine.Alerts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Where a place outside of the database is named, the audit trail's chain is tied to it, and checked against it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("openpass.audit.anchor")
class Anchoring {

    private static final String ALERT = "audit:anchor";

    @Bean
    Invariant auditChainIsTheOneThatWasAnchored(AuditAnchors anchors) {
        return Invariant.of("I7", "The audit trail's chain is the one that was anchored outside", anchors::broken);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
    AnchorLoop anchorLoop(AuditAnchors anchors, Alerts alerts) {
        return new AnchorLoop(anchors, alerts);
    }

    /** Asks every minute whether it is time, so that storage that was away is noticed when it is there again. */
    static final class AnchorLoop {

        private final AuditAnchors anchors;
        private final Alerts alerts;

        AnchorLoop(AuditAnchors anchors, Alerts alerts) {
            this.anchors = anchors;
            this.alerts = alerts;
        }

        @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
        void anchor() {
            try {
                anchors.anchor();
                alerts.settle(ALERT);
            } catch (UncheckedIOException away) {
                alerts.raise(ALERT, null, "The audit trail cannot be anchored: " + away.getCause().getMessage());
            }
        }
    }
}
