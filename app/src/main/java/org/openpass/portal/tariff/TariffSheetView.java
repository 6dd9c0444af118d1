package org.openpass.portal.tariff;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.requirement.RequirementApi.Law;
import org.openpass.tariff.TariffSheet;
import org.openpass.tariff.TariffSheet.DutyRow;
import org.openpass.tariff.TariffSheet.TaxRow;
import org.openpass.tariff.TaxLine;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.ui.Texts;

/** The page of a code: names, duty by kind and origin, internal taxes, and the laws that must be met to import it. */
class TariffSheetView extends Div {

    /** @param laws of which the number of approval must be stated in the declaration */
    TariffSheetView(TariffSheet sheet, List<Law> laws) {
        addClassName("tariff-sheet");
        Div names = TariffPanel.names(sheet.commodity());
        names.addClassName("tariff-names");
        add(new H2(TariffPanel.printed(sheet.commodity().code())), names);
        if (sheet.commodity().isSample()) {
            Paragraph sample = new Paragraph(text("tariff.sample"));
            sample.addClassName("notice");
            add(sample);
        }
        add(new Facts().fact(text("tariff.unit"), sheet.commodity().unit())
                .fact(text("tariff.validity"), validity(sheet.commodity().validFrom(), sheet.commodity().validTo())));
        add(new H3(text("tariff.duties")), duties(sheet.duties()), new H3(text("tariff.taxes")), taxes(sheet.taxes()));
        // The notice lists Korean codes: the same digits in another nomenclature name other goods.
        laws(sheet.commodity().nomenclature().startsWith("HSK") ? laws : List.of());
    }

    private void laws(List<Law> laws) {
        add(new H3(text("tariff.laws")));
        if (laws.isEmpty()) {
            add(new Paragraph(text("tariff.laws.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        laws.forEach(law -> list.add(new ListItem(law.code() + " " + law.name())));
        list.getElement().setAttribute("lang", "ko");
        add(list);
    }

    private static DataTable duties(List<DutyRow> duties) {
        DataTable table = new DataTable(text("tariff.duties"), text("tariff.kind"), text("tariff.rate"),
                text("tariff.origin"), text("tariff.validity"), text("tariff.source")).tabular();
        duties.forEach(d -> table.row(d.kind() + " · " + (korean() ? d.kindKo() : d.kindEn())
                        + (d.onApplication() ? " (" + text("tariff.onApplication") + ")" : ""),
                d.rate(), origins(d.origins()), validity(d.from(), d.to()), d.article() == null ? "" : LegalBasis.text(d.article())));
        return table;
    }

    private static DataTable taxes(List<TaxRow> taxes) {
        DataTable table = new DataTable(text("tariff.taxes"), text("duty.tax"), text("tariff.rate"),
                text("tariff.validity"), text("tariff.source")).tabular();
        taxes.forEach(t -> table.row(text("tax." + t.tax().code()), t.rate().equals(TaxLine.EXEMPT)
                        ? text("tariff.exempt") : t.on() == null ? t.rate()
                        : text("tariff.rateOn", t.rate(), text("tax." + t.on().code())),
                validity(t.from(), t.to()), LegalBasis.text(t.article())));
        return table;
    }

    private static String origins(List<String> codes) {
        return codes.isEmpty() ? text("tariff.origin.all")
                : codes.stream().map(Formats::country).collect(Collectors.joining(", "));
    }

    private static String validity(LocalDate from, LocalDate to) {
        return Formats.day(from) + " –" + (to == null ? "" : " " + Formats.day(to));
    }

    private static boolean korean() {
        return Texts.locale().getLanguage().equals("ko");
    }
}
