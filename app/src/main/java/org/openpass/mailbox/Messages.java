package org.openpass.mailbox;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.openpass.access.Actor;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Like;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and finds messages within what the asker may read; keyset paging, the newest first. */
@Component
@Transactional(readOnly = true)
public class Messages {

    private static final Field<OffsetDateTime> STORED_AT = field(name("m", "stored_at"), OffsetDateTime.class);
    private static final Field<UUID> ID = field(name("m", "id"), UUID.class);

    private final DSLContext dsl;
    private final MessageReaders readers;
    private final MessageRows rows;
    private final Clock clock;

    Messages(DSLContext dsl, MessageReaders readers, MessageRows rows, Clock clock) {
        this.dsl = dsl;
        this.readers = readers;
        this.rows = rows;
        this.clock = clock;
    }

    /** A page of what lies in the boxes that the actor reads. */
    public List<Message> page(Actor actor, MessageQuery query, int size) {
        Condition wanted = readers.list(actor).and(narrowed(query, actor)).and(query.after() == null ? noCondition()
                : row(STORED_AT, ID).lt(row(val(query.after().storedAt().atOffset(ZoneOffset.UTC)),
                        val(query.after().id()))));
        return fetch(actor, wanted, size);
    }

    /** How many the query finds, counted up to the cap. */
    public int count(Actor actor, MessageQuery query, int cap) {
        return dsl.fetchCount(dsl.selectOne().from(table(name("mailbox", "messages")).as("m"))
                .where(readers.list(actor).and(narrowed(query, actor))).limit(cap));
    }

    /** The messages of a case that the actor may read, oldest first, with the replies. */
    public List<Message> ofCase(String caseNumber, Actor actor) {
        return fetch(actor, readers.may(actor).and(field(name("m", "case_number")).eq(caseNumber)), 1_000).reversed();
    }

    /**
     * A page of the messages of a case that the actor may read, the newest first.
     *
     * @param before those stored before this moment, or at it and with an id before this one
     */
    public List<Message> ofCase(String caseNumber, Actor actor, Instant before, UUID id, int size) {
        return fetch(actor, readers.may(actor).and(field(name("m", "case_number")).eq(caseNumber))
                .and(row(STORED_AT, ID).lt(row(val(before.atOffset(ZoneOffset.UTC)), val(id)))), size);
    }

    /** The message if the actor may read it; a stranger's and none look the same. */
    public Optional<Message> find(UUID id, Actor actor) {
        return fetch(actor, readers.may(actor).and(ID.eq(id)), 1).stream().findFirst();
    }

    /** The replies to a message, oldest first; ask {@link #find} first whether the reader may see it. */
    public List<Message> replies(UUID id, Actor actor) {
        return fetch(actor, readers.may(actor).and(field(name("m", "answers"), UUID.class).eq(id)), 1_000).reversed();
    }

    /** What hangs on a message; ask {@link #find} first whether the reader may see it. */
    public List<Attachment> attachments(UUID id) {
        return rows.attachments(id);
    }

    /** Remembers that a person of the party opened the message; officers leave no mark, and service stays as it was. */
    @Transactional
    public void read(Message message, Actor actor) {
        if (!actor.officer() && message.direction() == Message.Direction.OUT) {
            rows.read(message.id(), actor.name(), clock.instant());
        }
    }

    private static Condition narrowed(MessageQuery q, Actor actor) {
        Condition wanted = noCondition();
        if (q.unread()) {
            wanted = wanted.and(condition("m.direction = 'OUT' and not {0}", read(actor)));
        }
        if (q.number() != null) {
            wanted = wanted.and(condition("{0} in (m.case_number, m.subject_number)", val(q.number())));
        }
        if (q.kind() != null) {
            wanted = wanted.and(condition("m.kind = {0}", val(q.kind())));
        }
        if (q.words() != null) {
            String within = Like.within(q.words().strip());
            wanted = wanted.and(condition("concat_ws(' ', m.title_ko, m.title_en, m.body_ko, m.body_en, "
                    + "m.subject_number) ilike {0}", val(within)));
        }
        return wanted;
    }

    private static Condition read(Actor actor) {
        return condition("exists (select 1 from mailbox.reads r where r.message_id = m.id and r.username = {0})",
                val(actor.name()));
    }

    private List<Message> fetch(Actor actor, Condition wanted, int size) {
        return dsl.select(table(name("m")).asterisk(), field(read(actor)).as("is_read"))
                .from(table(name("mailbox", "messages")).as("m")).where(wanted)
                .orderBy(STORED_AT.desc(), ID.desc()).limit(size).fetch(Messages::message);
    }

    private static Message message(org.jooq.Record r) {
        Message.Direction direction = Message.Direction.valueOf(r.get("direction", String.class));
        return new Message(r.get("id", UUID.class), r.get("party_id", Long.class), r.get("case_number", String.class),
                r.get("subject_number", String.class), r.get("kind", String.class), direction,
                new Label(r.get("title_ko", String.class), r.get("title_en", String.class)),
                new Label(r.get("body_ko", String.class), r.get("body_en", String.class)),
                r.get("sent_by", String.class), r.get("stored_at", Instant.class),
                Message.Service.valueOf(r.get("service", String.class)), r.get("answers", UUID.class),
                r.get("sha256", String.class), direction == Message.Direction.IN || r.get("is_read", Boolean.class));
    }
}
