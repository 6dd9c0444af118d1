package org.openpass.portal.warehouse;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.WarehouseStock.Figures;
import org.openpass.cargo.Warehouses.Place;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** The bonded areas that somebody runs; who runs one only is led to it. */
@Route(value = "warehouse", layout = MainLayout.class)
@Menu(title = "menu.warehouse", order = 0.7, icon = "vaadin:storage")
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/warehouse.css")
class WarehousesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient WarehouseDesk desk;
    private final transient Actor actor = CurrentActor.require();

    WarehousesView(WarehouseDesk desk) {
        this.desk = desk;
        addClassNames("page", "warehouse");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Place> places = desk.places().of(actor);
        if (places.size() == 1) {
            event.forwardTo("warehouse/" + places.getFirst().shed());
            return;
        }
        removeAll();
        Div head = new Div(new H1(text("warehouse.title")));
        head.addClassName("page-head");
        add(head, places.isEmpty() ? new EmptyState(VaadinIcon.STORAGE, text("warehouse.none"), text("warehouse.none.text"))
                : new Div(table(places)));
    }

    private DataTable table(List<Place> places) {
        DataTable table = new DataTable(text("warehouse.title"), text("warehouse.place"), text("warehouse.packages") + "#",
                text("warehouse.tab.LEAVES") + "#", text("warehouse.tab.DUE") + "#", text("warehouse.tab.OVERDUE") + "#",
                text("warehouse.tab.WAITING") + "#");
        for (Place place : places) {
            Figures figures = desk.stock().figures(place.shed());
            Anchor name = new Anchor("warehouse/" + place.shed(), place.name(Texts.locale()));
            Span shed = new Span(place.shed());
            shed.addClassName("secondary");
            Div both = new Div(name, shed);
            both.addClassName("two-lines");
            table.row(both, Formats.number(figures.packages()), Formats.number(figures.leaves()), Formats.number(figures.due()),
                    Formats.number(figures.overdue()), Formats.number(figures.waiting()));
        }
        return table;
    }

    @Override
    public String getPageTitle() {
        return text("warehouse.title") + " · OpenPass";
    }
}
