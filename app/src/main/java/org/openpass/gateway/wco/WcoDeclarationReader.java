package org.openpass.gateway.wco;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.w3c.dom.Element;

/** Makes a declaration of a WCO {@code Declaration} element, field by field as the mapping table says. */
final class WcoDeclarationReader {

    private final WcoMapping mapping;

    WcoDeclarationReader(WcoMapping mapping) {
        this.mapping = mapping;
    }

    /** @param unread receives what cannot be read, under canonical field names */
    DeclarationDocument read(Element declaration, WcoUnread unread) {
        WcoElements elements = new WcoElements(declaration);
        WcoFields header = WcoFields.ofHeader(mapping, elements, unread);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < elements.items().size(); i++) {
            lines.add(line(header.line(i), i + 1));
        }
        header.text("charges");
        String currency = header.text("currency");
        CollectionForm form = collectionForm(header);
        // a guarantee or account that is named for other purposes is no security for the duty
        String security = form == CollectionForm.SECURITY ? header.text("securityReference") : null;
        return new DeclarationDocument(header.text("declarationNumber"), header.text("reference"),
                header.text("customsOffice"), header.text("declarant"), party(header, "importer"),
                party(header, "exporter"), form, security,
                header.text("billOfLading"), header.text("incoterm"), currency, invoiceAmount(header, currency),
                header.charge("freight"), null, header.charge("additions"), header.charge("deductions"),
                header.integer("totalPackages"), header.decimal("totalGrossWeight"), header.integer("numberOfLines"),
                header.text("transportMode"), header.text("exportCountry"), List.copyOf(lines));
    }

    private static PartyRef party(WcoFields header, String role) {
        var party = new PartyRef(header.text(role + ".id"), header.text(role + ".name"), header.text(role + ".country"));
        return party.id() == null && party.name() == null && party.country() == null ? null : party;
    }

    private static CollectionForm collectionForm(WcoFields header) {
        String form = header.text("collectionForm");
        return form == null ? CollectionForm.PAY_AFTER_ACCEPTANCE : CollectionForm.valueOf(form);
    }

    private static BigDecimal invoiceAmount(WcoFields header, String currency) {
        Charge invoice = header.charge("invoiceAmount");
        if (invoice == null) {
            return null;
        }
        if (currency != null && !currency.equals(invoice.currency())) {
            header.report("invoiceAmount", "currency.mixed", currency + ", " + invoice.currency());
        }
        return invoice.amount();
    }

    private static Line line(WcoFields line, int position) {
        Integer number = line.integer("number");
        return new Line(number == null ? position : number, line.text("hsCode"), line.text("description"),
                line.text("origin"), line.text("procedure"), line.text("previousProcedure"), line.integer("packages"),
                line.decimal("grossWeight"), line.decimal("netWeight"), line.decimal("quantity"), line.text("unit"),
                line.amount("amount"), line.decimal("alcoholByVolume"), List.of());
    }
}
