package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Coverages;
import org.openpass.authoring.Coverages.Covered;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.Trial;
import org.openpass.authoring.Trials;
import org.openpass.authoring.TriedRun;
import org.openpass.ui.Card;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** A run of a draft's scenarios: how far it is, what each came to, and of which files that is said. */
@Route(value = "studio/trials/:run", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/trials.css")
class TriedRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Trials trials;
    private final transient DraftLists drafts;
    private final transient Trial trial;
    private final transient Coverages coverages;
    private final H1 heading = new H1();
    private final transient LiveCases live;
    private long run;
    private String draft = "";

    TriedRunView(Trials trials, Coverages coverages, DraftLists drafts, Trial trial, LiveCases live) {
        this.trials = trials;
        this.coverages = coverages;
        this.drafts = drafts;
        this.trial = trial;
        this.live = live;
        addClassNames("page", "studio", "trial-run");
        live.followTrials(this, told -> told.equals(draft), this::show);
    }

    static String href(TriedRun run) {
        return "studio/trials/" + run.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        run = event.getRouteParameters().get("run").filter(n -> n.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(-1L);
        try {
            show();
        } catch (DraftRefused unseen) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        Actor actor = CurrentActor.require();
        TriedRun now = trials.get(run, actor);
        draft = String.valueOf(now.draft());
        Draft of = drafts.get(now.draft(), actor);
        List<ScenarioResult> results = trials.results(run, actor);
        removeAll();
        heading.setText(text("trials.run", of.title()));
        Anchor back = new Anchor("studio/drafts/" + now.draft() + "?tab=scenarios", "← " + text("trials.draft"));
        back.addClassName("back");
        Div head = new Div(heading, TrialWords.state(now));
        head.addClassName("page-head");
        add(back, head);
        if (!now.words().isEmpty()) {
            Paragraph why = new Paragraph(now.words());
            why.addClassNames("task-message", "trial-words");
            add(why);
        }
        if (now.state().open()) {
            Paragraph wait = new Paragraph(TrialWords.trial(trial.state()));
            wait.addClassName("notice");
            wait.getElement().setAttribute("role", "status");
            add(wait);
        }
        add(new Card(facts(now)));
        Optional<Covered> covered = now.state() == TriedRun.State.DONE ? coverages.of(now, actor) : Optional.empty();
        if (!results.isEmpty()) {
            add(new Card(new H2(text("trials.results")), new ResultTable(results, names(covered))));
        }
        if (now.state() == TriedRun.State.DONE) {
            add(new Card(covered.<Component>map(all -> new CoveragePart(all, actor.officer() && of.state().open() ? of.id() : null))
                    .orElseGet(() -> new Paragraph(text("coverage.unknown")))));
        }
    }

    /** What elements are called is known of the process that was tried. */
    private static UnaryOperator<String> names(Optional<Covered> covered) {
        Map<String, String> names = new HashMap<>();
        covered.ifPresent(all -> {
            all.coverage().parts().stream().filter(part -> part.name() != null && !part.name().isBlank())
                    .forEach(part -> names.put(part.id(), part.name()));
            if (TrialWords.korean()) {
                names.putAll(all.korean());
            }
        });
        return id -> names.getOrDefault(id, id);
    }

    private static Facts facts(TriedRun run) {
        return new Facts().fact(text("trials.count"), TrialWords.progress(run))
                .fact(text("trials.asked"), run.askedBy() + ", " + Formats.moment(run.askedAt()))
                .fact(text("trials.ended"), run.endedAt() == null ? null : Formats.moment(run.endedAt()))
                .fact(text("trials.step"), text("trials.step.number", Formats.number(run.step())))
                .fact(text("trials.hash"), run.setHash());
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
