package org.openpass.cargo.permit;

import java.util.Collection;
import java.util.List;
import org.openpass.casework.RetentionRule;
import org.springframework.stereotype.Component;

/** Applications and reports of bonded goods (Art. 12, Enforcement Decree Art. 3(1)3). */
@Component
class PermitsAreKept implements RetentionRule {

    @Override
    public String kind() {
        return Permit.KIND;
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
