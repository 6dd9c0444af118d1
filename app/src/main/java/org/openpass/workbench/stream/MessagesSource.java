package org.openpass.workbench.stream;

import static org.openpass.ui.Texts.text;

import java.util.List;
import org.openpass.access.Parties;
import org.openpass.casework.Audience;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.Message.Direction;
import org.openpass.mailbox.Messages;
import org.openpass.ui.Texts;
import org.openpass.workbench.stream.StreamKey.Place;
import org.springframework.stereotype.Component;

/** What parties were served and what they replied; to each reader what lies in a box that it reads. */
@Component
class MessagesSource implements StreamSource {

    private final Messages messages;
    private final Parties parties;

    MessagesSource(Messages messages, Parties parties) {
        this.messages = messages;
        this.parties = parties;
    }

    @Override
    public char letter() {
        return 'H';
    }

    @Override
    public Strand strand() {
        return Strand.MESSAGES;
    }

    @Override
    public Audience audience() {
        return Audience.PARTY;
    }

    @Override
    public List<StreamEntry> page(StreamReader reader, Place before, int size) {
        return messages.ofCase(reader.file().number(), reader.actor(), before.at(), before.uuid(), size).stream()
                .map(message -> entry(message, reader)).toList();
    }

    private StreamEntry entry(Message m, StreamReader reader) {
        boolean out = m.direction() == Direction.OUT;
        return new StreamEntry(new StreamKey(m.storedAt(), letter(), m.id().toString()), strand(),
                m.titleIn(Texts.locale()), out ? text("stream.to", parties.get(m.partyId()).name())
                : text("stream.from", m.sentBy()), out ? text("mailbox.service." + m.service()) : null, false,
                reader.actor().officer() ? reader.tab("mailbox") : "mailbox/" + m.id());
    }
}
