package org.openpass.mailbox.notification;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openpass.continuity.Continuity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the e-mails to addresses: a claim is committed, then one is sent, then it is settled. One whose sender died is not
 * sent again, nobody would drop the second; what it said is forgotten with its end.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class AddressedMailLoop {

    private record Claimed(UUID id, String address, String subject, byte[] body, boolean sealed, int attempts) {
    }

    private final JdbcClient jdbc;
    private final EmailSender sender;
    private final KeptSecrets secrets;
    private final Continuity continuity;
    private final Clock clock;

    AddressedMailLoop(JdbcClient jdbc, EmailSender sender, KeptSecrets secrets, Continuity continuity, Clock clock) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.secrets = secrets;
        this.continuity = continuity;
        this.clock = clock;
    }

    /** While changes are stopped for a backup nothing is sent, so that the copy knows of everything that was. */
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void round() {
        if (!sender.possible() || continuity.standstill().isPresent()) {
            return;
        }
        expire();
        for (List<Claimed> next = claim(); !next.isEmpty(); next = claim()) {
            next.forEach(this::send);
        }
    }

    private void expire() {
        jdbc.sql("update mailbox.addressed_mails set state = 'UNKNOWN', body = null, claimed_until = null, "
                + "answer = 'The sender stopped while it was sending' where state = 'SENDING' and claimed_until <= ?")
                .param(now()).update();
    }

    private List<Claimed> claim() {
        return jdbc.sql("""
                update mailbox.addressed_mails m set state = 'SENDING', attempts = attempts + 1, claimed_until = :until
                where m.id = (select id from mailbox.addressed_mails where state = 'DUE' and next_at <= :now
                    order by next_at limit 1 for update skip locked)
                returning m.id, m.address, m.subject, m.body, m.sealed, m.attempts
                """).param("now", now()).param("until", Timestamp.from(clock.instant().plus(DeliveryQueue.CLAIM)))
                .query((rs, n) -> new Claimed(rs.getObject("id", UUID.class), rs.getString("address"),
                        rs.getString("subject"), rs.getBytes("body"), rs.getBoolean("sealed"), rs.getInt("attempts"))).list();
    }

    private void send(Claimed mail) {
        String body = mail.sealed() ? secrets.open(mail.body()) : new String(mail.body(), StandardCharsets.UTF_8);
        Outcome outcome = sender.sendText(mail.id(), mail.address(), mail.subject(), body);
        Instant again = outcome.result() == Outcome.Result.FAILED
                ? BackOffs.after(mail.attempts()).map(clock.instant()::plus).orElse(null) : null;
        String state = switch (outcome.result()) {
            case SENT -> "SENT";
            case UNKNOWN -> "UNKNOWN";
            case REFUSED -> "GIVEN_UP";
            case FAILED -> again == null ? "GIVEN_UP" : "DUE";
        };
        jdbc.sql("update mailbox.addressed_mails set state = :state, claimed_until = null, answer = :answer, "
                + "next_at = coalesce(:next::timestamptz, next_at), body = case when :state = 'DUE' then body end "
                + "where id = :id and state = 'SENDING'").param("state", state).param("answer", outcome.answer())
                .param("next", again == null ? null : Timestamp.from(again))
                .param("id", mail.id()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
