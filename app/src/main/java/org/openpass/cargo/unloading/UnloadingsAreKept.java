package org.openpass.cargo.unloading;

import java.util.Collection;
import java.util.List;
import org.openpass.casework.RetentionRule;
import org.springframework.stereotype.Component;

/** Declarations of unloading (Art. 12, Enforcement Decree Art. 3(1)3). */
@Component
class UnloadingsAreKept implements RetentionRule {

    @Override
    public String kind() {
        return Unloading.KIND;
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
