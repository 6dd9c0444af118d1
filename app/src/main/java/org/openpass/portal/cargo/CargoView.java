package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.CargoList;
import org.openpass.cargo.CargoList.Row;
import org.openpass.cargo.CargoList.View;
import org.openpass.cargo.CargoSight;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.PublicCargo;
import org.openpass.terms.Seoul;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** The consignments that somebody has a part in, found by cargo number, B/L and year, or container. All in the URL. */
@Route(value = "cargo", layout = MainLayout.class)
@Menu(title = "menu.cargo", order = 0.55, icon = "vaadin:package")
@RolesAllowed({"TRADER", "BROKER", "CARGO_OFFICER", "CLEARANCE_OFFICER", "INSPECTOR", "SUPERVISOR"})
@StyleSheet("styles/cargo.css")
class CargoView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;
    private static final int COUNT_LIMIT = 1_000;
    private static final int YEARS = 4;

    private final transient CargoList list;
    private final transient CargoSight sights;
    private final transient PlaceBook places;
    private final transient PublicCargo anybody;
    private final transient Clock clock;
    private final transient Actor actor = CurrentActor.require();
    private final TextField words = new TextField(text("cargo.search"));
    private final ComboBox<Integer> year = new ComboBox<>(text("cargo.year"));
    private final Div body = new Div();
    private transient CargoQuery query = CargoQuery.of(QueryParameters.empty());

    CargoView(CargoList list, CargoSight sights, PlaceBook places, PublicCargo anybody, Clock clock) {
        this.list = list;
        this.sights = sights;
        this.places = places;
        this.anybody = anybody;
        this.clock = clock;
        addClassNames("page", "cargo");
        Div head = new Div(new H1(text(actor.officer() ? "cargo.title" : "cargo.title.mine")));
        head.addClassName("page-head");
        Div card = new Div(search(), body);
        card.addClassNames("card", "declaration-list");
        add(head, card);
    }

    private Div search() {
        words.setHelperText(text("cargo.search.help"));
        words.setClearButtonVisible(true);
        words.addClassName("cargo-words");
        words.addKeyPressListener(Key.ENTER, pressed -> find());
        int thisYear = Seoul.today(clock).getYear();
        year.setItems(IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList());
        year.setItemLabelGenerator(String::valueOf);
        year.setClearButtonVisible(true);
        year.setPlaceholder(text("cargo.year.any"));
        Button find = new Button(text("cargo.find"), VaadinIcon.SEARCH.create(), click -> find());
        find.addThemeVariants(ButtonVariant.PRIMARY);
        Div bar = new Div(words, year, find);
        bar.addClassName("cargo-search");
        bar.getElement().setAttribute("role", "search").setAttribute("aria-label", text("cargo.search"));
        return bar;
    }

    private void find() {
        UI.getCurrent().navigate(CargoView.class, query.with(View.ALL).with(words.getValue(), year.getValue()).parameters());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = CargoQuery.of(event.getLocation().getQueryParameters());
        words.setValue(query.q());
        year.setValue(query.year());
        show();
    }

    private void show() {
        body.removeAll();
        Sight sight = sights.of(actor);
        if (query.key().blank() && actor.officer() && !sight.all()) {
            body.add(new EmptyState(VaadinIcon.PACKAGE, text("cargo.officer"), text("cargo.officer.text"),
                    new Anchor("stock", text("stock.title"))));
            return;
        }
        List<Row> found = list.page(sight, query.asked(), query.after(), PAGE + 1);
        List<Row> page = found.subList(0, Math.min(found.size(), PAGE));
        if (page.isEmpty() && !query.key().blank()) {
            elsewhere();
            return;
        }
        body.add(tabs(sight));
        if (page.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.PACKAGE, text("cargo.none." + query.view()), text("cargo.none.text")));
            return;
        }
        body.add(CargoRows.of(page, places.of(page.stream().flatMap(row -> Stream.of(row.place() == null ? "" : row.place(),
                row.port() == null ? "" : row.port())).filter(code -> !code.isEmpty()).toList()), clock.instant()),
                pages(found.size() > page.size() ? page.getLast().id() : null));
    }

    /** It is nobody's whom the reader acts for: what anybody may learn of it, or that there is none. */
    private void elsewhere() {
        List<PublicCargo.Tracked> known = anybody.search(query.key());
        if (known.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.SEARCH, text("cargo.unknown", query.q()), text("cargo.unknown.text"),
                    new Button(text("cargo.all"), click -> UI.getCurrent().navigate(CargoView.class))));
            return;
        }
        Paragraph note = new Paragraph(text("cargo.notYours"));
        note.addClassName("secondary");
        body.add(note);
        known.forEach(each -> body.add(new GoodsStanding(each, places)));
    }

    private Nav tabs(Sight sight) {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("cargo.views"));
        for (View view : View.values()) {
            int count = list.count(sight, query.with(view).asked(), COUNT_LIMIT + 1);
            Anchor link = new Anchor(query.with(view).href(), text("cargo.view." + view) + " ");
            link.add(new Span("(" + Formats.number(Math.min(count, COUNT_LIMIT)) + (count > COUNT_LIMIT ? "+" : "") + ")"));
            if (view == query.view()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        nav.add(new Anchor("sales", text("sales.menu")));
        return nav;
    }

    private Nav pages(Long last) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (query.after() != null) {
            nav.add(new Anchor(query.after(null).href(), text("pages.first")));
        }
        if (last != null) {
            nav.add(new Anchor(query.after(last).href(), text("pages.next")));
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return text(actor.officer() ? "cargo.title" : "cargo.title.mine") + " · OpenPass";
    }
}
