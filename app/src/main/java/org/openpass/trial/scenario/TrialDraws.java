package org.openpass.trial.scenario;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.risk.Draws;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Draws as scenarios say; there are none such in an installation that is no trial. */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class TrialDraws implements Draws {

    private final Map<Long, BigDecimal> said = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    void say(long importerId, BigDecimal draw) {
        said.put(importerId, draw);
    }

    @Override
    public BigDecimal next(long importerId) {
        BigDecimal draw = said.get(importerId);
        return draw == null ? BigDecimal.valueOf(random.nextDouble()) : draw;
    }
}
