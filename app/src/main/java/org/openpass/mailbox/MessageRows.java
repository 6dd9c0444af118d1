package org.openpass.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpass.terms.Labels.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages as they are stored: added once an effect, never changed. */
@Component
class MessageRows {

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the message; false when the party was told of the effect before. */
    boolean add(Message m, List<Attachment> attachments, String effectKey) {
        int added = jdbc.sql("""
                insert into mailbox.messages (id, party_id, case_number, subject_number, kind, direction, title_ko,
                    title_en, body_ko, body_en, sent_by, stored_at, service, answers, sha256, effect_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (party_id, effect_key) do nothing
                """).params(m.id(), m.partyId(), m.caseNumber(), m.subjectNumber(), m.kind(), m.direction().name(),
                m.title().ko(), m.title().en(), m.body().ko(), m.body().en(), m.sentBy(),
                Timestamp.from(m.storedAt()), m.service().name(), m.answers(), m.sha256(), effectKey).update();
        if (added == 0) {
            return false;
        }
        for (int i = 0; i < attachments.size(); i++) {
            jdbc.sql("insert into mailbox.attachments (message_id, position, document_id, certificate, file_name) "
                    + "values (?, ?, ?, ?, ?)").params(m.id(), i + 1, attachments.get(i).documentId(),
                    attachments.get(i).certificate(), attachments.get(i).fileName()).update();
        }
        return true;
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
                        rs.getString("certificate"), rs.getString("file_name"))).list();
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
