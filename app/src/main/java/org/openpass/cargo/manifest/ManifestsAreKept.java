package org.openpass.cargo.manifest;

import java.util.Collection;
import java.util.List;
import org.openpass.casework.RetentionRule;
import org.springframework.stereotype.Component;

/** Manifests, each with its voyage and all that it brought (Art. 12, Enforcement Decree Art. 3(1)3). */
@Component
class ManifestsAreKept implements RetentionRule {

    @Override
    public String kind() {
        return ManifestCase.KIND;
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
