package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.performance.CaseClocks;
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
    private final Div head = part();
    private final Div work = part();
    private final Div body = part();
    private TaskPanel task;
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
    }

    private void show(Content content) {
        caseNumber = content.file().number();
        Section sections = new Section(tabs(content), section(content));
        sections.addClassNames("card", "case-tabs");
        Div timeline = new Div(new H2(text("case.timeline")), new CaseTimeline(content));
        timeline.addClassName("card");
        Aside past = new Aside(new ClockSection(clocks.of(content.file()), content.file().closedAt() == null), timeline);
        past.addClassName("case-past");
        Div both = new Div(sections, past);
        both.addClassName("case-body");
        put(head, List.of(new CaseHead(content)));
        put(work, work(content));
        put(body, List.of(both));
    }

    /** What was typed into the form of a task, or into an answer, stays when the case around it changes. */
    private List<Component> work(Content content) {
        task = panels.of(content.declaration().number(), caseNumber, actor, task).orElse(null);
        acts = partyActs.of(content, actor, acts, this::refresh).orElse(null);
        return Stream.<Component>of(task, acts).filter(Objects::nonNull).toList();
    }

    /** What stands there already is not taken off the page, so that the cursor stays in it. */
    private static void put(Div part, List<Component> wanted) {
        if (!part.getChildren().toList().equals(wanted)) {
            part.removeAll();
            part.add(wanted);
        }
    }

    private static Div part() {
        Div part = new Div();
        part.addClassName("case-part");
        return part;
    }

    private Component section(Content content) {
        return switch (chosen(content)) {
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

    private String chosen(Content content) {
        List<String> names = names(content);
        return names.contains(tab) ? tab : names.getFirst();
    }

    private static List<String> names(Content content) {
        List<String> names = new ArrayList<>();
        if (content.change().isPresent()) {
            names.add("change");
        }
        names.addAll(List.of("lines", "duty", "document", "documents"));
        if (content.exchanged()) {
            names.add("exchange");
        }
        if (content.officer()) {
            names.add("process");
        }
        if (!content.decisions().isEmpty()) {
            names.add("decision");
        }
        return names;
    }

    /** Links, so that each section has its URL and the way back leads through them. */
    private Nav tabs(Content content) {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("case.sections"));
        String chosen = chosen(content);
        for (String name : names(content)) {
            Anchor link = new Anchor("cases/" + number + "?tab=" + name, text("case.tab." + name));
            if (name.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return number + " · OpenPass";
    }
}
