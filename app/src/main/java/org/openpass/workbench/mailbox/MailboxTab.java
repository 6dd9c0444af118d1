package org.openpass.workbench.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.access.Parties;
import org.openpass.mailbox.Attachment;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.Message.Direction;
import org.openpass.mailbox.Message.Service;
import org.openpass.mailbox.Messages;
import org.openpass.ui.Badge;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** For officers: what the parties of a case were served, since when it counts, and what they replied. */
@org.springframework.stereotype.Component
class MailboxTab implements CaseSection {

    private final Messages messages;
    private final Parties parties;

    MailboxTab(Messages messages, Parties parties) {
        this.messages = messages;
        this.parties = parties;
    }

    @Override
    public String tab() {
        return "mailbox";
    }

    @Override
    public int order() {
        return 55;
    }

    /** Parties have a mailbox of their own. */
    @Override
    public boolean isFor(CaseReading c) {
        return c.actor().officer();
    }

    /** What is open stays open until something new was sent or said. */
    @Override
    public Component show(CaseReading c, Component shown) {
        List<Message> found = messages.ofCase(c.file().number(), c.actor());
        if (shown instanceof Sent sent && sent.messages.equals(found)) {
            return sent;
        }
        return found.isEmpty() ? new EmptyState(VaadinIcon.MAILBOX, text("mailbox.none.case"),
                text("mailbox.none.case.text")) : new Sent(found, parties, messages);
    }

    /** The messages, oldest first, each to be opened. */
    @com.vaadin.flow.component.dependency.StyleSheet("styles/mailbox.css")
    private static final class Sent extends Div {

        private final transient List<Message> messages;

        private Sent(List<Message> found, Parties parties, Messages messages) {
            this.messages = found;
            addClassName("message-tab");
            found.forEach(m -> add(entry(m, parties, m.kind().equals(Letter.KIND) ? messages.attachments(m.id())
                    : List.of())));
        }

        private static NativeDetails entry(Message m, Parties parties, List<Attachment> attached) {
            boolean out = m.direction() == Direction.OUT;
            Div facts = new Div(new Span(text(out ? "mailbox.to" : "mailbox.from") + ": "
                    + (out ? parties.get(m.partyId()).name() : m.sentBy())), new Span(stored(m)));
            facts.addClassNames("message-facts", "secondary");
            if (out) {
                facts.add(m.service() == Service.ELECTRONIC
                        ? Badge.of(text("mailbox.service.ELECTRONIC"), VaadinIcon.CHECK, "good")
                        : Badge.of(text("mailbox.service.COPY"), VaadinIcon.COPY_O, "quiet"));
            }
            Paragraph body = new Paragraph(m.bodyIn(Texts.locale()));
            body.addClassName("message-body");
            Div title = new Div(new Span(m.titleIn(Texts.locale())), facts);
            title.addClassName("message-summary");
            return new NativeDetails(title, attached.isEmpty() ? body : new Div(body, files(attached)));
        }

        /** The PDF of a letter. */
        private static Div files(List<Attachment> attached) {
            Div files = new Div();
            files.addClassName("message-files");
            attached.stream().filter(a -> a.letter() != null).forEach(a -> {
                Anchor link = new Anchor("files/letters/" + a.letter(), a.fileName());
                link.setRouterIgnore(true);
                link.getElement().setAttribute("download", true);
                files.add(link);
            });
            return files;
        }

        private static String stored(Message m) {
            String at = Formats.exactMoment(m.storedAt()) + " KST";
            if (m.direction() == Direction.IN) {
                return text("mailbox.received", at);
            }
            return m.service() == Service.ELECTRONIC ? text("mailbox.stored") + ": " + at : text("mailbox.copied", at);
        }
    }
}
