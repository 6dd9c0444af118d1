package org.openpass.cargo.overdue;

import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.casework.PartylessKinds;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of overdue goods may say of where a case stands and what it waits for; that mandates are given for them, and that some have no party. */
@Component
class OverdueModels implements KnownStatuses, KnownMessages, CaseKinds, PartylessKinds {

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(OverdueCase.KIND, OverdueCase.WAITING, OverdueCase.ENDS));
    }

    /** Published by {@link OverdueCases}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("goods-moved", OverdueCase.KIND, "caseNumber"));
    }

    /** Of goods whose owner nobody knows no party sees the case: what it says is told in public (Art. 209(2)). */
    @Override
    public Set<String> kinds() {
        return Set.of(OverdueCase.KIND);
    }
}
