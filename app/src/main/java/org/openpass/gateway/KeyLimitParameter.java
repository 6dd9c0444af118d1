package org.openpass.gateway;

import java.time.Clock;
import org.openpass.access.UsualKeyLimit;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** The limit of keys as administrators keep it. */
@Component
class KeyLimitParameter implements UsualKeyLimit {

    private static final String PARAMETER = "apiKey.perMinute";

    private final Parameters parameters;
    private final Clock clock;

    KeyLimitParameter(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public int perMinute() {
        return parameters.on(PARAMETER, Seoul.today(clock)).value().intValue();
    }
}
