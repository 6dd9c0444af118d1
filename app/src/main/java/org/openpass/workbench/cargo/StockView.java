package org.openpass.workbench.cargo;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.StockList.Age;
import org.openpass.cargo.StockList.Row;
import org.openpass.cargo.overdue.OverdueCases;
import org.openpass.portal.cargo.CargoWords;
import org.openpass.ui.Badge;
import org.openpass.ui.Card;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;
import org.openpass.workbench.Roles;

/** What lies in the bonded areas of the office, how long it has and what stays beyond its time; the place and filters in the URL. */
@Route(value = "stock", layout = MainLayout.class)
@Menu(title = "menu.stock", order = 1.7, icon = "vaadin:storage")
@RolesAllowed({Roles.CARGO_OFFICER, Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.SUPERVISOR})
@StyleSheet("styles/cargo.css")
class StockView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient OfficeStock stock;
    private final transient OverdueCases overdue;
    private final transient Actor actor = CurrentActor.require();
    private final Div body = new Div();
    private transient StockQuery query = StockQuery.of(QueryParameters.empty());

    StockView(OfficeStock stock, OverdueCases overdue) {
        this.stock = stock;
        this.overdue = overdue;
        addClassNames("page", "stock");
        Div head = new Div(new H1(text("stock.title")), new Button(text("stock.refresh"), VaadinIcon.REFRESH.create(), click -> show()));
        head.addClassName("page-head");
        body.addClassName("stock-body");
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = StockQuery.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        body.removeAll();
        List<OfficeStock.Area> areas = stock.areas(actor);
        if (areas.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.STORAGE, text("stock.none"), text("stock.none.text")));
            return;
        }
        body.add(new Card(table(areas)));
        if (!query.place().isEmpty()) {
            body.add(place(areas.stream().filter(area -> area.place().shed().equals(query.place())).findFirst()
                    .map(OfficeStock.Area::name).orElse(query.place())));
        }
    }

    private DataTable table(List<OfficeStock.Area> areas) {
        DataTable table = new DataTable(text("stock.areas"), text("stock.area"), text("stock.consignments") + "#",
                text("cargo.packages.column") + "#", text("stock.kg") + "#", text("stock.used"), text("stock.age.UP_TO_30") + "#",
                text("stock.age.UP_TO_60") + "#", text("stock.age.UP_TO_90") + "#", text("stock.age.LONGER") + "#",
                text("stock.overdue") + "#");
        areas.forEach(area -> table.styled(area.place().shed().equals(query.place()) ? "chosen" : "", name(area),
                Formats.number(area.place().consignments()), Formats.number(area.place().packages()),
                Formats.number(area.place().kilograms().setScale(0, RoundingMode.HALF_UP)), used(area), aged(area, 0), aged(area, 1),
                aged(area, 2), aged(area, 3), overdue(area)));
        return table;
    }

    private Component name(OfficeStock.Area area) {
        Anchor link = new Anchor(new StockQuery(area.place().shed(), null, false, "").href(), area.name());
        if (area.place().shed().equals(query.place())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Span code = new Span(area.place().shed());
        code.addClassName("secondary");
        Div both = new Div(link, code);
        both.addClassName("two-lines");
        return both;
    }

    /** How full it is; what has no bound that is known says nothing. */
    private static Component used(OfficeStock.Area area) {
        if (area.capacity() == null || area.capacity().signum() == 0) {
            return new Span("");
        }
        BigDecimal share = BigDecimal.valueOf(area.place().packages()).divide(area.capacity(), 4, RoundingMode.HALF_UP);
        return new Span(text("stock.of", Formats.percent(share.doubleValue()), Formats.number(area.capacity())));
    }

    private Component aged(OfficeStock.Area area, int age) {
        return count(area.place().aged().get(age), new StockQuery(area.place().shed(), Age.values()[age], false, ""),
                area.name() + ": " + text("stock.age." + Age.values()[age]));
    }

    private Component overdue(OfficeStock.Area area) {
        Component count = count(area.place().overdue(), new StockQuery(area.place().shed(), null, true, ""), area.name() + ": "
                + text("stock.overdue"));
        if (area.place().overdue() > 0) {
            count.addClassName("stock-overdue");
        }
        return count;
    }

    private static Component count(int count, StockQuery there, String name) {
        if (count == 0) {
            return new Span("–");
        }
        Anchor link = new Anchor(there.href(), Formats.number(count));
        link.getElement().setAttribute("aria-label", name + ", " + Formats.number(count));
        return link;
    }

    private Component place(String name) {
        H2 title = new H2(name);
        Div head = new Div(title, stock.export(actor, () -> query));
        head.addClassName("page-head");
        if (overdue.mayOpen(actor, query.place())) {
            head.add(EarlySale.button(overdue, actor, query.place()));
        }
        Card card = new Card(head, filters());
        List<Row> found = stock.rows(actor, query, PAGE + 1);
        List<Row> page = found.subList(0, Math.min(found.size(), PAGE));
        if (page.isEmpty()) {
            card.add(new EmptyState(VaadinIcon.CHECK, text("stock.empty"), text("stock.empty.text")));
            return card;
        }
        card.add(rows(name, page), pages(found.size() > page.size() ? page.getLast() : null));
        return card;
    }

    private Nav filters() {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("stock.filters"));
        nav.add(filter(text("stock.age.any"), query.of((Age) null), query.age() == null && !query.overdue()));
        for (Age age : Age.values()) {
            nav.add(filter(text("stock.age." + age), query.of(age), query.age() == age));
        }
        nav.add(filter(text("stock.overdue"), query.ofOverdue(), query.overdue()));
        return nav;
    }

    private static Anchor filter(String name, StockQuery there, boolean chosen) {
        Anchor link = new Anchor(there.href(), name);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private DataTable rows(String name, List<Row> page) {
        DataTable table = new DataTable(name, text("cargo.number"), text("cargo.goods"), text("cargo.lying") + "#",
                text("cargo.weight") + "#", text("cargo.in.first"), text("cargo.since"), text("cargo.until"), text("cargo.declareBy"),
                text("stock.clearance"));
        page.forEach(row -> table.row(number(row), row.goods() == null ? "" : row.goods(), CargoWords.packages(row.packages(),
                row.packageUnit()), CargoWords.weight(row.kilograms(), null), Formats.briefMoment(row.firstIn()),
                CargoWords.age(row.firstIn(), stock.now()), until(row), row.clearance() != null || row.declareBy() == null ? ""
                        : Formats.day(row.declareBy()), clearance(row)));
        return table;
    }

    private static Component number(Row row) {
        Anchor link = new Anchor(CargoWords.href(row.number()), row.number());
        link.addClassName("number");
        Span bill = new Span(row.bill() == null || row.bill().equals(row.number()) ? "" : row.bill());
        bill.addClassName("secondary");
        Div both = new Div(link, bill);
        both.addClassName("two-lines");
        return both;
    }

    private Component until(Row row) {
        if (row.storageUntil() == null) {
            return new Span(text("cargo.until.none"));
        }
        return row.storageUntil().isBefore(stock.today()) ? Badge.of(Formats.day(row.storageUntil()), VaadinIcon.WARNING, "bad")
                : new Span(Formats.day(row.storageUntil()));
    }

    private static Component clearance(Row row) {
        return row.held() != null ? Badge.of(row.held(), VaadinIcon.LOCK, "bad")
                : new Span(row.clearance() == null ? text("stock.undeclared") : textOr("cargo.event." + row.clearance(), row.clearance()));
    }

    private Nav pages(Row last) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (!query.after().isEmpty()) {
            nav.add(new Anchor(query.after(null).href(), text("pages.first")));
        }
        if (last != null) {
            nav.add(new Anchor(query.after(last.key()).href(), text("pages.next")));
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return text("stock.title") + " · OpenPass";
    }
}
