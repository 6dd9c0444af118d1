package org.openpass.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the engine module asks of the module that owns cases. */
public interface CaseRegistry {

    /** How an instance stands to the case that its job names. */
    enum Entry {
        /** It owns the case. */
        OWNER,
        /** Another instance owns the case. */
        SURPLUS,
        /** It is of another process than the case: it can only have been called by an instance, and owns nothing itself. */
        CALLED
    }

    /** The fence: makes the instance the case's owner if the case has none and is of its process. Locks the case for the transaction. */
    Entry enter(String caseNumber, String processId, long instanceKey);

    /**
     * The fence, for an instance that is known to have been started for the case.
     *
     * @return false when another instance owns the case: this one is surplus
     */
    boolean enter(String caseNumber, long instanceKey);

    /** Open cases without an owner that were opened before the instant and wait for nothing in the outbox. */
    List<StrandedCase> withoutInstance(Instant openedBefore, int limit);

    /** Open cases with an owner on which nothing changed since the instant. */
    List<OwnedCase> quietSince(Instant instant, int limit);

    /** Whether the case is there and not closed. */
    boolean isOpen(String caseNumber);

    /** The instance that owns the open case; empty for a case that is closed or owned by none. */
    Optional<Long> owner(String caseNumber);

    /** Nobody owns the open case any more, if the instance did: it never was. */
    void disown(String caseNumber, long instanceKey);

    /** The case is waiting at, or has left, an element of its model. Called while the feed is projected. */
    void reached(ElementReached element);

    /** The instance goes on upon another release of its process. Called while the feed is projected. */
    void moved(String caseNumber, long instanceKey, long definitionKey);

    /** A case that no instance works on. */
    record StrandedCase(String caseNumber, String processId, Long definitionKey) {
    }

    /** A case and the instance that owns it. */
    record OwnedCase(String caseNumber, long instanceKey) {
    }

    /**
     * A token arrived at an element that has metadata.
     *
     * @param instanceKey of the instance that was started for the case, also where one that it called waits
     * @param status the case's status while it waits there, or null
     */
    record ElementReached(String caseNumber, long instanceKey, String elementId, String status, Instant at) {
    }
}
