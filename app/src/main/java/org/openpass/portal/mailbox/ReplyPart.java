package org.openpass.portal.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.Messages;
import org.openpass.ui.MissingRight;

/** What was replied to a message, and a reply to it. */
final class ReplyPart extends Section {

    private static final int LONGEST = 4_000;

    private final transient Message message;
    private final transient Messages messages;
    private final transient Mailboxes mailboxes;
    private final transient Actor actor;
    private final Div replies = new Div();
    private final TextArea words = new TextArea(text("mailbox.reply"));
    private final Button send = new Button(text("mailbox.reply.send"));

    /** @param first nothing else on the page is to be done before */
    ReplyPart(Message message, boolean first, Messages messages, Mailboxes mailboxes, Rights rights, Actor actor) {
        this.message = message;
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.actor = actor;
        addClassNames("card", "message-reply");
        replies.getElement().setAttribute("aria-live", "polite");
        words.setMinRows(3);
        words.setWidthFull();
        words.setMaxLength(LONGEST);
        words.setManualValidation(true);
        words.setHelperText(text("mailbox.reply.help"));
        words.addValueChangeListener(typed -> words.setInvalid(false));
        if (first) {
            send.addThemeVariants(ButtonVariant.PRIMARY);
        }
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send();
            send.setEnabled(true);
        });
        Div acts = new Div(send);
        acts.addClassName("task-acts");
        add(new H2(text("mailbox.replies")), replies);
        rights.missing(actor, Right.ANSWER).ifPresentOrElse(missing -> add(new MissingRight(missing)),
                () -> add(words, acts));
        show();
    }

    private void send() {
        String typed = words.getValue().strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            words.setErrorMessage(text(typed.isEmpty() ? "mailbox.reply.missing" : "mailbox.reply.long"));
            words.setInvalid(true);
            words.focus();
            return;
        }
        mailboxes.reply(message.id(), typed, actor);
        words.clear();
        show();
    }

    private void show() {
        replies.removeAll();
        messages.replies(message.id(), actor).forEach(reply -> {
            Paragraph said = new Paragraph(MessageWords.body(reply));
            said.addClassName("message-body");
            Span when = new Span(reply.sentBy() + " · " + MessageWords.served(reply));
            when.addClassName("secondary");
            Div entry = new Div(when, said);
            entry.addClassName("message-said");
            replies.add(entry);
        });
    }
}
