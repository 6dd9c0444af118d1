package org.openpass.portal.organisation.notifications;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.openpass.mailbox.notification.Subscription;
import org.openpass.ui.Focus;

/** Where a webhook leads and of what it is told; what was typed stays where it is refused. */
final class WebhookForm extends Div {

    private final TextField address = new TextField(text("notification.hook.address"));
    private final KindChoice kinds;

    /** @param webhook null: a new one */
    WebhookForm(Subscription webhook, Set<String> all, Consumer<WebhookForm> save, Runnable cancel) {
        addClassName("webhook-form");
        address.setPlaceholder("https://");
        address.addClassName("notification-address");
        address.setMaxLength(500);
        kinds = new KindChoice(all, webhook == null ? Set.of() : webhook.kinds());
        if (webhook != null) {
            address.setValue(webhook.target());
        }
        Button done = new Button(text(webhook == null ? "notification.hook.add" : "notification.save"), click -> {
            save.accept(this);
            click.getSource().setEnabled(true);
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setDisableOnClick(true);
        Div acts = new Div(done, new Button(text("notification.cancel"), click -> cancel.run()));
        acts.addClassName("task-acts");
        add(address, kinds, acts);
        Focus.in(address);
    }

    String address() {
        return address.getValue();
    }

    Set<String> kinds() {
        return kinds.chosen();
    }
}
