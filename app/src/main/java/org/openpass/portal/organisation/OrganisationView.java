package org.openpass.portal.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;

/** A party's own affairs, each a part with a tab that has its URL. */
@Route(value = "organisation", layout = MainLayout.class)
@Menu(title = "menu.organisation", order = 1.5, icon = "vaadin:group")
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/people.css")
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient List<OrganisationPart> parts;
    private final transient Actor actor = CurrentActor.require();
    private final Nav tabs = new Nav();
    private final Div body = new Div();

    OrganisationView(List<OrganisationPart> parts, Parties parties) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(OrganisationPart::order))
                .filter(part -> part.isFor(actor)).toList();
        addClassNames("page", "organisation");
        Div head = new Div(new H1(text("organisation.title")));
        head.addClassName("page-head");
        if (actor.partyId() != null) {
            Span party = new Span(parties.get(actor.partyId()).name());
            party.addClassName("secondary");
            head.add(party);
        }
        tabs.addClassName("tabs");
        tabs.setAriaLabel(text("organisation.tabs"));
        body.addClassName("organisation-part");
        add(head, tabs, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tabs.removeAll();
        body.removeAll();
        tabs.setVisible(parts.size() > 1);
        if (parts.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.GROUP, text("organisation.none"), text("organisation.none.text")));
            return;
        }
        String asked = event.getLocation().getQueryParameters().getSingleParameter("tab").orElse("");
        OrganisationPart chosen = parts.stream().filter(part -> part.tab().equals(asked)).findFirst()
                .orElse(parts.getFirst());
        for (OrganisationPart part : parts) {
            Anchor link = new Anchor("organisation?tab=" + part.tab(), text("organisation.tab." + part.tab()));
            if (part == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        body.add(chosen.show(actor));
    }

    @Override
    public String getPageTitle() {
        return text("organisation.title") + " · OpenPass";
    }
}
