package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.openpass.mailbox.notification.Delivery;
import org.openpass.mailbox.notification.PersonalMail.Pending;
import org.openpass.mailbox.notification.Subscription;
import org.openpass.mailbox.notification.Webhooks.Issued;
import org.openpass.terms.Labels.Label;

/** Notifications as clients write and read them. */
final class NotificationViews {

    private NotificationViews() {
    }

    /** What is wanted at an e-mail address; {@code language} is ko or en. */
    record NewMail(String address, Set<String> kinds, String language) {
    }

    /** The code that came by e-mail. */
    record Code(String code) {
    }

    /** What is wanted of a webhook; {@code on} is true when it is left out. */
    record NewWebhook(String address, Set<String> kinds, Boolean on) {

        boolean turnedOn() {
            return on == null || on;
        }
    }

    /** A person's e-mail: what is verified, and what waits for its code. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MailView(boolean possible, String address, Set<String> kinds, String language, String pendingAddress,
            Instant codeValidUntil, Set<String> allKinds) {

        static MailView of(boolean possible, Subscription mine, Pending pending, Set<String> allKinds) {
            return new MailView(possible, mine == null ? null : mine.target(),
                    mine == null ? null : new TreeSet<>(mine.kinds()), mine == null ? null : mine.language().getLanguage(),
                    pending == null ? null : pending.address(), pending == null ? null : pending.validUntil(), allKinds);
        }
    }

    /** A webhook; {@code secret} is there only where it was just drawn. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookView(UUID id, String address, Set<String> kinds, boolean on, Instant createdAt, String secret) {

        static WebhookView of(Subscription webhook) {
            return of(webhook, null);
        }

        static WebhookView of(Issued issued) {
            return of(issued.webhook(), issued.secret());
        }

        private static WebhookView of(Subscription webhook, String secret) {
            return new WebhookView(webhook.id(), webhook.target(), new TreeSet<>(webhook.kinds()), webhook.active(),
                    webhook.createdAt(), secret);
        }
    }

    /** A delivery; one without a kind is a test. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryView(UUID id, UUID subscription, String channel, String target, UUID message, String kind,
            String number, String state, Label stateLabel, int attempts, Instant madeAt, Instant nextAt, Integer status,
            String answer, Instant sentAt) {

        static DeliveryView of(Delivery d) {
            return new DeliveryView(d.id(), d.subscriptionId(), d.channel().name(), d.target(), d.messageId(), d.kind(),
                    d.number(), d.state().name(), Label.of("delivery.state." + d.state()), d.attempts(), d.madeAt(),
                    d.state() == Delivery.State.DUE ? d.nextAt() : null, d.status(), d.answer(), d.sentAt());
        }
    }

    /** A page of deliveries; {@code next} begins the next one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogView(List<DeliveryView> deliveries, String next) {
    }
}
