package org.openpass.collection;

import java.util.List;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What a process of declarations may wait for here: {@link Payments} says that its duty was paid. */
@Component
class CollectionMessages implements KnownMessages {

    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("duty-paid", "import-declaration", "caseNumber"));
    }
}
