package org.openpass.mailbox;

import java.util.List;

/** Hears of messages that customs served. */
public interface StoredMessages {

    /** These were stored now, each for the first time; called in the transaction that stores them. */
    void stored(List<Message> messages);
}
