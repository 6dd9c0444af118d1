package org.openpass.mailbox.notification;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells parties' software of something that lies in no mailbox, and knows what each delivery of it is about. */
public interface TellingSource {

    /**
     * What a delivery tells of.
     *
     * @param number by which it is named where it stands
     * @param href where the party reads it, a path of the interface
     */
    record Subject(String number, String href) {
    }

    /** Its kind, as webhooks choose it: small letters and points, so that it is none of a message's. */
    String kind();

    /** What these deliveries are about; those that are not its own are left out. */
    Map<UUID, Subject> of(Collection<UUID> deliveries);
}
