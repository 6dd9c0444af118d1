package org.openpass.mailbox.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A delivery that is ours to send until its claim runs out, with what is needed for it.
 *
 * @param claim names this claim: who comes too late settles nothing
 * @param secret of a webhook, encrypted; null for an e-mail
 * @param messageId the message; null, with all that is of the message, for a test
 */
record ClaimedDelivery(UUID id, UUID claim, Instant claimedUntil, int attempts, UUID subscriptionId,
        Subscription.Channel channel, long partyId, String username, String target, Locale language, byte[] secret,
        UUID messageId, String kind, String caseNumber, String number, Instant storedAt) {
}
