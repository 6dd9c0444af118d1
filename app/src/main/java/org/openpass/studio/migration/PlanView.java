package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.MigrationPlan.State;
import org.openpass.authoring.migration.MigrationPlans;
import org.openpass.authoring.migration.PlanCase;
import org.openpass.authoring.migration.PlanRefused;
import org.openpass.authoring.migration.PlanSteps;
import org.openpass.authoring.migration.PlanSteps.Mapped;
import org.openpass.ui.Facts;
import org.openpass.ui.Focus;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** A plan: which step is which, what would become of each case, and who signs it. */
@Route(value = "studio/plans/:plan", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
@StyleSheet("styles/migration.css")
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MigrationPlans plans;
    private final transient PlanSteps steps;
    private final transient PlanWords words;
    private final transient Actor actor = CurrentActor.require();
    private final H1 heading = new H1();
    private final Paragraph news = new Paragraph();
    private final Div body = new Div();
    /** As the URL names it; null: those that cannot be moved, or whatever there is. */
    private PlanCase.State state;
    private long after;

    PlanView(MigrationPlans plans, PlanSteps steps, PlanWords words) {
        this.plans = plans;
        this.steps = steps;
        this.words = words;
        addClassNames("page", "studio", "plan");
        Anchor back = new Anchor("studio/plans", "← " + text("migration.plans"));
        back.addClassName("back");
        news.addClassName("notice");
        news.getElement().setAttribute("role", "status");
        news.setVisible(false);
        body.addClassName("library");
        add(back, news, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("plan").orElse("");
        QueryParameters query = event.getLocation().getQueryParameters();
        state = query.getSingleParameter("state").flatMap(named -> Arrays.stream(PlanCase.State.values())
                .filter(each -> each.name().equals(named)).findFirst()).orElse(null);
        after = query.getSingleParameter("after").filter(key -> key.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(0L);
        try {
            show(plans.get(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, actor));
        } catch (PlanRefused none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(MigrationPlan plan) {
        heading.setText(words.process(plan.work(), actor) + " · " + PlanWords.title(plan));
        body.removeAll();
        Div head = new Div(heading, PlanWords.state(plan.state()));
        head.addClassName("page-head");
        Map<PlanCase.State, Long> counts = plans.counts(plan.id(), actor);
        List<Mapped> mapped = steps.of(plan);
        PlanCase.State shown = state != null ? state : counts.containsKey(PlanCase.State.CANNOT) || counts.isEmpty()
                ? PlanCase.State.CANNOT : counts.keySet().iterator().next();
        body.add(head, card(facts(plan), next(plan, counts)), acts(plan),
                card(new VerdictTable(plan, counts, shown, plans.cases(plan.id(), shown, after, VerdictTable.PAGE, actor), mapped,
                        words)),
                card(new MappingTable(plan, mapped, plan.state() == State.DRAFT, words, pairs ->
                        act(() -> plans.map(plan.id(), pairs, plan.version(), actor), "migration.done.map"))));
    }

    private static Facts facts(MigrationPlan plan) {
        return new Facts().fact(text("migration.reason"), plan.reason())
                .fact(text("migration.made"), PlanWords.who(plan.madeBy(), plan.madeAt()))
                .fact(text("migration.hands"), PlanWords.hands(plan.hands()))
                .fact(text("migration.signed"), PlanWords.who(plan.signedBy(), plan.signedAt()));
    }

    private Paragraph next(MigrationPlan plan, Map<PlanCase.State, Long> counts) {
        boolean nobody = !counts.containsKey(PlanCase.State.CAN) && !counts.containsKey(PlanCase.State.LATER);
        String key = plan.state() != State.DRAFT ? plan.state().name() : !plan.judged() ? "judge" : nobody ? "nobody"
                : plan.hands().contains(actor.name()) ? "others" : "you";
        Paragraph next = new Paragraph(text("migration.next." + key));
        next.addClassName("release-next");
        return next;
    }

    private Div acts(MigrationPlan plan) {
        Div acts = new Div();
        acts.addClassName("task-acts");
        boolean signs = plan.judged() && !plan.hands().contains(actor.name());
        if (plan.state() == State.DRAFT) {
            if (signs) {
                acts.add(primary(new Button(text("migration.sign"), click ->
                        act(() -> plans.sign(plan.id(), plan.hash(), actor), "migration.done.sign"))));
            }
            Button judge = new Button(text("migration.judge"), click -> act(() -> plans.judge(plan.id(), actor), "migration.done.judge"));
            acts.add(signs ? judge : primary(judge));
        }
        if (plan.state() == State.DRAFT || plan.state() == State.SIGNED) {
            acts.add(new Button(text("migration.end"), click -> act(() -> plans.end(plan.id(), actor), "migration.done.end")));
        }
        return acts;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void act(Supplier<MigrationPlan> act, String done) {
        try {
            show(act.get());
            news.setText(text(done));
        } catch (PlanRefused refused) {
            news.setText(refused.text(Texts.locale()));
        }
        news.setVisible(true);
        Focus.on(heading);
    }

    private static Div card(Component... content) {
        Div card = new Div(content);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
