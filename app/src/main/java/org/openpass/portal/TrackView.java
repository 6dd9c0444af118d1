package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.PublicLimits;
import org.openpass.cargo.CargoKey;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.PublicCargo;
import org.openpass.casework.PublicTracking;
import org.openpass.casework.PublicTracking.Tracked;
import org.openpass.portal.cargo.GoodsStanding;
import org.openpass.ui.EmptyState;
import org.openpass.ui.LiveCases;
import org.openpass.ui.PublicLayout;

/**
 * Where a declaration stands, and where goods are, for anyone who knows the number of either (진행정보 조회): no party, goods, packages
 * or money.
 */
@Route(value = "track/:number?", layout = PublicLayout.class)
@AnonymousAllowed
class TrackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PublicTracking tracking;
    private final transient PublicCargo cargo;
    private final transient PlaceBook places;
    private final transient PublicLimits limits;
    private final Div result = new Div();
    private String number = "";
    private volatile Set<String> caseNumbers = Set.of();
    private transient List<Tracked> shown = List.of();
    private transient List<PublicCargo.Tracked> goods = List.of();

    TrackView(PublicTracking tracking, PublicCargo cargo, PlaceBook places, PublicLimits limits, LiveCases live) {
        this.tracking = tracking;
        this.cargo = cargo;
        this.places = places;
        this.limits = limits;
        addClassName("track");
        result.getElement().setAttribute("aria-live", "polite");
        live.follow(this, changed -> caseNumbers.contains(changed), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = PublicTracking.tidy(event.getRouteParameters().get("number").orElse(""));
        removeAll();
        H1 title = new H1(text("track.title"));
        title.addClassName("page-title");
        add(title, new TrackingForm(number), result);
        shown = List.of();
        goods = List.of();
        caseNumbers = Set.of();
        result.removeAll();
        if (!number.isEmpty()) {
            limits.look(VaadinRequest.getCurrent().getRemoteAddr()).ifPresentOrElse(this::tooMany, this::show);
        }
    }

    private void tooMany(Duration wait) {
        result.add(new TooManyLookups(wait));
    }

    private void show() {
        List<Tracked> found = tracking.search(number);
        List<PublicCargo.Tracked> known = cargo.search(CargoKey.of(number, null));
        if (!(found.isEmpty() && known.isEmpty()) && found.equals(shown) && known.equals(goods)) {
            return;
        }
        shown = found;
        goods = known;
        caseNumbers = found.stream().map(Tracked::caseNumber).collect(Collectors.toSet());
        result.removeAll();
        known.forEach(each -> result.add(new GoodsStanding(each, places)));
        if (found.isEmpty()) {
            if (known.isEmpty()) {
                result.add(unknown());
            }
        } else if (found.size() == 1) {
            result.add(new TrackedSteps(found.getFirst()));
        } else {
            result.add(new TrackedNumbers(found));
        }
    }

    private Component unknown() {
        UnorderedList checks = new UnorderedList();
        for (String check : List.of("track.unknown.length", "track.unknown.letters", "track.unknown.refused")) {
            checks.add(new ListItem(text(check)));
        }
        EmptyState state = new EmptyState(VaadinIcon.SEARCH, text("track.unknown", number),
                text("track.unknown.sentence"), checks);
        state.addClassName("unknown");
        return state;
    }

    @Override
    public String getPageTitle() {
        return (number.isEmpty() ? "" : number + " · ") + text("track.title") + " · OpenPass";
    }
}
