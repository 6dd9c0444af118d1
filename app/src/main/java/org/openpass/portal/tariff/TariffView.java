package org.openpass.portal.tariff;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.openpass.requirement.RequirementApi;
import org.openpass.tariff.TariffLookup;
import org.openpass.ui.Formats;
import org.openpass.ui.PublicLayout;

/** The tariff, for anyone (세번·세율 조회): by words, by code, or from chapter to code. What is asked stands in the URL. */
@Route(value = "tariff", layout = PublicLayout.class)
@AnonymousAllowed
class TariffView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Clock clock;
    private final TariffSearchBar search = new TariffSearchBar(
            asked -> UI.getCurrent().navigate(TariffView.class, asked.parameters()));
    private final TariffPanel panel;
    private String title = text("tariff.title");

    TariffView(TariffLookup tariff, RequirementApi requirements, Clock clock) {
        this.clock = clock;
        this.panel = new TariffPanel(tariff, requirements, (there, label) -> new Anchor(there.href(), label));
        addClassNames("tariff");
        H1 name = new H1(text("tariff.title"));
        name.addClassName("page-title");
        panel.addClassName("card");
        add(name, search, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TariffQuery query = TariffQuery.of(event.getLocation().getQueryParameters());
        LocalDate day = query.on() == null ? Formats.koreanDay(clock.instant()) : query.on();
        search.show(query, day);
        panel.show(query, day);
        String what = query.q().isEmpty() ? TariffPanel.printed(query.code()) : query.q();
        title = (what.isEmpty() ? "" : what + " · ") + text("tariff.title");
    }

    @Override
    public String getPageTitle() {
        return title + " · OpenPass";
    }
}
