package org.openpass.cargo.gate;

import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of carry-outs may say of where a case stands and what it waits for; and that mandates are given for them. */
@Component
class CarryOutModels implements KnownStatuses, KnownMessages, CaseKinds {

    private static final String KEY = "caseNumber";

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(CarryOutCase.KIND, CarryOutCase.WAITING, CarryOutCase.ENDS));
    }

    /** Published by {@link CarryOuts} and {@link CarryOutExtensions}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("goods-left", CarryOutCase.KIND, KEY), KnownMessage.of("permission-ended", CarryOutCase.KIND, KEY),
                KnownMessage.of("carry-out-extension-asked", CarryOutCase.KIND, KEY));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CarryOutCase.KIND);
    }
}
