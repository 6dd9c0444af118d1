package org.openpass.cargo;

import java.time.Instant;
import java.util.Map;

/**
 * What holds a consignment up: which kind of thing, who must act, until when.
 *
 * @param code the sentence's key: {@code blocked.<code>}, and {@code blocked.<code>.by} of one with a limit
 * @param args what stands in the sentence, by name: {@link #OF}, {@link #PLACE}, {@link #WHY}; {@link #DECLARATION} is what it is about
 * @param who null where nobody has to
 * @param until the limit; null where there is none
 * @param article the law's, as {@code Customs Act Art. 140(1)}; null where none says it
 * @param caseNumber the case in which it is settled; null where there is none
 * @param packages how many it holds up
 */
public record Block(Kind kind, String code, Map<String, String> args, Who who, Instant until, String article, String caseNumber, int packages) {

    /** Of how many packages {@code packages} are. */
    public static final String OF = "of";
    /** Shed code of where they lie, or are to lie. */
    public static final String PLACE = "place";
    /** Why customs keeps them, as the officer wrote it. */
    public static final String WHY = "why";
    /** Number of the declaration. */
    public static final String DECLARATION = "declaration";

    /** What is in the way, in the order in which it is told. */
    public enum Kind { HOLD, CARGO, REQUIREMENT, TAX, NONE }

    /** Who must act. */
    public enum Who { CARRIER, FORWARDER, OPERATOR, TRANSPORTER, DECLARANT, CONSIGNEE, PAYER, CUSTOMS, AGENCY }

    public Block {
        args = Map.copyOf(args);
    }

    /** The same for who may not see its case: what it is and who must act. */
    Block toOthers() {
        return new Block(kind, code, Map.of(), who, null, article, null, 0);
    }
}
