package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.workbench.CasePage.Content;

/** One page with all that the asker may know of a declaration. A stranger's looks like one that does not exist. */
@Route(value = "cases/:number", layout = MainLayout.class)
@RolesAllowed({Roles.TRADER, Roles.BROKER, Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.SUPERVISOR})
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CasePage page;
    private final transient Actor actor = CurrentActor.require();
    private String number = "";
    private String tab = "";
    private volatile String caseNumber = "";

    CaseView(CasePage page, LiveCases live) {
        this.page = page;
        addClassNames("page", "case");
        live.follow(this, changed -> changed.equals(caseNumber), () -> page.of(number, actor).ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        tab = event.getLocation().getQueryParameters().getSingleParameter("tab").orElse("lines");
        page.of(number, actor).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Content content) {
        caseNumber = content.file().number();
        removeAll();
        TabSheet tabs = new TabSheet();
        tabs.addClassName("case-tabs");
        section(tabs, "lines", new LinesSection(content.declaration().document()));
        section(tabs, "duty", DutySection.of(content));
        section(tabs, "document", new DocumentSection(content));
        content.decision().ifPresent(decision -> section(tabs, "decision", new DecisionSection(decision)));
        tabs.addSelectedChangeListener(e -> {
            tab = e.getSelectedTab().getId().orElse("lines");
            if (e.isFromClient()) {
                UI.getCurrent().getPage().getHistory().replaceState(null, "cases/" + number + "?tab=" + tab);
            }
        });
        Aside past = new Aside(new H2(text("case.timeline")), new CaseTimeline(content));
        past.addClassNames("card", "case-past");
        Div body = new Div(tabs, past);
        body.addClassName("case-body");
        add(new CaseHead(content), body);
    }

    private void section(TabSheet tabs, String id, Component content) {
        Tab head = new Tab(text("case.tab." + id));
        head.setId(id);
        tabs.add(head, content);
        if (id.equals(tab)) {
            tabs.setSelectedTab(head);
        }
    }

    @Override
    public String getPageTitle() {
        return number + " · OpenPass";
    }
}
