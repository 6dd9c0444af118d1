package org.openpass.cargo.overdue;

import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of overdue goods may say of where a case stands and what it waits for; and that mandates are given for them. */
@Component
class OverdueModels implements KnownStatuses, KnownMessages, CaseKinds {

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(OverdueCase.KIND, OverdueCase.WAITING, OverdueCase.ENDS));
    }

    /** Published by {@link OverdueCases}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("goods-moved", OverdueCase.KIND, "caseNumber"));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OverdueCase.KIND);
    }
}
