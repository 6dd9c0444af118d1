package org.openpass.cargo.transshipment;

import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of transshipments may say of where a case stands and what it waits for; and that mandates are given for them. */
@Component
class TransshipmentModels implements KnownStatuses, KnownMessages, CaseKinds {

    private static final String KEY = "caseNumber";

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(Transshipment.KIND, Transshipment.WAITING, Transshipment.ENDS));
    }

    /** Published by {@link TransshipmentGround} and {@link Transshipments}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("loaded-aboard", Transshipment.KIND, KEY),
                KnownMessage.of("transshipment-withdrawn", Transshipment.KIND, KEY));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Transshipment.KIND);
    }
}
