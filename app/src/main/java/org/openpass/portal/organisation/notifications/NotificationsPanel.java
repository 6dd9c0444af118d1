package org.openpass.portal.organisation.notifications;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** What the tab shows, from the reader's own to the log. */
@StyleSheet("styles/notifications.css")
final class NotificationsPanel extends Div {

    NotificationsPanel(MailPanel mail, WebhooksPanel webhooks, DeliveryLog log) {
        addClassName("notifications");
        add(mail, webhooks, log);
    }
}
