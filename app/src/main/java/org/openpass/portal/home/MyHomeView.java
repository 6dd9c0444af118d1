package org.openpass.portal.home;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.casework.Duty;
import org.openpass.terms.Limits;
import org.openpass.ui.EmptyState;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** A party's first page: what needs it now, then where its newest cases stand. Live. */
@Route(value = "my", layout = MainLayout.class)
@Menu(title = "menu.home", order = 0.25, icon = "vaadin:home-o")
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/home.css")
class MyHomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyHome home;
    private final transient Clock clock;
    private final transient Limits limits;
    private final transient Actor actor = CurrentActor.require();
    private final transient Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Div needs = new Div();
    private final Div cases = new Div();

    MyHomeView(MyHome home, Clock clock, Limits limits, LiveCases live) {
        this.limits = limits;
        this.home = home;
        this.clock = clock;
        addClassNames("page", "my-home");
        Anchor begin = new Anchor("declarations/new", text("declarations.new"));
        begin.addClassName("button-link");
        Span gap = new Span();
        gap.addClassName("gap");
        Div head = new Div(new H1(text("my.title")), gap, begin);
        head.addClassName("page-head");
        add(head, needs, new H2(text("my.cases")), cases);
        live.follow(this, changed::add, this::refreshIfMine);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    /** Cases of others change all the time: only those that are mine are a reason to read again. */
    private void refreshIfMine() {
        Set<String> some = Set.copyOf(changed);
        changed.removeAll(some);
        if (some.contains("") || home.anyVisible(actor, some)) {
            show();
        }
    }

    private void show() {
        needs.removeAll();
        cases.removeAll();
        List<Duty> duties = home.duties(actor);
        int drafts = home.drafts(actor);
        if (duties.isEmpty()) {
            EmptyState nothing = new EmptyState(VaadinIcon.CHECK_CIRCLE_O, text("my.nothing"), text("my.nothing.text"));
            nothing.addClassName("card");
            needs.add(nothing);
        } else {
            needs.add(new DutyList(duties.subList(0, Math.min(duties.size(), MyHome.MOST_DUTIES)),
                    limits.of("soon.portalDays"), clock));
        }
        if (duties.size() > MyHome.MOST_DUTIES) {
            needs.add(new Paragraph(new Anchor("declarations?state=waiting", text("my.more"))));
        }
        if (drafts > 0) {
            needs.add(new Paragraph(new Anchor("declarations?state=drafts", text("my.drafts", drafts))));
        }
        showCases();
    }

    private void showCases() {
        var newest = home.newest(actor, Texts.locale());
        if (newest.isEmpty()) {
            Paragraph none = new Paragraph(text("my.cases.none"));
            none.addClassName("secondary");
            cases.add(none);
            return;
        }
        cases.add(new MyCases(newest), new Paragraph(new Anchor("declarations", text("my.cases.all"))));
    }

    @Override
    public String getPageTitle() {
        return text("my.title") + " · OpenPass";
    }
}
