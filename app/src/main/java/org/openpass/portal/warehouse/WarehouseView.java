package org.openpass.portal.warehouse;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Right;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Intake;
import org.openpass.cargo.MovementRefused;
import org.openpass.cargo.MovementReport;
import org.openpass.cargo.Report;
import org.openpass.cargo.WarehouseStock;
import org.openpass.cargo.WarehouseStock.Figures;
import org.openpass.cargo.WarehouseStock.Goods;
import org.openpass.cargo.Warehouses.Place;
import org.openpass.portal.warehouse.WarehouseQuery.Act;
import org.openpass.portal.warehouse.WarehouseQuery.Tab;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** A bonded area at work: what lies there and what is due, carry-in, carry-out, sheets, and all that was reported. All in the URL; live. */
@Route(value = "warehouse/:place", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/warehouse.css")
class WarehouseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient WarehouseDesk desk;
    private final transient Actor actor = CurrentActor.require();
    private final Div head = new Div();
    private final Div work = new Div();
    private final Div lists = new Div();
    private final Div tabs = new Div();
    private final TextField words = new TextField();
    private final Div search = new Div();
    private final Div body = new Div();
    private transient WarehouseQuery query;
    private transient Place place;
    private String working = "";

    WarehouseView(WarehouseDesk desk, LiveCases live) {
        this.desk = desk;
        addClassNames("page", "warehouse");
        head.addClassName("warehouse-head");
        words.setAriaLabel(text("warehouse.search"));
        words.setPlaceholder(text("warehouse.search.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.addClassName("search-words");
        words.addValueChangeListener(typed -> {
            if (typed.isFromClient() && !query.words().equals(typed.getValue().strip())) {
                UI.getCurrent().navigate(query.withWords(typed.getValue()).href());
            }
        });
        search.add(words);
        search.addClassName("filters");
        search.getElement().setAttribute("role", "search");
        lists.addClassNames("card", "declaration-list");
        lists.add(tabs, search, body);
        add(head, work, lists);
        live.followCargo(this, told -> place != null && told.endsWith(":" + place.shed()), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String shed = event.getRouteParameters().get("place").orElse("");
        Optional<Place> found = desk.places().one(actor, shed);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        place = found.get();
        query = WarehouseQuery.of(shed, event.getLocation().getQueryParameters());
        if (!words.getValue().strip().equals(query.words())) {
            words.setValue(query.words());
        }
        work();
        show();
    }

    /** The form stays as it is while the lists below it are looked through. */
    private void work() {
        String now = place.shed() + " " + query.act() + " " + query.cargo();
        if (now.equals(working)) {
            return;
        }
        working = now;
        work.removeAll();
        if (query.act() == null) {
            return;
        }
        Optional<RightMissing> missing = desk.rights().missing(actor, Right.FILE);
        work.add(missing.<Component>map(why -> new Paragraph(why.text(Texts.locale()))).orElseGet(() -> query.act() == Act.SHEET
                ? new SheetPart(desk, query, actor, this::show) : new MovementForm(desk, query, actor, this::show)));
    }

    private boolean reports() {
        return desk.rights().missing(actor, Right.FILE).isEmpty();
    }

    private void show() {
        Figures figures = desk.stock().figures(place.shed());
        head(figures);
        tabs.removeAll();
        tabs.add(tabs(figures));
        search.setVisible(!query.tab().ofReports());
        body.removeAll();
        if (query.tab().ofReports()) {
            reportList();
        } else {
            stockList();
        }
    }

    private void head(Figures figures) {
        head.removeAll();
        Span about = new Span(String.join(" · ", place.shed(), text("warehouse.kind." + place.kind()), place.storageMonths() == null
                ? text("warehouse.months.licence") : text("warehouse.months", place.storageMonths())));
        about.addClassName("secondary");
        Div name = new Div(new H1(place.name(Texts.locale())), about);
        Span gap = new Span();
        gap.addClassName("gap");
        Div line = new Div(name, gap);
        line.addClassName("page-head");
        if (reports()) {
            for (Act act : Act.values()) {
                Anchor link = new Anchor(query.doing(act, "").href(), text("warehouse.act." + act));
                // Where something is being done, its own button is the one to press.
                link.addClassName(act == Act.IN && query.act() == null ? "button-link" : "warehouse-act");
                link.getElement().setAttribute("data-act", act.name());
                if (act == query.act()) {
                    link.getElement().setAttribute("aria-current", "true");
                }
                line.add(link);
            }
        }
        Facts facts = new Facts().fact(text("warehouse.packages"), Formats.number(figures.packages()))
                .fact(text("warehouse.kilograms"), Formats.number(figures.kilograms()))
                .fact(text("warehouse.consignments"), Formats.number(figures.consignments()))
                .fact(text("warehouse.aged"), text("warehouse.aged.text", figures.aged().toArray()));
        facts.addClassName("warehouse-figures");
        head.add(line, facts);
        if (!place.takes()) {
            Paragraph closed = new Paragraph(text("warehouse.takesNothing"));
            closed.addClassNames("waits", "waits-open");
            head.add(closed);
        }
    }

    private Nav tabs(Figures figures) {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("warehouse.views"));
        for (Tab tab : Tab.values()) {
            Anchor link = new Anchor(query.with(tab).href(), text("warehouse.tab." + tab));
            count(tab, figures).ifPresent(count -> link.add(new Span(" (" + Formats.number(Math.min(count, WarehouseStock.MOST))
                    + (count > WarehouseStock.MOST ? "+" : "") + ")")));
            if (tab == query.tab()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Optional<Integer> count(Tab tab, Figures figures) {
        return switch (tab) {
            case ALL -> Optional.of(figures.consignments());
            case LEAVES -> Optional.of(figures.leaves());
            case DUE -> Optional.of(figures.due());
            case OVERDUE -> Optional.of(figures.overdue());
            case WAITING -> Optional.of(figures.waiting());
            case REPORTS -> Optional.empty();
        };
    }

    private void stockList() {
        List<Goods> found = desk.stock().page(place.shed(), query.tab().view(), query.words(), query.key());
        List<Goods> page = found.subList(0, Math.min(found.size(), WarehouseStock.PAGE));
        if (page.isEmpty()) {
            body.add(query.words().isEmpty() ? new EmptyState(VaadinIcon.STORAGE, text("warehouse.empty." + query.tab()),
                    text("warehouse.empty.text." + query.tab())) : new EmptyState(VaadinIcon.SEARCH, text("warehouse.notFound"),
                    text("warehouse.notFound.text")));
            return;
        }
        body.add(StockTable.of(page, query, desk.today(), reports()), pages(found.size() > page.size() ? page.getLast().since() + "~"
                + page.getLast().consignment() : null));
    }

    private void reportList() {
        List<Report> found = desk.stock().reports(place.shed(), query.tab() == Tab.WAITING ? Report.State.WAITING : null,
                query.after().isEmpty() ? null : query.after());
        List<Report> page = found.subList(0, Math.min(found.size(), WarehouseStock.PAGE));
        if (page.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.CHECK, text("warehouse.empty." + query.tab()), text("warehouse.empty.text." + query.tab())));
            return;
        }
        body.add(ReportTable.of(page, desk.now().minus(desk.stock().takenBackWithin()), reports() ? this::askToTakeBack : null),
                pages(found.size() > page.size() ? page.getLast().number() : null));
    }

    private void askToTakeBack(Report report) {
        ConfirmDialog sure = new ConfirmDialog(text("warehouse.takeBack.title", report.number()),
                text("warehouse.takeBack.text", desk.stock().takenBackWithin().toHours()), text("warehouse.takeBack.yes"), yes -> takeBack(report));
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }

    private void takeBack(Report report) {
        MovementReport said = new MovementReport(null, MovementReport.Way.TAKE_BACK, place.shed(), null, null, null, null, 0, null,
                desk.now(), null, null, report.number(), null);
        try {
            Report done = desk.movements().take(said, desk.movements().sender(actor, Intake.Door.FORM,
                    WarehouseDesk.reference(desk.now()), said));
            if (done.why() != null) {
                new ConfirmDialog(text("warehouse.takeBack.not"), done.why().text(Texts.locale()) + " "
                        + done.why().mend(Texts.locale()), text("warehouse.close"), ok -> { }).open();
            }
        } catch (MovementRefused refused) {
            new ConfirmDialog(text("warehouse.takeBack.not"), refused.faults().getFirst().text(Texts.locale()), text("warehouse.close"), ok -> { })
                    .open();
        }
        show();
    }

    private Nav pages(String next) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (!query.after().isEmpty()) {
            nav.add(new Anchor(query.from("").href(), text("pages.first")));
        }
        if (next != null) {
            nav.add(new Anchor(query.from(next).href(), text("pages.next")));
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return (place == null ? text("warehouse.title") : place.name(Texts.locale())) + " · OpenPass";
    }
}
