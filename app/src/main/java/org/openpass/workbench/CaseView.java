package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.performance.CaseClocks;
import org.openpass.ui.Focus;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/**
 * One page with all that the asker may know of a case, of any kind: what a kind of case has to say is added by its
 * {@link CaseHeading}, {@link CaseWork} and {@link CaseSection}s. A stranger's looks like one that does not exist.
 */
@Route(value = "cases/:number", layout = MainLayout.class)
@RolesAllowed({Roles.TRADER, Roles.BROKER, Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.CARGO_OFFICER, Roles.SUPERVISOR})
@StyleSheet("styles/case.css")
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Whose tab tells all of what else stands beside. */
    private static final String TIMELINE = "timeline";

    private final transient CaseList cases;
    private final transient Visibilities visibilities;
    private final transient CaseParts parts;
    private final transient TaskPanels panels;
    private final transient CaseTimelines timelines;
    private final transient CaseClocks clocks;
    private final CaseHead head = new CaseHead();
    private final Div work = part();
    private final CaseTabs tabs = new CaseTabs();
    private final Div sections = part();
    private final Aside past = new Aside();
    private transient List<TaskPanel> tasks = List.of();
    private final transient Map<Object, Component> shown = new HashMap<>();
    private final transient Actor actor = CurrentActor.require();
    private String number = "";
    private String tab = "";
    private transient Map<String, List<String>> parameters = Map.of();
    private volatile String caseNumber = "";

    CaseView(CaseList cases, Visibilities visibilities, CaseParts parts, TaskPanels panels, CaseTimelines timelines,
            CaseClocks clocks, LiveCases live) {
        this.cases = cases;
        this.visibilities = visibilities;
        this.parts = parts;
        this.panels = panels;
        this.timelines = timelines;
        this.clocks = clocks;
        addClassNames("page", "case");
        past.addClassName("case-past");
        Section tabbed = new Section(tabs, sections);
        tabbed.addClassNames("card", "case-tabs");
        Div body = new Div(tabbed, past);
        body.addClassName("case-body");
        add(head, work, body);
        live.followTasks(this, changed -> changed.equals(caseNumber), this::refresh);
        live.follow(this, changed -> changed.equals(caseNumber), this::refresh);
        live.followEnds(this, changed -> changed.equals(caseNumber), this::refresh);
    }

    private Optional<CaseFile> file() {
        return cases.about(visibilities.of(actor), number);
    }

    private void refresh() {
        file().ifPresent(this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        parameters = event.getLocation().getQueryParameters().getParameters();
        tab = parameters.getOrDefault("tab", List.of("")).getFirst();
        file().ifPresentOrElse(this::show, () -> elsewhere(event));
        if (event.getTrigger() == NavigationTrigger.UI_NAVIGATE) {
            Focus.on(head.heading());
        }
    }

    /** A case is also found by its own number, and has one address: that of what it is about. */
    private void elsewhere(BeforeEnterEvent event) {
        cases.find(visibilities.of(actor), number).ifPresentOrElse(file -> event.forwardTo(CaseView.class, new RouteParameters("number",
                file.subject()), event.getLocation().getQueryParameters()), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(CaseFile file) {
        if (!file.number().equals(caseNumber)) {
            shown.clear();
            caseNumber = file.number();
        }
        CaseReading reading = new CaseReading(file, actor, parameters);
        parts.heading(reading).show(reading, head);
        put(work, work(reading));
        Map<String, CaseSection> all = parts.sections(reading);
        String chosen = all.containsKey(tab) ? tab : all.keySet().iterator().next();
        tabs.show(number, all.keySet(), chosen);
        CaseSection section = all.get(chosen);
        put(sections, List.of(shown.compute(section, (of, last) -> section.show(reading, last))));
        List<Component> beside = new ArrayList<>(List.of(new ClockSection(clocks.of(file), reading.open())));
        if (!chosen.equals(TIMELINE)) {
            Div timeline = new Div(new H2(text("case.timeline")), timelines.of(reading));
            timeline.addClassName("card");
            beside.add(timeline);
        }
        put(past, beside);
    }

    /** What was typed into the form of a task, or into an answer, stays when the case around it changes. */
    private List<Component> work(CaseReading reading) {
        tasks = panels.of(number, caseNumber, actor, tasks, () -> {
            refresh();
            Focus.on(head.heading());
        });
        List<Component> all = new ArrayList<>(tasks);
        parts.works(reading).forEach(one ->
                all.add(shown.compute(one, (of, last) -> one.show(reading, last, this::refresh))));
        return all;
    }

    /** What stands there already is not taken off the page, so that the cursor stays in it. */
    private static void put(HasComponents part, List<? extends Component> wanted) {
        Component place = (Component) part;
        place.getChildren().filter(shown -> !wanted.contains(shown)).toList().forEach(part::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).getParent().filter(place::equals).isEmpty()) {
                part.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }

    private static Div part() {
        Div part = new Div();
        part.addClassName("case-part");
        return part;
    }

    @Override
    public String getPageTitle() {
        return number + " · OpenPass";
    }
}
