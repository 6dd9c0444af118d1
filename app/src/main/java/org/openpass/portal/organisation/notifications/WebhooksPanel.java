package org.openpass.portal.organisation.notifications;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.mailbox.notification.Subscription;
import org.openpass.mailbox.notification.Webhooks;
import org.openpass.mailbox.notification.Webhooks.Issued;
import org.openpass.ui.Focus;
import org.openpass.ui.MissingRight;

/** The webhooks of the party; a secret is shown once, when it was drawn. */
final class WebhooksPanel extends Section {

    private final transient Webhooks webhooks;
    private final transient Set<String> kinds;
    private final transient Actor actor;
    private final Div secret = new Div();
    private final Said said = new Said();
    private final Div body = new Div();

    WebhooksPanel(Webhooks webhooks, Set<String> kinds, Actor actor) {
        this.webhooks = webhooks;
        this.kinds = kinds;
        this.actor = actor;
        addClassName("card");
        Paragraph about = new Paragraph(text("notification.hooks.text"));
        about.addClassName("secondary");
        secret.getElement().setAttribute("role", "status");
        add(new H2(text("notification.hooks")), about, secret, body, said);
        show();
    }

    void show() {
        body.removeAll();
        List<Subscription> all = webhooks.of(actor);
        if (!webhooks.possible()) {
            body.add(new Paragraph(text("notification.hooks.noKey")));
        } else if (all.isEmpty()) {
            body.add(new Paragraph(text("notification.hooks.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("webhooks");
        Optional<RightMissing> missing = webhooks.missing(actor);
        all.forEach(each -> list.add(missing.isPresent() ? new ListItem(each.target()) : new WebhookItem(each, this)));
        body.add(list);
        missing.map(MissingRight::new).ifPresent(body::add);
        if (webhooks.possible() && missing.isEmpty()) {
            Button add = new Button(text("notification.hook.add"), VaadinIcon.PLUS.create(), click -> open(null));
            Div acts = new Div(add);
            acts.addClassName("task-acts");
            body.add(acts);
        }
    }

    /** The form for a webhook, or for a new one. */
    void open(Subscription webhook) {
        body.removeAll();
        forget();
        body.add(new WebhookForm(webhook, kinds, form -> {
            said.unlessRefused(() -> {
                if (webhook == null) {
                    Issued added = webhooks.add(form.address(), form.kinds(), actor);
                    show();
                    show(added);
                } else {
                    webhooks.change(webhook.id(), form.address(), form.kinds(), webhook.active(), actor);
                    show();
                }
            });
        }, () -> {
            forget();
            show();
        }));
    }

    void turn(Subscription webhook, boolean on) {
        forget();
        said.unlessRefused(() -> webhooks.change(webhook.id(), webhook.target(), webhook.kinds(), on, actor));
        show();
    }

    void rotate(Subscription webhook) {
        forget();
        said.unlessRefused(() -> show(webhooks.rotate(webhook.id(), actor)));
    }

    void test(Subscription webhook) {
        said.unlessRefused(() -> webhooks.test(webhook.id(), actor));
    }

    void remove(Subscription webhook) {
        forget();
        said.unlessRefused(() -> webhooks.remove(webhook.id(), actor));
        show();
    }

    private void forget() {
        said.setText("");
        secret.removeAll();
    }

    private void show(Issued issued) {
        TextField once = new TextField(text("notification.hook.secret", issued.webhook().target()));
        once.setValue(issued.secret());
        once.setReadOnly(true);
        once.addClassName("notification-address");
        Paragraph why = new Paragraph(text("notification.hook.secret.once"));
        why.addClassName("secondary");
        secret.removeAll();
        secret.add(once, why);
        Focus.in(once);
    }
}
