package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/** The document as it was filed, read only; what the sender left out is not shown. */
class DocumentSection extends Div {

    DocumentSection(Content content) {
        addClassName("document");
        DeclarationDocument d = content.declaration().document();
        add(group("document.general", new Facts()
                        .fact(text("document.reference"), d.reference())
                        .fact(text("column.office"), d.customsOffice())
                        .fact(text("document.collectionForm"), text("form." + d.collectionForm()))
                        .fact(text("document.security"), d.securityReference())),
                group("document.parties", new Facts()
                        .fact(text("case.declarant"), named(content.declarant(), d.declarant()))
                        .fact(text("case.importer"), named(content.importer(),
                                d.importer() == null ? null : d.importer().id()))
                        .fact(text("document.exporter"), party(d.exporter()))),
                group("document.transport", new Facts()
                        .fact(text("document.bill"), d.billOfLading())
                        .fact(text("document.mode"), d.transportMode() == null ? null
                                : content.codes().transport(content.declaration()).in(Texts.locale()))
                        .fact(text("document.exportCountry"), Formats.country(d.exportCountry()))
                        .fact(text("document.packages"), d.totalPackages() == null ? null
                                : Formats.number(d.totalPackages()))
                        .fact(text("document.weight"), d.totalGrossWeight() == null ? null
                                : Formats.number(d.totalGrossWeight()) + " kg")),
                group("document.price", new Facts()
                        .fact(text("document.incoterm"), d.incoterm())
                        .fact(text("document.invoice"), Formats.amount(d.invoiceAmount(), d.currency()))
                        .fact(text("document.freight"), charge(d.freight()))
                        .fact(text("document.insurance"), charge(d.insurance()))
                        .fact(text("document.additions"), charge(d.additions()))
                        .fact(text("document.deductions"), charge(d.deductions()))));
    }

    private static Section group(String title, Facts facts) {
        Section section = new Section(new H2(text(title)), facts);
        section.addClassName("group");
        return section;
    }

    private static String named(String name, String id) {
        return id == null || id.equals(name) ? name : name + " (" + id + ")";
    }

    private static String party(PartyRef party) {
        if (party == null) {
            return null;
        }
        String name = party.name() == null ? party.id() : named(party.name(), party.id());
        return party.country() == null ? name : (name == null ? "" : name + ", ") + Formats.country(party.country());
    }

    private static String charge(Charge charge) {
        return charge == null ? null : Formats.amount(charge.amount(), charge.currency());
    }
}
