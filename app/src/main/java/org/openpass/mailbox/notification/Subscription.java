package org.openpass.mailbox.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * That somebody is told of new messages in a party's box.
 *
 * @param username the person who is told by e-mail; null for a webhook, which is the party's
 * @param target the e-mail address or the webhook's URL
 * @param kinds of messages that are told
 * @param language of the e-mails; null for a webhook
 * @param active a webhook that is turned off is told nothing
 */
public record Subscription(UUID id, long partyId, Channel channel, String username, String target, Set<String> kinds,
        Locale language, boolean active, Instant createdAt) {

    /** The way by which it is told. */
    public enum Channel {
        EMAIL, WEBHOOK
    }
}
