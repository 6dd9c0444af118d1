package org.openpass.cargo.transport;

import java.util.Collection;
import java.util.List;
import org.openpass.casework.RetentionRule;
import org.springframework.stereotype.Component;

/** Transports under bond (Art. 12, Enforcement Decree Art. 3(1)3). */
@Component
class TransportsAreKept implements RetentionRule {

    @Override
    public String kind() {
        return Transport.KIND;
    }

    @Override
    public String parameter() {
        return "retention.transport.years";
    }

    @Override
    public Collection<String> with(String caseNumber) {
        return List.of();
    }
}
