package org.openpass.administration.health;

import java.time.Duration;
import org.openpass.mailbox.notification.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether partners are reached; one that is not holds up nobody else, so nothing has to be done at once. */
@Configuration(proxyBeanMethods = false)
class PartnerHealth {

    /** A server that is started again is back before that. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Bean
    HealthSentence partnersSentence(Partners partners) {
        return HealthSentence.of("partners", 90, () -> partners(partners.unreached(PATIENCE)));
    }

    static Sentence partners(Partners.Unreached now) {
        if (now.held() > 0) {
            return Sentence.watch("health.partners.held", now.held(), now.failing()).since(now.heldSince());
        }
        return now.failing() > 0 ? Sentence.watch("health.partners.failing", now.failing())
                : Sentence.good("health.partners.good");
    }
}
