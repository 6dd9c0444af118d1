package org.openpass.cargo.unloading;

import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of unloadings may say of where a case stands and what it waits for; and that mandates are given for them. */
@Component
class UnloadingModels implements KnownStatuses, KnownMessages, CaseKinds {

    private static final String KEY = "caseNumber";

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(Unloading.KIND, Unloading.WAITING, Unloading.ENDS));
    }

    /** Published by {@link Unloadings}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("all-carried-in", Unloading.KIND, KEY), KnownMessage.of("carry-in-extension-asked", Unloading.KIND, KEY));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Unloading.KIND);
    }
}
