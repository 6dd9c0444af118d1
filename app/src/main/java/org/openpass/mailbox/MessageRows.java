package org.openpass.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openpass.terms.Labels.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages as they are stored: added once an effect, never changed. */
@Component
class MessageRows {

    /** A message to be added, once a party and effect. */
    record New(Message message, List<Attachment> attachments, String effectKey) {
    }

    /** All at once: every accepted declaration has some to store. */
    private static final String ADD = """
            insert into mailbox.messages (id, party_id, case_number, subject_number, kind, direction, title_ko, title_en,
                body_ko, body_en, sent_by, stored_at, service, answers, sha256, effect_key)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::uuid[], ?::text[], ?::text[])
            on conflict (party_id, effect_key) do nothing returning id
            """;

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the messages; returns those that were added: of the others the parties were told before. */
    Set<UUID> add(List<New> messages) {
        List<Message> all = messages.stream().map(New::message).toList();
        Set<UUID> added = Set.copyOf(jdbc.sql(ADD).params(texts(all, m -> m.id().toString()),
                all.stream().map(Message::partyId).toArray(Long[]::new), texts(all, Message::caseNumber),
                texts(all, Message::subjectNumber), texts(all, Message::kind), texts(all, m -> m.direction().name()),
                texts(all, m -> m.title().ko()), texts(all, m -> m.title().en()), texts(all, m -> m.body().ko()),
                texts(all, m -> m.body().en()), texts(all, Message::sentBy), texts(all, m -> m.storedAt().toString()),
                texts(all, m -> m.service().name()), texts(all, m -> name(m.answers())),
                texts(all, Message::sha256), messages.stream().map(New::effectKey).toArray(String[]::new))
                .query(UUID.class).list());
        attach(messages.stream().filter(m -> added.contains(m.message().id())).toList());
        return added;
    }

    private void attach(List<New> messages) {
        record Placed(UUID message, int position, Attachment attachment) {
        }
        List<Placed> all = messages.stream().flatMap(m -> IntStream.range(0, m.attachments().size())
                .mapToObj(i -> new Placed(m.message().id(), i + 1, m.attachments().get(i)))).toList();
        if (!all.isEmpty()) {
            jdbc.sql("""
                    insert into mailbox.attachments (message_id, position, document_id, certificate, letter, file_name)
                    select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                    """).params(texts(all, p -> p.message().toString()),
                    all.stream().map(Placed::position).toArray(Integer[]::new),
                    texts(all, p -> name(p.attachment().documentId())),
                    texts(all, p -> p.attachment().certificate()), texts(all, p -> p.attachment().letter()),
                    texts(all, p -> p.attachment().fileName())).update();
        }
    }

    private static String name(UUID id) {
        return id == null ? null : id.toString();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** The party's message about the effect; read by nobody in particular. */
    Optional<Message> of(long partyId, String effectKey) {
        return jdbc.sql("select * from mailbox.messages where party_id = ? and effect_key = ?")
                .params(partyId, effectKey).query((rs, n) -> new Message(rs.getObject("id", UUID.class), partyId,
                        rs.getString("case_number"), rs.getString("subject_number"), rs.getString("kind"),
                        Message.Direction.valueOf(rs.getString("direction")),
                        new Label(rs.getString("title_ko"), rs.getString("title_en")),
                        new Label(rs.getString("body_ko"), rs.getString("body_en")), rs.getString("sent_by"),
                        rs.getTimestamp("stored_at").toInstant(), Message.Service.valueOf(rs.getString("service")),
                        rs.getObject("answers", UUID.class), rs.getString("sha256"), false)).optional();
    }

    List<Attachment> attachments(UUID messageId) {
        return jdbc.sql("select * from mailbox.attachments where message_id = ? order by position").param(messageId)
                .query((rs, n) -> new Attachment(rs.getObject("document_id", UUID.class),
                        rs.getString("certificate"), rs.getString("letter"), rs.getString("file_name"))).list();
    }

    void read(UUID messageId, String username, Instant at) {
        jdbc.sql("insert into mailbox.reads (message_id, username, first_read_at) values (?, ?, ?) "
                + "on conflict do nothing").params(messageId, username, Timestamp.from(at)).update();
    }

    /** Names what was served: texts of both languages, and what hung on them. */
    static String hash(Label title, Label body, List<Attachment> attachments) {
        String content = String.join("\0", title.ko(), title.en(), body.ko(), body.en(), attachments.toString());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
