package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.MigrationPlans;
import org.openpass.authoring.migration.MigrationRuns;
import org.openpass.authoring.migration.PlanCase;

/** What the reader can do about a plan where it stands. */
final class PlanActs extends Div {

    private final transient MigrationPlan plan;
    private final transient BiConsumer<Supplier<MigrationPlan>, String> act;

    /**
     * The buttons.
     *
     * @param waits whether it is to be said what becomes of those that were not moved
     * @param act does it, shows the plan that comes of it and says what was done
     */
    PlanActs(MigrationPlan plan, boolean waits, Map<PlanCase.State, Long> counts, MigrationPlans plans, MigrationRuns runs, Actor actor,
            BiConsumer<Supplier<MigrationPlan>, String> act) {
        this.plan = plan;
        this.act = act;
        addClassName("task-acts");
        Button end = button("end", () -> plans.end(plan.id(), actor));
        switch (plan.state()) {
            case DRAFT -> draft(plans, actor, end);
            case SIGNED -> add(primary(button("start", () -> runs.start(plan.id(), actor))), end);
            case RUNNING -> add(primary(button("pause", () -> runs.pause(plan.id(), actor))));
            case PAUSED -> add(primary(button("resume", () -> runs.resume(plan.id(), actor))), end);
            case DONE -> {
                if (counts.keySet().stream().anyMatch(state -> state != PlanCase.State.MOVED)) {
                    add(primary(button("again", () -> runs.again(plan.id(), actor))));
                }
                if (waits) {
                    add(button("leave", () -> runs.leave(plan.id(), actor)));
                }
            }
            case ENDED -> { }
        }
    }

    private void draft(MigrationPlans plans, Actor actor, Button end) {
        boolean signs = plan.judged() && !plan.hands().contains(actor.name());
        Button judge = button("judge", () -> plans.judge(plan.id(), actor));
        if (signs) {
            add(primary(button("sign", () -> plans.sign(plan.id(), plan.hash(), actor))), judge, end);
        } else {
            add(primary(judge), end);
        }
    }

    private Button button(String name, Supplier<MigrationPlan> does) {
        Button button = new Button(text("migration." + name), click -> act.accept(does, "migration.done." + name));
        button.setDisableOnClick(true);
        return button;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
