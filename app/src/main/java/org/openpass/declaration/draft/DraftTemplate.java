package org.openpass.declaration.draft;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;

/** A draft made of a declaration: for a new one like it, or to correct it. */
public final class DraftTemplate {

    private DraftTemplate() {
    }

    /**
     * What a new draft like the document holds: all but its number, its reference, the cargo, the tax that was declared
     * and the approvals of other laws, which are new each time.
     */
    public static DraftContent like(DeclarationDocument d) {
        return new DraftContent(fields(d), d.lines().stream().map(DraftTemplate::line).toList());
    }

    /** All that the document says. */
    public static DraftContent whole(DeclarationDocument d) {
        Map<String, String> fields = fields(d);
        fields.put("declarationNumber", d.declarationNumber());
        fields.put("reference", d.reference());
        fields.put("billOfLading", d.billOfLading());
        fields.put("declaredTax", d.declaredTax() == null ? null : d.declaredTax().toString());
        return new DraftContent(fields, d.lines().stream().map(DraftTemplate::wholeLine).toList());
    }

    private static Map<String, String> fields(DeclarationDocument d) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("customsOffice", d.customsOffice());
        fields.put("declarant", d.declarant());
        party(fields, "importer", d.importer());
        party(fields, "exporter", d.exporter());
        fields.put("collectionForm", d.collectionForm() == null ? null : d.collectionForm().name());
        fields.put("securityReference", d.securityReference());
        fields.put("incoterm", d.incoterm());
        fields.put("currency", d.currency());
        fields.put("invoiceAmount", text(d.invoiceAmount()));
        charge(fields, "freight", d.freight());
        charge(fields, "insurance", d.insurance());
        charge(fields, "additions", d.additions());
        charge(fields, "deductions", d.deductions());
        fields.put("totalPackages", text(d.totalPackages()));
        fields.put("totalGrossWeight", text(d.totalGrossWeight()));
        fields.put("transportMode", d.transportMode());
        fields.put("exportCountry", d.exportCountry());
        return fields;
    }

    private static Map<String, String> wholeLine(Line l) {
        Map<String, String> line = line(l);
        l.requirements().forEach(r -> {
            line.put(DraftContent.REQUIREMENTS + r.law() + ".approvalNumber", r.approvalNumber());
            line.put(DraftContent.REQUIREMENTS + r.law() + ".exemptionReason", r.exemptionReason());
        });
        return line;
    }

    private static Map<String, String> line(Line l) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("hsCode", l.hsCode());
        line.put("description", l.description());
        line.put("origin", l.origin());
        line.put("procedure", l.procedure());
        line.put("previousProcedure", l.previousProcedure());
        line.put("packages", text(l.packages()));
        line.put("grossWeight", text(l.grossWeight()));
        line.put("netWeight", text(l.netWeight()));
        line.put("quantity", text(l.quantity()));
        line.put("unit", l.unit());
        line.put("amount", text(l.amount()));
        line.put("alcoholByVolume", text(l.alcoholByVolume()));
        return line;
    }

    private static void party(Map<String, String> fields, String role, PartyRef party) {
        if (party != null) {
            fields.put(role + ".id", party.id());
            fields.put(role + ".name", party.name());
            fields.put(role + ".country", party.country());
        }
    }

    private static void charge(Map<String, String> fields, String name, Charge charge) {
        if (charge != null) {
            fields.put(name + ".amount", text(charge.amount()));
            fields.put(name + ".currency", charge.currency());
        }
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
