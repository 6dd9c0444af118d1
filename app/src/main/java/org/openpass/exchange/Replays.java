package org.openpass.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.exchange.ReplayRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives what a partner sent to its door again, once the cause is mended for which it was refused or failed. It is filed by
 * the partner, with the partner's rights of this moment, which its key or signature shows as when it came; that it was
 * given again is the administrator's act, and recorded as that, before and after. Nobody can file for a partner what it has
 * not sent. The door knows a document that it has taken, so one that is given twice is one case.
 */
@Service
public class Replays {

    private static final Set<Result> NOT_TAKEN = Set.of(Result.REFUSED, Result.FAILED);
    private static final int LONGEST = 500;

    private final ReplayRows rows;
    private final List<Door> doors;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Replays(ReplayRows rows, List<Door> doors, AuditTrail audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.doors = doors;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether it is one that was not taken and that its door would look at again: an interchange is kept where it had a head of its own. */
    public boolean possible(MessageEntry entry) {
        return entry.source().equals(ExchangeRows.SOURCE) && NOT_TAKEN.contains(entry.result()) && entry.size() > 0
                && entry.channel() != Channel.FILE && (entry.channel() != Channel.EDIFACT || entry.subject() != null) && door(entry.kind()).isPresent();
    }

    /** How often the message was given again, and what it was answered; the newest first. */
    public List<Replay> of(String id) {
        return id(id).map(rows::of).orElse(List.of());
    }

    /**
     * Gives the message to its door again. The door's own transaction is not part of this one: what it has taken stays taken,
     * also if that cannot be written down, and the same again tells.
     *
     * @param why what for, up to 500 characters
     * @return what it was answered, whether it was taken or not
     * @throws ReplayRefused when it cannot be given
     */
    public Replay again(String id, String why, Actor by) {
        Original original = id(id).flatMap(rows::original).orElseThrow(() -> new ReplayRefused(Reason.UNSEEN));
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new ReplayRefused(Reason.WHY);
        }
        Door door = door(original.kind()).orElseThrow(() -> new ReplayRefused(Reason.KIND));
        // Of what was refused before it was read, there is nothing, either.
        if (original.content() == null || original.content().length == 0) {
            throw new ReplayRefused(Reason.CONTENT);
        }
        audit.record(by.name(), "message.replay", original.name(), original.partner() + ": " + reason);
        Received given = door.give(original).orElseThrow(() -> new ReplayRefused(Reason.RIGHT));
        return transaction.execute(status -> {
            rows.add(given, original.id(), by.name(), reason);
            audit.record(by.name(), "message.replayed", given.subject() == null ? original.name() : given.subject(),
                    given.result() + " " + given.status());
            return new Replay(given.id(), original.id(), given.at(), by.name(), reason, given.result(), given.status(),
                    given.subject(), given.caseNumber(), PersonalNumbers.masked(given.answer()));
        });
    }

    private Optional<Door> door(String kind) {
        return doors.stream().filter(each -> each.takes(kind)).findFirst();
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
