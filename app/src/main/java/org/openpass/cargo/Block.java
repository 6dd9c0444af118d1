package org.openpass.cargo;

import java.time.Instant;
import java.util.Map;

/**
 * What holds a consignment up: which kind of thing, who must act, until when.
 *
 * @param code the sentence's key: {@code blocked.<code>}
 * @param args what stands in the sentence, by name
 * @param until the limit; null where there is none
 * @param article the law's, as {@code Customs Act Art. 140(1)}; null where none says it
 * @param caseNumber the case in which it is settled; null where there is none
 * @param packages how many it holds up
 */
public record Block(Kind kind, String code, Map<String, String> args, Who who, Instant until, String article, String caseNumber, int packages) {

    /** What is in the way, in the order in which it is told. */
    public enum Kind { HOLD, CARGO, REQUIREMENT, TAX, NONE }

    /** Who must act. */
    public enum Who { CARRIER, FORWARDER, OPERATOR, TRANSPORTER, DECLARANT, CONSIGNEE, PAYER, CUSTOMS, AGENCY }

    public Block {
        args = Map.copyOf(args);
    }
}
