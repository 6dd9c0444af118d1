package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Whereabouts;
import org.openpass.authoring.Whereabouts.Answer;
import org.openpass.authoring.Whereabouts.Question;
import org.openpass.terms.Seoul;
import org.openpass.ui.Card;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;

/** Where the cases of a process stand and how long its steps take: painted on its diagram, and beside it in a table. */
@Route(value = "studio/operate/:work", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/heat.css")
class HeatMapView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Whereabouts whereabouts;
    private final transient HeatSteps names;
    private final transient Clock clock;
    private String work;
    private HeatQuery query;
    private final H1 heading = new H1();
    private final Anchor back = new Anchor("studio", "");
    private final Span unfinished = new Span();
    private final HeatFilter filter = new HeatFilter(this::open);
    private final HeatDiagram diagram = new HeatDiagram(element -> open(query.at(element)));
    private final Div body = new Div();

    HeatMapView(Whereabouts whereabouts, HeatSteps names, Clock clock) {
        this.whereabouts = whereabouts;
        this.names = names;
        this.clock = clock;
        addClassNames("page", "heat");
        unfinished.addClassName("secondary");
        back.addClassName("back");
        Div head = new Div(heading, unfinished);
        head.addClassName("page-head");
        body.addClassName("heat-body");
        add(back, head, filter, body);
    }

    private void open(HeatQuery wanted) {
        UI.getCurrent().navigate("studio/operate/" + work, wanted.parameters());
    }

    private String href(HeatQuery wanted) {
        return "studio/operate/" + work + "?" + wanted.parameters().getQueryString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = CurrentActor.require();
        LocalDate today = Seoul.today(clock);
        work = event.getRouteParameters().get("work").orElse("");
        QueryParameters parameters = event.getLocation().getQueryParameters();
        query = HeatQuery.of(parameters, today);
        Optional<Answer> answer = whereabouts.of(new Question(work, query.version(), query.from(), query.until()), actor);
        if (answer.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        back.setHref("studio/" + work);
        back.setText("← " + text("studio.versions"));
        heading.setText(names.process(answer.get(), actor));
        unfinished.setText(query.until().equals(today) ? text("heat.today") : "");
        filter.show(query, answer.get().releases(), today);
        show(answer.get(), actor);
    }

    private void show(Answer answer, Actor actor) {
        List<Step> steps = names.steps(answer, query);
        body.removeAll();
        if (steps.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.CALENDAR_CLOCK, text("heat.none"), text("heat.none.text")));
            return;
        }
        diagram.show(names.model(answer, query), names.names(answer, query), steps, query.by());
        Paragraph exactness = new Paragraph(text("heat.exactness"));
        exactness.addClassName("secondary");
        body.add(new Card(diagram, exactness), new Card(new HeatTable(steps, query, element -> href(query.at(element)), clock)));
        if (query.at() != null) {
            whereabouts.at(work, query.version(), query.at(), query.after(), actor).ifPresent(page ->
                    body.add(new Card(new StandingList(names.name(answer, query, query.at()), page, actor.officer(),
                            page.next() == null ? null : href(query.after(page.next()))))));
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
