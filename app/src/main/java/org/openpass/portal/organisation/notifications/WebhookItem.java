package org.openpass.portal.organisation.notifications;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.openpass.mailbox.notification.Subscription;
import org.openpass.ui.Badge;

/** One webhook: where it leads, of what it is told, whether it is on, and what can be done with it. */
final class WebhookItem extends ListItem {

    private final transient Subscription webhook;

    WebhookItem(Subscription webhook, WebhooksPanel panel) {
        this.webhook = webhook;
        Span address = new Span(webhook.target());
        address.addClassName("webhook-target");
        Div head = new Div(address, webhook.active() ? Badge.of(text("notification.hook.on"), VaadinIcon.CHECK, "good")
                : Badge.of(text("notification.hook.off"), VaadinIcon.MINUS, "quiet"));
        head.addClassName("webhook-head");
        Span kinds = new Span(KindChoice.names(webhook.kinds()));
        kinds.addClassName("secondary");
        Div acts = new Div(act("notification.hook.test", () -> panel.test(webhook)),
                act("notification.hook.change", () -> panel.open(webhook)),
                act(webhook.active() ? "notification.hook.turnOff" : "notification.hook.turnOn",
                        () -> panel.turn(webhook, !webhook.active())),
                act("notification.hook.rotate", () -> panel.rotate(webhook)),
                act("notification.hook.remove", () -> askBefore(panel)));
        acts.addClassName("webhook-acts");
        add(head, kinds, acts);
    }

    /** Several webhooks have the same buttons: who hears them hears of which. */
    private Button act(String key, Runnable act) {
        Button button = new Button(text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(text("notification.hook.of", text(key), webhook.target()));
        return button;
    }

    private void askBefore(WebhooksPanel panel) {
        ConfirmDialog sure = new ConfirmDialog(text("notification.hook.remove"),
                text("notification.hook.remove.sure", webhook.target()), text("notification.hook.remove"),
                yes -> panel.remove(webhook));
        sure.setCancelable(true);
        sure.setCancelText(text("notification.cancel"));
        sure.open();
    }
}
