package org.openpass.portal.organisation.notifications;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.mailbox.notification.Deliveries;
import org.openpass.mailbox.notification.Delivery;
import org.openpass.mailbox.notification.Delivery.Key;
import org.openpass.mailbox.notification.Delivery.State;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;

/** What was sent, the newest first; it follows what is being sent while its first page is shown. */
final class DeliveryLog extends Section {

    private static final int PAGE = 20;

    private final transient Deliveries deliveries;
    private final transient Actor actor;
    private final Div body = new Div();
    private final Said said = new Said();
    private transient Key after;

    DeliveryLog(Deliveries deliveries, Actor actor, LiveCases live) {
        this.deliveries = deliveries;
        this.actor = actor;
        addClassName("card");
        add(new H2(text("notification.log")), said, body);
        show();
        String party = String.valueOf(actor.partyId());
        live.followDeliveries(this, party::equals, this::refresh);
    }

    private void refresh() {
        if (after == null) {
            show();
        }
    }

    private void show() {
        List<Delivery> found = deliveries.page(actor, after, PAGE + 1);
        List<Delivery> page = found.subList(0, Math.min(found.size(), PAGE));
        body.removeAll();
        if (page.isEmpty() && after == null) {
            body.add(new Paragraph(text("notification.log.none")));
            return;
        }
        DataTable table = new DataTable(text("notification.log"), text("notification.log.at"), text("notification.log.what"),
                text("notification.log.where"), text("notification.log.state"), text("notification.log.answer"),
                text("notification.log.act"));
        page.forEach(d -> table.row(Formats.briefMoment(d.madeAt()), what(d), where(d), badge(d.state()), answer(d), again(d)));
        body.add(table, pages(found.size() > page.size() ? Key.of(page.getLast()) : null));
    }

    private static Component what(Delivery d) {
        if (d.kind() == null) {
            return new Span(text("notification.log.test"));
        }
        Component message = d.messageId() == null ? new Span(KindChoice.name(d.kind()))
                : new Anchor("mailbox/" + d.messageId(), KindChoice.name(d.kind()));
        Span number = new Span(d.number());
        number.addClassName("secondary");
        Div both = new Div(message, number);
        both.addClassName("two-lines");
        return both;
    }

    private static Span where(Delivery d) {
        Span where = new Span(d.target());
        where.addClassName("webhook-target");
        return where;
    }

    private static Badge badge(State state) {
        String label = text("delivery.state." + state);
        return switch (state) {
            case DUE -> Badge.of(label, VaadinIcon.HOURGLASS, "wait");
            case SENDING -> Badge.of(label, VaadinIcon.PAPERPLANE_O, "info");
            case SENT -> Badge.of(label, VaadinIcon.CHECK, "good");
            case GIVEN_UP -> Badge.of(label, VaadinIcon.CLOSE, "bad");
            case UNKNOWN -> Badge.of(label, VaadinIcon.QUESTION, "quiet");
        };
    }

    private static Div answer(Delivery d) {
        Div lines = new Div();
        lines.addClassNames("two-lines", "delivery-answer");
        if (d.sentAt() != null && d.state() == State.SENT) {
            lines.add(new Span(text("notification.log.sentAt", Formats.moment(d.sentAt()))));
        } else if (d.state() == State.DUE && d.attempts() > 0) {
            lines.add(new Span(text("notification.log.next", d.attempts(), Formats.moment(d.nextAt()))));
        }
        if (d.status() != null) {
            lines.add(new Span(text("notification.log.status", String.valueOf(d.status()))));
        }
        if (d.answer() != null && !d.answer().isBlank() && d.state() != State.SENT) {
            Span words = new Span(d.answer());
            words.addClassName("secondary");
            lines.add(words);
        }
        return lines;
    }

    private Component again(Delivery d) {
        if (d.state() == State.SENDING) {
            return new Span();
        }
        Button again = new Button(text("notification.log.again"), click -> {
            said.unlessRefused(() -> deliveries.again(d.id(), actor));
            show();
        });
        again.addThemeVariants(ButtonVariant.SMALL);
        again.setAriaLabel(text("notification.log.again.of", d.kind() == null ? text("notification.log.test")
                : KindChoice.name(d.kind()), d.target()));
        return again;
    }

    private Div pages(Key next) {
        Div pages = new Div();
        pages.addClassName("task-acts");
        if (after != null) {
            pages.add(new Button(text("notification.log.newest"), click -> turnTo(null)));
        }
        if (next != null) {
            pages.add(new Button(text("notification.log.older"), click -> turnTo(next)));
        }
        return pages;
    }

    private void turnTo(Key key) {
        after = key;
        show();
    }
}
