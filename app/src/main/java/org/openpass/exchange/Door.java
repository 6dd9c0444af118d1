package org.openpass.exchange;

import java.util.Optional;

/** Where messages come in that can be given to it again. A door takes the same document once, whoever brings it how often. */
public interface Door {

    /** Whether messages of this kind are its own. */
    boolean takes(String kind);

    /**
     * Takes the message as if its partner sent it now: with the partner's rights of now, and of the law of today.
     *
     * @return the same message with what it is answered; empty when what shows that the partner sent it counts no more
     */
    Optional<Received> give(Original message);
}
