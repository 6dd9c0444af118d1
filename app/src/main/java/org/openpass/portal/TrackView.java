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
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.openpass.casework.PublicTracking;
import org.openpass.casework.PublicTracking.Tracked;
import org.openpass.ui.EmptyState;
import org.openpass.ui.LiveCases;
import org.openpass.ui.PublicLayout;

/** Where a declaration stands, for anyone who knows its number (진행정보 조회): no party, goods or money. */
@Route(value = "track/:number?", layout = PublicLayout.class)
@AnonymousAllowed
class TrackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PublicTracking tracking;
    private final Div result = new Div();
    private String number = "";
    private volatile String caseNumber;
    private transient Tracked shown;

    TrackView(PublicTracking tracking, LiveCases live) {
        this.tracking = tracking;
        addClassName("track");
        result.getElement().setAttribute("aria-live", "polite");
        live.follow(this, changed -> changed.equals(caseNumber), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = TrackingForm.tidy(event.getRouteParameters().get("number").orElse(""));
        removeAll();
        H1 title = new H1(text("track.title"));
        title.addClassName("page-title");
        add(title, new TrackingForm(number), result);
        shown = null;
        show();
    }

    private void show() {
        Tracked found = number.isEmpty() ? null : tracking.find(number).orElse(null);
        if (found != null && found.equals(shown)) {
            return;
        }
        shown = found;
        caseNumber = found == null ? null : found.caseNumber();
        result.removeAll();
        if (found != null) {
            result.add(new TrackedSteps(found));
        } else if (!number.isEmpty()) {
            result.add(unknown());
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
