package org.openpass.portal.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.mailbox.Message;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** Messages under each other, on wide screens and narrow ones alike: what it is, when and how it was served. */
final class MessageList extends UnorderedList {

    MessageList(List<Message> messages) {
        addClassName("messages");
        messages.forEach(m -> add(item(m)));
    }

    private static ListItem item(Message m) {
        Anchor title = new Anchor("mailbox/" + m.id(), MessageWords.title(m));
        Div line = new Div(title);
        if (!m.read()) {
            line.add(Badge.of(text("mailbox.unread"), VaadinIcon.ENVELOPE, "info"));
        }
        line.addClassName("message-title");
        Div facts = new Div(new Span(text("mailbox.kind." + m.kind())), new Span(Formats.briefMoment(m.storedAt())));
        facts.addClassNames("message-facts", "secondary");
        if (m.direction() == Message.Direction.OUT) {
            facts.add(MessageWords.service(m));
        }
        ListItem item = new ListItem(line, facts);
        item.setClassName("message-unread", !m.read());
        return item;
    }
}
