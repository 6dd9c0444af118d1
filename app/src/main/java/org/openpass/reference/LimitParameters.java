package org.openpass.reference;

import java.time.Clock;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Limits as parameters. They are asked for late: parameters are changed by releases, which people make whose accounts, and
 * words to each other, have limits too.
 */
@Component
class LimitParameters implements Limits {

    private final ObjectProvider<Parameters> parameters;
    private final Clock clock;

    LimitParameters(ObjectProvider<Parameters> parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public int of(String name) {
        return parameters.getObject().on(name, Seoul.today(clock)).value().intValueExact();
    }
}
