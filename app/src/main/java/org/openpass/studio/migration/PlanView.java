package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.MigrationPlan.State;
import org.openpass.authoring.migration.MigrationPlans;
import org.openpass.authoring.migration.MigrationRuns;
import org.openpass.authoring.migration.PlanCase;
import org.openpass.authoring.migration.PlanRefused;
import org.openpass.authoring.migration.PlanSteps;
import org.openpass.authoring.migration.PlanSteps.Mapped;
import org.openpass.authoring.migration.RunProgress;
import org.openpass.ui.Card;
import org.openpass.ui.Facts;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.News;
import org.openpass.ui.Texts;

/** A plan: which step is which, what would become of each case, who signs it, and how its cases are moved. Live while they are. */
@Route(value = "studio/plans/:plan", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
@StyleSheet("styles/migration.css")
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MigrationPlans plans;
    private final transient MigrationRuns runs;
    private final transient RunProgress progress;
    private final transient PlanSteps steps;
    private final transient PlanWords words;
    private final transient Actor actor = CurrentActor.require();
    private final H1 heading = new H1();
    private final News news = new News();
    private final Div body = new Div();
    private final MappingPart mapping;
    /** As the URL names it; null: those that a person has to look at, or whatever there is. */
    private PlanCase.State state;
    private long after;
    private volatile transient MigrationPlan shown;
    private RunPart run;
    private VerdictTable verdict;

    PlanView(MigrationPlans plans, MigrationRuns runs, RunProgress progress, PlanSteps steps, PlanWords words, LiveCases live) {
        this.plans = plans;
        this.runs = runs;
        this.progress = progress;
        this.steps = steps;
        this.words = words;
        addClassNames("page", "studio", "plan");
        Anchor back = new Anchor("studio/plans", "← " + text("migration.plans"));
        back.addClassName("back");
        body.addClassName("library");
        mapping = new MappingPart(words, pairs -> act(() -> plans.map(shown.id(), pairs, shown.version(), actor), "migration.done.map"));
        Div below = new Card(mapping);
        below.addClassName("plan-mapping");
        add(back, news, body, below);
        live.followPlans(this, id -> shown != null && id.equals(String.valueOf(shown.id())), this::goesOn);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("plan").orElse("");
        QueryParameters query = event.getLocation().getQueryParameters();
        state = query.getSingleParameter("state").flatMap(named -> Arrays.stream(PlanCase.State.values())
                .filter(each -> each.name().equals(named)).findFirst()).orElse(null);
        after = query.getSingleParameter("after").filter(key -> key.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(0L);
        try {
            MigrationPlan plan = plans.get(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, actor);
            news.setVisible(news.isVisible() && shown != null && shown.id() == plan.id());
            show(plan);
        } catch (PlanRefused none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(MigrationPlan plan) {
        shown = plan;
        heading.setText(words.process(plan.work(), actor) + " · " + PlanWords.title(plan));
        body.removeAll();
        Div head = new Div(heading, PlanWords.state(plan.state()));
        head.addClassName("page-head");
        Map<PlanCase.State, Long> counts = plans.counts(plan.id(), actor);
        List<Mapped> mapped = steps.of(plan);
        run = new RunPart();
        verdict = new VerdictTable(plan, mapped, words);
        body.add(head, new Card(facts(plan), next(plan, counts)), new PlanActs(plan, progress.waits(plan.id()), counts, plans, runs, actor, this::act));
        if (plan.startedAt() != null) {
            body.add(new Card(run));
        }
        body.add(new Card(verdict));
        mapping.show(plan, mapped);
        became(counts);
    }

    /** Told that something became of a case, or of the plan. */
    private void goesOn() {
        try {
            MigrationPlan now = plans.get(shown.id(), actor);
            if (now.version() == shown.version()) {
                became(plans.counts(now.id(), actor));
                return;
            }
            State before = shown.state();
            show(now);
            news.setText(now.state() == before ? news.getText() : text("migration.news." + now.state()));
            news.setVisible(news.isVisible() || now.state() != before);
        } catch (PlanRefused noMore) {
            news.setText(noMore.text(Texts.locale()));
            news.setVisible(true);
        }
    }

    private void became(Map<PlanCase.State, Long> counts) {
        PlanCase.State chosen = state != null ? state : Stream.of(PlanCase.State.REFUSED, PlanCase.State.GONE_ON, PlanCase.State.CANNOT)
                .filter(counts::containsKey).findFirst().orElse(counts.isEmpty() ? PlanCase.State.CANNOT
                        : counts.keySet().iterator().next());
        List<PlanCase> cases = plans.cases(shown.id(), chosen, after, VerdictTable.PAGE, actor);
        verdict.show(counts, chosen, cases, progress.readable(cases, actor));
        run.show(shown, counts, shown.state() == State.RUNNING ? progress.pace(shown.id(), actor) : 0);
    }

    private static Facts facts(MigrationPlan plan) {
        return new Facts().fact(text("migration.reason"), plan.reason())
                .fact(text("migration.made"), Formats.who(plan.madeBy(), plan.madeAt()))
                .fact(text("migration.hands"), PlanWords.hands(plan.hands()))
                .fact(text("migration.signed"), Formats.who(plan.signedBy(), plan.signedAt()))
                .fact(text("migration.started"), Formats.who(plan.startedBy(), plan.startedAt()))
                .fact(text("migration.doneAt"), plan.doneAt() == null ? null : Formats.briefMoment(plan.doneAt()));
    }

    private Paragraph next(MigrationPlan plan, Map<PlanCase.State, Long> counts) {
        boolean nobody = !counts.containsKey(PlanCase.State.CAN) && !counts.containsKey(PlanCase.State.LATER);
        boolean all = plan.state() == State.DONE && Set.of(PlanCase.State.MOVED).containsAll(counts.keySet());
        String key = plan.state() != State.DRAFT ? plan.state() + (all ? ".all" : "") : !plan.judged() ? "judge" : nobody ? "nobody"
                : plan.hands().contains(actor.name()) ? "others" : "you";
        Paragraph next = new Paragraph(text("migration.next." + key));
        next.addClassName("release-next");
        return next;
    }

    private void act(Supplier<MigrationPlan> act, String done) {
        try {
            MigrationPlan plan = act.get();
            if (plan.id() != shown.id()) {
                shown = plan;
                getUI().ifPresent(ui -> ui.navigate("studio/plans/" + plan.id()));
            } else {
                show(plan);
            }
            news.setText(text(done));
        } catch (PlanRefused refused) {
            show(plans.get(shown.id(), actor));
            news.setText(refused.text(Texts.locale()));
        }
        news.setVisible(true);
        Focus.on(heading);
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
