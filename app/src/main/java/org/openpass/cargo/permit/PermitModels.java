package org.openpass.cargo.permit;

import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of bonded permits may say of where a case stands and what it waits for; and that mandates are given for them. */
@Component
class PermitModels implements KnownStatuses, KnownMessages, CaseKinds {

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(Permit.KIND, Permit.WAITING, Permit.ENDS));
    }

    /** Published by {@link Permits}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("work-reported", Permit.KIND, "caseNumber"));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Permit.KIND);
    }
}
