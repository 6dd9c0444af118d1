package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.performance.CaseClocks;
import org.openpass.ui.Focus;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.workbench.CasePage.Content;

/**
 * One page with all that the asker may know of a declaration, or of a request to change one. A stranger's looks like
 * one that does not exist.
 */
@Route(value = "cases/:number", layout = MainLayout.class)
@RolesAllowed({Roles.TRADER, Roles.BROKER, Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.SUPERVISOR})
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CasePage page;
    private final transient TaskPanels panels;
    private final transient CaseDocuments documents;
    private final transient ProcessSections processes;
    private final transient CaseClocks clocks;
    private final transient PartyActs partyActs;
    private final CaseHead head = new CaseHead();
    private final Div work = part();
    private final CaseTabs tabs = new CaseTabs();
    private final Div sections = part();
    private final Aside past = new Aside();
    private transient List<TaskPanel> tasks = List.of();
    private PartyPanel acts;
    private DocumentsSection files;
    private ProcessSection process;
    private final transient Actor actor = CurrentActor.require();
    private String number = "";
    private String tab = "";
    private volatile String caseNumber = "";

    CaseView(CasePage page, TaskPanels panels, CaseDocuments documents, ProcessSections processes, CaseClocks clocks,
            PartyActs partyActs, LiveCases live) {
        this.page = page;
        this.panels = panels;
        this.documents = documents;
        this.processes = processes;
        this.clocks = clocks;
        this.partyActs = partyActs;
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

    private void refresh() {
        page.of(number, actor).ifPresent(this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        tab = event.getLocation().getQueryParameters().getSingleParameter("tab").orElse("");
        page.of(number, actor).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
        if (event.getTrigger() == NavigationTrigger.UI_NAVIGATE) {
            Focus.on(head.heading());
        }
    }

    private void show(Content content) {
        caseNumber = content.file().number();
        String chosen = CaseTabs.chosen(content, tab);
        head.show(content);
        put(work, work(content));
        tabs.show(number, content, chosen);
        put(sections, List.of(section(content, chosen)));
        Div timeline = new Div(new H2(text("case.timeline")), new CaseTimeline(content));
        timeline.addClassName("card");
        put(past, List.of(new ClockSection(clocks.of(content.file()), content.file().closedAt() == null), timeline));
    }

    /** What was typed into the form of a task, or into an answer, stays when the case around it changes. */
    private List<Component> work(Content content) {
        tasks = panels.of(content.declaration().number(), caseNumber, actor, tasks, () -> {
            refresh();
            Focus.on(head.heading());
        });
        acts = partyActs.of(content, actor, acts, this::refresh).orElse(null);
        return Stream.concat(tasks.stream(), Stream.<Component>ofNullable(acts)).toList();
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

    private Component section(Content content, String chosen) {
        return switch (chosen) {
            case "change" -> new ChangeSection(content.change().orElseThrow());
            case "duty" -> DutySection.of(content);
            case "document" -> new DocumentSection(content);
            case "exchange" -> new ExchangeSection(content);
            case "documents" -> files(content);
            case "process" -> process(content);
            case "decision" -> new DecisionSection(content.decisions());
            default -> lines(content);
        };
    }

    private Component files(Content content) {
        files = documents.section(content.declaration().number(), content.declaration().caseNumber(), actor, files);
        return files;
    }

    /** The same section for the same case: what the reader chose to look at stays when the case goes on. */
    private Component process(Content content) {
        process = processes.of(content.file(), process);
        return process;
    }

    private static Component lines(Content content) {
        return new LinesSection(content.declaration().document());
    }

    @Override
    public String getPageTitle() {
        return number + " · OpenPass";
    }
}
