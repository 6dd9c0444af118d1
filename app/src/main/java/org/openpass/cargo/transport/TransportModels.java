package org.openpass.cargo.transport;

import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of transports may say of where a case stands and what it waits for; and that mandates are given for them. */
@Component
class TransportModels implements KnownStatuses, KnownMessages, CaseKinds {

    private static final String KEY = "caseNumber";

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(Transport.KIND, Transport.WAITING, Transport.ENDS));
    }

    /** Published by {@link Transports} and {@link TransportMoves}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("security-provided", Transport.KIND, KEY), KnownMessage.of("transport-arrived", Transport.KIND, KEY),
                KnownMessage.of("transport-asked", Transport.KIND, KEY));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Transport.KIND);
    }
}
