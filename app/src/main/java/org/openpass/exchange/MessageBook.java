package org.openpass.exchange;

import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.Looks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All messages of all sources, for administrators. */
@Service
public class MessageBook {

    private final List<MessageSource> sources;
    private final Looks looks;

    MessageBook(List<MessageSource> sources, Looks looks) {
        this.sources = sources;
        this.looks = looks;
    }

    /** A page of all that fit, the newest first. Each source gives as many as the page may need of it. */
    @Transactional(readOnly = true)
    public List<MessageEntry> page(MessageQuery query, Key after, int size) {
        return sources.stream().flatMap(source -> source.page(query, after, size).stream()).sorted(MessageEntry.NEWEST)
                .limit(size).map(MessageEntry::masked).toList();
    }

    /** One message. */
    @Transactional(readOnly = true)
    public Optional<MessageEntry> find(String source, String id) {
        return named(source).flatMap(s -> s.find(id)).map(MessageEntry::masked);
    }

    /**
     * What was sent, as it was. It names persons, so the look is recorded before anything is shown.
     *
     * @param address from where the actor looks
     * @param why what for
     */
    public Optional<byte[]> content(MessageEntry entry, Actor actor, String address, String why) {
        Optional<byte[]> content = named(entry.source()).flatMap(s -> s.content(entry.id()));
        if (content.isPresent()) {
            String subject = entry.subject() != null ? entry.subject()
                    : entry.caseNumber() != null ? entry.caseNumber() : "message " + entry.id();
            looks.looked(actor.name(), address, "message content: " + why, subject);
        }
        return content;
    }

    /** Sends it again as the same message; false when there is nothing to send. */
    @Transactional
    public boolean again(String source, String id, Actor actor) {
        return named(source).map(s -> s.again(id, actor)).orElse(false);
    }

    private Optional<MessageSource> named(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }
}
