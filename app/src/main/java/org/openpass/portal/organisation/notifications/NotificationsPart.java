package org.openpass.portal.organisation.notifications;

import com.vaadin.flow.component.Component;
import org.openpass.access.Actor;
import org.openpass.mailbox.Boxes;
import org.openpass.mailbox.notification.Deliveries;
import org.openpass.mailbox.notification.PersonalMail;
import org.openpass.mailbox.notification.Webhooks;
import org.openpass.portal.organisation.OrganisationPart;
import org.openpass.ui.LiveCases;

/** The tab of notifications: e-mail to the reader, webhooks of the party, and the log of both. */
@org.springframework.stereotype.Component
class NotificationsPart implements OrganisationPart {

    private final PersonalMail mail;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Boxes boxes;
    private final LiveCases live;

    NotificationsPart(PersonalMail mail, Webhooks webhooks, Deliveries deliveries, Boxes boxes, LiveCases live) {
        this.mail = mail;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.boxes = boxes;
        this.live = live;
    }

    @Override
    public String tab() {
        return "notifications";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.partyId() != null && !actor.officer();
    }

    @Override
    public Component show(Actor actor) {
        return new NotificationsPanel(new MailPanel(mail, boxes.kinds(), actor),
                new WebhooksPanel(webhooks, webhooks.kinds(), actor), new DeliveryLog(deliveries, actor, live));
    }
}
