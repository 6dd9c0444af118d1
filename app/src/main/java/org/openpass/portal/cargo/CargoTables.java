package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.Stations.Happening;
import org.openpass.cargo.Stations.Lot;
import org.openpass.cargo.TrackedCargo.Container;
import org.openpass.cargo.TrackedCargo.Declared;
import org.openpass.ui.Card;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The tables of a consignment's page; what is empty is left out by its caller. */
final class CargoTables {

    private CargoTables() {
    }

    static Component lots(List<Lot> lots, String unit, Map<String, Named> names) {
        DataTable table = new DataTable(text("cargo.lots"), text("cargo.place"), text("cargo.lying") + "#", text("cargo.in.first"),
                text("cargo.until"), text("cargo.declareBy"), text("cargo.held"));
        lots.forEach(lot -> table.row(lot.place().isEmpty() ? text("cargo.place.unsaid") : CargoWords.place(lot.place(), names),
                CargoWords.packages(lot.packages(), unit), Formats.briefMoment(lot.firstIn()),
                lot.storageUntil() == null ? text("cargo.until.none") : Formats.day(lot.storageUntil()),
                lot.declareBy() == null ? "" : Formats.day(lot.declareBy()),
                lot.held() == null ? "" : lot.held()));
        return new Card(new H2(text("cargo.lots")), table);
    }

    /** @param declared those that the reader may see */
    static Component declared(List<Declared> declared) {
        DataTable table = new DataTable(text("cargo.declared"), text("column.number"), text("cargo.declared.packages") + "#",
                text("cargo.declared.out") + "#", text("cargo.declared.permitted"), text("cargo.documents"));
        declared.forEach(each -> {
            Anchor documents = new Anchor("cases/" + each.number() + "?tab=documents", text("cargo.documents"));
            documents.getElement().setAttribute("aria-label", text("cargo.documents") + " " + each.number());
            table.row(new Anchor("cases/" + each.number(), each.number()), Formats.number(each.packages()),
                    Formats.number(each.carriedOut()), each.permittedAt() == null ? "" : Formats.briefMoment(each.permittedAt()), documents);
        });
        return new Card(new H2(text("cargo.declared")), table);
    }

    static Component containers(List<Container> containers) {
        DataTable table = new DataTable(text("cargo.containers"), text("cargo.container"), text("cargo.container.size"),
                text("cargo.container.seals"));
        containers.forEach(each -> table.row(each.number(), each.size() == null ? "" : each.size(), String.join(", ", each.seals())));
        return new Card(new H2(text("cargo.containers")), table);
    }

    static Component events(List<Happening> events, Map<String, Named> names) {
        DataTable table = new DataTable(text("cargo.events"), text("cargo.event"), text("cargo.event.at"), text("cargo.event.told"),
                text("cargo.place"), text("cargo.packages.column") + "#");
        events.forEach(each -> table.row(textOr("cargo.event." + each.kind(), each.kind()), Formats.briefMoment(each.at()),
                Formats.briefMoment(each.processedAt()), place(each, names), each.packages() == null ? "" : Formats.number(each.packages())));
        return new Card(new H2(text("cargo.events")), table);
    }

    private static String place(Happening event, Map<String, Named> names) {
        return event.place() == null || names.containsKey(event.place()) || event.placeName() == null
                ? CargoWords.place(event.place(), names) : event.placeName();
    }
}
