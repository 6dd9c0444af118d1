package org.openpass.gateway.edifact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpass.cargo.Fault;
import org.openpass.gateway.edifact.Envelope.Head;

/** APERAK (D.95B): what became of the content of a message, and what is wrong with it, in English. */
final class Aperak {

    private static final int PARTS = 4;

    private Aperak() {
    }

    /**
     * Writes one.
     *
     * @param how accepted, refused or waits
     * @param given the number that it was given here; null: none
     */
    static byte[] of(Head head, String message, String how, String given, List<Fault> faults, Instant at, String reference) {
        Writer out = new Writer(head, at, reference).message("APERAK", Grammar.VERSION, Grammar.RELEASE)
                .segment("BGM", Codes.of("answer"), reference, Codes.of("answer." + how))
                .segment("DTM", List.of(Codes.of("moment.prepared"), Moments.text(at), "203"))
                .segment("RFF", List.of(Codes.of("reference.message"), message));
        if (given != null && !given.isEmpty()) {
            out.segment("RFF", List.of(Codes.of("reference.given"), given));
        }
        for (Fault fault : faults) {
            List<String> texts = new ArrayList<>(List.of(fault.code() + (fault.field().isEmpty() ? "" : " " + fault.field())));
            texts.addAll(Writer.parts(fault.text(Locale.ENGLISH) + " " + fault.mend(Locale.ENGLISH), PARTS));
            out.segment("ERC", Codes.of("answer.error")).segment("FTX", Codes.of("answer.text"), "", "", texts);
            if (fault.row() > 0) {
                out.segment("RFF", List.of(Codes.of("reference.line"), String.valueOf(fault.row())));
            }
        }
        return out.end();
    }
}
