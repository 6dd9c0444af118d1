package org.openpass.mailbox;

import java.util.List;
import java.util.Set;
import org.openpass.casework.CaseEvent;

/** A kind of case says what its parties are told of what happened to a case. */
public interface NoticeSource {

    /** The kind of case, which is its process id. */
    String kind();

    /** The kinds of messages that it writes, for parties to choose from. */
    Set<String> messageKinds();

    /**
     * The messages that the events of its cases are a reason for; the same each time, since events may come twice. It is
     * asked for many at once, so that what it reads of them can be read together.
     */
    List<NewMessage> of(List<CaseEvent> events);
}
