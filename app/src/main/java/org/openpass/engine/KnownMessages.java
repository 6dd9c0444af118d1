package org.openpass.engine;

import java.util.List;

/** The messages that a module publishes, told by a bean beside what publishes them: a model may wait for these only. */
public interface KnownMessages {

    /** All of the module's. */
    List<KnownMessage> messages();
}
