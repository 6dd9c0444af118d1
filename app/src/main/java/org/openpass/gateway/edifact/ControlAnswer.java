package org.openpass.gateway.edifact;

import java.time.Instant;
import java.util.List;
import org.openpass.gateway.edifact.Envelope.Check;
import org.openpass.gateway.edifact.Envelope.Head;
import org.openpass.gateway.edifact.Envelope.Message;

/** CONTRL (version D, release 3): what of an interchange is taken as it is written, and where the rest is wrong. */
final class ControlAnswer {

    /** The level and all below it is refused. */
    private static final String REFUSED = "4";
    /** The level is taken, and all below it that is not refused. */
    private static final String TAKEN = "7";

    private ControlAnswer() {
    }

    /** The whole is refused. @param code data element 0085 @param segment where; null: it is of the whole */
    static byte[] refused(Head head, String code, String segment, Instant at, String reference) {
        return begun(head, at, reference).segment("UCI", head.reference(), party(head.sender(), head.senderQualifier()),
                party(head.recipient(), head.recipientQualifier()), REFUSED, code, segment).end();
    }

    /** The whole is taken, but the messages in which something is wrong. */
    static byte[] taken(Check check, Instant at, String reference) {
        Head head = check.head();
        Writer out = begun(head, at, reference).segment("UCI", head.reference(), party(head.sender(), head.senderQualifier()),
                party(head.recipient(), head.recipientQualifier()), TAKEN);
        if (check.groups().isEmpty()) {
            check.messages().forEach(message -> message(out, message));
        }
        check.groups().forEach(group -> {
            out.segment("UCF", group.reference(), group.sender(), group.recipient(), group.code() == null ? TAKEN : REFUSED, group.code(), group.at());
            if (group.code() == null) {
                group.messages().forEach(message -> message(out, message));
            }
        });
        return out.end();
    }

    private static void message(Writer out, Message message) {
        out.segment("UCM", message.reference(), message.identifier(), message.good() ? TAKEN : REFUSED, message.code(), message.at());
        message.faults().forEach(fault -> {
            out.segment("UCS", String.valueOf(fault.position()), fault.code());
            fault.faults().forEach(each -> out.segment("UCD", each.code(), List.of(String.valueOf(each.element()),
                    String.valueOf(each.component()))));
        });
    }

    private static Writer begun(Head head, Instant at, String reference) {
        return new Writer(head, at, reference).message("CONTRL", "D", "3");
    }

    private static List<String> party(String name, String qualifier) {
        return qualifier == null ? List.of(name) : List.of(name, qualifier);
    }

}
