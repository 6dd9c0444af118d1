package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Library;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.MigrationPlans;
import org.openpass.ui.Card;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** Plans to move running cases, and a new one; of one process if the URL names it. */
@Route(value = "studio/plans", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
@StyleSheet("styles/migration.css")
class PlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MigrationPlans plans;
    private final transient Library library;
    private final transient PlanWords words;
    private final transient Actor actor = CurrentActor.require();
    private final Div body = new Div();

    PlansView(MigrationPlans plans, Library library, PlanWords words) {
        this.plans = plans;
        this.library = library;
        this.words = words;
        addClassNames("page", "studio", "plans");
        Anchor back = new Anchor("studio", "← " + text("studio.title"));
        back.addClassName("back");
        Div head = new Div(new H1(text("migration.plans")));
        head.addClassName("page-head");
        body.addClassName("library");
        add(back, head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String work = event.getLocation().getQueryParameters().getSingleParameter("work").filter(id ->
                library.work(id, actor).isPresent()).orElse(null);
        body.removeAll();
        body.add(new Card(new NewPlanForm(library, words, actor, work, asked -> {
            MigrationPlan plan = plans.begin(asked.work(), asked.from(), asked.to(), asked.reason(), actor);
            UI.getCurrent().navigate("studio/plans/" + plan.id());
        })));
        List<MigrationPlan> all = plans.list(work, actor);
        body.add(all.isEmpty() ? new EmptyState(VaadinIcon.ROAD, text("migration.none"), text("migration.none.text"))
                : new Card(table(all)));
    }

    private DataTable table(List<MigrationPlan> all) {
        DataTable table = new DataTable(text("migration.plans"), text("migration.plan"), text("migration.process"),
                text("migration.state"), text("migration.made"), text("migration.signed"), text("migration.reason"));
        all.forEach(plan -> table.row(new Anchor("studio/plans/" + plan.id(), PlanWords.title(plan)),
                words.process(plan.work(), actor), PlanWords.state(plan.state()), Formats.who(plan.madeBy(), plan.madeAt()),
                Formats.who(plan.signedBy(), plan.signedAt()), plan.reason()));
        return table;
    }

    @Override
    public String getPageTitle() {
        return text("migration.plans") + " · OpenPass";
    }
}
