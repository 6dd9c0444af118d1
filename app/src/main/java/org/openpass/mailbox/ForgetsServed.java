package org.openpass.mailbox;

import java.util.UUID;
import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was served and sent in about the cases, with what answers it, its letters, and who was told of it. */
@Component
class ForgetsServed implements Forgets {

    private final JdbcClient jdbc;

    ForgetsServed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void forget(Forgetting record) {
        UUID[] messages = jdbc.sql("""
                with recursive theirs as (select id from mailbox.messages where case_number = any(:cases)
                    union select m.id from mailbox.messages m join theirs t on m.answers = t.id)
                select id from theirs
                """).param("cases", record.cases().toArray(String[]::new)).query(UUID.class).list().toArray(UUID[]::new);
        record.delete("mailbox.attachments", "message_id = any(:messages)", "messages", messages);
        record.delete("mailbox.letters", "case_number = any(:cases)");
        record.delete("mailbox.deliveries", "message_id = any(:messages)", "messages", messages);
        record.delete("mailbox.reads", "message_id = any(:messages)", "messages", messages);
        record.delete("mailbox.messages", "id = any(:messages)", "messages", messages);
    }
}
