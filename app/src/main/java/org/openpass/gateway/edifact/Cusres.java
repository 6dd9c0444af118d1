package org.openpass.gateway.edifact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpass.cargo.CustomsDecision;
import org.openpass.cargo.CustomsDecision.Matter;
import org.openpass.cargo.CustomsDecision.Outcome;
import org.openpass.gateway.edifact.Envelope.Head;

/** CUSRES (D.95B): what customs has decided of a matter, when, and why where it was refused. */
final class Cusres {

    private static final int PARTS = 5;
    private static final int MOST_TEXTS = 5;

    private Cusres() {
    }

    /**
     * Writes one.
     *
     * @param message the sender's number of the message by which the matter came; null: it came by another door
     * @param reference ours, at most 14 places
     */
    static byte[] of(Head head, String message, CustomsDecision decision, Instant at, String reference) {
        Writer out = new Writer(head, at, reference).message("CUSRES", Grammar.VERSION, Grammar.RELEASE)
                .segment("BGM", List.of(Codes.of("decision"), "", "", decision.matter().name()), reference, Codes.of("decision.response"))
                .segment("DTM", List.of(Codes.of("moment.prepared"), Moments.text(at), "203"))
                .segment("DTM", List.of(Codes.of("moment.moved"), Moments.text(decision.at()), "203"))
                .segment("GIS", Codes.of(indicator(decision)));
        List<String> parts = Writer.parts(words(head, decision), PARTS * MOST_TEXTS);
        for (int from = 0; from < parts.size(); from += PARTS) {
            out.segment("FTX", Codes.of("decision.text"), "", "", new ArrayList<>(parts.subList(from, Math.min(parts.size(), from + PARTS))));
        }
        if (message != null) {
            out.segment("RFF", List.of(Codes.of("reference.message"), message));
        }
        if (decision.mrn() != null) {
            out.segment("RFF", List.of(Codes.of("reference.mrn"), decision.mrn()));
        }
        return out.segment("RFF", List.of(Codes.of("reference.given"), decision.number())).end();
    }

    private static String indicator(CustomsDecision decision) {
        return "decision." + (decision.matter() == Matter.CORRECTION ? "CORRECTION." : "") + decision.outcome();
    }

    private static String words(Head head, CustomsDecision decision) {
        if (decision.outcome() == Outcome.DEEMED) {
            return "No answer came in time, so that it counts as permitted.";
        }
        String detail = decision.detail() == null ? "" : decision.detail();
        String reason = decision.reason() == null ? "" : decision.reason();
        // Of a difference nobody gets a letter.
        boolean letter = decision.matter() != Matter.CARRY_IN && decision.matter() != Matter.DISCREPANCY;
        if (Writer.writes(head, reason)) {
            String more = letter ? " ... (the whole is in your mailbox: " + decision.number() + ")" : " ...";
            int most = PARTS * MOST_TEXTS * Writer.LONGEST_TEXT;
            String whole = (detail + " " + reason).strip();
            // The lines stand in the ledger, the reason here alone.
            return whole.length() <= most ? whole : (letter ? whole : reason + " " + detail).substring(0, most - more.length()) + more;
        }
        return (detail + (letter ? " The reason is in your mailbox (" + decision.number() + "): the" : " There is a reason, but the") + " character set "
                + head.syntax() + " does not have its letters. Send in UNOW or UNOY to read it here.").strip();
    }
}
