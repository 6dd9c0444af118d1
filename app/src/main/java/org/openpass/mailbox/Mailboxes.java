package org.openpass.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Message.Direction;
import org.openpass.mailbox.Message.Service;
import org.openpass.signals.Signals;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.TimeOrderedId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves documents into the boxes of parties and takes their replies. A message is stored once a party and effect,
 * however often it is served.
 */
@Component
public class Mailboxes {

    /** Tells the id of the party in whose box a message was stored. */
    private static final String CHANNEL = "mailbox";
    private static final String REPLY = "REPLY";
    private static final int LONGEST_REPLY = 4_000;

    private final Rights rights;
    private final MessageRows rows;
    private final Boxes boxes;
    private final Messages messages;
    private final LetterPeriods periods;
    private final List<StoredMessages> followers;
    private final Parties parties;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Signals signals;
    private final Clock clock;

    Mailboxes(Rights rights, MessageRows rows, Boxes boxes, Messages messages, LetterPeriods periods,
            List<StoredMessages> followers, Parties parties, Timeline timeline, AuditTrail audit, Signals signals, Clock clock) {
        this.rights = rights;
        this.rows = rows;
        this.boxes = boxes;
        this.messages = messages;
        this.periods = periods;
        this.followers = followers;
        this.parties = parties;
        this.timeline = timeline;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** Serves the messages now, in the transaction of what they tell of; what was served before is not served again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void serve(List<NewMessage> messages) {
        serve(messages, clock.instant());
    }

    /** Serves them at the moment at which the transaction begins a period, so that both are the same to the second. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void serve(List<NewMessage> messages, Instant at) {
        if (messages.isEmpty()) {
            return;
        }
        Map<Long, Box> open = boxes.of(messages.stream().map(NewMessage::partyId).collect(Collectors.toSet()));
        List<MessageRows.New> served = messages.stream().map(m -> {
            Box box = open.get(m.partyId());
            Service service = box != null && box.serves(m.kind(), at) ? Service.ELECTRONIC : Service.COPY;
            return new MessageRows.New(new Message(TimeOrderedId.at(at), m.partyId(), m.caseNumber(), m.subjectNumber(),
                    m.kind(), Direction.OUT, m.title(), m.body(), m.sentBy(), at, service, null,
                    MessageRows.hash(m.title(), m.body(), m.attachments()), false), m.attachments(), m.effectKey());
        }).toList();
        Set<UUID> added = rows.add(served);
        List<Message> stored = served.stream().map(MessageRows.New::message).filter(m -> added.contains(m.id())).toList();
        if (!stored.isEmpty()) {
            followers.forEach(follower -> follower.stored(stored));
        }
        stored.forEach(m -> signals.notify(CHANNEL, String.valueOf(m.partyId())));
    }

    /**
     * Replies to a message; what is stored has been received by customs (Art. 327(5)). The same reply again is the one
     * that was received.
     *
     * @return empty when there is no such message that the actor may see
     */
    @Transactional
    public Optional<Message> reply(UUID messageId, String text, Actor actor) {
        if (text == null || text.isBlank() || text.length() > LONGEST_REPLY) {
            throw new IllegalArgumentException("text: 1 to " + LONGEST_REPLY + " characters");
        }
        return messages.find(messageId, actor).filter(m -> m.direction() == Direction.OUT && m.caseNumber() != null
                && actor.partyId() != null).map(asked -> received(asked, text.strip(), actor));
    }

    private Message received(Message asked, String text, Actor actor) {
        rights.require(actor, Right.ANSWER);
        Label title = new Label(Labels.text("mailbox.reply.title", Locale.KOREAN, asked.title().ko()),
                Labels.text("mailbox.reply.title", Locale.ENGLISH, asked.title().en()));
        Label body = new Label(text, text);
        // Parties know each other by the names of parties, not by their people's accounts.
        String who = parties.get(actor.partyId()).name();
        String hash = MessageRows.hash(title, body, List.of());
        Message reply = new Message(TimeOrderedId.at(clock.instant()), asked.partyId(), asked.caseNumber(), asked.subjectNumber(),
                REPLY, Direction.IN, title, body, who, clock.instant(), Service.ELECTRONIC, asked.id(), hash, true);
        String effectKey = "reply:" + asked.id() + ":" + hash;
        Message received = stored(reply, effectKey);
        if (received.id().equals(reply.id())) {
            timeline.add(asked.caseNumber(), "MESSAGE_RECEIVED", who, Audience.PARTY, Map.of(), effectKey);
            periods.answered(asked.id());
            audit.record(actor.name(), "mailbox.replied", asked.caseNumber(), reply.id() + " " + hash);
        }
        return received;
    }

    private Message stored(Message message, String effectKey) {
        if (rows.add(List.of(new MessageRows.New(message, List.of(), effectKey))).isEmpty()) {
            return rows.of(message.partyId(), effectKey).orElseThrow();
        }
        signals.notify(CHANNEL, String.valueOf(message.partyId()));
        return message;
    }
}
