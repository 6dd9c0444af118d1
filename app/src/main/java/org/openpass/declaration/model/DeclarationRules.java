package org.openpass.declaration.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.openpass.declaration.model.ReferenceLookup.Coded;

/**
 * What an import declaration must satisfy to be filed at all, whatever door it came by (Customs Act Art. 241;
 * Enforcement Decree Art. 246). All errors are found, not the first; they name canonical fields, lines from 0.
 */
public final class DeclarationRules {

    /** A declaration has at most so many lines (란). */
    public static final int MOST_LINES = 999;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{5}\\d{8}[0-9A-Z]");
    /** The seller does not pay the main carriage, so the freight must be added to the price, Art. 30(1)6. */
    private static final Set<String> WITHOUT_FREIGHT = Set.of("EXW", "FCA", "FAS", "FOB");

    private final Clock clock;

    /** @param clock tells the day of a filing, on which codes must be valid, in its own time zone */
    public DeclarationRules(Clock clock) {
        this.clock = clock;
    }

    /** Everything that is wrong with the document; empty when it may be filed today. */
    public List<FieldError> check(DeclarationDocument document, ReferenceLookup lookup) {
        return check(document, lookup, LocalDate.now(clock));
    }

    /** Everything that is wrong with a document that is, or was, filed on the day. */
    public List<FieldError> check(DeclarationDocument document, ReferenceLookup lookup, LocalDate day) {
        Findings findings = new Findings();
        Known known = new Known(lookup, day);
        identity(document, known, findings);
        payment(document, findings);
        parties(document, known, findings);
        value(document, known, findings);
        transport(document, known, findings);
        int lines = document.lines() == null ? 0 : document.lines().size();
        if (lines == 0) {
            findings.add("lines", "lines.none");
        } else if (lines > MOST_LINES) {
            findings.add("lines", "lines.tooMany", MOST_LINES);
        } else {
            new LineRules(known, findings).check(document.lines());
            TotalRules.check(document, findings);
        }
        return findings.all();
    }

    private static void identity(DeclarationDocument document, Known known, Findings findings) {
        String number = document.declarationNumber();
        if (number != null && !NUMBER.matcher(number).matches()) {
            findings.add("declarationNumber", "declarationNumber.malformed", number);
        }
        findings.required("reference", document.reference(), 35);
        if (findings.required("customsOffice", document.customsOffice(), 35)) {
            findings.known("customsOffice", document.customsOffice(), known::office, "customsOffice.unknown");
        }
        findings.required("declarant", document.declarant(), 35);
    }

    private static void payment(DeclarationDocument document, Findings findings) {
        findings.text("securityReference", document.securityReference(), 70);
        boolean offered = document.securityReference() != null && !document.securityReference().isBlank();
        if (document.collectionForm() == CollectionForm.SECURITY && !offered) {
            findings.add("securityReference", "securityReference.required");
        }
    }

    private static void parties(DeclarationDocument document, Known known, Findings findings) {
        PartyRef importer = document.importer();
        findings.required("importer.id", importer == null ? null : importer.id(), 35);
        party("importer", importer, known, findings);
        PartyRef exporter = document.exporter();
        findings.text("exporter.id", exporter == null ? null : exporter.id(), 35);
        party("exporter", exporter, known, findings);
    }

    private static void party(String role, PartyRef party, Known known, Findings findings) {
        if (party != null) {
            findings.text(role + ".name", party.name(), 512);
            findings.known(role + ".country", party.country(), known::country, "country.unknown");
        }
    }

    private static void value(DeclarationDocument document, Known known, Findings findings) {
        if (findings.required("currency", document.currency(), 35)) {
            findings.known("currency", document.currency(), known::currency, "currency.unknown");
        }
        findings.known("incoterm", document.incoterm(), known.of(Coded.INCOTERM), "incoterm.unknown");
        charge("freight", document.freight(), known, findings);
        charge("insurance", document.insurance(), known, findings);
        charge("additions", document.additions(), known, findings);
        charge("deductions", document.deductions(), known, findings);
        if (document.freight() == null && document.incoterm() != null && WITHOUT_FREIGHT.contains(document.incoterm())) {
            findings.add("freight", "freight.required", document.incoterm());
        }
    }

    private static void charge(String field, Charge charge, Known known, Findings findings) {
        if (charge == null) {
            return;
        }
        if (charge.amount() == null) {
            findings.add(field + ".amount", "field.required");
        }
        findings.amount(field + ".amount", charge.amount());
        if (findings.required(field + ".currency", charge.currency(), 35)) {
            findings.known(field + ".currency", charge.currency(), known::currency, "currency.unknown");
        }
    }

    private static void transport(DeclarationDocument document, Known known, Findings findings) {
        findings.required("billOfLading", document.billOfLading(), 70);
        findings.known("transportMode", document.transportMode(), known.of(Coded.TRANSPORT_MODE),
                "transportMode.unknown");
        findings.known("exportCountry", document.exportCountry(), known::country, "country.unknown");
    }
}
