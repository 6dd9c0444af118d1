package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.Block;
import org.openpass.cargo.CargoKey;
import org.openpass.cargo.CargoStatus;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.PublicCargo;
import org.openpass.cargo.Stations.Station;
import org.openpass.cargo.TrackedCargo.Declared;
import org.openpass.cargo.TrackedCargo.Whole;
import org.openpass.cargo.Watches;
import org.openpass.casework.PublicTracking;
import org.openpass.ui.Card;
import org.openpass.ui.Facts;
import org.openpass.ui.MainLayout;
import org.openpass.ui.PlaceMap;

/**
 * One consignment: how it stands, its way in words and on a map, what lies where. Who has no part in it and knows its number
 * learns what anybody may.
 */
@Route(value = "cargo/:number", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER", "CARGO_OFFICER", "CLEARANCE_OFFICER", "INSPECTOR", "SUPERVISOR"})
@StyleSheet("styles/cargo.css")
class CargoPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String AIR = "AIR";
    private static final String MASTER = "MASTER";

    private final transient CargoReading reading;
    private final transient List<CargoWork> works;
    private final transient Actor actor = CurrentActor.require();
    private String number = "";

    CargoPage(CargoReading reading, List<CargoWork> works) {
        this.reading = reading;
        this.works = works;
        addClassNames("page", "cargo");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = PublicTracking.tidy(event.getRouteParameters().get("number").orElse(""));
        removeAll();
        List<Whole> mine = mine();
        if (mine.size() == 1) {
            show(mine.getFirst());
            return;
        }
        if (mine.size() > 1) {
            event.forwardTo("cargo", QueryParameters.of("q", number));
            return;
        }
        List<PublicCargo.Tracked> known = reading.anybodys(CargoKey.of(number, null));
        if (known.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Paragraph note = new Paragraph(text("cargo.notYours"));
        note.addClassName("secondary");
        add(new H1(number), note);
        known.forEach(each -> add(new GoodsStanding(each, reading.places())));
    }

    private List<Whole> mine() {
        return reading.mine(actor, CargoKey.of(number, null), VaadinRequest.getCurrent().getRemoteAddr());
    }

    private void show(Whole cargo) {
        removeAll();
        List<Station> stations = cargo.stations();
        Map<String, Named> names = reading.names(cargo, stations);
        add(head(cargo));
        List<Block> blocks = reading.blocks(actor, cargo);
        if (!blocks.isEmpty()) {
            add(new BlockedCard(blocks, reading.places(blocks)));
        }
        works.forEach(work -> work.show(actor, cargo, () -> mine().stream().findFirst().ifPresent(this::show)).ifPresent(this::add));
        add(way(cargo, stations, names));
        if (cargo.lots().stream().anyMatch(lot -> lot.packages() > 0)) {
            add(CargoTables.lots(cargo.lots().stream().filter(lot -> lot.packages() > 0).toList(), cargo.packageUnit(), names));
        }
        add(facts(cargo, names));
        if (actor.officer() && !MASTER.equals(cargo.kind())) {
            add(new HoldsCard(cargo, names, reading.holds(), actor, () -> reading.again(actor, cargo).ifPresent(this::show)));
        }
        List<Declared> declared = reading.declared(actor, cargo);
        if (!declared.isEmpty()) {
            add(CargoTables.declared(declared));
        }
        if (!cargo.containers().isEmpty()) {
            add(CargoTables.containers(cargo.containers()));
        }
        if (!cargo.events().isEmpty()) {
            add(CargoTables.events(cargo.events(), names));
        }
    }

    private Component head(Whole cargo) {
        Anchor back = new Anchor("cargo", "← " + text(actor.officer() ? "cargo.title" : "cargo.title.mine"));
        back.addClassName("back");
        Div name = new Div(new H1(cargo.number()), CargoWords.status(cargo.status()));
        name.addClassName("case-name");
        Paragraph stands = new Paragraph(text("cargo.sentence." + cargo.status()));
        stands.addClassName("cargo-stands");
        Header head = new Header(back, name, stands);
        if (!actor.officer()) {
            Div acts = new Div();
            acts.addClassName("task-acts");
            head.add(watch(cargo), acts);
            boolean open = CargoStatus.valueOf(cargo.status()).open() && !MASTER.equals(cargo.kind());
            Optional<String> place = cargo.lots().stream().filter(lot -> lot.packages() > 0).findFirst().map(lot -> "&place=" + lot.place());
            if (open || place.isPresent()) {
                acts.add(act("permits/new?cargo=" + cargo.number() + place.orElse(""), "permit.link"));
            }
            if (cargo.trip() != null && open) {
                acts.add(act("transshipments/new?cargo=" + cargo.number(), "transshipment.link"));
            }
        }
        head.addClassNames("card", "case-head");
        return head;
    }

    private static Anchor act(String to, String label) {
        Anchor act = new Anchor(to, text(label));
        act.addClassNames("row-act", "row-act-quiet");
        return act;
    }

    private static Component facts(Whole cargo, Map<String, Named> names) {
        Facts facts = new Facts();
        facts.fact(text("cargo.hbl"), cargo.hbl()).fact(text("cargo.mbl"), cargo.mbl()).fact(text("cargo.goods"), cargo.goods())
                .fact(text("cargo.packages.column"), CargoWords.packages(cargo.packages(), cargo.packageUnit()))
                .fact(text("cargo.weight"), CargoWords.weight(cargo.weight(), cargo.weightUnit()))
                .fact(text("cargo.consignee"), cargo.consignee()).fact(text("cargo.shipper"), cargo.shipper())
                .fact(text("cargo.forwarder"), cargo.forwarder());
        if (cargo.trip() != null) {
            facts.fact(text(AIR.equals(cargo.trip().mode()) ? "cargo.flight" : "cargo.vessel"), joined(cargo.trip().vessel(),
                    cargo.trip().voyage())).fact(text("cargo.ports"), joined(CargoWords.place(cargo.trip().from(), names), "→",
                    CargoWords.place(cargo.trip().to(), names)));
        }
        return new Card(new H2(text("cargo.facts")), facts);
    }

    private static String joined(String... words) {
        return String.join(" ", Arrays.stream(words).filter(word -> word != null && !word.isBlank()).toList());
    }

    private Component watch(Whole cargo) {
        boolean watched = reading.watches().watches(actor, cargo.id());
        Button button = new Button(text(watched ? "cargo.watched" : "cargo.watch"), (watched ? VaadinIcon.BELL_SLASH : VaadinIcon.BELL)
                .create());
        Paragraph said = new Paragraph();
        said.addClassName("secondary");
        said.getElement().setAttribute("role", "status");
        said.setText(text(watched ? "cargo.watched.text" : "cargo.watch.text"));
        button.addClickListener(click -> {
            if (watched) {
                reading.watches().leave(actor, cargo.id());
            } else if (reading.watches().watch(actor, cargo.id()) == Watches.Outcome.TOO_MANY) {
                said.setText(text("cargo.watch.tooMany", Watches.MOST));
                return;
            }
            show(cargo);
        });
        Div both = new Div(button, said);
        both.addClassName("cargo-watch");
        return both;
    }

    private static Component way(Whole cargo, List<Station> stations, Map<String, Named> names) {
        CargoPoints points = CargoPoints.of(stations, names);
        Div way = new Div(new H2(text("cargo.way")), new CargoWay(stations, cargo.trip() != null && AIR.equals(cargo.trip().mode()), names,
                points.numbers()));
        Card card = new Card(way);
        card.addClassName("cargo-way-card");
        if (!points.points().isEmpty()) {
            PlaceMap map = new PlaceMap(text("cargo.map", cargo.number()));
            map.show(points.points());
            Paragraph source = new Paragraph(text("cargo.map.source"));
            source.addClassName("secondary");
            Div drawn = new Div(map, source);
            drawn.addClassName("cargo-map");
            card.add(drawn);
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return number + " · " + text("cargo.title") + " · OpenPass";
    }
}
