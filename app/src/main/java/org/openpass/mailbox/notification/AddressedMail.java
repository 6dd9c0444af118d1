package org.openpass.mailbox.notification;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** E-mails to people who have no mailbox yet: an applicant learns of a decision, an address is proved by a code. */
@Service
public class AddressedMail {

    private final JdbcClient jdbc;
    private final EmailSender sender;
    private final KeptSecrets secrets;
    private final Clock clock;

    AddressedMail(JdbcClient jdbc, EmailSender sender, KeptSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether the installation sends e-mail. */
    public boolean possible() {
        return sender.possible();
    }

    /** Sends it while the caller waits, outside of any transaction; false when it certainly was not sent. */
    @Transactional(propagation = Propagation.NEVER)
    public boolean now(String address, String subject, String body) {
        Outcome.Result result = sender.sendText(UUID.randomUUID(), address, subject, body).result();
        return result != Outcome.Result.FAILED && result != Outcome.Result.REFUSED;
    }

    /**
     * Sends it when the caller's transaction is done, tried again while the server is away; where there is no mail server it
     * waits for none.
     *
     * @param effect names it: asked for again, it is sent once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void due(String effect, String address, String subject, String body) {
        byte[] kept = secrets.possible() ? secrets.close(body) : body.getBytes(StandardCharsets.UTF_8);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into mailbox.addressed_mails (id, effect, address, subject, body, sealed, made_at, state, next_at, answer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (effect) do nothing
                """).params(UUID.randomUUID(), effect, address, subject, sender.possible() ? kept : null, secrets.possible(), now,
                sender.possible() ? "DUE" : "GIVEN_UP", now, sender.possible() ? null : "There is no mail server").update();
    }
}
