package org.openpass.workbench.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.Message.Direction;
import org.openpass.mailbox.Messages;
import org.openpass.ui.Formats;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** Beside the tasks of an open case: that a party replied, while nothing was sent since. */
@org.springframework.stereotype.Component
class ReplyNotice implements CaseWork {

    /** A case's newest message, if it has any. */
    private record Newest(Message message) {
    }

    private final Messages messages;

    ReplyNotice(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.actor().officer()
                && newest(c).filter(m -> m.direction() == Direction.IN).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        Message reply = newest(c).orElseThrow();
        Paragraph notice = new Paragraph(
                new Span(text("mailbox.replied", reply.sentBy(), Formats.moment(reply.storedAt())) + " "),
                new Anchor("cases/" + c.file().subject() + "?tab=mailbox", text("mailbox.replied.read")));
        notice.addClassName("notice");
        return notice;
    }

    private Optional<Message> newest(CaseReading c) {
        return c.once(Newest.class, () -> {
            List<Message> all = messages.ofCase(c.file().number(), c.actor());
            return all.isEmpty() ? Optional.empty() : Optional.of(new Newest(all.getLast()));
        }).map(Newest::message);
    }
}
