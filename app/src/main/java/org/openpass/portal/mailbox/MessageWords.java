package org.openpass.portal.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.openpass.mailbox.Message;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** A message in the reader's language. */
final class MessageWords {

    private MessageWords() {
    }

    static String title(Message m) {
        return m.titleIn(Texts.locale());
    }

    static String body(Message m) {
        return m.bodyIn(Texts.locale());
    }

    static Badge service(Message m) {
        return m.service() == Message.Service.ELECTRONIC
                ? Badge.of(text("mailbox.service.ELECTRONIC"), VaadinIcon.CHECK, "good")
                : Badge.of(text("mailbox.service.COPY"), VaadinIcon.COPY_O, "quiet");
    }

    /** What its storing means in law, to the second and in Korean time; of a reply, when it was received. */
    static String served(Message m) {
        String at = Formats.exactMoment(m.storedAt()) + " KST";
        if (m.direction() == Message.Direction.IN) {
            return text("mailbox.received", at);
        }
        return m.service() == Message.Service.ELECTRONIC ? text("mailbox.service.ELECTRONIC.long", at)
                : text("mailbox.copied", at) + " · " + text("mailbox.service.COPY.long");
    }
}
