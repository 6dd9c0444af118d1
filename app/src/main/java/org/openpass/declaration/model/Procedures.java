package org.openpass.declaration.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.ReferenceLookup.Coded;

/** Customs procedures by the codes of the WCO messages: an import declaration releases to free circulation. */
final class Procedures {

    /** Others that senders ask for; each code has its meaning in {@code messages/declaration-errors}. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("00", "simplified"), Map.entry("07", "warehouse"), Map.entry("71", "warehouse"),
            Map.entry("76", "warehouse"), Map.entry("77", "warehouse"), Map.entry("78", "freeZone"),
            Map.entry("51", "inwardProcessing"), Map.entry("41", "inwardProcessing"),
            Map.entry("21", "outwardProcessing"), Map.entry("22", "outwardProcessing"),
            Map.entry("53", "temporaryAdmission"), Map.entry("54", "temporaryAdmission"),
            Map.entry("10", "export"), Map.entry("11", "export"), Map.entry("23", "export"), Map.entry("31", "export"));
    private static final Pattern CODE = Pattern.compile("\\d{2}");

    private Procedures() {
    }

    static void check(String at, Line line, Known known, Findings findings) {
        String requested = line.procedure();
        if (requested != null && !known.of(Coded.PROCEDURE).test(requested)) {
            String meaning = OTHERS.get(requested);
            if (meaning == null) {
                findings.add(at + ".procedure", "procedure.unknown", requested);
            } else {
                findings.add(at + ".procedure", "procedure.notFreeCirculation", requested, "@procedure." + meaning);
            }
        }
        findings.known(at + ".previousProcedure", line.previousProcedure(), code -> CODE.matcher(code).matches(),
                "procedure.previousMalformed");
    }
}
