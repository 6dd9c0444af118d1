package org.openpass.cargo.manifest;

import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of manifests may say of where a case stands and what it waits for; and that mandates are given for them. */
@Component
class ManifestModels implements KnownStatuses, KnownMessages, CaseKinds {

    private static final String KEY = "caseNumber";

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(ManifestCase.KIND, ManifestCase.WAITING, ManifestCase.ENDS));
    }

    /** Published by {@link ManifestCases}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("houses-complete", ManifestCase.KIND, KEY),
                KnownMessage.of("ship-arrived", ManifestCase.KIND, KEY),
                KnownMessage.of("list-received", ManifestCase.KIND, KEY),
                KnownMessage.of("manifest-cancelled", ManifestCase.KIND, KEY));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ManifestCase.KIND);
    }
}
