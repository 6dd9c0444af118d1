package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.ui.PublicLayout;

/** The first page: what this is, and where a declaration stands. */
@Route(value = "", layout = PublicLayout.class)
@AnonymousAllowed
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    HomeView() {
        addClassName("home");
        Section hero = new Section(new H1(text("home.title")), new Paragraph(text("home.line")), new TrackingForm(""));
        hero.addClassName("hero");
        Section fast = promise(VaadinIcon.TIMER, "home.fast");
        fast.add(new Anchor("clearance-times", text("home.fast.figures")));
        Div promises = new Div(fast, promise(VaadinIcon.SEARCH, "home.open"),
                promise(VaadinIcon.SCALE, "home.law"));
        promises.addClassName("promises");
        Paragraph links = new Paragraph(new Anchor("verify", text("verify.title")), new Text(" · "),
                new Anchor("registration", text("registration.title")));
        links.addClassName("home-links");
        add(hero, promises, links);
    }

    /** Who keeps processes has nothing to track here: they are led to their work. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentActor.isPerson() && CurrentActor.require().roles().contains(Actor.Role.PROCESS_OWNER)) {
            event.forwardTo(StartView.class);
        }
    }

    private static Section promise(VaadinIcon icon, String key) {
        Icon shape = icon.create();
        shape.getElement().setAttribute("aria-hidden", "true");
        return new Section(shape, new H2(text(key)), new Paragraph(text(key + ".text")));
    }

    @Override
    public String getPageTitle() {
        return "OpenPass · " + text("home.title");
    }
}
