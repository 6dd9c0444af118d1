package org.openpass.declaration.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;

/**
 * What an import declaration must satisfy to be filed at all, whatever door it came by (Customs Act Art. 241;
 * Enforcement Decree Art. 246). All errors are found, not the first; they name canonical fields, lines from 0.
 */
public final class DeclarationRules {

    /** A declaration has at most so many lines (란). */
    public static final int MOST_LINES = 999;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{5}\\d{8}[0-9A-Z]");
    /** Incoterms 2020, and the terms of earlier editions that contracts still name. */
    private static final Set<String> INCOTERMS = Set.of("EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP",
            "DPU", "DDP", "DAT", "DAF", "DES", "DEQ", "DDU");
    /** The seller does not pay the main carriage, so the freight must be added to the price, Art. 30(1)6. */
    private static final Set<String> WITHOUT_FREIGHT = Set.of("EXW", "FCA", "FAS", "FOB");
    private static final Pattern TRANSPORT_MODE = Pattern.compile("[1-9]");

    private final Clock clock;

    /** @param clock tells the day of filing, on which codes must be valid, in its own time zone */
    public DeclarationRules(Clock clock) {
        this.clock = clock;
    }

    /** Everything that is wrong with the document; empty when it may be filed. */
    public List<FieldError> check(DeclarationDocument document, ReferenceLookup lookup) {
        Findings findings = new Findings();
        identity(document, lookup, findings);
        payment(document, findings);
        parties(document, lookup, findings);
        value(document, lookup, findings);
        transport(document, lookup, findings);
        int lines = document.lines() == null ? 0 : document.lines().size();
        if (lines == 0) {
            findings.add("lines", "lines.none");
        } else if (lines > MOST_LINES) {
            findings.add("lines", "lines.tooMany", MOST_LINES);
        } else {
            new LineRules(lookup, LocalDate.now(clock), findings).check(document.lines());
            TotalRules.check(document, findings);
        }
        return findings.all();
    }

    private static void identity(DeclarationDocument document, ReferenceLookup lookup, Findings findings) {
        String number = document.declarationNumber();
        if (number != null && !NUMBER.matcher(number).matches()) {
            findings.add("declarationNumber", "declarationNumber.malformed", number);
        }
        findings.required("reference", document.reference(), 35);
        if (findings.required("customsOffice", document.customsOffice(), 35)) {
            findings.known("customsOffice", document.customsOffice(), lookup::office, "customsOffice.unknown");
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

    private static void parties(DeclarationDocument document, ReferenceLookup lookup, Findings findings) {
        PartyRef importer = document.importer();
        findings.required("importer.id", importer == null ? null : importer.id(), 35);
        party("importer", importer, lookup, findings);
        PartyRef exporter = document.exporter();
        findings.text("exporter.id", exporter == null ? null : exporter.id(), 35);
        party("exporter", exporter, lookup, findings);
    }

    private static void party(String role, PartyRef party, ReferenceLookup lookup, Findings findings) {
        if (party != null) {
            findings.text(role + ".name", party.name(), 512);
            findings.known(role + ".country", party.country(), lookup::country, "country.unknown");
        }
    }

    private static void value(DeclarationDocument document, ReferenceLookup lookup, Findings findings) {
        if (findings.required("currency", document.currency(), 35)) {
            findings.known("currency", document.currency(), lookup::currency, "currency.unknown");
        }
        findings.known("incoterm", document.incoterm(), INCOTERMS::contains, "incoterm.unknown");
        charge("freight", document.freight(), lookup, findings);
        charge("insurance", document.insurance(), lookup, findings);
        charge("additions", document.additions(), lookup, findings);
        charge("deductions", document.deductions(), lookup, findings);
        if (document.freight() == null && document.incoterm() != null && WITHOUT_FREIGHT.contains(document.incoterm())) {
            findings.add("freight", "freight.required", document.incoterm());
        }
    }

    private static void charge(String field, Charge charge, ReferenceLookup lookup, Findings findings) {
        if (charge == null) {
            return;
        }
        if (charge.amount() == null) {
            findings.add(field + ".amount", "field.required");
        }
        findings.amount(field + ".amount", charge.amount());
        if (findings.required(field + ".currency", charge.currency(), 35)) {
            findings.known(field + ".currency", charge.currency(), lookup::currency, "currency.unknown");
        }
    }

    private static void transport(DeclarationDocument document, ReferenceLookup lookup, Findings findings) {
        findings.required("billOfLading", document.billOfLading(), 70);
        findings.known("transportMode", document.transportMode(), mode -> TRANSPORT_MODE.matcher(mode).matches(),
                "transportMode.unknown");
        findings.known("exportCountry", document.exportCountry(), lookup::country, "country.unknown");
    }
}
