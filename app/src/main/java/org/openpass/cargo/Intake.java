package org.openpass.cargo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openpass.access.Actor;

/**
 * Where every door brings what is said about cargo: forms, sheets, REST, EDIFACT. The door has read it, not judged it. The same
 * reference of the same party with the same content is answered as the first time; with other content it is refused
 * ({@code referenceTaken}).
 */
public interface Intake {

    /**
     * Who says it.
     *
     * @param reference the sender's own number of the message, at most 35 places
     * @param preparedAt when the sender made it: the order of messages is theirs, not ours
     * @param sha256 of the content, in hexadecimal digits
     */
    record Sender(Actor actor, Door door, String reference, Instant preparedAt, String sha256) { }

    /** How it came. */
    enum Door { FORM, SHEET, JSON, EDIFACT }

    /** How far it is. */
    enum State {
        /** It is kept; what becomes of it is told later. */
        STORED,
        /** It was read and checked, and is being merged. */
        READ,
        /** The ledger has it. */
        MERGED,
        /** Something is wrong with it; nothing of it was taken. */
        REFUSED,
        /** A later message of the sender had said otherwise before it came. */
        SUPERSEDED,
        /** It came too early and waits for what it is about. */
        WAITING
    }

    /**
     * What became of it.
     *
     * @param id of the submission, 0 where none is kept
     * @param number by which it is asked for
     * @param errors all that is wrong, at most 1,000; empty unless it is REFUSED
     */
    record Receipt(long id, String number, State state, List<Fault> errors) {
        public Receipt {
            errors = List.copyOf(errors);
        }
    }

    /** A manifest or a piece of it: {@code lines} is a CSV file (UTF-8) with the columns of {@link BillLine#COLUMNS}, which the door spooled and deletes. */
    Receipt manifest(ManifestHeader header, Path lines, Sender sender);

    /** A ship or aircraft arrived. */
    Receipt arrival(ArrivalReport report, Sender sender);

    /** A ship or aircraft left. */
    Receipt departure(DepartureReport report, Sender sender);

    /** Goods came into a bonded area or left it. */
    Receipt movement(MovementReport report, Sender sender);
}
